import { add, addDays, type CalendarDate, type Pence } from '#basics';
import { payableOf } from './payable.ts';
import { joined } from './paid-days.ts';
import type { PaidSoFar } from './due.ts';
import { isShort, overOf, settle } from './settle.ts';
import type { Share } from './share.ts';
import { type Span, spansOf } from './span.ts';

type Paid = Pick<PaidSoFar, 'shares' | 'holdings' | 'paid'>;

/**
 * The shares with the last day until which nothing is due for each. It follows from what was paid and is kept with the share so
 * that the database finds who is due anything.
 */
export function withCoverage(money: Paid): readonly Share[] {
  const payable = new Set(payableOf(money));
  const last = money.paid
    .map((each) => each.until)
    .sort()
    .at(-1);
  const spans = last === undefined ? [] : spansOf({ shares: [...payable], paid: money.paid }, last);
  const short = spans.filter(isShort);
  return money.shares.map((share) => {
    if (!payable.has(share)) return share;
    const { paidUntil: _, ...bare } = share;
    const until = coveredUntil(share, short, last);
    return { ...bare, ...(until !== undefined && { paidUntil: until }) };
  });
}

/** Days for which more was paid than they cost now, and how much more. It stays the person's. */
export type Over = { readonly from: CalendarDate; readonly until: CalendarDate; readonly amount: Pence };

/**
 * What was paid beyond what the days cost now, for days since one. Shown and perhaps asked about; nobody takes it. Of what was closed
 * after a death nothing is there.
 */
export function overSince(money: Paid, since: CalendarDate): readonly Over[] {
  const closed = new Set(
    money.holdings.filter((each) => each.closedForDeath !== undefined).map((each) => each.holdingId),
  );
  const paid = money.paid.filter((each) => !closed.has(each.holdingId));
  const last = paid
    .map((each) => each.until)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const spans = spansOf({ shares: payableOf(money), paid }, last);
  const over = spans
    .filter((span) => span.until >= since)
    .map((span): Over => ({ from: span.from, until: span.until, amount: overOf(span) }));
  return joined(
    over.filter((each) => each.amount > 0),
    () => true,
    (one, next) => ({ ...one, until: next.until, amount: add(one.amount, next.amount) }),
  );
}

function coveredUntil(
  share: Share,
  short: readonly Span[],
  last: CalendarDate | undefined,
): CalendarDate | undefined {
  const lacking = short.find((span) => span.shares.includes(share) && lacksIn(span, share));
  const paid = lacking === undefined ? last : addDays(lacking.from, -1);
  const until = paid !== undefined && share.until !== undefined && share.until < paid ? share.until : paid;
  return until === undefined || until < share.from ? undefined : until;
}

function lacksIn(span: Span, { holdingId }: Share): boolean {
  const { along, pays } = settle(span);
  return along.some((each) => each.to === holdingId) || pays.some((each) => each.holdingId === holdingId);
}
