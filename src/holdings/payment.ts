import {
  add,
  addDays,
  type CalendarDate,
  daysBetween,
  nothing,
  type Pence,
  share as split,
  weekday,
} from '#basics';
import type { HoldingId } from './holding.ts';
import type { Share, ShareId } from './share.ts';

/** Four whole weeks, Monday to Sunday. */
export type FourWeeks = { readonly from: CalendarDate; readonly until: CalendarDate };

/** What one share brings into a payment, and for which days. */
export type PaymentPart = {
  readonly shareId: ShareId;
  readonly what: string;
  readonly weekly: Pence;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly amount: Pence;
  readonly oneOff: Pence;
};

/** What is due to one holding. `amount` has the one-offs in it. */
export type HoldingPayment = {
  readonly holdingId: HoldingId;
  readonly parts: readonly PaymentPart[];
  readonly weeklyMoney: Pence;
  readonly oneOffs: Pence;
  readonly amount: Pence;
};

export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekday(day));
}

/** The four weeks that a day is in, counted from the Monday of a person's first day of support. */
export function fourWeeksAt(firstDay: CalendarDate, day: CalendarDate): FourWeeks {
  const first = mondayOf(firstDay);
  const from = addDays(first, Math.floor(daysBetween(first, day) / 28) * 28);
  return { from, until: addDays(from, 27) };
}

/**
 * What a weekly amount comes to from a day until a day: whole Monday weeks in full; of a part week the days in it, where a day
 * is a seventh, split so that seven days are a week to the penny.
 */
export function amountFor(weekly: Pence, from: CalendarDate, until: CalendarDate): Pence {
  const daily = split(weekly, [1, 1, 1, 1, 1, 1, 1]);
  let total = nothing;
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) {
    const first = Math.max(0, daysBetween(monday, from));
    const last = Math.min(6, daysBetween(monday, until));
    total = add(total, ...daily.slice(first, last + 1));
  }
  return total;
}

/** What each holding is due until the end of four weeks: every day not paid for yet, and one-offs that have not been paid. */
export function paymentsDue(shares: readonly Share[], until: CalendarDate): readonly HoldingPayment[] {
  const due = shares.flatMap((share) => partDue(share, until));
  const holdings = [...new Set(due.map((each) => each.holdingId))];
  return holdings.map((holdingId) => {
    const parts = due.filter((each) => each.holdingId === holdingId).map((each) => each.part);
    const weeklyMoney = add(nothing, ...parts.map((part) => part.amount));
    const oneOffs = add(nothing, ...parts.map((part) => part.oneOff));
    return { holdingId, parts, weeklyMoney, oneOffs, amount: add(weeklyMoney, oneOffs) };
  });
}

function partDue(
  share: Share,
  until: CalendarDate,
): readonly { readonly holdingId: HoldingId; readonly part: PaymentPart }[] {
  const from = laterOf(share.from, share.paidUntil === undefined ? share.from : addDays(share.paidUntil, 1));
  const last = share.until !== undefined && share.until < until ? share.until : until;
  const inForce = from <= last;
  const amount = inForce ? amountFor(share.weekly, from, last) : nothing;
  const neverInForce = share.until !== undefined && share.until < share.from;
  const oneOff =
    share.oneOffPaidOn === undefined && !neverInForce && share.from <= until ? share.oneOff : nothing;
  if (!inForce && oneOff === nothing) return [];
  const { shareId, what, weekly, holdingId } = share;
  return [{ holdingId, part: { shareId, what, weekly, from, until: last, amount, oneOff } }];
}

function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
