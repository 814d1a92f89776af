import { done, type OrganisationId, type Outcome, type PersonId } from '#basics';
import { findAccounts } from '#ledger/actions';
import { actFor, type NotAllowed, peopleBesideFor } from '#people/actions';
import type { Actor, World } from '#platform';
import { type Due, dueNow } from '../due.ts';
import type { Holding } from '../holding.ts';
import { arrangementsOf } from '../store/arrangements.ts';
import { holdingsHeldBy } from '../store/holdings.ts';
import { paidSoFarOf } from './paid-so-far.ts';
import { type Sums, sumsIn, sumsOf } from './see-money.ts';

/** A fund that an organisation holds: whose, and what is in it. */
export type FundHeld = { readonly name: string; readonly holding: Holding; readonly sums: Sums };

/** The funds an organisation holds, each person's own; those that wait for its signature among them. */
export async function fundsHeld(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly FundHeld[], NotAllowed>> {
  const names = await namesBeside(visit, organisation);
  return actFor<readonly FundHeld[], NotAllowed>(
    visit,
    { may: 'see-funds-held', organisation },
    async (tx) => {
      const holdings = await holdingsHeldBy(tx, organisation);
      const accounts = await findAccounts(
        tx,
        holdings.map((holding) => holding.accountId),
      );
      return done(
        holdings.map((holding) => {
          const account = accounts.find((each) => each.accountId === holding.accountId);
          return {
            name: names.get(holding.personId) ?? '',
            holding,
            sums: account === undefined ? sumsOf([]) : sumsIn(account),
          };
        }),
      );
    },
  );
}

/** Payments that a service should make now: to whom, for which four weeks, each holding's figure. */
export type PersonDue = Due & { readonly personId: PersonId; readonly name: string };

export async function seePaymentsDue(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly PersonDue[], NotAllowed>> {
  const names = await namesBeside(visit, organisation);
  return actFor<readonly PersonDue[], NotAllowed>(
    visit,
    { may: 'see-payments-due', organisation },
    async (tx) => {
      const paid = await paidSoFarOf(tx, visit, await arrangementsOf(tx, organisation));
      const due = paid.flatMap((each): readonly PersonDue[] => {
        const now = dueNow(each, visit.clock.today());
        const name = names.get(each.personId) ?? '';
        return now === undefined ? [] : [{ ...now, personId: each.personId, name }];
      });
      return done([...due].sort((a, b) => (a.fourWeeks.from < b.fourWeeks.from ? -1 : 1)));
    },
  );
}

/** Names of the people an organisation stands beside; none for those who may not know. */
export async function namesBeside(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<ReadonlyMap<PersonId, string>> {
  const beside = await peopleBesideFor(visit, organisation);
  return new Map('done' in beside ? beside.done.map((each) => [each.personId, each.name]) : []);
}
