import { add, type CalendarDate, type Id, type Outcome, type Pence, type PersonId, refused } from '#basics';
import type { LedgerAccountId, TransferId, Working } from '#ledger';
import { endReservation, reservationsOf } from '#ledger/actions';
import type { Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { HoldingId } from '../holding.ts';
import type { KeepRefusal } from './keep-promise.ts';
import { freeIn, ownHolding, payOut, promiseFor } from './spend.ts';

/** Wages out of a holding: for which line, to whom, and by when at the latest. */
type Wages = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly lineId: string;
  readonly what: string;
  readonly toWhom: string;
  readonly amount: Pence;
};

/**
 * Promises wages in the caller's transaction; undefined where the holding cannot take it, because hours that were worked are owed
 * whether or not there is money. What is only `setAside` beside them the person keeps or lets go themself.
 */
export async function promiseWages(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  wages: Wages & { readonly dueOn?: CalendarDate | undefined; readonly setAside?: boolean },
): Promise<Id<'reservation'> | undefined> {
  const holding = await ownHolding(tx, wages);
  if ('refused' in holding) return undefined;
  // Asked before, for a refusal of the ledger leaves a note of what was not promised.
  const free = await freeIn(tx, holding.done);
  if (free < wages.amount) return undefined;
  const promised = await promiseFor(tx, visit, me, {
    ...wages,
    holding: holding.done,
    isWages: wages.setAside !== true,
  });
  if ('refused' in promised) throw new Error(`expected ${wages.amount} to be free in ${wages.holding}`);
  return promised.done;
}

/** Pays wages, out of what was promised for them where it was. */
export async function payWages(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  wages: Wages & {
    readonly promises: readonly Id<'reservation'>[];
    readonly on: CalendarDate;
    readonly working: Working;
    /** Who paid them ahead, where somebody did: the money goes there. */
    readonly to?: LedgerAccountId | undefined;
  },
): Promise<Outcome<TransferId, KeepRefusal>> {
  const holding = await ownHolding(tx, wages);
  if ('refused' in holding) return refused('not-now');
  const open = await reservationsOf(tx, [holding.done.accountId]);
  const promised = open.filter((each) => wages.promises.includes(each.reservationId));
  const free = add(await freeIn(tx, holding.done), ...promised.map((each) => each.amount));
  if (free < wages.amount) return refused('not-enough', { free, asked: wages.amount });
  const transferId = visit.clock.newId<'transfer'>();
  const at = visit.clock.now();
  for (const { reservationId } of promised) {
    const ended = await endReservation(tx, visit.locality, reservationId, {
      at,
      as: 'used',
      transfer: transferId,
    });
    if (!ended) return refused('no-such-promise');
  }
  return payOut(tx, visit, me, { ...wages, from: holding.done, transferId, promised: true });
}

/** Lets promised wages go: hours were taken back. */
export async function releaseWages(
  tx: Transaction,
  visit: World & Actor,
  promise: Id<'reservation'>,
): Promise<boolean> {
  const at = visit.clock.now();
  return endReservation(tx, visit.locality, promise, { at, as: 'released' });
}
