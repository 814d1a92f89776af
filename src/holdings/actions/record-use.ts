import { type CalendarDate, done, type Id, type Outcome, type Pence, type PersonId, refused } from '#basics';
import type { Transfer, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { findHolding } from '../store/holdings.ts';
import { sharesOf } from '../store/shares.ts';
import { costOfUse, type Use } from '../use.ts';
import type { NoSuchHolding, NotEnough, NotNow, NotYet } from './refusals.ts';
import { paidOutAccount } from './service-accounts.ts';
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
  | Exclude<TransferRefusal, { because: 'not-enough' }>;

/** Writes down a use: the support and the signed share of fixed costs, as two lines that come to hours × price. */
export async function recordUse(visit: World & Actor, use: UseRecord) {
  const { person, holding, once } = use;
  const { total } = costOfUse(use, 0);
  return act(
    visit,
    {
      may: 'record-use',
      person,
      about: { holding, what: use.what, pence: total },
      ...(once !== undefined && { once }),
    },
    async (tx, me): Promise<Outcome<Id<'use'>, UseRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      if (!holdsMoney(found.state) || kindFacts[found.kind].writtenDownBy !== 'holder')
        return refused('not-now');
      if (use.on > visit.clock.today()) return refused('day-not-come', { on: use.on });
      const line = (await sharesOf(tx, person)).find(
        (share) => share.lineId === use.lineId && share.holdingId === holding,
      );
      if (line === undefined) return refused('line-not-here');
      return post(tx, visit, me, { use, from: found, line: line.what });
    },
  );
}

async function post(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  recorded: { readonly use: UseRecord; readonly from: Holding; readonly line: string },
): Promise<Outcome<Id<'use'>, NotEnough | Exclude<TransferRefusal, { because: 'not-enough' }>>> {
  const { use, from, line } = recorded;
  const cost = costOfUse(use, from.fixedCostBasisPoints);
  const free = await freeIn(tx, from);
  const useId = visit.clock.newId<'use'>();
  const working: Working = {
    use: useId,
    who: use.who,
    minutes: use.minutes,
    unitPrice: use.unitPrice,
    total: cost.total,
    line,
    fixedCostBasisPoints: from.fixedCostBasisPoints,
    writtenBy: me.account.name,
  };
  const to = await paidOutAccount(tx, from.serviceId);
  const part = (did: 'use' | 'fixed-costs', amount: Pence): Transfer => ({
    transferId: visit.clock.newId(),
    key: `${did}:${useId}`,
    from: from.accountId,
    to,
    amount,
    effectiveOn: use.on,
    what: use.what,
    about: { ...working, did },
  });
  const parts = [part('use', cost.support), part('fixed-costs', cost.fixedCosts)];
  const posted = await postTransfers(
    tx,
    visit.locality,
    parts.filter((each) => each.amount > 0),
    { by: me.account.accountId, at: visit.clock.now() },
  );
  if ('done' in posted) return done(useId);
  const { because } = posted.refused;
  return because === 'not-enough' ? refused(because, { free, asked: cost.total }) : refused(because);
}
