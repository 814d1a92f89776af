import { type Outcome, type Pence, type PersonId, refused } from '#basics';
import { findAccounts } from '#ledger/actions';
import type { NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import type { PoolTotals } from '../pool.ts';
import type { Share } from '../share.ts';
import { findHolding, holdingsOf } from '../store/holdings.ts';
import { poolTotals } from '../store/pools.ts';
import { sharesOf } from '../store/shares.ts';
import type { NoSuchHolding } from './refusals.ts';
import { type Promised, promisesOpen, sumsIn } from './see-money.ts';
import { type WrittenByMe, writtenBy } from './see-written.ts';
import { lookToSpend, type Spender } from './spend-for.ts';
import { comesTo } from './what-comes.ts';

/**
 * A holding for whoever spends from it for the person: what it is for, and how many share it where friends do. What is in it is
 * there only for those who may see the money.
 */
export type SpendingFrom = {
  readonly holding: Holding;
  readonly lines: readonly Share[];
  readonly members?: number;
  readonly inIt?: { readonly free: Pence; readonly together?: Pence };
};

/** Where money can be spent from, what whoever looks promised, and what they wrote down lately. */
export type Spending = Spender & {
  readonly from: readonly SpendingFrom[];
  readonly promised: readonly Promised[];
  readonly written: readonly WrittenByMe[];
};

/** Where a person's money can be spent from, for whoever may spend it, whether or not they see how much there is. */
export async function seeSpending(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<Spending, NotAllowed>> {
  return lookToSpend(visit, { person }, async (tx, spender, account) => {
    const holdings = (await holdingsOf(tx, person)).filter(isSpentFrom);
    const from: SpendingFrom[] = [];
    for (const holding of holdings) from.push(await spendingFrom(tx, visit, spender, holding));
    const accounts = holdings.map((each) => each.accountId);
    const promises = await promisesOpen(tx, person, accounts);
    return {
      ...spender,
      from,
      promised: promises.filter((each) => each.note?.promisedByAccount === account),
      written: await writtenBy(tx, holdings, account),
    };
  });
}

/** One of them. */
export async function seeSpendingFrom(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId },
): Promise<Outcome<Spender & SpendingFrom, NotAllowed | NoSuchHolding>> {
  const { person } = asked;
  const seen = await lookToSpend(visit, { person }, async (tx, spender) => {
    const holding = await findHolding(tx, person, asked.holding);
    return holding && { ...spender, ...(await spendingFrom(tx, visit, spender, holding)) };
  });
  if ('refused' in seen) return seen;
  return seen.done === undefined ? refused('no-such-holding') : { done: seen.done };
}

/** Money may be in it, and it is not its holder who writes down what goes out. */
function isSpentFrom({ kind, state }: Holding): boolean {
  return holdsMoney(state) && kindFacts[kind].writtenDownBy !== 'holder';
}

async function spendingFrom(
  tx: Transaction,
  visit: Actor & World,
  { seesMoney }: Spender,
  holding: Holding,
): Promise<SpendingFrom> {
  const { personId, holdingId, poolId } = holding;
  const today = visit.clock.today();
  const lines = (await sharesOf(tx, personId)).filter(
    (share) =>
      share.holdingId === holdingId &&
      (share.until === undefined || (share.until >= today && share.until >= share.from)),
  );
  const pool = poolId === undefined ? undefined : await poolTotals(tx, visit.locality, poolId);
  return {
    holding,
    lines,
    ...(pool !== undefined && { members: pool.members }),
    ...(seesMoney && { inIt: await whatIsIn(tx, visit, holding, pool) }),
  };
}

async function whatIsIn(
  tx: Transaction,
  visit: World,
  { accountId }: Holding,
  pool: PoolTotals | undefined,
): Promise<NonNullable<SpendingFrom['inIt']>> {
  const [account] = await findAccounts(tx, [accountId]);
  if (account === undefined) throw new Error(`expected the account ${accountId}`);
  const comes = await comesTo(tx, visit, [accountId]);
  const { free } = sumsIn(account, comes(accountId));
  return pool === undefined ? { free } : { free, together: pool.total };
}
