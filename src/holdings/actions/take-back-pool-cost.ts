import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { Transfer, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId } from '../holding.ts';
import { findHolding } from '../store/holdings.ts';
import {
  addTakenBack,
  findMyPoolCost,
  type MyPoolCost,
  partsToGiveBack,
  payingOutOf,
  type TakenBack,
} from '../store/pool-costs.ts';
import { poolsInSight } from '../store/pools.ts';
import type { NoSuchHolding } from './refusals.ts';
import { paidOutAccount } from './service-accounts.ts';

/** A shared cost that was a mistake, and what is wrong with it. */
export type TakingBack = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly cost: Id<'pool-cost'>;
  readonly why: string;
  readonly once?: Id<'once'> | undefined;
};

export type TakingBackRefusal =
  | NoSuchHolding
  | { readonly because: 'no-such-cost' }
  | { readonly because: 'not-yours-to-correct' }
  | TransferRefusal;

/**
 * Takes a shared cost back: what was paid out comes back, and every friend gets exactly their part, all together or not at all.
 * Only the member it was written down for can. A friend who has left since gets it where the rest of their money went.
 */
export async function takeBackPoolCost(visit: World & Actor, taking: TakingBack) {
  const { person, holding, cost: costId, why, once } = taking;
  return act(
    visit,
    { may: 'spend', person, why, about: { holding, cost: costId }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<MyPoolCost, TakingBackRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      const cost = await findMyPoolCost(tx, costId);
      if (cost === undefined || cost.myAccount !== found.accountId) return refused('no-such-cost');
      if (!cost.iWroteIt) return refused('not-yours-to-correct');
      const taken = { why, at: visit.clock.now(), by: me.account.name };
      if (!(await addTakenBack(tx, cost, taken))) return refused('reversed-before');
      const transfers = await transfersBack(tx, visit, found, { cost, taken });
      const recorded = { by: me.account.accountId, at: taken.at };
      const posted = await postTransfers(tx, visit.locality, transfers, recorded);
      return 'done' in posted ? done(cost) : posted;
    },
  );
}

/** What was paid out comes into the pool's account, and from there each part goes back. */
async function transfersBack(
  tx: Transaction,
  visit: World & Actor,
  holding: Holding,
  back: { readonly cost: MyPoolCost; readonly taken: TakenBack },
): Promise<readonly Transfer[]> {
  const { cost, taken } = back;
  const { costId, members, what } = cost;
  const pool = (await poolsInSight(tx)).find((each) => each.poolId === cost.poolId);
  const parts = await partsToGiveBack(tx, visit.locality, costId);
  if (pool === undefined || parts.length !== members)
    throw new Error(`expected the pool ${cost.poolId} and ${members} parts of ${costId}`);
  const effectiveOn = visit.clock.today();
  const about: Working = {
    did: 'pool-back',
    cost: costId,
    total: cost.amount,
    members,
    why: taken.why,
    writtenBy: taken.by,
  };
  const cameIn: Transfer = {
    transferId: visit.clock.newId(),
    key: `pool-back:${costId}:out`,
    from: await paidOutAccount(tx, holding.serviceId),
    to: pool.accountId,
    amount: cost.amount,
    effectiveOn,
    what,
    about,
    reverses: await payingOutOf(tx, costId),
  };
  const goBack = parts.map((part): Transfer => ({
    transferId: visit.clock.newId(),
    key: `pool-back:${costId}:${part.account}`,
    from: pool.accountId,
    to: part.backTo,
    amount: part.amount,
    effectiveOn,
    what,
    about,
    // A movement to another account is no exact opposite of the one it makes good.
    ...(part.backTo === part.account && { reverses: part.transfer }),
  }));
  return [cameIn, ...goBack];
}
