import { type CalendarDate, done, type Id, type Outcome, type Pence, type PersonId, refused } from '#basics';
import type { LedgerAccountId, Transfer, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId, PoolId } from '../holding.ts';
import { splitCost } from '../pool.ts';
import { findHolding } from '../store/holdings.ts';
import { addPoolCost, countPoolCosts, type PoolCost, type PoolPart } from '../store/pool-costs.ts';
import { type Pool, poolAccounts, poolsInSight } from '../store/pools.ts';
import { notThatDay } from './day-of-payment.ts';
import type { NoSuchHolding, NotNow, NotThatDay } from './refusals.ts';
import { paidOutAccount } from './service-accounts.ts';

/** What friends paid for together. */
export type SharedCost = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly what: string;
  readonly toWhom: string;
  readonly amount: Pence;
  readonly on: CalendarDate;
  readonly once?: Id<'once'> | undefined;
};

export type PoolRefusal =
  | NoSuchHolding
  | NotNow
  | NotThatDay
  | { readonly because: 'alone-in-pool' }
  | { readonly because: 'less-than-a-penny-each' }
  | { readonly because: 'not-enough-in-pool'; readonly each: Pence }
  | Exclude<TransferRefusal, { because: 'not-enough' }>;

/** A member writes down a cost; everyone pays their part out of their own account, all together or not at all. */
export async function sharePoolCost(visit: World & Actor, shared: SharedCost) {
  const { person, holding, what, amount, once } = shared;
  return act(
    visit,
    {
      may: 'spend',
      person,
      about: { what, pence: amount, shared: true },
      ...(once !== undefined && { once }),
    },
    async (tx, me): Promise<Outcome<PoolCost, PoolRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      if (found.poolId === undefined || found.state !== 'active') return refused('not-now');
      const wrongDay = await notThatDay(tx, visit, found, shared.on);
      if (wrongDay !== undefined) return { refused: wrongDay };
      const members = await membersOf(tx, visit, { poolId: found.poolId, on: shared.on });
      if (members.length < 2) return refused('alone-in-pool');
      if (amount < members.length) return refused('less-than-a-penny-each');
      const pool = await getPool(tx, found.poolId);
      const cost: PoolCost = {
        costId: visit.clock.newId(),
        poolId: pool.poolId,
        what,
        toWhom: shared.toWhom,
        amount,
        members: members.length,
        paidOn: shared.on,
        recordedAt: visit.clock.now(),
        recordedBy: me.account.name,
        transferId: visit.clock.newId(),
      };
      const turn = await countPoolCosts(tx, pool.poolId);
      const shares = sharesOf(visit, { cost, pool, members, turn });
      const out = await payingOut(tx, { cost, pool, from: found });
      const recorded = { by: me.account.accountId, at: cost.recordedAt };
      const posted = await postTransfers(tx, visit.locality, [...shares, out], recorded);
      if ('refused' in posted) return whyNot(posted.refused, amount, members.length);
      await addPoolCost(tx, visit.locality, cost, shares.map(toPart));
      return done(cost);
    },
  );
}

function whyNot(fault: TransferRefusal, amount: Pence, members: number): { readonly refused: PoolRefusal } {
  if (fault.because !== 'not-enough') return refused(fault.because);
  const [most] = splitCost(amount, members);
  return refused('not-enough-in-pool', { each: most ?? amount });
}

async function membersOf(
  tx: Transaction,
  visit: Actor,
  of: { readonly poolId: PoolId; readonly on: CalendarDate },
): Promise<readonly LedgerAccountId[]> {
  const accounts = await poolAccounts(tx, visit.locality, of);
  return accounts.filter((each) => each.sharesCosts).map((each) => each.accountId);
}

async function getPool(tx: Transaction, poolId: PoolId): Promise<Pool> {
  const pool = (await poolsInSight(tx)).find((each) => each.poolId === poolId);
  if (pool === undefined) throw new Error(`expected the pool ${poolId} to be in sight of its member`);
  return pool;
}

function sharesOf(
  visit: World,
  sharing: {
    readonly cost: PoolCost;
    readonly pool: Pool;
    readonly members: readonly LedgerAccountId[];
    readonly turn: number;
  },
): readonly Transfer[] {
  const { cost, pool, members, turn } = sharing;
  const parts = splitCost(cost.amount, members.length, turn);
  return members.map((account, index) => ({
    transferId: visit.clock.newId(),
    key: `pool-share:${cost.costId}:${account}`,
    from: account,
    to: pool.accountId,
    amount: parts[index] ?? cost.amount,
    effectiveOn: cost.paidOn,
    what: cost.what,
    about: { ...workingOf(cost, pool), did: 'pool-share' },
  }));
}

async function payingOut(
  tx: Transaction,
  paying: { readonly cost: PoolCost; readonly pool: Pool; readonly from: Holding },
): Promise<Transfer> {
  const { cost, pool, from } = paying;
  return {
    transferId: cost.transferId,
    key: `pool-out:${cost.costId}`,
    from: pool.accountId,
    to: await paidOutAccount(tx, from.serviceId),
    amount: cost.amount,
    effectiveOn: cost.paidOn,
    what: cost.what,
    about: { ...workingOf(cost, pool), did: 'pool-out' },
  };
}

function workingOf(cost: PoolCost, pool: Pool): Working {
  return {
    pool: pool.name,
    cost: cost.costId,
    toWhom: cost.toWhom,
    total: cost.amount,
    members: cost.members,
    writtenBy: cost.recordedBy,
  };
}

function toPart({ from, transferId, amount }: Transfer): PoolPart {
  return { account: from, transfer: transferId, amount };
}
