import { type Pence, pence } from '#basics';
import { type HoldingKind, holdingKinds } from './holding.ts';
import type { HoldingPayment } from './payment.ts';

/** A payment with what the person pays themself taken off. Where support is free, `contribution` is nought. */
export type NetPayment = HoldingPayment & { readonly contribution: Pence; readonly net: Pence };

/**
 * Pays a person's own contribution net: it comes off the weekly money of their direct payment first, then of the other
 * kinds in their order, never off a one-off and never below nothing.
 */
export function lessContribution<Payment extends HoldingPayment & { readonly kind: HoldingKind }>(
  payments: readonly Payment[],
  contribution: Pence,
): readonly (Payment & NetPayment)[] {
  let left = contribution;
  const inOrder = [...payments].sort((a, b) => holdingKinds.indexOf(a.kind) - holdingKinds.indexOf(b.kind));
  return inOrder.map((payment) => {
    const taken = pence(Math.min(left, payment.weeklyMoney));
    left = pence(left - taken);
    return { ...payment, contribution: taken, net: pence(payment.amount - taken) };
  });
}
