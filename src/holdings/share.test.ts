import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, expectDone, id, pence } from '#basics';
import { fitsBudget, firstUncoveredDay, type Share, weeklyOn } from './share.ts';

const monday = calendarDate('2026-04-06');
const agreed = { from: monday, weekly: pence(348_80) };

test('what Ola holds fits what was agreed, and leaves nothing over', () => {
  assert.deepEqual(expectDone(fitsBudget(olasShares, agreed)), { free: 0 });
});

test('is refused, by how much and from when, when it is one penny a week more', () => {
  const more = [...olasShares, { ...minibus, lineId: 'more', weekly: pence(1), from: addDays(monday, 7) }];
  assert.deepEqual(fitsBudget(more, agreed), {
    refused: {
      because: 'more-than-agreed',
      from: '2026-04-13',
      held: 348_81,
      agreed: 348_80,
      over: 1,
    },
  });
});

test('a share that has ended leaves room for another from the next day', () => {
  const ended = { ...minibus, until: addDays(monday, 6) };
  const next = { ...minibus, from: addDays(monday, 7) };
  assert.ok('done' in fitsBudget([assistant, backUp, artsClub, ended, next], agreed));
  assert.ok('refused' in fitsBudget([assistant, backUp, artsClub, ended, { ...next, from: monday }], agreed));
});

test('a share that never came into force counts for nothing', () => {
  const never = { ...artsClub, until: addDays(monday, -1) };
  assert.equal(weeklyOn([never], monday), 0);
});

test('finds the first day that a line is in no holding', () => {
  const first = { ...minibus, until: calendarDate('2026-04-19') };
  const second = { ...minibus, from: calendarDate('2026-04-21') };
  assert.equal(firstUncoveredDay([first, second], 'minibus', monday), '2026-04-20');
  assert.equal(firstUncoveredDay([minibus], 'minibus', monday), undefined);
  assert.equal(firstUncoveredDay([], 'minibus', monday), monday);
});

test('whatever fits is on no day more than was agreed', () => {
  const anyShare = fc
    .record({
      weekly: fc.integer({ min: 0, max: 200_00 }),
      from: fc.integer({ min: 0, max: 60 }),
      days: fc.option(fc.integer({ min: -1, max: 60 })),
    })
    .map(({ weekly, from, days }): Share => ({
      ...minibus,
      weekly: pence(weekly),
      from: addDays(monday, from),
      ...(days !== null && { until: addDays(monday, from + days) }),
    }));
  fc.assert(
    fc.property(fc.array(anyShare, { maxLength: 6 }), fc.integer({ min: 0, max: 130 }), (shares, later) => {
      const fits = 'done' in fitsBudget(shares, agreed);
      const held = weeklyOn(shares, addDays(monday, later));
      assert.ok(!fits || held <= agreed.weekly);
    }),
  );
});

const assistant = line('assistant', 240_80, '018f0000-0000-7000-8000-00000000000a');
const backUp = line('back-up', 20_00, '018f0000-0000-7000-8000-00000000000a');
const artsClub = line('arts-club', 63_00, '018f0000-0000-7000-8000-00000000000b');
const minibus = line('minibus', 25_00, '018f0000-0000-7000-8000-00000000000c');
const olasShares = [assistant, backUp, artsClub, minibus];

function line(lineId: string, weekly: number, holding: string): Share {
  return {
    shareId: id('018f0000-0000-7000-8000-000000000001'),
    holdingId: id(holding),
    planId: 'plan',
    lineId,
    what: lineId,
    weekly: pence(weekly),
    oneOff: pence(0),
    from: monday,
  };
}
