import { type CalendarDate, done, type Id, id, type Outcome, type PersonId, refused } from '#basics';
import type { Transfer, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act, findDeath, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { addHoldingCosts } from '../store/holding-costs.ts';
import { findHolding } from '../store/holdings.ts';
import { isInForce } from '../share.ts';
import type { ServiceAccounts } from '../store/service-accounts.ts';
import { sharesOf } from '../store/shares.ts';
import { costOfUse, type Use } from '../use.ts';
import type { NoSuchHolding, NotEnough, NotNow, NotYet } from './refusals.ts';
import { accountsOfService } from './service-accounts.ts';
import { freeIn, type LineNotHere } from './spend.ts';

/** What a holder did for a person out of their fund: when, what, who did it, how long at what price. */
export type UseRecord = Use & {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly on: CalendarDate;
  readonly what: string;
  readonly who: string;
  readonly lineId: string;
  readonly once?: Id<'once'> | undefined;
};

export type UseRefusal =
  | NoSuchHolding
  | NotNow
  | NotYet
  | NotEnough
  | LineNotHere
  | { readonly because: 'not-held-then' }
  | Exclude<TransferRefusal, { because: 'not-enough' }>;

/**
 * Writes down a use: hours × price out of the person's money, and beside it what the holder is owed for holding it, at the share
 * signed, by the service that pays. Nothing is used before the holder held that part of the plan, nor once the person has left or died.
 */
export async function recordUse(visit: World & Actor, use: UseRecord) {
  const { person, holding, once } = use;
  const { support } = costOfUse(use, 0);
  return act(
    visit,
    {
      may: 'record-use',
      person,
      about: { holding, what: use.what, pence: support },
      ...(once !== undefined && { once }),
    },
    async (tx, me): Promise<Outcome<Id<'use'>, UseRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      if (!holdsMoney(found.state) || kindFacts[found.kind].writtenDownBy !== 'holder')
        return refused('not-now');
      if (use.on > visit.clock.today()) return refused('day-not-come', { on: use.on });
      const held = (await sharesOf(tx, person)).filter(
        (share) => share.lineId === use.lineId && share.holdingId === holding,
      );
      const [line] = held;
      if (line === undefined) return refused('line-not-here');
      const death = await findDeath(tx, person);
      const lived = death === undefined || use.on <= death.on;
      if (!lived || !held.some((share) => isInForce(share, use.on))) return refused('not-held-then');
      return post(tx, visit, me, { use, from: found, line: line.what });
    },
  );
}

async function post(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  recorded: Recording,
): Promise<Outcome<Id<'use'>, NotEnough | Exclude<TransferRefusal, { because: 'not-enough' }>>> {
  const { from } = recorded;
  const free = await freeIn(tx, from);
  const useId = visit.clock.newId<'use'>();
  const accounts = await accountsOfService(tx, from.serviceId);
  const { support, beside } = linesOf(visit, me, { ...recorded, useId, accounts });
  const by = { by: me.account.accountId, at: visit.clock.now() };
  const posted = await postTransfers(tx, visit.locality, [support, ...beside], by);
  if ('refused' in posted) {
    const { because } = posted.refused;
    return because === 'not-enough' ? refused(because, { free, asked: support.amount }) : refused(because);
  }
  const owed = beside.map(({ transferId, amount, effectiveOn: on }) => {
    const { personId, holdingId } = from;
    const what = { costId: id<'holding-cost'>(transferId), did: 'owed', what: recorded.use.what } as const;
    return { ...what, personId, holdingId, transferId, amount, on };
  });
  await addHoldingCosts(tx, owed, by.at);
  return done(useId);
}

type Recording = { readonly use: UseRecord; readonly from: Holding; readonly line: string };

/** The support, out of the person's money; and beside it what the holder is owed, where they are owed anything for it. */
function linesOf(
  visit: World,
  me: Me,
  recorded: Recording & { readonly useId: Id<'use'>; readonly accounts: ServiceAccounts },
): { readonly support: Transfer; readonly beside: readonly Transfer[] } {
  const { use, from, line, useId, accounts } = recorded;
  const cost = costOfUse(use, from.fixedCostBasisPoints);
  const about = { to: accounts.paidOut, effectiveOn: use.on };
  const owed: Transfer = {
    ...about,
    transferId: visit.clock.newId(),
    key: `beside:${useId}`,
    from: accounts.costs,
    amount: cost.beside,
    // The service reads this line: it says who holds, and nothing of what somebody did with their day.
    what: from.name,
    about: { did: 'holding-costs', use: useId },
  };
  const isOwed = cost.beside > 0;
  const working: Working = {
    did: 'use',
    use: useId,
    who: use.who,
    minutes: use.minutes,
    unitPrice: use.unitPrice,
    total: cost.support,
    line,
    ...(isOwed && {
      besideBasisPoints: from.fixedCostBasisPoints,
      beside: cost.beside,
      besideTransfer: owed.transferId,
    }),
    writtenBy: me.account.name,
  };
  const support: Transfer = {
    ...about,
    transferId: visit.clock.newId(),
    key: `use:${useId}`,
    from: from.accountId,
    amount: cost.support,
    what: use.what,
    about: working,
  };
  return { support, beside: isOwed ? [owed] : [] };
}
