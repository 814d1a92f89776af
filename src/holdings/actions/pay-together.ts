import { addDays, done, type LocalityId, type OrganisationId, type Outcome, type PersonId } from '#basics';
import type { TransferId, TransferRefusal } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { Me } from '#people/actions';
import type { Actor, Scope, Transaction, World } from '#platform';
import { days_ahead_max } from '../due.ts';
import type { HoldingId } from '../holding.ts';
import { type Arrangement, arrangementsToPay, takeTurns } from '../store/arrangements.ts';
import { addHoldingCosts } from '../store/holding-costs.ts';
import { addPaidDays } from '../store/paid-days.ts';
import { addPayIns } from '../store/pay-ins.ts';
import { saveShares } from '../store/shares.ts';
import { type DueOf, duesOf } from './dues-of.ts';
import { writeFitted } from './fit-to-budget.ts';
import { paidCost, passingOn } from './pass-on-costs.ts';
import { type Paying, payInsOf, postDue, sharesAfter, toTransfer, withTransfers } from './post-due.ts';
import { serviceAccounts } from './service-accounts.ts';

const everybody = { from: 0, size: 1_000_000 };
const people_a_part = 2_000;

/** What is due to everybody a service pays for, on the service's behalf; people to whom nothing is due are left out. */
export async function duesToAll(
  tx: Transaction,
  visit: World,
  service: OrganisationId,
): Promise<readonly DueOf[]> {
  const latest = addDays(visit.clock.today(), days_ahead_max);
  const { arrangements } = await arrangementsToPay(tx, service, latest, everybody);
  return withDue(tx, visit, arrangements);
}

/** What is due to some people a service pays for. Their turns are taken, so that it stays so until the transaction ends. */
export async function duesInTurn(
  tx: Transaction,
  visit: World,
  service: OrganisationId,
  people: readonly PersonId[],
): Promise<readonly DueOf[]> {
  return withDue(tx, visit, await takeTurns(tx, service, people));
}

async function withDue(
  tx: Transaction,
  visit: World,
  arrangements: readonly Arrangement[],
): Promise<readonly DueOf[]> {
  // All is asked for at once, some people at a time: while one part is worked out here, the database looks up the next.
  const parts: Promise<readonly DueOf[]>[] = [];
  for (let from = 0; from < arrangements.length; from += people_a_part)
    parts.push(duesOf(tx, visit, arrangements.slice(from, from + people_a_part)));
  return (await Promise.all(parts)).flat().filter(({ due }) => due !== undefined);
}

/** Of a due payment only what goes into these holdings; the rest stays due. */
export function onlyInto(found: DueOf, holdings: ReadonlySet<HoldingId>): DueOf {
  const { due } = found;
  if (due === undefined) return found;
  const payments = due.payments.filter((payment) => holdings.has(payment.holding.holdingId));
  return {
    ...found,
    due: { ...due, payments, paidDays: due.paidDays.filter((days) => holdings.has(days.into)) },
  };
}

/** Who pays, for which service, and the scope of its transaction: the service's own, with no person in sight. */
export type PayingTogether = {
  readonly me: Pick<Me, 'account'>;
  readonly service: Paying['service'];
  readonly thereOn: Paying['thereOn'];
};

/**
 * Pays many people in one transaction of the service's, all or nothing, and gives the movement into each holding. Those whose
 * shares have to be fitted first, or whose money comes along from another holding, are paid one by one.
 */
export async function payTogether(
  tx: Transaction,
  visit: World & Actor,
  dues: readonly DueOf[],
  by: PayingTogether,
): Promise<Outcome<ReadonlyMap<HoldingId, TransferId>, TransferRefusal>> {
  const alone = dues.filter((each) => !isPlain(each));
  const into = new Map<HoldingId, TransferId>();
  const together = await payPlain(tx, visit, dues.filter(isPlain), by);
  if ('refused' in together) return together;
  for (const [holding, transfer] of together.done) into.set(holding, transfer);
  for (const each of alone) {
    const paid = await payAlone(tx, visit, each, by);
    if ('refused' in paid) return paid;
    for (const [holding, transfer] of paid.done) into.set(holding, transfer);
  }
  return done(into);
}

function isPlain({ fitted, due }: DueOf): boolean {
  return fitted.refits.length === 0 && due?.payments.every((payment) => payment.came.length === 0) === true;
}

async function payPlain(
  tx: Transaction,
  visit: World & Actor,
  dues: readonly DueOf[],
  { me, service, thereOn }: PayingTogether,
): Promise<Outcome<ReadonlyMap<HoldingId, TransferId>, TransferRefusal>> {
  const { fund, costs } = await serviceAccounts(tx, visit, service);
  const paying = dues.flatMap(({ personId, fitted, due }) => {
    if (due === undefined) return [];
    const each: Paying = { due, money: fitted.paid, service, thereOn };
    const paid = due.payments
      .filter((payment) => payment.net > 0)
      .map((payment) => toTransfer(visit, payment, { ...each, fund }));
    const payIns = payInsOf(visit, due, paid);
    const passedOn = passingOn(visit, { ...each, costs });
    return [{ personId, paid, passedOn, payIns, paidDays: due.paidDays, shares: sharesAfter(visit, each) }];
  });
  const into = withTransfers(
    new Map(paying.flatMap(({ payIns }) => payIns.map((each) => [each.holdingId, each.transferId]))),
    paying.flatMap((each) => each.paid),
  );
  const posting = postTransfers(
    tx,
    visit.locality,
    paying.flatMap((each) => [...each.paid, ...each.passedOn]),
    { by: me.account.accountId, at: visit.clock.now() },
  );
  const writing = writeDown(tx, visit, paying, into);
  // Where the movements are refused, what travels behind them fails with them.
  writing.catch(() => undefined);
  const posted = await posting;
  if ('refused' in posted) return posted;
  await writing;
  return done(into);
}

/** What is paid to one person, before it is written down. */
type PaidToOne = {
  readonly personId: PersonId;
  readonly passedOn: ReturnType<typeof passingOn>;
  readonly payIns: ReturnType<typeof payInsOf>;
  readonly paidDays: Paying['due']['paidDays'];
  readonly shares: ReturnType<typeof sharesAfter>;
};

async function writeDown(
  tx: Transaction,
  visit: World,
  paying: readonly PaidToOne[],
  into: ReadonlyMap<HoldingId, TransferId>,
): Promise<void> {
  const paidDays = paying.flatMap(({ personId, paidDays: all }) =>
    all.map((days) => ({
      ...days,
      personId,
      paidDaysId: visit.clock.newId<'paid-days'>(),
      transferId: into.get(days.into),
    })),
  );
  const passedOn = paying.flatMap((each) => each.passedOn.map(paidCost));
  await Promise.all([
    addHoldingCosts(tx, passedOn, visit.clock.now()),
    addPayIns(
      tx,
      paying.flatMap((each) => each.payIns),
    ),
    addPaidDays(tx, paidDays),
    saveShares(
      tx,
      paying.flatMap(({ personId, shares }) => shares.map((share) => ({ ...share, personId }))),
    ),
  ]);
}

async function payAlone(
  tx: Transaction,
  visit: World & Actor,
  { personId, fitted, due }: DueOf,
  { me, service, thereOn }: PayingTogether,
): Promise<Outcome<ReadonlyMap<HoldingId, TransferId>, TransferRefusal>> {
  if (due === undefined) return done(new Map());
  await tx.enter({ ...scopeOf(visit.locality, me, service), person: personId });
  await writeFitted(tx, visit, personId, fitted);
  const paid = await postDue(tx, visit, me, { due, money: fitted.paid, service, thereOn });
  await tx.enter(scopeOf(visit.locality, me, service));
  return paid;
}

function scopeOf(locality: LocalityId, me: Pick<Me, 'account'>, service: Paying['service']): Scope {
  return {
    locality,
    account: me.account.accountId,
    standings: ['payer'],
    organisations: [service.organisationId],
  };
}
