import { add, nothing, type Pence, pence, subtract } from '#basics';
import type { HoldingId } from './holding.ts';
import { amountFor } from './payment.ts';
import type { Span } from './span.ts';

/** Money paid ahead into one holding that goes along to another, which now holds what it was paid for. */
export type Along = {
  readonly from: HoldingId;
  readonly to: HoldingId;
  readonly weekly: Pence;
  readonly amount: Pence;
};

/** What puts a stretch of days right: what goes along between the person's holdings, and what the service still pays to each. */
export type Settled = {
  readonly along: readonly Along[];
  readonly pays: readonly { readonly holdingId: HoldingId; readonly amount: Pence }[];
};

/**
 * What each holding lacks for some days comes first from what was paid for the same days into another, so that no day is paid
 * twice; only the rest comes from the service. Where more was paid than the days cost now, nothing is taken back.
 */
export function settle(span: Span): Settled {
  const lacks = lacksOf(span);
  const holdings = [...lacks.keys()];
  const along: Along[] = [];
  if (holdings.every((holding) => (lacks.get(holding) ?? nothing) <= 0)) return { along, pays: [] };
  for (const to of holdings) {
    for (const from of holdings) {
      const weekly = pence(Math.min(lacks.get(to) ?? nothing, subtract(nothing, lacks.get(from) ?? nothing)));
      if (weekly <= 0) continue;
      along.push({ from, to, weekly, amount: amountFor(weekly, span.from, span.until) });
      lacks.set(to, subtract(lacks.get(to) ?? nothing, weekly));
      lacks.set(from, add(lacks.get(from) ?? nothing, weekly));
    }
  }
  const pays = holdings.flatMap((holdingId) => {
    const came = along.filter((each) => each.to === holdingId).map((each) => each.amount);
    const amount = subtract(owedTo(span, holdingId), add(paidTo(span, holdingId), ...came));
    return (lacks.get(holdingId) ?? 0) > 0 && amount > 0 ? [{ holdingId, amount }] : [];
  });
  return { along, pays };
}

/** Whether anything is to be done about these days: a holding lacks money that they cost. */
export function isShort(span: Span): boolean {
  const { along, pays } = settle(span);
  return along.length > 0 || pays.length > 0;
}

/** What was paid for these days beyond what they cost now; nothing where it was as much or less. */
export function overOf(span: Span): Pence {
  const owed = span.shares.map((share) => amountFor(share.weekly, span.from, span.until));
  const had = span.paid.map((each) => amountFor(each.weekly, span.from, span.until));
  return pence(Math.max(0, add(nothing, ...had) - add(nothing, ...owed)));
}

/** What each holding lacks by the week; less than nothing where more was paid than is held. */
function lacksOf({ shares, paid }: Span): Map<HoldingId, Pence> {
  const lacks = new Map<HoldingId, Pence>();
  for (const { holdingId, weekly } of shares)
    lacks.set(holdingId, add(lacks.get(holdingId) ?? nothing, weekly));
  for (const { holdingId, weekly } of paid)
    lacks.set(holdingId, subtract(lacks.get(holdingId) ?? nothing, weekly));
  return lacks;
}

function owedTo(span: Span, holding: HoldingId): Pence {
  const shares = span.shares.filter((share) => share.holdingId === holding);
  return add(nothing, ...shares.map((share) => amountFor(share.weekly, span.from, span.until)));
}

function paidTo(span: Span, holding: HoldingId): Pence {
  const paid = span.paid.filter((each) => each.holdingId === holding);
  return add(nothing, ...paid.map((each) => amountFor(each.weekly, span.from, span.until)));
}
