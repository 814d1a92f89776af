import {
  add,
  done,
  type Id,
  nothing,
  type OrganisationId,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
  subtract,
} from '#basics';
import type { LedgerAccountId, TransferRefusal } from '#ledger';
import { postTransfers, sumBetween } from '#ledger/actions';
import { act, findDeath } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { followed } from '../after-death.ts';
import type { Holding } from '../holding.ts';
import { paidAgain, placeFor, toPutBack } from '../put-back.ts';
import { takeTurn } from '../store/arrangements.ts';
import { holdingsOf } from '../store/holdings.ts';
import { paidDaysOfPeople } from '../store/paid-days.ts';
import { findServiceAccounts } from '../store/service-accounts.ts';
import { sharesOf } from '../store/shares.ts';
import { tellOfMoney } from './tell-of-money.ts';

/** What a service owes somebody of what went back to it for a death that was wrong, and where it goes; nowhere until they chose. */
export type ToPutBack = {
  readonly serviceId: OrganisationId;
  readonly fund: LedgerAccountId;
  readonly amount: Pence;
  readonly before: Pence;
  readonly to?: Holding | undefined;
};

export type PutBackRefusal =
  { readonly because: 'has-died' | 'nothing-to-put-back' | 'nobody-holds-it' } | TransferRefusal;

/**
 * A service puts back what went back to it for a death that was wrong and is not due again. One payer's turn after the other, and only
 * what was not put back before.
 */
export async function putBack(
  visit: World & Actor,
  { person, once }: { readonly person: PersonId; readonly once?: Id<'once'> | undefined },
) {
  return act(
    visit,
    { may: 'pay-in', person, about: { putBack: true }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Pence, PutBackRefusal>> => {
      await takeTurn(tx, person);
      if ((await findDeath(tx, person)) !== undefined) return refused('has-died');
      const all = await waitsToBePutBack(tx, visit, person);
      const found = all.find((each) => each.serviceId === me.standing.organisationId);
      if (found === undefined) return refused('nothing-to-put-back');
      const { fund, amount, before, to } = found;
      if (to === undefined) return refused('nobody-holds-it');
      const transfer = {
        transferId: visit.clock.newId<'transfer'>(),
        // How much was put back before grows with each, so each has its own.
        key: `put-back:${person}:${fund}:${before.toString()}`,
        from: fund,
        to: to.accountId,
        amount,
        effectiveOn: visit.clock.today(),
        what: to.name,
        about: { did: 'put-back', writtenBy: me.account.name },
      };
      const by = { by: me.account.accountId, at: visit.clock.now() };
      const posted = await postTransfers(tx, visit.locality, [transfer], by);
      if ('refused' in posted) return posted;
      await tellOfMoney(tx, visit, me, { person, says: 'putBack' });
      return done(amount);
    },
  );
}

/** What each service has to put back now; none while a death is written, which whoever asks looks at. */
async function waitsToBePutBack(
  tx: Transaction,
  visit: World,
  person: PersonId,
): Promise<readonly ToPutBack[]> {
  const holdings = followed(await holdingsOf(tx, person));
  const closed = holdings.filter((each) => each.closedForDeath !== undefined);
  const services = [...new Set(closed.map((each) => each.serviceId))];
  if (services.length === 0) return [];
  const [shares, paid] = [
    await sharesOf(tx, person),
    (await paidDaysOfPeople(tx, [person])).get(person) ?? [],
  ];
  const today = visit.clock.today();
  const waits: ToPutBack[] = [];
  for (const serviceId of services) {
    const theirs = holdings.filter((each) => each.serviceId === serviceId);
    const accounts = await findServiceAccounts(tx, serviceId);
    if (accounts === undefined) continue;
    const { fund } = accounts;
    const from = theirs.map((each) => each.accountId);
    const went = subtract(nothing, await sumBetween(tx, from, fund, ['after-death', 'final-balance']));
    const before = await sumBetween(tx, from, fund, ['put-back']);
    const amount = toPutBack({ went, before, again: paidAgain({ holdings: theirs, shares, paid }, today) });
    const to = placeFor({ holdings: theirs, shares }, today);
    if (amount > 0) waits.push({ serviceId, fund, amount, before, to });
  }
  return waits;
}

/** What is to be put back by all services together. */
export async function comesBackTo(tx: Transaction, visit: World, person: PersonId): Promise<Pence> {
  return add(nothing, ...(await waitsToBePutBack(tx, visit, person)).map((each) => each.amount));
}
