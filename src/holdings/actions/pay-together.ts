import { setImmediate } from 'node:timers/promises';
import { addDays, done, type LocalityId, type OrganisationId, type Outcome, type PersonId } from '#basics';
import type { TransferId, TransferRefusal } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { Me } from '#people/actions';
import type { Actor, Scope, Transaction, World } from '#platform';
import { days_ahead_max } from '../due.ts';
import type { HoldingId } from '../holding.ts';
import { type Arrangement, arrangementsToPay, takeTurns } from '../store/arrangements.ts';
import { addHoldingCosts } from '../store/holding-costs.ts';
import { writePaidTogether } from '../store/paid-together.ts';
import { type DueOf, duesOf } from './dues-of.ts';
import { writeFitted } from './fit-to-budget.ts';
import { isToTheService, paidCost, passingOn } from './pass-on-costs.ts';
import { type Paying, payInsOf, postDue, sharesAfter, toTransfer, withTransfers } from './post-due.ts';
import { serviceAccounts } from './service-accounts.ts';

const everybody = { from: 0, size: 1_000_000 };
const people_a_part = 2500;
const parts_ahead = 1;

/** What is due to people, a part of them at a time, so that no more is held than is worked on. Nobody is in it to whom nothing is. */
export type DuesInParts = AsyncIterable<readonly DueOf[]>;

/** What is due to everybody a service pays for, on the service's behalf. */
export async function* duesToAll(tx: Transaction, visit: World, service: OrganisationId): DuesInParts {
  const latest = addDays(visit.clock.today(), days_ahead_max);
  const { arrangements } = await arrangementsToPay(tx, service, latest, everybody);
  yield* inParts(tx, visit, arrangements);
}

/** What is due to some people a service pays for. Their turns are taken, so that it stays so until the transaction ends. */
export async function* duesInTurn(
  tx: Transaction,
  visit: World,
  service: OrganisationId,
  people: readonly PersonId[],
): DuesInParts {
  yield* inParts(tx, visit, await takeTurns(tx, service, people));
}

/** While one part is worked out here, the database looks up the next. */
async function* inParts(tx: Transaction, visit: World, arrangements: readonly Arrangement[]): DuesInParts {
  const asked: Promise<readonly DueOf[]>[] = [];
  for (let from = 0; from < arrangements.length || asked.length > 0; from += people_a_part) {
    if (from < arrangements.length) {
      const next = duesOf(tx, visit, arrangements.slice(from, from + people_a_part));
      // Where one part falls, those asked for behind it fall with it.
      next.catch(() => undefined);
      asked.push(next);
      if (asked.length <= parts_ahead && from + people_a_part < arrangements.length) continue;
    }
    // What is asked of the database goes out only while nothing is worked out here.
    await setImmediate();
    yield (await asked.shift())?.filter(({ due }) => due !== undefined) ?? [];
  }
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

/** The movement into each holding that was paid into. */
export type PaidInto = ReadonlyMap<HoldingId, TransferId>;

/**
 * Pays many people in one transaction of the service's, all or nothing, and gives the movement into each holding. While the
 * database writes one part, the next is worked out; `beside` asks for whatever else is to be written with a part. Those whose
 * shares have to be fitted first, or whose money comes along from another holding, are paid one by one after all others.
 */
export async function payTogether(
  tx: Transaction,
  visit: World & Actor,
  parts: DuesInParts | Iterable<readonly DueOf[]>,
  by: PayingTogether & { readonly beside?: (dues: readonly DueOf[], into: PaidInto) => Promise<unknown> },
): Promise<Outcome<PaidInto, TransferRefusal>> {
  const accounts = await serviceAccounts(tx, visit, by.service);
  const into = new Map<HoldingId, TransferId>();
  const alone: DueOf[] = [];
  const asked: Asked[] = [];
  for await (const part of parts) {
    alone.push(...part.filter((each) => !isPlain(each)));
    const plain = part.filter(isPlain);
    const paying = payPlain(tx, visit, plain, { ...by, ...accounts });
    for (const [holding, transfer] of paying.into) into.set(holding, transfer);
    asked.push({
      ...paying,
      written: keptFor(Promise.all([paying.written, by.beside?.(plain, paying.into)])),
    });
    await setImmediate();
  }
  for (const { posted, written } of asked) {
    const outcome = await posted;
    if ('refused' in outcome) return outcome;
    await written;
  }
  for (const each of alone) {
    const paid = await payAlone(tx, visit, each, by);
    if ('refused' in paid) return paid;
    for (const [holding, transfer] of paid.done) into.set(holding, transfer);
    await by.beside?.([each], paid.done);
  }
  return done(into);
}

/** What was asked of the database for a part, and the movements that it will be. */
type Asked = {
  readonly posted: ReturnType<typeof postTransfers>;
  readonly written: Promise<unknown>;
};

/** A promise that is waited for later: where the movements before it are refused, it fails with them and nobody minds. */
function keptFor<T>(later: Promise<T>): Promise<T> {
  later.catch(() => undefined);
  return later;
}

function isPlain({ fitted, due }: DueOf): boolean {
  return fitted.refits.length === 0 && due?.payments.every((payment) => payment.came.length === 0) === true;
}

function payPlain(
  tx: Transaction,
  visit: World & Actor,
  dues: readonly DueOf[],
  by: PayingTogether & Awaited<ReturnType<typeof serviceAccounts>>,
): Asked & { readonly into: PaidInto } {
  const { me, service, thereOn, fund, costs } = by;
  const paying = dues.flatMap(({ personId, fitted, due }) => {
    if (due === undefined) return [];
    const each: Paying = { due, money: fitted.paid, service, thereOn };
    const paid = due.payments
      .filter((payment) => payment.net > 0 && !isToTheService(payment.holding, fund))
      .map((payment) => toTransfer(visit, payment, { ...each, fund }));
    const payIns = payInsOf(visit, due, paid);
    const passedOn = passingOn(visit, { ...each, costs });
    return [{ personId, paid, passedOn, payIns, paidDays: due.paidDays, shares: sharesAfter(visit, each) }];
  });
  const into = withTransfers(
    new Map(paying.flatMap(({ payIns }) => payIns.map((each) => [each.holdingId, each.transferId]))),
    paying.flatMap((each) => each.paid),
    paying.flatMap((each) => each.passedOn),
  );
  const posted = postTransfers(
    tx,
    visit.locality,
    paying.flatMap((each) => [...each.paid, ...each.passedOn]),
    { by: me.account.accountId, at: visit.clock.now() },
  );
  const written = writeDown(tx, visit, service.organisationId, { paying, into });
  return { into, posted: keptFor(posted), written };
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
  service: OrganisationId,
  {
    paying,
    into,
  }: { readonly paying: readonly PaidToOne[]; readonly into: ReadonlyMap<HoldingId, TransferId> },
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
    writePaidTogether(
      tx,
      service,
      {
        payIns: paying.flatMap((each) => each.payIns),
        paidDays,
        shares: paying.flatMap(({ personId, shares }) => shares.map((share) => ({ ...share, personId }))),
      },
      visit.clock.now(),
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
