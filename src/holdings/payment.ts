import { addDays, type CalendarDate, daysBetween, nothing, type Pence, pence, weekday } from '#basics';
import type { HoldingId } from './holding.ts';
import type { ShareId } from './share.ts';

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

/** What was paid for the same days before, at what was agreed then: it comes off. */
export type PaidBefore = Omit<PaymentPart, 'shareId' | 'oneOff'>;

/** Money that was paid for the same days into another holding and comes along from there. */
export type CameAlong = { readonly from: HoldingId; readonly amount: Pence };

/** What is due to one holding. `amount` is weekly money and one-offs together; `weeklyMoney` what the service pays for days. */
export type HoldingPayment = {
  readonly holdingId: HoldingId;
  readonly parts: readonly PaymentPart[];
  readonly before: readonly PaidBefore[];
  readonly came: readonly CameAlong[];
  readonly weeklyMoney: Pence;
  readonly oneOffs: Pence;
  readonly amount: Pence;
};

function mondayOf(day: CalendarDate): CalendarDate {
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
 * is a seventh, split so that seven days are a week to the penny. Less than nothing for an amount that is less than nothing.
 */
export function amountFor(weekly: Pence, from: CalendarDate, until: CalendarDate): Pence {
  if (until < from) return nothing;
  const size = Math.abs(weekly);
  const first = weekday(from) - 1;
  const total = sinceMonday(size, first + daysBetween(from, until) + 1) - sinceMonday(size, first);
  return pence(weekly < 0 ? -total : total);
}

/** What so many days from a Monday on come to; the pennies that seven days leave over fall on the first of them. */
function sinceMonday(weekly: number, days: number): number {
  const left = days % 7;
  return Math.floor(days / 7) * weekly + left * Math.floor(weekly / 7) + Math.min(left, weekly % 7);
}
