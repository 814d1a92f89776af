import { addDays, done, type OrganisationId, type Outcome, type PersonId } from '#basics';
import { findAccounts } from '#ledger/actions';
import { actFor, namesBeside, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { days_ahead_max, type Due } from '../due.ts';
import type { Holding } from '../holding.ts';
import { arrangementsToPay } from '../store/arrangements.ts';
import { holdingsHeldBy } from '../store/holdings.ts';
import type { SentStatement } from '../sent-statement.ts';
import { newestStatements } from '../store/statements.ts';
import { duesOf } from './dues-of.ts';
import { type Sums, sumsIn, sumsOf } from './see-money.ts';
import { comesTo } from './what-comes.ts';

/** A page of a list that may have thousands of lines; pages count from 1. */
export type WorkList<Line> = {
  readonly list: readonly Line[];
  readonly page: number;
  readonly pages: number;
};

const funds_a_page = 50;
const payments_a_page = 20;

/** A fund that an organisation holds: whose, and what is in it. */
export type FundHeld = {
  readonly name: string;
  readonly holding: Holding;
  readonly sums: Sums;
  /** The newest statement that went out. */
  readonly sent?: SentStatement;
};

/** The funds an organisation holds, each person's own; those that wait for its signature first. */
export async function fundsHeld(
  visit: World & Actor,
  organisation: OrganisationId,
  page = 1,
): Promise<Outcome<WorkList<FundHeld>, NotAllowed>> {
  return actFor<WorkList<FundHeld>, NotAllowed>(
    visit,
    { may: 'see-funds-held', organisation },
    async (tx, { accountId }) => {
      const part = { from: (page - 1) * funds_a_page, size: funds_a_page };
      const { holdings, total } = await holdingsHeldBy(tx, organisation, part);
      const people = holdings.map((holding) => holding.personId);
      const names = await namesBeside(tx, { locality: visit.locality, accountId }, organisation, people);
      const ids = holdings.map((holding) => holding.accountId);
      const accounts = new Map((await findAccounts(tx, ids)).map((each) => [each.accountId, each]));
      const comes = await comesTo(tx, visit, ids);
      const statements = await newestStatements(
        tx,
        holdings.map(({ holdingId }) => holdingId),
      );
      const list = holdings.map((holding) => {
        const account = accounts.get(holding.accountId);
        const sums = account === undefined ? sumsOf([]) : sumsIn(account, comes(account.accountId));
        const sent = statements.get(holding.holdingId);
        const name = names.get(holding.personId) ?? '';
        return { name, holding, sums, ...(sent !== undefined && { sent }) };
      });
      return done({ list, page, pages: Math.ceil(total / funds_a_page) });
    },
  );
}

/** Payments that a service should make now: to whom, for which four weeks, each holding's figure. */
export type PersonDue = Due & { readonly personId: PersonId; readonly name: string };

/** What a service should pay now, whom it is due to earliest first. */
export async function seePaymentsDue(
  visit: World & Actor,
  organisation: OrganisationId,
  page = 1,
): Promise<Outcome<WorkList<PersonDue>, NotAllowed>> {
  return actFor<WorkList<PersonDue>, NotAllowed>(
    visit,
    { may: 'see-payments-due', organisation },
    async (tx, { accountId }) => {
      const today = visit.clock.today();
      const part = { from: (page - 1) * payments_a_page, size: payments_a_page };
      const latest = addDays(today, days_ahead_max);
      const { arrangements, total } = await arrangementsToPay(tx, organisation, latest, part);
      const people = arrangements.map((each) => each.personId);
      const names = await namesBeside(tx, { locality: visit.locality, accountId }, organisation, people);
      const list = (await duesOf(tx, visit, arrangements)).flatMap(
        ({ personId, due }): readonly PersonDue[] =>
          due === undefined ? [] : [{ ...due, personId, name: names.get(personId) ?? '' }],
      );
      return done({ list, page, pages: Math.ceil(total / payments_a_page) });
    },
  );
}
