import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { TransferId } from '#ledger';
import { endReservation, reservationsOf } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type HoldingId, type KindFacts, kindFacts } from '../holding.ts';
import { findHolding } from '../store/holdings.ts';
import { promisesOf } from '../store/promises.ts';
import type { NoSuchHolding, NotEnough, NotNow, NotThatDay } from './refusals.ts';
import { notThatDay } from './day-of-payment.ts';
import { payOut, type TransferFault } from './spend.ts';

export type KeepRefusal = NoSuchHolding | NotNow | NotThatDay | NotEnough | TransferFault | NoSuchPromise;
/** The promise was kept or let go before. */
export type NoSuchPromise = { readonly because: 'no-such-promise' };

type Ended = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly promise: Id<'reservation'>;
  readonly once?: Id<'once'> | undefined;
};
type Kept = Ended & { readonly on: CalendarDate };

/** Writes down that what was promised is paid, in full, on a day that has come, where the person has the money. */
export async function keepPromise(visit: World & Actor, kept: Kept) {
  const { person, promise, once } = kept;
  return act(
    visit,
    { may: 'spend', person, about: { promise }, ...(once !== undefined && { once }) },
    (tx, me) => keep(tx, visit, me, { kept, writtenDownBy: ['me', 'members'] }),
  );
}

/** The same by whoever holds the money for the person: only they can pay it. */
export async function keepPromiseAsHolder(visit: World & Actor, kept: Kept) {
  const { person, promise, once } = kept;
  return act(
    visit,
    { may: 'record-use', person, about: { promise }, ...(once !== undefined && { once }) },
    (tx, me) => keep(tx, visit, me, { kept, writtenDownBy: ['holder'] }),
  );
}

/** Lets a promise go: the money is free to use again. */
export async function releasePromise(visit: World & Actor, released: Ended) {
  const { person, promise: reservation, once } = released;
  return act(
    visit,
    { may: 'spend', person, about: { promise: reservation }, ...(once !== undefined && { once }) },
    async (tx): Promise<Outcome<true, NoSuchHolding | NoSuchPromise>> => {
      const holding = await findHolding(tx, person, released.holding);
      if (holding === undefined) return refused('no-such-holding');
      const open = await reservationsOf(tx, [holding.accountId]);
      const notes = await promisesOf(tx, person);
      const wages = notes.some((each) => each.reservationId === reservation && each.isWages === true);
      if (wages || !open.some((each) => each.reservationId === reservation))
        return refused('no-such-promise');
      const at = visit.clock.now();
      const ended = await endReservation(tx, visit.locality, reservation, { at, as: 'released' });
      return ended ? done(true) : refused('no-such-promise');
    },
  );
}

async function keep(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  of: { readonly kept: Kept; readonly writtenDownBy: readonly KindFacts['writtenDownBy'][] },
): Promise<Outcome<TransferId, KeepRefusal>> {
  const { person, promise: reservation, on } = of.kept;
  const holding = await findHolding(tx, person, of.kept.holding);
  if (holding === undefined) return refused('no-such-holding');
  if (!of.writtenDownBy.includes(kindFacts[holding.kind].writtenDownBy)) return refused('not-now');
  const wrongDay = await notThatDay(tx, visit, holding, on);
  if (wrongDay !== undefined) return { refused: wrongDay };
  const reserved = (await reservationsOf(tx, [holding.accountId])).find(
    (each) => each.reservationId === reservation,
  );
  const note = (await promisesOf(tx, person)).find((each) => each.reservationId === reservation);
  if (reserved === undefined || note?.isWages === true) return refused('no-such-promise');
  const transferId = visit.clock.newId<'transfer'>();
  const ending = { at: visit.clock.now(), as: 'used', transfer: transferId } as const;
  if (!(await endReservation(tx, visit.locality, reservation, ending))) return refused('no-such-promise');
  return payOut(tx, visit, me, {
    person,
    from: holding,
    transferId,
    what: reserved.what,
    toWhom: note?.toWhom ?? '',
    amount: reserved.amount,
    on,
    lineId: note?.lineId,
    promised: true,
  });
}
