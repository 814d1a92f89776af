import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { expectDone, pence } from '#basics';
import { canonicalJson, instrumentHash, mainstayStart, replay, replayRecord, workOut } from '#allocation';

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
    const changed = structuredClone(mainstayStart);
    changed.table.knots[10]!.pence += 1;
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
    const changed = structuredClone(mainstayStart);
    changed.areas[0]!.ask.en += ' ';
    assert.notEqual(instrumentHash(changed, sha256), instrumentHash(mainstayStart, sha256));
    assert.match(instrumentHash(mainstayStart, sha256), /^[0-9a-f]{64}$/);
  });
});
