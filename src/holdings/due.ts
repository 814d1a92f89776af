import { add, addDays, type CalendarDate, nothing, type Pence } from '#basics';
import type { Holding, HoldingId } from './holding.ts';
import { costsAlone, type DuePayment, withHoldingCosts } from './holding-costs.ts';
import { lessContribution } from './net-payment.ts';
import type { PaidDays } from './paid-days.ts';
import { payableOf } from './payable.ts';
import { amountFor, type FourWeeks, fourWeeksAt } from './payment.ts';
import { isOneOffDue, type PaidDaysBy, type PaymentsDue, paymentsDue } from './payments-due.ts';
import { isShort } from './settle.ts';
import type { Share } from './share.ts';
import { spansOf } from './span.ts';

/** What a person pays themself each week from a day on, where the policy charges. */
export type Charge = { readonly from: CalendarDate; readonly weekly: Pence };

/** All that says what is due to one person. `charges` is empty where support is free. */
export type PaidSoFar = {
  readonly firstDay: CalendarDate;
  readonly shares: readonly Share[];
  readonly holdings: readonly Holding[];
  /** Every day that money has come in for, and at what weekly amount. */
  readonly paid: readonly PaidDays[];
  /** The last day that any money has come in for. */
  readonly paidInUntil?: CalendarDate;
  readonly charges: readonly Charge[];
  /** What each holder is owed for holding the money and was not paid yet. */
  readonly owed?: ReadonlyMap<HoldingId, Pence>;
};

/** What is due to a person: the four weeks it is until the end of, each payment, and the days paid that follow from it. */
export type Due = {
  readonly fourWeeks: FourWeeks;
  readonly payments: readonly DuePayment[];
  readonly paidDays: readonly PaidDaysBy[];
};

/** Payments are made at most this long before the four weeks they are for, so that the first is there before support begins. */
export const days_ahead_max = 28;

/**
 * What is due now: everything until the end of the earliest four weeks that lack money, to holdings that all have signed. Days
 * that were paid for at less than they cost now get the rest with it; days that cost less now are not touched. Undefined where
 * nothing is due within the next four weeks. What holders are owed for holding goes with it, or alone where they hold no more.
 */
export function dueNow(money: PaidSoFar, today: CalendarDate): Due | undefined {
  const days = dueForDays(money, today);
  const alone = costsAlone(money, days?.payments ?? []);
  if (alone.length === 0) return days;
  const none = { fourWeeks: fourWeeksAt(money.firstDay, today), payments: [], paidDays: [] };
  const due = days ?? none;
  return { ...due, payments: [...due.payments, ...alone] };
}

function dueForDays(money: PaidSoFar, today: CalendarDate): Due | undefined {
  const { firstDay, holdings, paid } = money;
  const shares = payableOf(money);
  const latest = fourWeeksAt(firstDay, addDays(today, days_ahead_max));
  const short = spansOf({ shares, paid }, latest.until).find(isShort);
  const [earliest] = [
    ...(short === undefined ? [] : [short]),
    ...shares.filter((share) => isOneOffDue(share, latest.until)),
  ]
    .map((each) => each.from)
    .sort();
  if (earliest === undefined) return undefined;
  const found = firstFourWeeksDue({ shares, paid }, fourWeeksAt(firstDay, earliest), latest);
  if (found === undefined) return undefined;
  const { fourWeeks, due } = found;
  const gross = due.payments.flatMap((payment) => {
    const holding = holdings.find((each) => each.holdingId === payment.holdingId);
    return holding === undefined ? [] : [{ ...payment, holding, kind: holding.kind }];
  });
  const from = chargedFrom(money, earliest);
  const contribution = contributionFor(money.charges, { from, until: fourWeeks.until });
  return {
    fourWeeks,
    payments: withHoldingCosts(lessContribution(gross, contribution), money),
    paidDays: due.paidDays,
  };
}

/**
 * The first four weeks until the end of which a penny is lacking. Days of a few pennies a week may come to nothing by themselves:
 * they are paid with those that follow.
 */
function firstFourWeeksDue(
  money: Pick<PaidSoFar, 'shares' | 'paid'>,
  first: FourWeeks,
  latest: FourWeeks,
): { readonly fourWeeks: FourWeeks; readonly due: PaymentsDue } | undefined {
  for (let fourWeeks = first; fourWeeks.from <= latest.from; fourWeeks = fourWeeksAfter(fourWeeks)) {
    const due = paymentsDue(money, fourWeeks.until);
    if (due.payments.length > 0) return { fourWeeks, due };
  }
  return undefined;
}

function fourWeeksAfter({ from, until }: FourWeeks): FourWeeks {
  return { from: addDays(from, 28), until: addDays(until, 28) };
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

/** Days that money came in for were charged for then: the contribution counts from the day after. */
function chargedFrom({ paidInUntil }: PaidSoFar, earliest: CalendarDate): CalendarDate {
  return paidInUntil !== undefined && paidInUntil >= earliest ? addDays(paidInUntil, 1) : earliest;
}
