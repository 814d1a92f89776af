import { nothing, type Pence, pence } from '#basics';
import type { LedgerAccountId } from '#ledger';
import { movedAfter } from '#ledger/actions';
import type { Transaction, World } from '#platform';

/**
 * What is on its way to accounts: written down when its run was sent, and there from the day on which the bank enters it. It is
 * held and may be promised, and is not free to use before.
 */
export async function comesTo(
  tx: Transaction,
  visit: Pick<World, 'clock'>,
  accounts: readonly LedgerAccountId[],
): Promise<(account: LedgerAccountId) => Pence> {
  const later = await movedAfter(tx, accounts, visit.clock.today());
  return (account) => pence(Math.max(nothing, later.get(account) ?? nothing));
}
