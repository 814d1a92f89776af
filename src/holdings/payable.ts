import type { Holding } from './holding.ts';
import { holdsMoney } from './holding-state.ts';
import type { Share } from './share.ts';

/** The shares whose holding money can be paid into: all have signed, or it is closed and its last days are still to be paid. */
export function payableOf(money: {
  readonly shares: readonly Share[];
  readonly holdings: readonly Holding[];
}): readonly Share[] {
  const payable = new Set(money.holdings.filter(isPayable).map((holding) => holding.holdingId));
  return money.shares.filter((share) => payable.has(share.holdingId));
}

// A closed holding's last days are still paid, to where its balance went; to the service itself there is nothing to pay.
function isPayable({ state, goesTo, closedForDeath }: Holding): boolean {
  return holdsMoney(state) || (state === 'closed' && goesTo !== undefined && closedForDeath === undefined);
}
