import {
  add,
  addDays,
  type CalendarDate,
  done,
  nothing,
  type Outcome,
  type Pence,
  refused,
  subtract,
  weekday,
} from '#basics';
import type { HoldingId } from './holding.ts';
import type { PaidDays } from './paid-days.ts';
import { amountFor } from './payment.ts';
import { isInForce, type Share, type ShareId } from './share.ts';

/** A line of the plan goes to another holding from a day. */
export type LineMove = {
  readonly lineId: string;
  readonly to: HoldingId;
  readonly from: CalendarDate;
  readonly shareId: ShareId;
};

/** What a move comes to: shares that end the day before, the one that begins, and money paid ahead that goes along. */
export type Moved = {
  readonly ended: readonly Share[];
  readonly begun: Share;
  /** Money already paid in for days from the move on, by the holding it is in. */
  readonly paidAhead: readonly { readonly from: HoldingId; readonly amount: Pence }[];
  /** The same by days: they count for the new holding from now on. */
  readonly paidDays: readonly PaidDays[];
};

export type MoveRefusal =
  | { readonly because: 'not-a-monday'; readonly from: CalendarDate }
  | { readonly because: 'in-the-past'; readonly from: CalendarDate }
  | { readonly because: 'not-held' }
  | { readonly because: 'there-already' };

/** Moves one line from a Monday, today or later. The weekly amount stays the same and no day is left without cover. */
export function moveLine(
  shares: readonly Share[],
  move: LineMove,
  today: CalendarDate,
): Outcome<Moved, MoveRefusal> {
  if (weekday(move.from) !== 1) return refused('not-a-monday', { from: move.from });
  if (move.from < today) return refused('in-the-past', { from: move.from });
  return moveFrom(shares, move);
}

/** The same from any day, for leaving: the line's shares from that day on give way to one in the new holding. */
export function moveFrom(
  shares: readonly Share[],
  move: LineMove,
): Outcome<Moved, Exclude<MoveRefusal, { because: 'not-a-monday' | 'in-the-past' }>> {
  const ofLine = shares.filter((share) => share.lineId === move.lineId);
  const now = ofLine.find((share) => isInForce(share, move.from));
  if (now === undefined) return refused('not-held');
  const later = ofLine.filter((share) => share.until === undefined || share.until >= move.from);
  if (later.every((share) => share.holdingId === move.to)) return refused('there-already');

  const paidAhead = later.flatMap((share) => {
    const amount = paidFrom(share, move.from);
    return amount > 0 && share.holdingId !== move.to ? [{ from: share.holdingId, amount }] : [];
  });
  const paidDays = later.flatMap((share) => daysGoingAlong(share, move));
  const paidUntil = latest(later.map((share) => share.paidUntil));
  const begun: Share = {
    shareId: move.shareId,
    holdingId: move.to,
    planId: now.planId,
    lineId: now.lineId,
    what: now.what,
    weekly: now.weekly,
    oneOff: add(nothing, ...later.map((share) => oneOffGoingAlong(share, move.from))),
    from: move.from,
    ...(paidUntil !== undefined && paidUntil >= move.from && { paidUntil }),
  };
  const ended = later.map((share) => endBefore(share, move.from));
  return done({ ended, begun, paidAhead, paidDays });
}

/** Moves every line of a holding to another from a day, as when the person leaves whoever holds it. */
export function moveAll(
  shares: readonly Share[],
  move: { readonly out: HoldingId; readonly to: HoldingId; readonly from: CalendarDate },
  newShareId: () => ShareId,
): readonly Moved[] {
  const held = shares.filter(
    (share) =>
      share.holdingId === move.out &&
      (share.until === undefined || (share.until >= move.from && share.until >= share.from)),
  );
  const lines = [...new Set(held.map((share) => share.lineId))];
  return lines.flatMap((lineId) => {
    const first = held
      .filter((share) => share.lineId === lineId)
      .map((share) => share.from)
      .sort()[0];
    const from = first === undefined || first < move.from ? move.from : first;
    const moved = moveFrom(shares, { lineId, to: move.to, from, shareId: newShareId() });
    return 'done' in moved ? [moved.done] : [];
  });
}

/** Money that a move takes along, all lines together. */
export function moneyAlong(moves: readonly Moved[]): Pence {
  return add(nothing, ...moves.flatMap((moved) => moved.paidAhead.map((each) => each.amount)));
}

/** A share as it ends the day before; one that had not begun then never does. */
export function endBefore(share: Share, day: CalendarDate): Share {
  const lastDay = addDays(day, -1);
  const neverBegan = addDays(share.from, -1);
  const until = lastDay < neverBegan ? neverBegan : lastDay;
  const { paidUntil, ...rest } = share;
  if (paidUntil === undefined) return { ...rest, until };
  return { ...rest, until, paidUntil: paidUntil > until ? until : paidUntil };
}

// A one-off stays with the share that began; of one that never will, it goes along.
function oneOffGoingAlong(share: Share, day: CalendarDate): Pence {
  return share.oneOffPaidOn === undefined && share.from >= day ? share.oneOff : nothing;
}

function paidFrom(share: Share, day: CalendarDate): Pence {
  const from = share.from > day ? share.from : day;
  return share.paidUntil === undefined || share.paidUntil < from
    ? nothing
    : amountFor(share.weekly, from, share.paidUntil);
}

function daysGoingAlong(share: Share, move: LineMove): readonly PaidDays[] {
  const from = share.from > move.from ? share.from : move.from;
  const { paidUntil: until, what, weekly, holdingId } = share;
  if (until === undefined || until < from || weekly === 0 || holdingId === move.to) return [];
  const days = { what, from, until };
  return [
    { ...days, holdingId, weekly: subtract(nothing, weekly) },
    { ...days, holdingId: move.to, weekly },
  ];
}

function latest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days
    .filter((day): day is CalendarDate => day !== undefined)
    .sort()
    .at(-1);
}
