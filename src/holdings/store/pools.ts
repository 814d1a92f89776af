import type { CalendarDate, LocalityId, Moment } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';
import type { PoolId } from '../holding.ts';
import type { PoolTotals } from '../pool.ts';

/** A pool as its members know it. */
export type Pool = {
  readonly poolId: PoolId;
  readonly name: string;
  readonly joiningWord: string;
  /** Where shares of a cost meet before they are paid out together; empty at every other time. */
  readonly accountId: LedgerAccountId;
};

export async function addPool(tx: Transaction, pool: Pool, at: Moment): Promise<void> {
  await tx.run(
    `insert into holdings.pool (locality_id, pool_id, name, joining_word, account_id, started_at)
     values (platform.locality(), $1, $2, $3, $4, $5)`,
    [pool.poolId, pool.name, pool.joiningWord, pool.accountId, at],
  );
}

/** The pools that the person in sight is in. */
export async function poolsInSight(tx: Transaction): Promise<readonly Pool[]> {
  return tx.rows<Pool>(
    `select pool_id as "poolId", name, joining_word as "joiningWord", account_id as "accountId"
       from holdings.pool where locality_id = platform.locality() order by pool_id`,
    [],
    'pools-in-sight',
  );
}

/** A pool by its joining word, for somebody who was told it. */
export async function findPoolByWord(
  tx: Transaction,
  locality: LocalityId,
  word: string,
): Promise<{ readonly poolId: PoolId; readonly name: string; readonly members: number } | undefined> {
  return tx.find('select pool_id as "poolId", name, members from holdings.pool_by_word($1, $2)', [
    locality,
    word,
  ]);
}

/** How many are in a pool and what it has in all, for one of its members. */
export async function poolTotals(tx: Transaction, locality: LocalityId, poolId: PoolId): Promise<PoolTotals> {
  return tx.get<PoolTotals>(
    'select members, total from holdings.pool_totals($1, $2)',
    [locality, poolId],
    'pool-totals',
  );
}

/** The members' accounts, for one of them; those who are on their way out, or had died by a day, share no cost of it. */
export async function poolAccounts(
  tx: Transaction,
  locality: LocalityId,
  of: { readonly poolId: PoolId; readonly on: CalendarDate },
): Promise<readonly { readonly accountId: LedgerAccountId; readonly sharesCosts: boolean }[]> {
  return tx.rows(
    'select account_id as "accountId", shares_costs as "sharesCosts" from holdings.pool_accounts_on($1, $2, $3)',
    [locality, of.poolId, of.on],
    'pool-accounts',
  );
}
