import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { mainstayStart, verifyCases } from '#allocation';
import ownCases from '../instruments/mainstay-start.cases.json' with { type: 'json' };
import { wholeUnits } from './decimal.ts';

const { instrument } = mainstayStart.published;
const answers = Object.fromEntries(mainstayStart.areas.map(({ id }) => [id, 2]));

describe('Cases', () => {
  it('pass when everything in them comes out, as others wrote them and in our own shape', () => {
    assert.deepEqual(expectDone(verifyCases(instrument, { cases: ownCases })), {
      passed: 6,
      of: 6,
      misses: [],
    });
    const own = [{ name: 'middling', answers, expect: { points: 1140, annual: 2_422_626 } }];
    assert.equal(expectDone(verifyCases(instrument, own)).passed, 1);
  });

  it('say what came out and what was expected', () => {
    const own = [{ name: 'middling', answers, expect: { points: 1140, annual: 1 } }];
    assert.deepEqual(expectDone(verifyCases(instrument, { acceptance: own })), {
      passed: 0,
      of: 1,
      misses: [{ name: 'middling', of: 'annual', got: '2422626', expected: '1' }],
    });
  });

  it('do not pass when an answer is missing, is not one, or when nothing is expected', () => {
    const got = (given: unknown): string =>
      expectDone(verifyCases(instrument, [given]))
        .misses.map((miss) => miss.got)
        .join();
    assert.match(got({ answers: { nutrition: 2 }, expect: { annual: 1 } }), /answers missing: hygiene/);
    assert.match(
      got({ answers: { nutrition: 'much' }, expect: { annual: 1 } }),
      /expected a number, got "much"/,
    );
    assert.match(got({ answers: { wealth: 2 }, expect: { annual: 1 } }), /does not ask wealth/);
    assert.equal(got({ answers }), 'nothing is expected');
    assert.equal(got('three'), 'a case must be an object');
  });

  it('are refused where there are none', () => {
    assert.deepEqual(verifyCases(instrument, { name: 'x' }), { refused: { because: 'no-cases' } });
  });
});

describe('A published decimal', () => {
  it('becomes whole units exactly, or nothing', () => {
    assert.equal(wholeUnits(1952.66, 100), 195_266);
    assert.equal(wholeUnits(1.0731, 10_000), 10_731);
    assert.equal(wholeUnits('-0.5', 10), -5);
    assert.equal(wholeUnits(27.55, 10), undefined);
    assert.equal(wholeUnits('12a'), undefined);
    assert.equal(wholeUnits(Number.NaN), undefined);
  });
});
