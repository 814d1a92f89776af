import { add, addDays, type CalendarDate, nothing, type Pence } from '#basics';
import type { Holding } from './holding.ts';
import { holdsMoney } from './holding-state.ts';
import { lessContribution, type NetPayment } from './net-payment.ts';
import { amountFor, type FourWeeks, fourWeeksAt, paymentsDue } from './payment.ts';
import type { Share } from './share.ts';

/** What a person pays themself each week from a day on, where the policy charges. */
export type Charge = { readonly from: CalendarDate; readonly weekly: Pence };

/** All that says what is due to one person. `charges` is empty where support is free. */
export type PaidSoFar = {
  readonly firstDay: CalendarDate;
  readonly shares: readonly Share[];
  readonly holdings: readonly Holding[];
  /** The last day that any money has come in for. */
  readonly paidInUntil?: CalendarDate;
  readonly charges: readonly Charge[];
};

/** One payment to make now. */
export type DuePayment = NetPayment & { readonly holding: Holding };
/** What is due to a person: the four weeks it is until the end of, and each payment. */
export type Due = { readonly fourWeeks: FourWeeks; readonly payments: readonly DuePayment[] };

/** Payments are made at most this long before the four weeks they are for, so that the first is there before support begins. */
export const days_ahead_max = 28;

/**
 * What is due now: everything until the end of the earliest four weeks that are not all paid, to holdings that all have
 * signed. Undefined where nothing is due within the next four weeks.
 */
export function dueNow(paid: PaidSoFar, today: CalendarDate): Due | undefined {
  const { firstDay, holdings, shares } = paid;
  const payable = shares.filter((share) =>
    holdings.some((each) => each.holdingId === share.holdingId && isPayable(each)),
  );
  const latest = fourWeeksAt(firstDay, addDays(today, days_ahead_max));
  const [earliest] = paymentsDue(payable, latest.until)
    .flatMap((payment) => payment.parts.map((part) => part.from))
    .sort();
  if (earliest === undefined) return undefined;
  const fourWeeks = fourWeeksAt(firstDay, earliest);
  const gross = paymentsDue(payable, fourWeeks.until).flatMap((payment) => {
    const holding = holdings.find((each) => each.holdingId === payment.holdingId);
    return holding === undefined ? [] : [{ ...payment, holding, kind: holding.kind }];
  });
  const from = chargedFrom(paid, earliest);
  const contribution = contributionFor(paid.charges, { from, until: fourWeeks.until });
  return { fourWeeks, payments: lessContribution(gross, contribution) };
}

/** What a person pays themself for the days given, each day at the charge in force on it. */
export function contributionFor(
  charges: readonly Charge[],
  days: { readonly from: CalendarDate; readonly until: CalendarDate },
): Pence {
  const inOrder = [...charges].sort((a, b) => (a.from < b.from ? -1 : 1));
  const parts = inOrder.map((charge, index) => {
    const next = inOrder[index + 1]?.from;
    const last = next === undefined || next > days.until ? days.until : addDays(next, -1);
    const from = charge.from > days.from ? charge.from : days.from;
    return from <= last ? amountFor(charge.weekly, from, last) : nothing;
  });
  return add(nothing, ...parts);
}

// A closed holding's last days are still paid, to where its balance went.
function isPayable(holding: Holding): boolean {
  return holdsMoney(holding.state) || (holding.state === 'closed' && holding.goesTo !== undefined);
}

/** Days that money came in for were charged for then: the contribution counts from the day after. */
function chargedFrom({ paidInUntil }: PaidSoFar, earliest: CalendarDate): CalendarDate {
  return paidInUntil !== undefined && paidInUntil >= earliest ? addDays(paidInUntil, 1) : earliest;
}
