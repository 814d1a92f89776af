import {
  calendarDate,
  expectDone,
  localityId,
  nothing,
  type OrganisationId,
  type Outcome,
  pence,
  type PersonId,
} from '#basics';
import { clockStandingAt, openDatabase, type Scope, type Transaction } from '#platform';
import { testDatabase } from '#platform/testing';
import { openAccount, type Posted, postTransfers } from '../actions/index.ts';
import type { LedgerAccountId, Transfer, TransferRefusal } from '../index.ts';

/** A ledger of its own, seen by somebody who may see a person's accounts and a service's, on the morning of 6 April 2026. */
export async function testLedger() {
  const made = await testDatabase();
  const database = openDatabase(made.app);
  const clock = clockStandingAt('2026-04-06T09:00:00Z');
  const locality = localityId('harbour');
  const [person, service] = [clock.newId<'person'>(), clock.newId<'organisation'>()];
  const scope: Scope = { locality, person, standings: ['self'], organisations: [service] };

  const inScope = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database.transaction(scope, work);
  const post = (
    tx: Transaction,
    transfers: readonly Transfer[],
  ): Promise<Outcome<readonly Posted[], TransferRefusal>> =>
    postTransfers(tx, locality, transfers, { at: clock.now() });
  const open = async (
    kind: 'fund' | 'holding' | 'paid-out',
    owner: { readonly personId: PersonId } | { readonly organisationId: OrganisationId },
  ): Promise<LedgerAccountId> => {
    const accountId: LedgerAccountId = clock.newId();
    const floor = kind === 'fund' ? 'none' : nothing;
    await inScope((tx) =>
      openAccount(tx, locality, { accountId, kind, name: kind, floor, ...owner }, clock.now()),
    );
    return accountId;
  };

  return {
    clock,
    locality,
    database,
    owner: made.owner,
    inScope,
    post,
    /** Posts movements together, which nothing refuses. */
    posted: async (...transfers: readonly Transfer[]): Promise<readonly Posted[]> =>
      inScope(async (tx) => expectDone(await post(tx, transfers))),
    /** A movement of so many pence, under a key of its own. */
    transfer: (from: LedgerAccountId, to: LedgerAccountId, amount: number): Transfer => {
      const transferId = clock.newId<'transfer'>();
      const effectiveOn = calendarDate('2026-04-06');
      return {
        transferId,
        key: transferId,
        from,
        to,
        amount: pence(amount),
        effectiveOn,
        what: 'Four weeks',
      };
    },
    anAccountOfEach: async (): Promise<Record<'fund' | 'holding' | 'out', LedgerAccountId>> => ({
      fund: await open('fund', { organisationId: service }),
      holding: await open('holding', { personId: person }),
      out: await open('paid-out', { personId: person }),
    }),
    close: async (): Promise<void> => {
      await database.close();
      await made.drop();
    },
  };
}
