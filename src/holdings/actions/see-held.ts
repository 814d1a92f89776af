import type { Outcome, PersonId } from '#basics';
import { findAccounts } from '#ledger/actions';
import { look, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Holding } from '../holding.ts';
import { holdingsOf } from '../store/holdings.ts';
import { type Sums, sumsIn, sumsOf } from './see-money.ts';
import { comesTo } from './what-comes.ts';

/** A person's holdings and what is in all of them together. */
export type Held = { readonly holdings: readonly Holding[]; readonly sums: Sums };

/** A few facts for a card. The whole page about money is many reads more, which every home page would pay for. */
export async function seeHeld(visit: World & Actor, person: PersonId): Promise<Outcome<Held, NotAllowed>> {
  return look(visit, { may: 'see-money', person, about: { page: 'home' } }, async (tx) => {
    const holdings = await holdingsOf(tx, person);
    const ids = holdings.map((holding) => holding.accountId);
    const [accounts, comes] = await Promise.all([findAccounts(tx, ids), comesTo(tx, visit, ids)]);
    const sums = sumsOf(accounts.map((account) => sumsIn(account, comes(account.accountId))));
    return { holdings, sums };
  });
}
