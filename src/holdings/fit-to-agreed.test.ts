import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, id, nothing, pence } from '#basics';
import { type AgreedForLines, type Figure, fitToAgreed } from './fit-to-agreed.ts';
import { firstUncoveredDay, type Share, weeklyOn } from './share.ts';

const monday = calendarDate('2026-04-06');
const june = calendarDate('2026-06-01');
const lines = [
  { lineId: 'assistant', weekly: pence(240_80) },
  { lineId: 'back-up', weekly: pence(20_00) },
  { lineId: 'arts-club', weekly: pence(63_00) },
  { lineId: 'minibus', weekly: pence(25_00) },
];
const olasShares = lines.map(({ lineId, weekly }) => share(lineId, weekly));
const first = { from: monday, weekly: pence(348_80) };
const at = (...lower: readonly Figure[]): AgreedForLines => ({
  planId: 'plan',
  figures: [first, ...lower],
  lines,
});
const lowered = at({ from: june, weekly: pence(300_00) });
let made = 0;
const newId = () => {
  made += 1;
  return id<'share'>(`018f0000-0000-7000-8000-${made.toString().padStart(12, 'f')}`);
};

test('where £300.00 is agreed instead of £348.80, each line gets its part from that day, to the penny', () => {
  const refits = fitToAgreed(olasShares, lowered, newId);
  assert.deepEqual(
    refits.flatMap((each) => each.begun.map(({ weekly }) => weekly)),
    [207_11, 17_20, 54_19, 21_50],
  );
  const all = after(olasShares, refits);
  assert.equal(weeklyOn(all, addDays(june, -1)), 348_80);
  assert.equal(weeklyOn(all, june), 300_00);
});

test('nothing changes where all that is held is agreed', () => {
  assert.deepEqual(fitToAgreed(olasShares, at(), newId), []);
});

test('what was lowered and is put back counts as if it had never been less', () => {
  const less = after(olasShares, fitToAgreed(olasShares, lowered, newId));
  const back = fitToAgreed(less, at(), newId);
  const all = after(less, back);
  assert.equal(weeklyOn(less, june), 300_00);
  assert.equal(weeklyOn(all, june), 348_80);
});

test('days that were paid for stay paid for, and shares of another plan stay as they are', () => {
  const paid = { ...share('assistant', pence(240_80)), paidUntil: calendarDate('2026-06-28') };
  const [refit] = fitToAgreed([paid, { ...paid, planId: 'before' }], lowered, newId);
  assert.equal(refit?.ended.paidUntil, '2026-05-31');
  assert.equal(refit.begun[0]?.paidUntil, '2026-06-28');
});

test('lowered twice before anybody looked, each figure counts for its own days', () => {
  const july = calendarDate('2026-07-06');
  const twice = at({ from: june, weekly: pence(300_00) }, { from: july, weekly: pence(280_00) });
  const paid = olasShares.map((each) => ({ ...each, paidUntil: calendarDate('2026-06-28') }));
  const all = after(paid, fitToAgreed(paid, twice, newId));
  const days = [addDays(june, -1), june, addDays(july, -1), july, addDays(july, 400)];
  assert.deepEqual(
    days.map((day) => weeklyOn(all, day)),
    [348_80, 300_00, 300_00, 280_00, 280_00],
  );
  assert.deepEqual(
    all.filter(({ until, paidUntil }) => until !== undefined && (paidUntil ?? monday) > until),
    [],
  );
  assert.deepEqual(fitToAgreed(all, twice, newId), [], 'and looking again changes nothing');
});

test('of two lowerings the first comes to nothing: the second counts from its own day alone', () => {
  const july = calendarDate('2026-07-06');
  const second = { from: july, weekly: pence(280_00) };
  const less = after(
    olasShares,
    fitToAgreed(olasShares, at({ from: june, weekly: pence(300_00) }, second), newId),
  );
  const all = after(less, fitToAgreed(less, at(second), newId));
  assert.deepEqual(
    [addDays(june, -1), june, addDays(july, -1), july].map((day) => weeklyOn(all, day)),
    [348_80, 348_80, 348_80, 280_00],
  );
});

test('whatever is agreed, never more is held, and no line is left without a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_00 }), (weekly) => {
      const all = after(
        olasShares,
        fitToAgreed(olasShares, at({ from: june, weekly: pence(weekly) }), newId),
      );
      assert.ok(weeklyOn(all, june) <= Math.max(weekly, 0));
      for (const { lineId } of lines) assert.equal(firstUncoveredDay(all, lineId, monday), undefined);
    }),
    { examples: [[0], [348_79], [348_80]] },
  );
});

function after(shares: readonly Share[], refits: ReturnType<typeof fitToAgreed>): readonly Share[] {
  const ended = new Map(refits.map((each) => [each.ended.shareId + each.ended.lineId, each.ended]));
  return [
    ...shares.map((each) => ended.get(each.shareId + each.lineId) ?? each),
    ...refits.flatMap((each) => each.begun),
  ];
}

function share(lineId: string, weekly: Share['weekly']): Share {
  return {
    shareId: id('018f0000-0000-7000-8000-000000000001'),
    holdingId: id('018f0000-0000-7000-8000-00000000000a'),
    planId: 'plan',
    lineId,
    what: lineId,
    weekly,
    oneOff: nothing,
    from: monday,
  };
}
