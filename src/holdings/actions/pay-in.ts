import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import type { LedgerAccountId, Transfer, TransferId, TransferRefusal } from '#ledger';
import { postTransfers } from '#ledger/actions';
import { act, findOrganisation, look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Due, DuePayment } from '../due.ts';
import type { Holding } from '../holding.ts';
import type { PaymentPart } from '../payment.ts';
import type { Share } from '../share.ts';
import { type Arrangement, takeTurn } from '../store/arrangements.ts';
import { addPayIn } from '../store/pay-ins.ts';
import { saveShare } from '../store/shares.ts';
import { type DueOf, duesOf } from './dues-of.ts';
import { writeFitted } from './fit-to-budget.ts';
import { serviceAccounts } from './service-accounts.ts';
import { tellOfMoney } from './tell-of-money.ts';

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
      const { fitted, due } = await dueOf(tx, visit, arrangement);
      if (due === undefined) return refused('nothing-due');
      await writeFitted(tx, visit, person, fitted);
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
      await writeDown(tx, visit, { due, shares: fitted.paid.shares, transfers });
      await tellOfMoney(tx, visit, me, { person, says: 'paidIn' });
      return done(due);
    },
  );
}

async function dueOf(tx: Transaction, visit: World, arrangement: Arrangement): Promise<DueOf> {
  const [found] = await duesOf(tx, visit, [arrangement]);
  if (found === undefined) throw new Error(`expected what is due to ${arrangement.personId}`);
  return found;
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
    const found = arrangement && (await dueOf(tx, visit, arrangement));
    return { name: await nameOf(tx, person), due: found?.due };
  });
}
