import type { AccountId, Outcome, PersonId } from '#basics';
import { look, type Me, mayAct, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';

/** Whose money is spent, and who looks: somebody may spend for a person without seeing how much there is. */
export type Spender = {
  readonly name: string;
  readonly as: Me['standing']['as'];
  readonly seesMoney: boolean;
};

/** Looks as somebody who may spend a person's money, or ask before buying for them. */
export async function lookToSpend<Seen>(
  visit: World & Actor,
  looking: { readonly person: PersonId; readonly may?: 'spend' | 'ask-before-buying' },
  work: (tx: Transaction, spender: Spender, account: AccountId) => Promise<Seen>,
): Promise<Outcome<Seen, NotAllowed>> {
  const { person, may = 'spend' } = looking;
  const seesMoney = await mayAct(visit, { may: 'see-money', person });
  return look(visit, { may, person, about: { page: 'spending' } }, async (tx, me) => {
    const spender = { name: await nameOf(tx, person), as: me.standing.as, seesMoney };
    return work(tx, spender, me.account.accountId);
  });
}
