import { add, done, nothing, type OrganisationId, type Outcome, type Pence, pence, subtract } from '#basics';
import type { LedgerAccountId, Transfer, TransferId, TransferRefusal, Working } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { withCoverage } from '../covered.ts';
import type { Due, DuePayment, PaidSoFar } from '../due.ts';
import type { Holding, HoldingId } from '../holding.ts';
import { addPaidDays } from '../store/paid-days.ts';
import { addPayIn } from '../store/pay-ins.ts';
import { saveShare } from '../store/shares.ts';
import { serviceAccounts } from './service-accounts.ts';
import { freeIn } from './spend.ts';

type Paying = {
  readonly due: Due;
  readonly money: PaidSoFar;
  readonly service: { readonly organisationId: OrganisationId; readonly name: string };
};

/** Money on its way into a holding: from the service, or along from another holding of the person's. */
type OnItsWay = Transfer & { readonly into: HoldingId; readonly by: 'payment' | 'along' };

/** Posts what is due: first what goes along between the person's own holdings, then what the service pays; and writes it down. */
export async function postDue(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  paying: Paying,
): Promise<Outcome<true, TransferRefusal>> {
  const { due, money, service } = paying;
  const { fund } = await serviceAccounts(tx, visit, service);
  const along = await goingAlong(tx, visit, due, money.holdings);
  const paid = due.payments
    .filter((payment) => payment.net > 0)
    .map((payment) => toTransfer(visit, payment, { fund, name: service.name, turn: money.paid.length }));
  const recorded = { by: me.account.accountId, at: visit.clock.now() };
  const posted = await postTransfers(tx, visit.locality, [...along, ...paid], recorded);
  if ('refused' in posted) return posted;
  const payIns = await writePayIns(tx, visit, due, paid);
  await writePaidDays(tx, visit, paying, { payIns, along });
  return done(true);
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

function toTransfer(
  visit: World,
  payment: DuePayment,
  from: { readonly fund: LedgerAccountId; readonly name: string; readonly turn: number },
): OnItsWay {
  const { holding, parts, net } = payment;
  const [first] = parts;
  if (first === undefined) throw new Error('expected a payment to have parts');
  return {
    transferId: visit.clock.newId(),
    key: `pay-in:${holding.holdingId}:${first.from}:${first.shareId}:${from.turn}`,
    from: from.fund,
    to: accountOf(holding),
    amount: net,
    effectiveOn: visit.clock.today(),
    what: from.name,
    about: workingOf(payment),
    into: holding.holdingId,
    by: 'payment',
  };
}

function workingOf({ parts, before, weeklyMoney, oneOffs, contribution }: DuePayment): Working {
  const sum = (all: readonly { readonly amount: Pence }[]): Pence =>
    add(nothing, ...all.map((each) => each.amount));
  const came = subtract(subtract(sum(parts), sum(before)), weeklyMoney);
  return {
    did: 'pay-in',
    weeklyMoney,
    oneOffs,
    ...(contribution > 0 && { contribution }),
    ...(came > 0 && { came }),
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

/** A closed holding's last days are paid to where its balance went. */
function accountOf(holding: Holding): LedgerAccountId {
  return holding.state === 'closed' ? (holding.goesTo ?? holding.accountId) : holding.accountId;
}

async function writePayIns(
  tx: Transaction,
  visit: World,
  due: Due,
  paid: readonly OnItsWay[],
): Promise<ReadonlyMap<HoldingId, TransferId>> {
  const written = new Map<HoldingId, TransferId>();
  for (const payment of due.payments.filter((each) => each.amount > 0)) {
    const { holding, parts, weeklyMoney, oneOffs, contribution, net } = payment;
    const { holdingId } = holding;
    const days = parts.flatMap((part) => [part.from, part.until]).sort();
    const transferId =
      paid.find((each) => each.into === holdingId)?.transferId ?? visit.clock.newId<'transfer'>();
    written.set(holdingId, transferId);
    await addPayIn(tx, holding.personId, {
      transferId,
      holdingId,
      from: days[0] ?? due.fourWeeks.from,
      until: days.at(-1) ?? due.fourWeeks.until,
      weeklyMoney,
      oneOffs,
      contribution,
      net,
      at: visit.clock.now(),
    });
  }
  return written;
}

/** The days paid, and with each share until when nothing is due for it now. */
async function writePaidDays(
  tx: Transaction,
  visit: World,
  { due, money }: Paying,
  by: { readonly payIns: ReadonlyMap<HoldingId, TransferId>; readonly along: readonly OnItsWay[] },
): Promise<void> {
  const [person] = money.holdings.map((holding) => holding.personId);
  if (person === undefined) throw new Error('expected holdings where something is due');
  const days = due.paidDays.map((each) => ({
    ...each,
    paidDaysId: visit.clock.newId<'paid-days'>(),
    transferId:
      each.by === 'payment'
        ? by.payIns.get(each.into)
        : by.along.find((transfer) => transfer.into === each.into)?.transferId,
  }));
  await addPaidDays(tx, person, days);
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
  for (const [index, share] of covered.entries()) {
    const was = money.shares[index];
    if (was?.paidUntil !== share.paidUntil || was?.oneOffPaidOn !== share.oneOffPaidOn)
      await saveShare(tx, person, share);
  }
}
