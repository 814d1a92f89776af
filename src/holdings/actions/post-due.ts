import {
  add,
  type CalendarDate,
  done,
  nothing,
  type OrganisationId,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  subtract,
} from '#basics';
import type { LedgerAccountId, Transfer, TransferId, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { withCoverage } from '../covered.ts';
import type { Due, PaidSoFar } from '../due.ts';
import type { Holding, HoldingId } from '../holding.ts';
import type { DuePayment } from '../holding-costs.ts';
import { addHoldingCosts } from '../store/holding-costs.ts';
import { addPaidDays } from '../store/paid-days.ts';
import { addPayIns, type PayIn } from '../store/pay-ins.ts';
import type { Share } from '../share.ts';
import { saveShare } from '../store/shares.ts';
import { serviceAccounts } from './service-accounts.ts';
import { accountOf, isToTheService, paidCost, type PassedOn, passingOn } from './pass-on-costs.ts';
import { noteMovedOut } from './moved-out.ts';
import { freeIn } from './spend.ts';

export type Paying = {
  readonly due: Due;
  readonly money: PaidSoFar;
  readonly service: { readonly organisationId: OrganisationId; readonly name: string };
  /** The day the money is there, where that is not today. */
  readonly thereOn?: CalendarDate | undefined;
};

/** Money on its way into a holding: from the service, or along from another holding of the person's. */
export type OnItsWay = Transfer & { readonly into: HoldingId; readonly by: 'payment' | 'along' };

/**
 * Posts what is due: first what goes along between the person's own holdings, then what the service pays, then what of it holders
 * are owed for holding, which only passes through; and writes it down.
 */
export async function postDue(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  paying: Paying,
): Promise<Outcome<ReadonlyMap<HoldingId, TransferId>, TransferRefusal>> {
  const { due, money, service } = paying;
  const { fund, costs } = await serviceAccounts(tx, visit, service);
  const along = await goingAlong(tx, visit, due, money.holdings);
  const paid = due.payments
    .filter((payment) => payment.net > 0 && !isToTheService(payment.holding, fund))
    .map((payment) => toTransfer(visit, payment, { ...paying, fund }));
  const passedOn = passingOn(visit, { ...paying, costs });
  const recorded = { by: me.account.accountId, at: visit.clock.now() };
  const posted = await postTransfers(tx, visit.locality, [...along, ...paid, ...passedOn], recorded);
  if ('refused' in posted) return posted;
  const [someone] = money.holdings;
  if (someone !== undefined) await noteMovedOut(tx, someone.personId, along);
  await addHoldingCosts(tx, passedOn.map(paidCost), recorded.at);
  const payIns = await writePayIns(tx, visit, due, paid);
  await writePaidDays(tx, visit, paying, { payIns, along });
  return done(withTransfers(payIns, paid, passedOn));
}

/** As much of what goes along as is still free where it is; what is spent or promised already stays. */
async function goingAlong(
  tx: Transaction,
  visit: World,
  due: Due,
  holdings: readonly Holding[],
): Promise<readonly OnItsWay[]> {
  const free = new Map<HoldingId, Pence>();
  const transfers: OnItsWay[] = [];
  for (const { holding: to, came } of due.payments) {
    for (const { from: holdingId, amount } of came) {
      const from = holdings.find((each) => each.holdingId === holdingId);
      if (from === undefined || from.state === 'closed') continue;
      const left = free.get(holdingId) ?? (await freeIn(tx, from));
      const goes = pence(Math.min(left, amount));
      free.set(holdingId, pence(left - goes));
      if (goes > 0) transfers.push(alongTransfer(visit, due, { from, to, goes, amount }));
    }
  }
  return transfers;
}

function alongTransfer(
  visit: World,
  due: Due,
  going: {
    readonly from: Holding;
    readonly to: Holding;
    readonly goes: Pence;
    readonly amount: Pence;
  },
): OnItsWay {
  const { from, to, goes, amount } = going;
  const transferId = visit.clock.newId<'transfer'>();
  const days = due.paidDays.filter(
    (each) => each.into === to.holdingId && each.by === 'along' && each.holdingId === to.holdingId,
  );
  return {
    transferId,
    key: `along:${transferId}`,
    from: from.accountId,
    to: accountOf(to),
    amount: goes,
    effectiveOn: visit.clock.today(),
    what: [...new Set(days.map((each) => each.what))].join(', '),
    about: {
      did: 'move',
      paidAhead: amount,
      lines: days.map((each) => ({ what: each.what, weekly: each.weekly, from: each.from })),
    },
    into: to.holdingId,
    by: 'along',
  };
}

/** The movement that a payment is, under a key that is the same whoever makes it. */
export function toTransfer(
  visit: World,
  payment: DuePayment,
  from: Omit<Paying, 'due'> & { readonly fund: LedgerAccountId },
): OnItsWay {
  const { holding, parts, net } = payment;
  const [first] = parts;
  const transferId = visit.clock.newId<'transfer'>();
  const what = first === undefined ? transferId : `${first.from}:${first.shareId}:${from.money.paid.length}`;
  return {
    transferId,
    key: `pay-in:${holding.holdingId}:${what}`,
    from: from.fund,
    to: accountOf(holding),
    amount: net,
    effectiveOn: from.thereOn ?? visit.clock.today(),
    what: from.service.name,
    about: workingOf(payment),
    into: holding.holdingId,
    by: 'payment',
  };
}

function workingOf({ parts, before, weeklyMoney, oneOffs, contribution, costs }: DuePayment): Working {
  const sum = (all: readonly { readonly amount: Pence }[]): Pence =>
    add(nothing, ...all.map((each) => each.amount));
  const came = subtract(subtract(sum(parts), sum(before)), weeklyMoney);
  return {
    did: 'pay-in',
    weeklyMoney,
    oneOffs,
    ...(contribution > 0 && { contribution }),
    ...(came > 0 && { came }),
    ...(costs > 0 && { costs }),
    lines: parts.map(({ what, weekly, from, until, amount, oneOff }) => ({
      what,
      weekly,
      from,
      until,
      amount,
      oneOff,
    })),
    ...(before.length > 0 && { before: before.map((each) => ({ ...each })) }),
  };
}

/**
 * The movement into each holding, also where it was for no days and no pay-in is written down; where it went to its holder alone, that
 * one.
 */
export function withTransfers(
  payIns: ReadonlyMap<HoldingId, TransferId>,
  paid: readonly OnItsWay[],
  passedOn: readonly PassedOn[],
): ReadonlyMap<HoldingId, TransferId> {
  return new Map([
    ...passedOn.map((each) => [each.by.holdingId, each.transferId] as const),
    ...paid.map((each) => [each.into, each.transferId] as const),
    ...payIns,
  ]);
}

async function writePayIns(
  tx: Transaction,
  visit: World,
  due: Due,
  paid: readonly OnItsWay[],
): Promise<ReadonlyMap<HoldingId, TransferId>> {
  const payIns = payInsOf(visit, due, paid);
  await addPayIns(tx, payIns);
  return new Map(payIns.map((each) => [each.holdingId, each.transferId]));
}

/** What came in with the payments, to write down. A payment that a contribution eats up whole has no movement, and an id all the same. */
export function payInsOf(
  visit: World,
  due: Due,
  paid: readonly OnItsWay[],
): readonly (PayIn & { readonly personId: PersonId })[] {
  return due.payments
    .filter((each) => each.amount > 0)
    .map(({ holding, parts, weeklyMoney, oneOffs, contribution, costs, net }) => {
      const days = parts.flatMap((part) => [part.from, part.until]).sort();
      const posted = paid.find((each) => each.into === holding.holdingId)?.transferId;
      return {
        personId: holding.personId,
        transferId: posted ?? visit.clock.newId<'transfer'>(),
        holdingId: holding.holdingId,
        from: days[0] ?? due.fourWeeks.from,
        until: days.at(-1) ?? due.fourWeeks.until,
        weeklyMoney,
        oneOffs,
        contribution,
        costs,
        net,
        at: visit.clock.now(),
      };
    });
}

/** The days paid, and with each share until when nothing is due for it now. */
async function writePaidDays(
  tx: Transaction,
  visit: World,
  paying: Paying,
  by: { readonly payIns: ReadonlyMap<HoldingId, TransferId>; readonly along: readonly OnItsWay[] },
): Promise<void> {
  const [person] = paying.money.holdings.map((holding) => holding.personId);
  if (person === undefined) throw new Error('expected holdings where something is due');
  const days = paying.due.paidDays.map((each) => ({
    personId: person,
    ...each,
    paidDaysId: visit.clock.newId<'paid-days'>(),
    transferId:
      each.by === 'payment'
        ? by.payIns.get(each.into)
        : by.along.find((transfer) => transfer.into === each.into)?.transferId,
  }));
  await addPaidDays(tx, days);
  for (const share of sharesAfter(visit, paying)) await saveShare(tx, person, share);
}

/** The shares that change because something is paid: until when nothing is due for them now, and one-offs that were paid. */
export function sharesAfter(visit: World, { due, money }: Pick<Paying, 'due' | 'money'>): readonly Share[] {
  const once = new Set(
    due.payments
      .flatMap((payment) => payment.parts)
      .filter((part) => part.oneOff > 0)
      .map((part) => part.shareId),
  );
  const shares = money.shares.map((share) =>
    once.has(share.shareId) ? { ...share, oneOffPaidOn: visit.clock.today() } : share,
  );
  const covered = withCoverage({ ...money, shares, paid: [...money.paid, ...due.paidDays] });
  return covered.filter((share, index) => {
    const was = money.shares[index];
    return was?.paidUntil !== share.paidUntil || was?.oneOffPaidOn !== share.oneOffPaidOn;
  });
}
