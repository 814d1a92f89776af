import { add, nothing, type Pence } from '#basics';
import type { Holding, HoldingId } from './holding.ts';
import type { HoldingPayment } from './payment.ts';
import type { NetPayment } from './net-payment.ts';
import type { Share } from './share.ts';

/** One payment to make now. `costs` is what its holder is owed for holding, in `net` and never the person's. */
export type DuePayment = NetPayment & { readonly holding: Holding; readonly costs: Pence };

type Owing = {
  readonly holdings: readonly Holding[];
  readonly shares: readonly Share[];
  /** What each holder is owed for holding and was not paid yet. */
  readonly owed?: ReadonlyMap<HoldingId, Pence>;
};

/** Payments with what their holders are owed for holding on top: a line of its own, on its way to them and never the person's. */
export function withHoldingCosts(
  payments: readonly (NetPayment & { readonly holding: Holding })[],
  { owed }: Pick<Owing, 'owed'>,
): readonly DuePayment[] {
  return payments.map((payment) => {
    const costs = owed?.get(payment.holdingId) ?? nothing;
    return { ...payment, costs, net: add(payment.net, costs) };
  });
}

/** Payments of costs alone, to holders who are paid for nothing else any more: nobody is left unpaid because a person left. */
export function costsAlone(
  { holdings, shares, owed }: Owing,
  paid: readonly HoldingPayment[],
): readonly DuePayment[] {
  const goingOn = new Set([
    ...shares.filter((share) => share.until === undefined).map((share) => share.holdingId),
    ...paid.map((payment) => payment.holdingId),
  ]);
  return holdings.flatMap((holding): readonly DuePayment[] => {
    const { holdingId } = holding;
    const costs = owed?.get(holdingId) ?? nothing;
    if (costs === nothing || goingOn.has(holdingId)) return [];
    const none = { parts: [], before: [], came: [], weeklyMoney: nothing, oneOffs: nothing, amount: nothing };
    return [{ holdingId, holding, ...none, contribution: nothing, costs, net: costs }];
  });
}
