import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { expectDone, pence } from '#basics';
import {
  canonicalJson,
  type CaseReplay,
  example114,
  getInstrument,
  instrumentHash,
  mainstayStart,
  parseInstrument,
  replay,
  replayRecord,
  type StartingInstrument,
  startingInstrument,
  workOut,
} from '#allocation';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const answers = Object.fromEntries(mainstayStart.areas.map((area) => [area.id, { level: 2 }]));
const out = expectDone(workOut(mainstayStart, { answers }));
const record = replayRecord(mainstayStart, { answers }, out, sha256);

describe('A recorded sum', () => {
  it('gives the same pence when it is repeated, also after a journey through JSON', () => {
    const again = expectDone(
      replay(JSON.parse(JSON.stringify(record)) as typeof record, mainstayStart, sha256),
    );
    assert.deepEqual(again, out);
    assert.equal(again.figure.annual, 24_226_26);
  });

  it('is refused when one penny of the table was changed since', () => {
    const changed = withPenny(mainstayStart);
    assert.deepEqual(replay(record, changed, sha256), {
      refused: { because: 'changed-since', what: ['instrument', 'table'] },
    });
  });

  it('is refused when an answer was changed since', () => {
    const other = { ...record, answers: { ...answers, toilet: { level: 3 } } };
    assert.deepEqual(replay(other, mainstayStart, sha256), {
      refused: { because: 'changed-since', what: ['answers'] },
    });
  });

  it('is refused when the recorded figure is not what comes out', () => {
    const refusal = replay({ ...record, annual: pence(1) }, mainstayStart, sha256);
    assert.deepEqual(refusal, { refused: { because: 'another-figure', recorded: 1, now: 24_226_26 } });
  });
});

describe('A sum that was recorded with the first version', () => {
  const levels = [2, 2, 0, 2, 1, 3, 2, 3, 3, 0, 1, 2];
  const first: CaseReplay = {
    format: 'case-replay/1',
    instrument: {
      id: 'mainstay-start',
      version: 1,
      hash: '4c23ba3dbd689407ef03d8b37a9c9eb4094473c062368cf945b9e119635a0ebd',
    },
    tableHash: '6d44072a2d687058ce7bfe068cf7e806abef5b26a97c6b899563fb77ad1280b0',
    answers: Object.fromEntries(mainstayStart.areas.map(({ id }, place) => [id, { level: levels[place]! }])),
    answersHash: 'ab9beab8b52bb3fdb53d0903378e6002745da6d7284433bee10043af345a77c4',
    pricesHash: '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b',
    annual: pence(2_116_585),
    weekly: pence(40_592),
  };

  it('is repeated by the one evaluator to the same penny and the same seals', () => {
    const again = expectDone(replay(first, getInstrument('mainstay-start', 1), sha256));
    assert.equal(again.figure.annual, first.annual);
  });

  it('was sealed over its own file, so the newer version cannot stand in for it', () => {
    const refusal = replay(first, mainstayStart, sha256);
    assert.deepEqual(refusal, { refused: { because: 'changed-since', what: ['instrument', 'table'] } });
  });
});

describe('Two versions of one instrument', () => {
  it('come to the same in the old format and in the new', () => {
    [mainstayStart, example114].forEach((newest) => {
      const first = getInstrument(newest.id, 1);
      const given = Object.fromEntries(newest.areas.map((area, place) => [area.id, { level: place % 4 }]));
      const [old, now] = [first, newest].map((one) => expectDone(workOut(one, { answers: given })).figure);
      assert.deepEqual(old, now);
    });
  });
});

describe('Canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    const object = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean()));
    fc.assert(
      fc.property(object, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        assert.equal(canonicalJson(turned), canonicalJson(value));
        assert.deepEqual({ ...JSON.parse(canonicalJson(value)) }, { ...value });
      }),
    );
  });

  it('sorts keys, leaves out what is undefined and has no spaces', () => {
    assert.equal(canonicalJson({ b: [1, null], a: 'é', c: undefined }), '{"a":"é","b":[1,null]}');
  });

  it('refuses a number that is not whole', () => {
    assert.throws(() => canonicalJson({ rate: 0.1 }), /whole number, got 0.1/);
  });
});

describe('The seal of an instrument', () => {
  it('changes with any word or number of it', () => {
    const changed = withPenny(mainstayStart);
    const seal = instrumentHash(mainstayStart.published, sha256);
    assert.notEqual(instrumentHash(changed.published, sha256), seal);
    assert.match(seal, /^[0-9a-f]{64}$/);
  });
});

function withPenny({ published }: StartingInstrument): StartingInstrument {
  const text = JSON.stringify(published.file).replace('6208729', '6208730');
  return startingInstrument(expectDone(parseInstrument(JSON.parse(text))))!;
}
