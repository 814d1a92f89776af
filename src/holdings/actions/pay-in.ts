import {
  addDays,
  type CalendarDate,
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type PersonId,
  refused,
} from '#basics';
import type { LedgerAccountId, Transfer, TransferId, TransferRefusal } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act, findOrganisation, look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { lessContribution, type NetPayment } from '../net-payment.ts';
import { type FourWeeks, fourWeeksAt, type PaymentPart, paymentsDue } from '../payment.ts';
import type { Share } from '../share.ts';
import { type Arrangement, takeTurn } from '../store/arrangements.ts';
import { holdingsOf } from '../store/holdings.ts';
import { addPayIn, payInsOf } from '../store/pay-ins.ts';
import { saveShare, sharesOf } from '../store/shares.ts';
import { contributionFor } from './contribution.ts';
import { serviceAccounts } from './service-accounts.ts';
import { tellOfMoney } from './tell-of-money.ts';

/** One payment to make now: to which holding, and into which account where the holding has closed meanwhile. */
export type DuePayment = NetPayment & { readonly holding: Holding };
/** What is due to a person: the four weeks it is until the end of, and each payment. */
export type Due = { readonly fourWeeks: FourWeeks; readonly payments: readonly DuePayment[] };

/** Payments are made at most this long before the four weeks they are for, so that the first is there before support begins. */
const days_ahead_max = 28;

/** Pays what is due until the end of the next unpaid four weeks, to every holding at once. Asked twice, it pays once. */
export async function payIn(
  visit: World & Actor,
  paid: { readonly person: PersonId; readonly once?: Id<'once'> | undefined },
) {
  const { person, once } = paid;
  return act(
    visit,
    { may: 'pay-in', person, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Due, { because: 'nothing-due' } | TransferRefusal>> => {
      const arrangement = await takeTurn(tx, person);
      if (arrangement === undefined) return refused('nothing-due');
      const shares = await sharesOf(tx, person);
      const due = await dueNow(tx, visit, arrangement, shares);
      if (due === undefined) return refused('nothing-due');
      const service = await serviceOf(tx, arrangement.serviceId);
      const { fund } = await serviceAccounts(tx, visit, service);
      const transfers = due.payments
        .filter((payment) => payment.net > 0)
        .map((payment) => toTransfer(visit, payment, { fund, name: service.name }));
      const posted = await postTransfers(tx, visit.locality, transfers, {
        by: me.account.accountId,
        at: visit.clock.now(),
      });
      if ('refused' in posted) return posted;
      await writeDown(tx, visit, { due, shares, transfers });
      await tellOfMoney(tx, visit, me, { person, says: 'paidIn' });
      return done(due);
    },
  );
}

/**
 * What is due now: everything until the end of the earliest four weeks that are not all paid, to holdings that all have
 * signed. Undefined where nothing is due within the next four weeks.
 */
export async function dueNow(
  tx: Transaction,
  visit: World,
  arrangement: Arrangement,
  shares: readonly Share[],
): Promise<Due | undefined> {
  const { personId, firstDay } = arrangement;
  const holdings = await holdingsOf(tx, personId);
  const payable = shares.filter((share) =>
    holdings.some((each) => each.holdingId === share.holdingId && isPayable(each)),
  );
  const latest = fourWeeksAt(firstDay, addDays(visit.clock.today(), days_ahead_max));
  const [earliest] = paymentsDue(payable, latest.until)
    .flatMap((payment) => payment.parts.map((part) => part.from))
    .sort();
  if (earliest === undefined) return undefined;
  const fourWeeks = fourWeeksAt(firstDay, earliest);
  const gross = paymentsDue(payable, fourWeeks.until).flatMap((payment) => {
    const holding = holdings.find((each) => each.holdingId === payment.holdingId);
    return holding === undefined ? [] : [{ ...payment, holding, kind: holding.kind }];
  });
  const from = await chargedFrom(tx, personId, earliest);
  const contribution = await contributionFor(tx, visit, personId, { from, until: fourWeeks.until });
  return { fourWeeks, payments: lessContribution(gross, contribution) };
}

// A closed holding's last days are still paid, to where its balance went.
function isPayable(holding: Holding): boolean {
  return holdsMoney(holding.state) || (holding.state === 'closed' && holding.goesTo !== undefined);
}

/** Days that money came in for were charged for then: the contribution counts from the day after. */
async function chargedFrom(
  tx: Transaction,
  personId: PersonId,
  earliest: CalendarDate,
): Promise<CalendarDate> {
  const [last] = (await payInsOf(tx, personId))
    .map((paid) => paid.until)
    .sort()
    .reverse();
  return last !== undefined && last >= earliest ? addDays(last, 1) : earliest;
}

async function serviceOf(
  tx: Transaction,
  serviceId: OrganisationId,
): Promise<{ readonly organisationId: OrganisationId; readonly name: string }> {
  const service = await findOrganisation(tx, serviceId);
  if (service === undefined) throw new Error(`expected the service ${serviceId}`);
  return service;
}

function toTransfer(
  visit: World,
  payment: DuePayment,
  service: { readonly fund: LedgerAccountId; readonly name: string },
): Transfer & { readonly holding: Holding } {
  const { holding, parts, weeklyMoney, oneOffs, contribution, net } = payment;
  const [first] = parts;
  if (first === undefined) throw new Error('expected a payment to have parts');
  return {
    holding,
    transferId: visit.clock.newId(),
    key: `pay-in:${holding.holdingId}:${first.from}:${first.shareId}`,
    from: service.fund,
    to: holding.state === 'closed' ? (holding.goesTo ?? holding.accountId) : holding.accountId,
    amount: net,
    effectiveOn: visit.clock.today(),
    what: service.name,
    about: {
      did: 'pay-in',
      weeklyMoney,
      oneOffs,
      ...(contribution > 0 && { contribution }),
      lines: parts.map(({ what, weekly, from, until, amount, oneOff }) => ({
        what,
        weekly,
        from,
        until,
        amount,
        oneOff,
      })),
    },
  };
}

async function writeDown(
  tx: Transaction,
  visit: World,
  paid: {
    readonly due: Due;
    readonly shares: readonly Share[];
    readonly transfers: readonly { readonly transferId: TransferId; readonly holding: Holding }[];
  },
): Promise<void> {
  const { due, shares, transfers } = paid;
  for (const payment of due.payments) {
    const { holding, parts, weeklyMoney, oneOffs, contribution, net } = payment;
    const days = parts.flatMap((part) => [part.from, part.until]).sort();
    await addPayIn(tx, holding.personId, {
      transferId:
        transfers.find((each) => each.holding.holdingId === holding.holdingId)?.transferId ??
        visit.clock.newId(),
      holdingId: holding.holdingId,
      from: days[0] ?? due.fourWeeks.from,
      until: days.at(-1) ?? due.fourWeeks.until,
      weeklyMoney,
      oneOffs,
      contribution,
      net,
      at: visit.clock.now(),
    });
    for (const part of parts) {
      const share = shares.find((each) => each.shareId === part.shareId);
      if (share !== undefined) await saveShare(tx, holding.personId, afterPayment(share, part, visit));
    }
  }
}

function afterPayment(share: Share, part: PaymentPart, visit: World): Share {
  return {
    ...share,
    paidUntil: part.until,
    ...(part.oneOff > 0 && { oneOffPaidOn: visit.clock.today() }),
  };
}

/** What is due to a person now, before it is paid; undefined where nothing is. */
export async function seeDue(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<{ readonly name: string; readonly due: Due | undefined }, NotAllowed>> {
  return look(visit, { may: 'pay-in', person }, async (tx) => {
    const arrangement = await takeTurn(tx, person);
    const due = arrangement && (await dueNow(tx, visit, arrangement, await sharesOf(tx, person)));
    return { name: await nameOf(tx, person), due };
  });
}
