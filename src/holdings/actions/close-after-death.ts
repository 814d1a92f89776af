import {
  addDays,
  type CalendarDate,
  done,
  type Id,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import { available, type LedgerAccountId, type TransferRefusal } from '#ledger';
import { closeAccount, endReservation, entriesOf, findAccounts, postTransfers } from '#ledger/actions';
import type { Death } from '#people';
import { act, findDeath, type Me } from '#people/actions';
import { type Actor, address, brokenConstraint, type Transaction, type World } from '#platform';
import { type NotYetClosed, notYetClosed } from '../after-death.ts';
import type { Holding, HoldingId } from '../holding.ts';
import { stateAfter } from '../holding-state.ts';
import { endBefore } from '../move-line.ts';
import { takeTurn } from '../store/arrangements.ts';
import { changeState, findHolding } from '../store/holdings.ts';
import { saveShare, sharesOf } from '../store/shares.ts';
import { beforeClosing, type WhatWaits } from './before-closing.ts';
import { withdraw } from './change-mind.ts';
import { holderStepsBack } from './holder-steps-back.ts';
import type { ChangedMeanwhile, NoSuchHolding, NotNow } from './refusals.ts';
import type { Promised } from './see-money.ts';
import { keepLastStatement } from './send-statements.ts';
import { accountsOfService } from './service-accounts.ts';
import { tellOfMoney, tellWhoHandlesIt } from './tell-of-money.ts';

/** A holding of somebody who died, and how much of what is promised whoever closes it lets go. */
export type ClosingAfterDeath = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly letsGo?: Pence | undefined;
  readonly once?: Id<'once'> | undefined;
};

export type ClosingRefusal =
  | NoSuchHolding
  | NotNow
  | ChangedMeanwhile
  | NotYetClosed
  | { readonly because: 'has-not-died' }
  | TransferRefusal;

/** What came of it: taken back before it had begun, or closed with so much that went back. */
export type ClosedAfterDeath =
  { readonly withdrawn: true } | { readonly withdrawn: false; readonly went: Pence };

/**
 * Closes a holding of somebody who died: what had not begun is taken back; else promises are let go as far as whoever closes it says so,
 * and what is left goes back to the service. Whoever holds the money may, and whoever settles what the person leaves.
 */
export async function closeAfterDeath(
  visit: World & Actor,
  closing: ClosingAfterDeath,
  whatWaits: WhatWaits,
) {
  const { person, holding, once } = closing;
  const about = { holding, afterDeath: true };
  const as = (role: 'executor' | 'holder') =>
    act(
      visit,
      { may: 'settle-after-death', as: role, person, about, ...(once !== undefined && { once }) },
      (tx, me) => close(tx, visit, me, { ...closing, whatWaits }),
    );
  const executor = await as('executor');
  return 'refused' in executor && executor.refused.because === 'not-allowed' ? as('holder') : executor;
}

async function close(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  closing: ClosingAfterDeath & { readonly whatWaits: WhatWaits },
): Promise<Outcome<ClosedAfterDeath, ClosingRefusal>> {
  const { person, letsGo, whatWaits } = closing;
  await takeTurn(tx, person);
  const [death, found] = [await findDeath(tx, person), await findHolding(tx, person, closing.holding)];
  if (death === undefined) return refused('has-not-died');
  if (found === undefined) return refused('no-such-holding');
  if (stateAfter(found.state, 'withdraw') !== undefined) {
    const taken = await withdraw(tx, visit, found);
    return 'refused' in taken ? taken : done({ withdrawn: true });
  }
  if (stateAfter(found.state, 'close-after-death') === undefined) return refused('not-now');
  const { stands, promises } = await beforeClosing(tx, visit, me, { death, holding: found, whatWaits });
  const notYet = notYetClosed(stands, { today: visit.clock.today(), letsGo });
  if (notYet !== undefined) return { refused: notYet };
  if (!(await letGo(tx, visit, promises))) return refused('changed-meanwhile');
  await tellOfClosing(tx, visit, me, found);
  return finish(tx, visit, me, { found, death });
}

async function letGo(tx: Transaction, visit: World & Actor, promises: readonly Promised[]): Promise<boolean> {
  const at = visit.clock.now();
  for (const { reservationId } of promises)
    if (!(await endReservation(tx, visit.locality, reservationId, { at, as: 'released' }))) return false;
  return true;
}

/** Ends what it was for with the day of the death, gives back what is left and closes it. */
async function finish(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { found, death }: { readonly found: Holding; readonly death: Death },
): Promise<Outcome<ClosedAfterDeath, ChangedMeanwhile | NotNow | TransferRefusal>> {
  const state = stateAfter(found.state, 'close-after-death');
  if (state === undefined) return refused('not-now');
  const after = addDays(death.on, 1);
  for (const share of await sharesOf(tx, found.personId))
    if (share.holdingId === found.holdingId && (share.until === undefined || share.until > death.on))
      await saveShare(tx, found.personId, endBefore(share, after));
  const { fund } = await accountsOfService(tx, found.serviceId);
  const went = await giveBackTo(tx, visit, me, { found, death, fund });
  if ('refused' in went) return went;
  const at = visit.clock.now();
  if (!(await isEmptyAndClosed(tx, visit, found))) return refused('changed-meanwhile');
  const { endsOn } = found;
  const changed = await changeState(tx, found, {
    state,
    endsOn: endsOn !== undefined && endsOn < after ? endsOn : after,
    goesTo: fund,
    closedAt: at,
    closedForDeath: death.on,
  });
  if (!changed) return refused('changed-meanwhile');
  if (found.kind === 'individual-service-fund') await keepLastStatement(tx, visit, found);
  await holderStepsBack(tx, visit, found);
  return done({ withdrawn: false, went: went.done });
}

/** What is left goes back to where it came from, on the day on which the last of it is there. */
async function giveBackTo(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  of: { readonly found: Holding; readonly death: Death; readonly fund: LedgerAccountId },
): Promise<Outcome<Pence, ChangedMeanwhile | TransferRefusal>> {
  const { found, death, fund } = of;
  const [account] = await findAccounts(tx, [found.accountId]);
  if (account === undefined) throw new Error(`expected the account of the holding ${found.holdingId}`);
  const left = available(account);
  if (left === 0) return done(left);
  const back = {
    transferId: visit.clock.newId<'transfer'>(),
    key: `after-death:${found.holdingId}`,
    from: found.accountId,
    to: fund,
    amount: left,
    effectiveOn: await lastDayIn(tx, visit, found.accountId),
    what: found.name,
    about: { did: 'after-death', died: death.on, kind: found.kind, writtenBy: me.account.name },
  };
  const by = { by: me.account.accountId, at: visit.clock.now() };
  const posted = await postTransfers(tx, visit.locality, [back], by);
  if ('done' in posted) return done(left);
  // Somebody wrote down that it was spent in the same moment.
  return posted.refused.because === 'not-enough' ? refused('changed-meanwhile') : posted;
}

/** Today, or the day on which the bank enters the last of what is on its way. */
async function lastDayIn(tx: Transaction, visit: World, accountId: LedgerAccountId): Promise<CalendarDate> {
  const newest = await entriesOf(tx, accountId, { size: 100 });
  const days = [visit.clock.today(), ...newest.map((each) => each.effectiveOn)].sort();
  return days.at(-1) ?? visit.clock.today();
}

/** Closes the account; false where money came in or was promised in the same moment, which keeps it open. */
async function isEmptyAndClosed(
  tx: Transaction,
  visit: World & Actor,
  { accountId }: Holding,
): Promise<boolean> {
  try {
    await closeAccount(tx, visit.locality, accountId, visit.clock.now());
    return true;
  } catch (fault) {
    if (brokenConstraint(fault) === 'a_closed_account_is_empty') return false;
    throw fault;
  }
}

/** Those who help, whoever holds the money and who pays it in learn of it; nobody writes to the person. */
async function tellOfClosing(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { personId: person, organisationId, serviceId }: Holding,
): Promise<void> {
  const path = address('/holdings/:person', { person });
  await tellOfMoney(tx, visit, me, { person, says: 'closedAfterDeath', path });
  if (organisationId !== undefined && organisationId !== serviceId)
    await tellWhoHandlesIt(tx, visit, {
      organisation: organisationId,
      role: 'holder',
      says: 'closedAfterDeath',
    });
  await tellWhoHandlesIt(tx, visit, { organisation: serviceId, role: 'payer', says: 'wentBackAfterDeath' });
}
