import {
  type CalendarDate,
  done,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  refused,
  subtract,
} from '#basics';
import {
  available,
  type LedgerAccountId,
  type TransferId,
  type TransferRefusal,
  type Working,
} from '#ledger';
import { findAccounts, postTransfers, reserve } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import { type Actor, type Transaction, waitTurn, type World } from '#platform';
import type { Stay, TooLong } from '../care-home.ts';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import type { QuestionId } from '../question.ts';
import { findHolding } from '../store/holdings.ts';
import { addPromise } from '../store/promises.ts';
import { questionsOf } from '../store/questions.ts';
import { sharesOf } from '../store/shares.ts';
import { stayWithin } from './care-home.ts';
import { notThatDay } from './day-of-payment.ts';
import type { NoSuchHolding, NotEnough, NotNow, NotThatDay } from './refusals.ts';
import { paidOutAccount } from './service-accounts.ts';
import { comesTo } from './what-comes.ts';

/** Money that went out of a person's own holding: to whom, for what, on which line of the plan, when. */
export type Spending = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly toWhom: string;
  readonly what: string;
  readonly amount: Pence;
  readonly on: CalendarDate;
  readonly lineId?: string | undefined;
  /** The question that was answered yes, where the person asked before. */
  readonly question?: QuestionId | undefined;
  /** The days of a stay in a care home that it pays for. */
  readonly stay?: Stay | undefined;
  readonly once?: Id<'once'> | undefined;
};

export type SpendRefusal =
  TooLong | NoSuchHolding | NotNow | NotEnough | NotThatDay | LineNotHere | TransferFault;
/** The line is not held in this holding. */
export type LineNotHere = { readonly because: 'line-not-here' };
export type TransferFault = Exclude<TransferRefusal, { because: 'not-enough' }>;

/** Writes down a payment. Nobody needs to agree it; it cannot take out more than is free to use. */
export async function spend(visit: World & Actor, spending: Spending) {
  const { person, what, toWhom: to, amount, once } = spending;
  return act(
    visit,
    { may: 'spend', person, about: { what, to, pence: amount }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<TransferId, SpendRefusal>> => {
      const holding = await ownHolding(tx, spending);
      if ('refused' in holding) return holding;
      const wrongDay = await notThatDay(tx, visit, holding.done, spending.on);
      if (wrongDay !== undefined) return { refused: wrongDay };
      const within = await stayWithin(tx, visit, holding.done, spending.stay);
      if ('refused' in within) return within;
      const paid = await payOut(tx, visit, me, { ...spending, from: holding.done });
      if ('done' in paid) await within.done(paid.done);
      return paid;
    },
  );
}

/** Money to promise: it stays in the holding and is no longer free to use. */
export type Promising = Omit<Spending, 'on' | 'question' | 'stay'> & {
  readonly dueOn?: CalendarDate | undefined;
};

/** Promises money of a holding. Refused where less is free. */
export async function promise(visit: World & Actor, promising: Promising) {
  const { person, what, toWhom: to, amount, once } = promising;
  return act(
    visit,
    {
      may: 'spend',
      person,
      about: { what, to, pence: amount, promised: true },
      ...(once !== undefined && { once }),
    },
    async (tx, me): Promise<Outcome<Id<'reservation'>, SpendRefusal>> => {
      const holding = await ownHolding(tx, promising);
      if ('refused' in holding) return holding;
      return promiseFor(tx, visit, me, { ...promising, holding: holding.done });
    },
  );
}

/** The same in the caller's transaction. */
export async function promiseFor(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  promising: Pick<Promising, 'what' | 'toWhom' | 'amount' | 'lineId' | 'dueOn'> & {
    readonly holding: Holding;
    readonly isWages?: boolean;
  },
): Promise<Outcome<Id<'reservation'>, NotEnough | TransferFault>> {
  const { holding, amount, what, toWhom, lineId, dueOn, isWages } = promising;
  const free = await freeIn(tx, holding);
  const reservationId = visit.clock.newId<'reservation'>();
  await addPromise(tx, holding.personId, {
    reservationId,
    holdingId: holding.holdingId,
    toWhom,
    promisedBy: me.account.name,
    promisedByAccount: me.account.accountId,
    lineId,
    dueOn,
    isWages,
  });
  const reserved = await reserve(tx, visit.locality, {
    reservationId,
    accountId: holding.accountId,
    amount,
    what,
    madeAt: visit.clock.now(),
  });
  if ('done' in reserved) return done(reservationId);
  return reserved.refused.because === 'not-enough'
    ? refused('not-enough', { free, asked: amount })
    : refused('account-closed');
}

/** What is free to use in a holding. */
export async function freeIn(tx: Transaction, holding: Holding): Promise<Pence> {
  const [account] = await findAccounts(tx, [holding.accountId]);
  if (account === undefined) throw new Error(`expected the account of the holding ${holding.holdingId}`);
  return available(account);
}

/** A holding that the person writes down the spending of, in which money may be and the line is held, if one is named. */
async function ownHolding(
  tx: Transaction,
  spending: Pick<Spending, 'person' | 'holding' | 'lineId'>,
): Promise<Outcome<Holding, NoSuchHolding | NotNow | LineNotHere>> {
  return holdingThat(tx, spending, ({ kind }) => kindFacts[kind].writtenDownBy === 'me');
}

/** The same for holdings of which something else is true. */
export async function holdingThat(
  tx: Transaction,
  spending: Pick<Spending, 'person' | 'holding' | 'lineId'>,
  isTrue: (holding: Holding) => boolean,
): Promise<Outcome<Holding, NoSuchHolding | NotNow | LineNotHere>> {
  const holding = await findHolding(tx, spending.person, spending.holding);
  if (holding === undefined) return refused('no-such-holding');
  if (!holdsMoney(holding.state) || !isTrue(holding)) return refused('not-now');
  if (spending.lineId === undefined) return done(holding);
  const shares = await sharesOf(tx, spending.person);
  const here = shares.some(
    (share) => share.lineId === spending.lineId && share.holdingId === holding.holdingId,
  );
  return here ? done(holding) : refused('line-not-here');
}

/** Pays out of a holding in the caller's transaction; `working` adds to how the amount was made. */
export async function payOut(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  paid: Pick<Spending, 'person' | 'what' | 'toWhom' | 'amount' | 'on' | 'lineId' | 'question'> & {
    readonly from: Holding;
    readonly transferId?: TransferId;
    readonly promised?: boolean;
    readonly working?: Working;
    /** Where it goes, if not simply out. */
    readonly to?: LedgerAccountId | undefined;
  },
): Promise<Outcome<TransferId, NotEnough | TransferFault>> {
  const { from, amount, on, what } = paid;
  const comes = (await comesTo(tx, visit, [from.accountId]))(from.accountId);
  // The ledger keeps two that spend at once above nothing; above what has not come yet, they take turns.
  if (comes > 0) await waitTurn(tx, [`what is free in ${from.holdingId}`], visit.clock.now());
  const free = pence(Math.max(nothing, subtract(await freeIn(tx, from), comes)));
  if (comes > 0 && free < amount) return refused('not-enough', { free, asked: amount });
  const transferId = paid.transferId ?? visit.clock.newId<'transfer'>();
  const posted = await postTransfers(
    tx,
    visit.locality,
    [
      {
        transferId,
        key: `spend:${transferId}`,
        from: from.accountId,
        to: paid.to ?? (await paidOutAccount(tx, from.serviceId)),
        amount,
        effectiveOn: on,
        what,
        about: { ...(await workingOf(tx, me, paid)), ...paid.working },
      },
    ],
    { by: me.account.accountId, at: visit.clock.now() },
  );
  if ('done' in posted) return done(transferId);
  const { because } = posted.refused;
  return because === 'not-enough' ? refused(because, { free, asked: amount }) : refused(because);
}

async function workingOf(
  tx: Transaction,
  me: Me,
  paid: Pick<Spending, 'person' | 'toWhom' | 'lineId' | 'question'> & { readonly promised?: boolean },
): Promise<Working> {
  const { person, lineId, question, toWhom } = paid;
  const line = (await sharesOf(tx, person)).find((share) => share.lineId === lineId);
  const asked = question && (await questionsOf(tx, person)).find((each) => each.questionId === question);
  return {
    did: 'spend',
    toWhom,
    writtenBy: me.account.name,
    ...(line !== undefined && { line: line.what }),
    ...(paid.promised === true && { promised: 'yes' }),
    ...(asked?.answer?.says === 'yes' && { asked: asked.questionId, answeredAt: asked.answer.at }),
  };
}
