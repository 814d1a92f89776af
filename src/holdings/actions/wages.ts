import {
  add,
  type CalendarDate,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
  subtract,
} from '#basics';
import type { LedgerAccountId, TransferId, Working } from '#ledger';
import { endReservation, reservationsOf } from '#ledger/actions';
import { look, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { isInForce, type Share } from '../share.ts';
import { holdingsOf } from '../store/holdings.ts';
import { promisesOf } from '../store/promises.ts';
import { sharesOf } from '../store/shares.ts';
import type { NoSuchHolding, NotNow } from './refusals.ts';
import type { KeepRefusal } from './keep-promise.ts';
import { freeIn, holdingThat, type LineNotHere, payOut, promiseFor } from './spend.ts';
import { tellWhoHandlesIt } from './tell-of-money.ts';

/** Wages out of a holding: for which line, to whom, and by when at the latest. */
type Wages = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly lineId: string;
  readonly what: string;
  readonly toWhom: string;
  readonly amount: Pence;
};

/** Whether wages can come out of a holding: out of all but what friends put together, whose costs they share. */
export function paysWages({ kind }: Pick<Holding, 'kind'>): boolean {
  return kindFacts[kind].writtenDownBy !== 'members';
}

/** A holding that wages can come out of, in which money may be and the line is held, if one is named. */
export async function holdingForWages(
  tx: Transaction,
  of: Pick<Wages, 'person' | 'holding'> & { readonly lineId?: string | undefined },
): Promise<Outcome<Holding, NoSuchHolding | NotNow | LineNotHere>> {
  return holdingThat(tx, of, paysWages);
}

/** A place that wages can come from, with the lines of the plan that are held there. */
export type WagesFrom = { readonly holding: Holding; readonly lines: readonly Share[] };

/** Every place that a person's assistants can be paid from, whoever holds the money. */
export async function seeWagesFrom(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<readonly WagesFrom[], NotAllowed>> {
  const today = visit.clock.today();
  return look(visit, { may: 'see-jobs', person, about: { page: 'wages from' } }, async (tx) => {
    const [holdings, shares] = await Promise.all([holdingsOf(tx, person), sharesOf(tx, person)]);
    return holdings
      .filter((holding) => holdsMoney(holding.state) && paysWages(holding))
      .map((holding) => ({
        holding,
        lines: shares.filter(
          (share) => share.holdingId === holding.holdingId && (isInForce(share, today) || share.from > today),
        ),
      }));
  });
}

/**
 * Promises wages in the caller's transaction; undefined where the holding cannot take it, because hours that were worked are owed
 * whether or not there is money. What is only `setAside` beside them is one promise for each assistant, which grows by each payday,
 * gets less by what it was set aside for, and which the person keeps or lets go themself.
 */
export async function promiseWages(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  wages: Wages & {
    readonly dueOn?: CalendarDate | undefined;
    readonly setAside?: boolean;
    /** What was paid of what is set aside: so much less stays so. */
    readonly used?: Pence;
  },
): Promise<Id<'reservation'> | undefined> {
  const holding = await holdingForWages(tx, wages);
  if ('refused' in holding) return undefined;
  // Asked before, for a refusal of the ledger leaves a note of what was not promised.
  const free = await freeIn(tx, holding.done);
  const more = subtract(wages.amount, wages.used ?? nothing);
  if (free < more) return undefined;
  const before = wages.setAside === true ? await endSetAside(tx, visit, holding.done, wages) : nothing;
  const amount = add(more, before);
  if (amount <= 0) return undefined;
  const promised = await promiseFor(tx, visit, me, {
    ...wages,
    amount,
    holding: holding.done,
    isWages: wages.setAside !== true,
  });
  if ('refused' in promised) throw new Error(`expected ${wages.amount} to be free in ${wages.holding}`);
  return promised.done;
}

/** Ends what was set aside for the same before, and says how much it was: it grows by one payday after another. */
async function endSetAside(
  tx: Transaction,
  visit: World & Actor,
  { accountId }: Holding,
  { person, holding, lineId, toWhom, what }: Wages,
): Promise<Pence> {
  const [open, notes] = await Promise.all([reservationsOf(tx, [accountId]), promisesOf(tx, person)]);
  const same = new Set(
    notes
      .filter((note) => note.isWages !== true && note.holdingId === holding)
      .filter((note) => note.lineId === lineId && note.toWhom === toWhom)
      .map((note) => note.reservationId),
  );
  const ended = open.filter((each) => each.what === what && same.has(each.reservationId));
  for (const { reservationId } of ended) await releaseWages(tx, visit, reservationId);
  return add(nothing, ...ended.map((each) => each.amount));
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
  const holding = await holdingForWages(tx, wages);
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
  const working = isHeldByOthers(holding.done) ? { did: 'wages', ...wages.working } : wages.working;
  await tellHolder(tx, visit, holding.done);
  return payOut(tx, visit, me, { ...wages, working, from: holding.done, transferId, promised: true });
}

function isHeldByOthers({ kind }: Holding): boolean {
  return kindFacts[kind].writtenDownBy === 'holder';
}

/** Whoever holds the money learns that the person had wages paid out of it: they make the payment. */
async function tellHolder(tx: Transaction, visit: World & Actor, holding: Holding): Promise<void> {
  if (!isHeldByOthers(holding)) return;
  const { organisationId, serviceId } = holding;
  await tellWhoHandlesIt(tx, visit, {
    organisation: organisationId ?? serviceId,
    role: organisationId === undefined ? 'payer' : 'holder',
    says: 'wagesToPay',
  });
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
