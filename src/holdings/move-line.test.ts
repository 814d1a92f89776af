import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, expectDone, id, nothing, pence } from '#basics';
import type { HoldingId } from './holding.ts';
import { moneyAlong, moveAll, type Moved, moveLine } from './move-line.ts';
import { firstUncoveredDay, type Share, type ShareId, weeklyOn } from './share.ts';

const monday = calendarDate('2026-04-06');
const today = calendarDate('2026-04-15');
const fund: HoldingId = id('018f0000-0000-7000-8000-00000000000b');
const direct: HoldingId = id('018f0000-0000-7000-8000-00000000000a');
const next: ShareId = id('018f0000-0000-7000-8000-0000000000ff');
const artsClub: Share = {
  shareId: id('018f0000-0000-7000-8000-000000000001'),
  holdingId: fund,
  planId: 'plan',
  lineId: 'arts-club',
  what: 'Arts club',
  weekly: pence(63_00),
  oneOff: nothing,
  from: monday,
  paidUntil: calendarDate('2026-05-03'),
};
const move = { lineId: 'arts-club', to: direct, from: calendarDate('2026-04-20'), shareId: next };

test('the arts club moves from a Monday: the old share ends on the Sunday, and no day is left uncovered', () => {
  const moved = expectDone(moveLine([artsClub], move, today));
  assert.equal(moved.ended[0]?.until, '2026-04-19');
  assert.equal(moved.begun.from, '2026-04-20');
  assert.equal(moved.begun.weekly, 63_00);
  assert.equal(firstUncoveredDay(after([artsClub], moved), 'arts-club', monday), undefined);
});

test('money paid ahead for the days after goes along, and those days are not paid for again', () => {
  const moved = expectDone(moveLine([artsClub], move, today));
  assert.deepEqual(moved.paidAhead, [{ from: fund, amount: 126_00 }]);
  assert.equal(moved.begun.paidUntil, '2026-05-03');
  assert.equal(moved.ended[0]?.paidUntil, '2026-04-19');
});

test('a line that has not been paid for takes no money along', () => {
  const { paidUntil: _, ...unpaid } = artsClub;
  const moved = expectDone(moveLine([unpaid], move, today));
  assert.deepEqual(moved.paidAhead, []);
  assert.equal(moved.begun.paidUntil, undefined);
});

test('is refused on another day than a Monday, in the past, for a line nobody holds, and where it is already', () => {
  const tuesday = { ...move, from: calendarDate('2026-04-21') };
  assert.deepEqual(because(moveLine([artsClub], tuesday, today)), 'not-a-monday');
  assert.deepEqual(
    because(moveLine([artsClub], { ...move, from: calendarDate('2026-04-13') }, today)),
    'in-the-past',
  );
  assert.deepEqual(because(moveLine([artsClub], { ...move, lineId: 'swimming' }, today)), 'not-held');
  assert.deepEqual(because(moveLine([artsClub], { ...move, to: fund }, today)), 'there-already');
});

test('moving from the day a share begins leaves it never in force, and its one-off goes along', () => {
  const { paidUntil: _, ...unpaid } = { ...artsClub, from: move.from, oneOff: pence(40_00) };
  const moved = expectDone(moveLine([unpaid], move, today));
  assert.equal(weeklyOn(after([unpaid], moved), move.from), 63_00);
  assert.equal(moved.begun.oneOff, 40_00);
});

test('leaving takes every line of the holding along, from any day', () => {
  const pottery = { ...artsClub, lineId: 'pottery', weekly: pence(14_00) };
  const elsewhere = { ...artsClub, lineId: 'minibus', holdingId: direct };
  const moves = moveAll(
    [artsClub, pottery, elsewhere],
    { out: fund, to: direct, from: calendarDate('2026-04-16') },
    () => next,
  );
  assert.deepEqual(
    moves.map((each) => each.begun.lineId),
    ['arts-club', 'pottery'],
  );
  // Four days of one week, then two whole weeks: 36.00 + 126.00 and 8.00 + 28.00.
  assert.equal(moneyAlong(moves), 198_00);
});

test('however often lines move, what is held on any day stays the same and no day is uncovered', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ week: fc.integer({ min: 2, max: 12 }), direct: fc.boolean() }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 120 }),
      (wanted, later) => {
        const shares = wanted.reduce<readonly Share[]>(
          (held, each, index) => {
            const shareId: ShareId = id(`018f0000-0000-7000-8000-00000000010${index.toString()}`);
            const moved = moveLine(
              held,
              { ...move, shareId, to: each.direct ? direct : fund, from: addDays(monday, each.week * 7) },
              today,
            );
            return 'done' in moved ? after(held, moved.done) : held;
          },
          [artsClub],
        );
        assert.equal(weeklyOn(shares, addDays(monday, later)), 63_00);
        assert.equal(firstUncoveredDay(shares, 'arts-club', monday), undefined);
      },
    ),
  );
});

function after(shares: readonly Share[], moved: Moved): readonly Share[] {
  const ended = new Map(moved.ended.map((share) => [share.shareId, share]));
  return [...shares.map((share) => ended.get(share.shareId) ?? share), moved.begun];
}

function because(outcome: ReturnType<typeof moveLine>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}
