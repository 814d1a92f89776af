import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, daysBetween, id, pence } from '#basics';
import { days_apart_max, type EntryToMatch, type LineToMatch, matchLines } from './match-lines.ts';

const uuid = (n: number): string => `018f0000-0000-7000-8000-${n.toString().padStart(12, '0')}`;
const line = (n: number, day: string, amount: number): LineToMatch => ({
  lineId: id<'bank-line'>(uuid(n)),
  day: calendarDate(day),
  amount: pence(amount),
});
const entry = (n: number, day: string, amount: number): EntryToMatch => ({
  transferId: id<'transfer'>(uuid(n)),
  effectiveOn: calendarDate(day),
  amount: pence(amount),
});
const matched = (lines: readonly LineToMatch[], entries: readonly EntryToMatch[]): readonly number[][] =>
  [...matchLines(lines, entries)].map(([a, b]) => [Number(a.slice(-3)), Number(b.slice(-3))]);

describe('a line of the bank', () => {
  test('is the movement of the same amount on the nearest day', () => {
    const entries = [entry(1, '2026-04-10', -5000), entry(2, '2026-04-14', -5000)];
    assert.deepEqual(matched([line(9, '2026-04-15', -5000)], entries), [[9, 2]]);
  });

  test('is none a penny or eight days away, nor the other way', () => {
    const one = [line(9, '2026-04-15', -5000)];
    assert.deepEqual(matched(one, [entry(1, '2026-04-15', -5001)]), []);
    assert.deepEqual(matched(one, [entry(1, '2026-04-07', -5000)]), []);
    assert.deepEqual(matched(one, [entry(1, '2026-04-08', -5000)]), [[9, 1]]);
    assert.deepEqual(matched(one, [entry(1, '2026-04-15', 5000)]), []);
  });

  test('that is there twice needs two movements', () => {
    const lines = [line(8, '2026-04-15', -300), line(9, '2026-04-15', -300)];
    assert.deepEqual(matched(lines, [entry(1, '2026-04-15', -300)]), [[8, 1]]);
    assert.equal(matched(lines, [entry(1, '2026-04-15', -300), entry(2, '2026-04-15', -300)]).length, 2);
  });

  test('is found among ten years of the same fare', () => {
    const on = (n: number) => addDays(calendarDate('2016-01-01'), n);
    const days = Array.from({ length: 3_650 }, (_, n) => n);
    const lines = days.map((n) => line(n, on(n), -270));
    const entries = days.map((n) => entry(n, on(n), -270));
    const found = matchLines(lines, entries);
    assert.equal(found.size, 3_650);
  });

  test('and a movement are used once, whatever there is', () => {
    const days = fc.integer({ min: 0, max: 20 }).map((n) => addDays(calendarDate('2026-04-01'), n));
    const some = fc.array(fc.tuple(days, fc.constantFrom(-300, 300, 500)), { maxLength: 30 });
    fc.assert(
      fc.property(some, some, (lines, entries) => {
        const found = matchLines(
          lines.map(([day, amount], n) => line(n, day, amount)),
          entries.map(([day, amount], n) => entry(n, day, amount)),
        );
        assert.equal(new Set(found.values()).size, found.size);
      }),
    );
  });

  test('is the same movement where only lines beside a movement are looked at', () => {
    const days = fc.integer({ min: 0, max: 40 }).map((n) => addDays(calendarDate('2026-04-01'), n));
    const some = fc.array(fc.tuple(days, fc.constantFrom(-300, 300, 500, 700)), { maxLength: 30 });
    fc.assert(
      fc.property(some, some, (lines, entries) => {
        const movements = entries.map(([day, amount], n) => entry(n, day, amount));
        const all = lines.map(([day, amount], n) => line(n, day, amount));
        const beside = all.filter((each) =>
          movements.some(
            ({ amount, effectiveOn }) =>
              amount === each.amount && Math.abs(daysBetween(effectiveOn, each.day)) <= days_apart_max,
          ),
        );
        assert.deepEqual(new Map(matchLines(beside, movements)), new Map(matchLines(all, movements)));
      }),
    );
  });
});
