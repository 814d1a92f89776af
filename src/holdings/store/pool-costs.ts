import { type CalendarDate, type Id, type LocalityId, type Moment, type Pence, pence } from '#basics';
import type { LedgerAccountId, TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { PoolId } from '../holding.ts';

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
  /** The movement that paid it out. */
  readonly transferId: TransferId;
};

/** A member's part of a cost: the account it came out of, and the movement. */
export type PoolPart = {
  readonly account: LedgerAccountId;
  readonly transfer: TransferId;
  readonly amount: Pence;
};

/** A part on its way back: `backTo` differs from `account` where that was closed since. */
export type PartToGiveBack = PoolPart & { readonly backTo: LedgerAccountId };

/** What a person knows of a cost that they paid a part of. */
export type MyPoolCost = Omit<PoolCost, 'transferId'> & {
  readonly myPart: Pence;
  readonly myAccount: LedgerAccountId;
  readonly iWroteIt: boolean;
  readonly takenBack?: TakenBack;
};

/** Why a cost was a mistake, and who said so when. */
export type TakenBack = { readonly why: string; readonly at: Moment; readonly by: string };

/** Notes a cost with the part of each member. Whose account is whose only the database knows. */
export async function addPoolCost(
  tx: Transaction,
  locality: LocalityId,
  cost: PoolCost,
  parts: readonly PoolPart[],
): Promise<void> {
  await tx.run(
    `insert into holdings.pool_cost (locality_id, pool_id, cost_id, what, to_whom, amount_pence, members, paid_on, recorded_at,
       recorded_by, transfer_id)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
      cost.transferId,
    ],
  );
  const rows = parts.map(({ account, transfer, amount }) => ({ account, transfer, pence: amount }));
  await tx.run('select holdings.note_pool_parts($1, $2, $3, $4)', [
    locality,
    cost.poolId,
    cost.costId,
    JSON.stringify(rows),
  ]);
}

/** How many costs the friends of a pool have shared. */
export async function countPoolCosts(tx: Transaction, poolId: PoolId): Promise<number> {
  const { count } = await tx.get<{ readonly count: number }>(
    'select count(*) as count from holdings.pool_cost where locality_id = platform.locality() and pool_id = $1',
    [poolId],
  );
  return count;
}

const mine = `select c.cost_id, c.pool_id, c.what, c.to_whom, c.amount_pence, c.members, c.paid_on, c.recorded_at,
    c.recorded_by, p.amount_pence as my_part_pence, p.account_id, p.wrote_it, b.why, b.taken_back_at, b.taken_back_by
  from holdings.pool_part p
  join holdings.pool_cost c on c.locality_id = p.locality_id and c.pool_id = p.pool_id and c.cost_id = p.cost_id
  left join holdings.pool_cost_taken_back b
    on b.locality_id = c.locality_id and b.pool_id = c.pool_id and b.cost_id = c.cost_id
  where p.locality_id = platform.locality() and p.person_id = platform.person_id()`;

/** The costs of a pool that the person in sight paid a part of, newest first. */
export async function myPoolCosts(tx: Transaction, poolId: PoolId): Promise<readonly MyPoolCost[]> {
  const sql = `${mine} and p.pool_id = $1 order by c.cost_id desc limit 200`;
  return (await tx.rows<Row>(sql, [poolId], 'my-pool-costs')).map(toMyPoolCost);
}

/** One of them; undefined where the person paid no part of it. */
export async function findMyPoolCost(
  tx: Transaction,
  costId: Id<'pool-cost'>,
): Promise<MyPoolCost | undefined> {
  const row = await tx.find<Row>(`${mine} and p.cost_id = $1`, [costId], 'my-pool-cost');
  return row && toMyPoolCost(row);
}

/** The movement that paid a cost out. */
export async function payingOutOf(tx: Transaction, costId: Id<'pool-cost'>): Promise<TransferId> {
  const { transfer } = await tx.get<{ readonly transfer: TransferId }>(
    'select transfer_id as transfer from holdings.pool_cost where locality_id = platform.locality() and cost_id = $1',
    [costId],
  );
  return transfer;
}

/** Every member's part, for the one who wrote the cost down; nobody else gets any. */
export async function partsToGiveBack(
  tx: Transaction,
  locality: LocalityId,
  costId: Id<'pool-cost'>,
): Promise<readonly PartToGiveBack[]> {
  const rows = await tx.rows<{
    readonly transfer: TransferId;
    readonly pence: number;
    readonly account: LedgerAccountId;
    readonly backTo: LedgerAccountId;
  }>(
    `select transfer_id as transfer, amount_pence as pence, from_account_id as account, back_to_account_id as "backTo"
       from holdings.pool_parts_of($1, $2)`,
    [locality, costId],
    'pool-parts-of',
  );
  return rows.map(({ pence: amount, ...part }) => ({ ...part, amount: pence(amount) }));
}

/** Writes down that a cost was taken back, once; false where it was before. */
export async function addTakenBack(
  tx: Transaction,
  cost: Pick<PoolCost, 'poolId' | 'costId'>,
  taken: TakenBack,
): Promise<boolean> {
  const added = await tx.run(
    `insert into holdings.pool_cost_taken_back (locality_id, pool_id, cost_id, why, taken_back_at, taken_back_by)
     values (platform.locality(), $1, $2, $3, $4, $5) on conflict do nothing`,
    [cost.poolId, cost.costId, taken.why, taken.at, taken.by],
  );
  return added === 1;
}

type Row = {
  readonly cost_id: Id<'pool-cost'>;
  readonly pool_id: PoolId;
  readonly what: string;
  readonly to_whom: string;
  readonly amount_pence: number;
  readonly members: number;
  readonly paid_on: CalendarDate;
  readonly recorded_at: Moment;
  readonly recorded_by: string;
  readonly my_part_pence: number;
  readonly account_id: LedgerAccountId;
  readonly wrote_it: boolean;
  readonly why: string | null;
  readonly taken_back_at: Moment | null;
  readonly taken_back_by: string | null;
};

function toMyPoolCost(row: Row): MyPoolCost {
  const { why, taken_back_at: at, taken_back_by: by } = row;
  return {
    costId: row.cost_id,
    poolId: row.pool_id,
    what: row.what,
    toWhom: row.to_whom,
    amount: pence(row.amount_pence),
    members: row.members,
    paidOn: row.paid_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    myPart: pence(row.my_part_pence),
    myAccount: row.account_id,
    iWroteIt: row.wrote_it,
    ...(why !== null && at !== null && by !== null && { takenBack: { why, at, by } }),
  };
}
