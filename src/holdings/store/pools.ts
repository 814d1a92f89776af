import { type CalendarDate, type Id, type LocalityId, type Moment, type Pence, pence } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';
import type { PoolId } from '../holding.ts';

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

/** The members' accounts, for one of them; those who are on their way out share no more costs. */
export async function poolAccounts(
  tx: Transaction,
  locality: LocalityId,
  poolId: PoolId,
): Promise<readonly { readonly accountId: LedgerAccountId; readonly sharesCosts: boolean }[]> {
  return tx.rows(
    'select account_id as "accountId", shares_costs as "sharesCosts" from holdings.pool_accounts($1, $2)',
    [locality, poolId],
    'pool-accounts',
  );
}

/** A cost that friends shared. */
export type PoolCost = {
  readonly costId: Id<'pool-cost'>;
  readonly poolId: PoolId;
  readonly what: string;
  readonly toWhom: string;
  readonly amount: Pence;
  readonly members: number;
  readonly paidOn: CalendarDate;
  readonly recordedAt: Moment;
  readonly recordedBy: string;
};

export async function addPoolCost(tx: Transaction, cost: PoolCost): Promise<void> {
  await tx.run(
    `insert into holdings.pool_cost (locality_id, pool_id, cost_id, what, to_whom, amount_pence, members, paid_on, recorded_at,
       recorded_by)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      cost.poolId,
      cost.costId,
      cost.what,
      cost.toWhom,
      cost.amount,
      cost.members,
      cost.paidOn,
      cost.recordedAt,
      cost.recordedBy,
    ],
  );
}

/** What the friends of a pool shared, newest first. */
export async function poolCosts(tx: Transaction, poolId: PoolId): Promise<readonly PoolCost[]> {
  const rows = await tx.rows<Omit<PoolCost, 'amount'> & { readonly amount: number }>(
    `select cost_id as "costId", pool_id as "poolId", what, to_whom as "toWhom", amount_pence as amount, members,
         paid_on as "paidOn", recorded_at as "recordedAt", recorded_by as "recordedBy"
       from holdings.pool_cost where locality_id = platform.locality() and pool_id = $1 order by cost_id desc limit 200`,
    [poolId],
    'pool-costs',
  );
  return rows.map((row) => ({ ...row, amount: pence(row.amount) }));
}
