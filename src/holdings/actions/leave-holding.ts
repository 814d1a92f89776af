import {
  addDays,
  type CalendarDate,
  done,
  type Id,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  refused,
} from '#basics';
import type { TransferRefusal } from '#ledger';
import { findAccounts } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { stateAfter } from '../holding-state.ts';
import { moveAll } from '../move-line.ts';
import { takeTurn } from '../store/arrangements.ts';
import { changeState, findHolding } from '../store/holdings.ts';
import { sharesOf } from '../store/shares.ts';
import { carryOut } from './carry-out-moves.ts';
import type { ChangedMeanwhile, NoSuchHolding, NotNow } from './refusals.ts';
import { closeWithBalance } from './settle-holding.ts';
import { tellWhoHandlesIt } from './tell-of-money.ts';
import { openTarget, type Target, type TargetNotReady } from './target.ts';

/** Leaving whoever holds the money. Nobody is asked why. */
export type Leaving = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly to: Target;
  readonly when: 'tomorrow' | 'after-notice';
  readonly once?: Id<'once'> | undefined;
};

export type LeavingRefusal =
  | NoSuchHolding
  | NotNow
  | ChangedMeanwhile
  | TargetNotReady
  | { readonly because: 'same-holding' }
  | TransferRefusal;

/** What came of leaving: where the lines are held now and from which day, and whether the account is settled already. */
export type Left = {
  readonly from: CalendarDate;
  readonly to: Holding;
  readonly goes: Pence;
  readonly settled: boolean;
};

/** The first day elsewhere, and the last day for the final account, by the policy in force today. */
export function leavingDays(
  visit: World,
  when: Leaving['when'],
): { readonly from: CalendarDate; readonly finalAccountBy: CalendarDate } {
  const today = visit.clock.today();
  const pack = getPolicyPack(visit.settings.policy);
  const notice_days = valueOn(pack, 'agreement-notice', today) * 7;
  const from = addDays(today, when === 'tomorrow' ? 1 : notice_days);
  return { from, finalAccountBy: addDays(from, valueOn(pack, 'fund-final-account', today)) };
}

/**
 * Leaves in one go: every line goes on to the holding the person picks, with no day between; money paid ahead goes along; what
 * is left follows with the final account, at once where the person or friends write down the spending themselves.
 */
export async function leaveHolding(visit: World & Actor, leaving: Leaving) {
  const { person, holding, when, once } = leaving;
  return act(
    visit,
    { may: 'leave', person, about: { holding, when }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Left, LeavingRefusal>> => {
      const arrangement = await takeTurn(tx, person);
      const found = await findHolding(tx, person, holding);
      if (arrangement === undefined || found === undefined) return refused('no-such-holding');
      const state = stateAfter(found.state, 'leave');
      if (state === undefined) return refused('not-now');
      const wanted = { person, serviceId: arrangement.serviceId, target: leaving.to };
      const to = await openTarget(tx, visit, me, wanted);
      if ('refused' in to) return to;
      if (to.done.holdingId === holding) return refused('same-holding');

      const { from, finalAccountBy } = leavingDays(visit, when);
      const moves = moveAll(await sharesOf(tx, person), { out: holding, to: to.done.holdingId, from }, () =>
        visit.clock.newId(),
      );
      const by = me.account.accountId;
      const carried = await carryOut(tx, visit, { moves, to: to.done, by, at: visit.clock.now() });
      if ('refused' in carried) return carried;
      const goesTo = to.done.accountId;
      const closing = { state, endsOn: from, finalAccountBy, goesTo };
      if (!(await changeState(tx, found, closing))) return refused('changed-meanwhile');
      const left = { ...found, ...closing, version: found.version + 1 };
      await tellHolder(tx, visit, left);
      const settled = await settleIfOwn(tx, visit, me, left);
      if ('refused' in settled) return settled;
      return done({
        from,
        to: to.done,
        goes: pence(carried.done + settled.done.goes),
        settled: settled.done.settled,
      });
    },
  );
}

async function tellHolder(tx: Transaction, visit: World & Actor, left: Holding): Promise<void> {
  const { organisationId: organisation, kind } = left;
  if (organisation === undefined || kindFacts[kind].alsoSigns !== 'organisation') return;
  await tellWhoHandlesIt(tx, visit, { organisation, role: 'holder', says: 'finalAccountDue' });
}

async function settleIfOwn(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  left: Holding,
): Promise<
  Outcome<{ readonly goes: Pence; readonly settled: boolean }, ChangedMeanwhile | NotNow | TransferRefusal>
> {
  const own = kindFacts[left.kind].writtenDownBy !== 'holder';
  const [account] = await findAccounts(tx, [left.accountId]);
  const open = account === undefined || account.reserved > 0;
  if (!own || open || left.endsOn !== addDays(visit.clock.today(), 1))
    return done({ goes: pence(0), settled: false });
  const settled = await closeWithBalance(tx, visit, me, left);
  return 'refused' in settled ? settled : done({ goes: settled.done, settled: true });
}
