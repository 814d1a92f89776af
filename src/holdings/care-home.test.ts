import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate } from '#basics';
import { careHomeRuleOn, getPolicyPack } from '#policy';
import { type Stay, tooLongWith } from './care-home.ts';

const first = calendarDate('2026-03-02');
const rule = careHomeRuleOn(getPolicyPack('england-care-act'), first);
assert.ok(rule);
const stay = (from: number, days: number): Stay => ({
  from: addDays(first, from),
  until: addDays(first, from + days - 1),
});

describe('a stay in a care home, from a direct payment', () => {
  it('is four weeks at the most, and not a day more', () => {
    assert.equal(tooLongWith([], stay(0, 28), rule), undefined);
    assert.deepEqual(tooLongWith([], stay(0, 29), rule), {
      because: 'care-home-too-long',
      days: 29,
      daysMost: 28,
      stillPossible: 28,
    });
  });

  it('is added to one less than four weeks before, and says what is still possible', () => {
    const before = [stay(0, 14)];
    assert.equal(tooLongWith(before, stay(14 + 27, 14), rule), undefined);
    const why = tooLongWith(before, stay(14 + 27, 15), rule);
    assert.deepEqual([why?.days, why?.stillPossible], [29, 14]);
  });

  it('is not added to one four weeks before', () => {
    assert.equal(tooLongWith([stay(0, 28)], stay(28 + 28, 28), rule), undefined);
    assert.notEqual(tooLongWith([stay(0, 28)], stay(28 + 27, 1), rule), undefined);
  });

  it('counts with all that it links, also those that come after it', () => {
    const both = [stay(0, 10), stay(50, 10)];
    assert.equal(tooLongWith(both, stay(25, 8), rule), undefined);
    assert.equal(tooLongWith(both, stay(25, 9), rule)?.days, 29);
  });

  it('counts a day once, however often it was written down', () => {
    assert.equal(tooLongWith([stay(0, 28)], stay(0, 28), rule), undefined);
  });

  it('is counted at once, also one that somebody wrote down for three hundred years', () => {
    const life: Stay = { from: calendarDate('1900-01-01'), until: calendarDate('2199-12-31') };
    const why = tooLongWith([stay(0, 14)], life, rule);
    assert.deepEqual([why?.days, why?.stillPossible], [365, 14]);
  });

  it('comes to the same as counting the days of each twelve months one by one', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 90 })), {
      minLength: 1,
      maxLength: 8,
    });
    const linkAll = { ...rule, linkedWithinDays: 10_000, daysMost: 0 };
    fc.assert(
      fc.property(some, (asked) => {
        const stays = asked.map(([from, days]) => stay(from, days));
        const [last = stay(0, 1), ...others] = stays;
        assert.equal(tooLongWith(others, last, linkAll)?.days, mostDayByDay(stays));
      }),
    );
  });

  it('has no rule where support is free: nobody is asked', () => {
    assert.equal(careHomeRuleOn(getPolicyPack('nils'), first), undefined);
  });

  it('never lets in more than four weeks without four weeks between, whatever order stays come in', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 28 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, (asked) => {
        const kept: Stay[] = [];
        for (const [from, days] of asked) {
          const next = stay(from, days);
          if (tooLongWith(kept, next, rule) === undefined) kept.push(next);
        }
        assert.ok(longestRun(kept) <= 28);
      }),
    );
  });
});

/** The most days of these in any twelve months, looked at one after the other. */
function mostDayByDay(stays: readonly Stay[]): number {
  const away = Array.from({ length: 600 }, (_, day) => {
    const date = addDays(first, day);
    return stays.some(({ from, until }) => from <= date && date <= until);
  });
  const inYearFrom = (_: boolean, begins: number): number =>
    away.slice(begins, begins + 365).filter(Boolean).length;
  return Math.max(...away.map(inYearFrom));
}

/** The other way to count: day by day, and a run ends after four weeks without one. */
function longestRun(stays: readonly Stay[]): number {
  let [run, longest, away] = [0, 0, 28];
  for (let day = first; day <= addDays(first, 300); day = addDays(day, 1)) {
    const isAway = !stays.some(({ from, until }) => from <= day && day <= until);
    run = isAway ? run : away >= 28 ? 1 : run + 1;
    away = isAway ? away + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
