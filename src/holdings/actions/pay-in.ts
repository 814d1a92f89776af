import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import type { TransferRefusal } from '#ledger';
import { act, findOrganisation, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Over } from '../covered.ts';
import type { Due } from '../due.ts';
import type { Holding } from '../holding.ts';
import { type Arrangement, takeTurn } from '../store/arrangements.ts';
import { type DueOf, duesOf, overIn } from './dues-of.ts';
import { writeFitted } from './fit-to-budget.ts';
import { postDue } from './post-due.ts';
import { tellOfMoney } from './tell-of-money.ts';

/** Pays what is due until the end of the next unpaid four weeks, to every holding at once. Asked twice, it pays once. */
export async function payIn(
  visit: World & Actor,
  paid: { readonly person: PersonId; readonly once?: Id<'once'> | undefined },
) {
  const { person, once } = paid;
  return act(
    visit,
    { may: 'pay-in', person, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Due, { because: 'nothing-due' } | TransferRefusal>> => {
      const arrangement = await takeTurn(tx, person);
      if (arrangement === undefined || !paysHere(me, arrangement)) return refused('nothing-due');
      const { fitted, due } = await dueOf(tx, visit, arrangement);
      if (due === undefined) return refused('nothing-due');
      await writeFitted(tx, visit, person, fitted);
      const service = await serviceOf(tx, arrangement.serviceId);
      const posted = await postDue(tx, visit, me, { due, money: fitted.paid, service });
      if ('refused' in posted) return posted;
      await tellOfMoney(tx, visit, me, { person, says: 'paidIn' });
      return done(due);
    },
  );
}

/** Somebody may pay for one local service and stand beside a person whose money goes with another. */
function paysHere({ standing }: Me, { serviceId }: Arrangement): boolean {
  return standing.organisationId === serviceId;
}

async function dueOf(tx: Transaction, visit: World, arrangement: Arrangement): Promise<DueOf> {
  const [found] = await duesOf(tx, visit, [arrangement]);
  if (found === undefined) throw new Error(`expected what is due to ${arrangement.personId}`);
  return found;
}

async function serviceOf(
  tx: Transaction,
  serviceId: OrganisationId,
): Promise<{ readonly organisationId: OrganisationId; readonly name: string }> {
  const service = await findOrganisation(tx, serviceId);
  if (service === undefined) throw new Error(`expected the service ${serviceId}`);
  return service;
}

/** What is due to a person, what was paid beyond what its days cost now, and the holdings it is about. */
export type DueSeen = {
  readonly name: string;
  readonly due: Due | undefined;
  readonly over: readonly Over[];
  readonly holdings: readonly Holding[];
};

/** What is due to a person now, before it is paid; undefined where nothing is. */
export async function seeDue(visit: World & Actor, person: PersonId): Promise<Outcome<DueSeen, NotAllowed>> {
  return look(visit, { may: 'pay-in', person }, async (tx, me) => {
    const arrangement = await takeTurn(tx, person);
    const name = await nameOf(tx, person);
    if (arrangement === undefined || !paysHere(me, arrangement))
      return { name, due: undefined, over: [], holdings: [] };
    const found = await dueOf(tx, visit, arrangement);
    return { name, due: found.due, over: overIn(visit, found), holdings: found.fitted.paid.holdings };
  });
}
