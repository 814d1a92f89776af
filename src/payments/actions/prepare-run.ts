import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import type { HoldingId } from '#holdings';
import { closedAfterDeath, duesToAll, seeMovedOut } from '#holdings/actions';
import { actFor, namesBeside, type NotAllowed } from '#people/actions';
import { type Actor, journal, type SignedIn, type Transaction, waitTurn, type World } from '#platform';
import { type PayeeAccountId, type Run, type RunLine, runName } from '../payment-run.ts';
import { draftLines, numbered, type Surroundings, type ToPay } from '../run-lines.ts';
import { checkAccount } from '../modulus.ts';
import { findPayingAccount, type PayeeAccount, payeeAccountsOf } from '../store/accounts.ts';
import { linesIn, linesOf, movementsElsewhere, waitingElsewhere } from '../store/run-lines.ts';
import { replaceLines } from '../store/write-lines.ts';
import { addRun, findRunOn, savePrepared } from '../store/runs.ts';
import { lastDueDay } from './bacs-days-here.ts';
import { markOf } from './mark-of.ts';
import { modulusTablesHere } from './load-modulus-tables.ts';

/** A day that no run can be prepared for today: it is over, or further away than Bacs takes files. */
export type NotThatDay = {
  readonly because: 'day-is-over' | 'too-far-ahead';
  readonly last: CalendarDate;
};

/** A run as it was prepared, and whether this changed anything. */
export type Prepared = { readonly run: Run; readonly lines: readonly RunLine[]; readonly changed: boolean };

/**
 * Prepares the run whose money is to be there by a day: a payment for all that is due. Prepared again before it is approved, it
 * takes in what changed since, and whoever did that prepared it; where nothing did, nothing changes, and after that it stays as it
 * is.
 */
export async function prepareRun(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly on: CalendarDate },
): Promise<Outcome<Prepared, NotThatDay | { because: 'nothing-due' } | NotAllowed>> {
  const { organisation, on } = asked;
  const today = visit.clock.today();
  const last = lastDueDay(today);
  if (on < today) return refused('day-is-over', { last });
  if (on > last) return refused('too-far-ahead', { last });
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx, account): Promise<Outcome<Prepared, { because: 'nothing-due' }>> => {
      await waitTurn(tx, [`payment runs of ${organisation}`], visit.clock.now());
      const there = await findRunOn(tx, organisation, on);
      const before = there === undefined ? [] : await linesOf(tx, organisation, there.runId);
      if (there !== undefined && there.state !== 'prepared')
        return done({ run: there, lines: before, changed: false });
      const drafts = await draftsFor(tx, visit, account, { organisation, run: there, before });
      if (drafts.length === 0 && there === undefined) return refused('nothing-due');
      const begun = there ?? (await begin(tx, visit, account, asked));
      const newId = (): RunLine['lineId'] => visit.clock.newId();
      const lines = numbered(drafts, before, { runId: begun.runId, newId });
      const changed = markOf(lines) !== markOf(before);
      if (!changed) return done({ run: begun, lines, changed });
      await replaceLines(tx, organisation, begun.runId, lines);
      return done({ run: await preparedBy(tx, visit, account, begun), lines, changed });
    },
  );
}

async function draftsFor(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  of: {
    readonly organisation: OrganisationId;
    readonly run: Run | undefined;
    readonly before: readonly RunLine[];
  },
): Promise<ReturnType<typeof draftLines>> {
  const { organisation, run, before } = of;
  // Asked for first: while the database looks up what is due, this is read here.
  const beside = Promise.all([
    payeeAccountsOf(tx, organisation),
    findPayingAccount(tx, organisation),
    waitingElsewhere(tx, organisation, run?.runId),
    linesIn(tx, organisation, 'returned'),
  ]);
  const [found, [accounts, own, elsewhere, returned]] = await Promise.all([
    dueTo(tx, visit, organisation),
    beside,
  ]);
  const moved = await movedOut(tx, organisation, run?.runId);
  const over = await closedAfterDeath(tx, [...new Set(returned.map((line) => line.holdingId))]);
  const people = [...new Set([...found, ...moved].map((each) => each.personId))];
  const worker = { locality: visit.locality, accountId: account.accountId };
  const names = await namesBeside(tx, worker, organisation, people);
  const dues = found.map(({ personId, due }): ToPay => ({ personId, name: names.get(personId) ?? '', due }));
  const around: Surroundings = {
    accounts,
    own,
    elsewhere: elsewhere.holdings,
    notFitting: await notFitting(visit, accounts),
    sentBack: new Set(returned.flatMap((line) => line.payee?.payeeAccountId ?? [])),
    // What came back for somebody whose money was settled after their death stays with the service.
    returned: returned.filter((line) => !elsewhere.again.has(line.lineId) && !over.has(line.holdingId)),
    asked: askedToWait(before),
    moved: moved.map((each) => ({ ...each, name: names.get(each.personId) ?? '' })),
  };
  return draftLines(dues, around);
}

async function dueTo(
  tx: Transaction,
  visit: World,
  organisation: OrganisationId,
): Promise<readonly Pick<ToPay, 'personId' | 'due'>[]> {
  const found: Pick<ToPay, 'personId' | 'due'>[] = [];
  for await (const part of duesToAll(tx, visit, organisation))
    for (const { personId, due } of part) if (due !== undefined) found.push({ personId, due });
  return found;
}

/** What people moved out of what the service holds, as far as no other run pays it. */
async function movedOut(tx: Transaction, organisation: OrganisationId, run: Run['runId'] | undefined) {
  const moved = await seeMovedOut(tx, organisation);
  if (moved.length === 0) return [];
  const elsewhere = await movementsElsewhere(tx, organisation, run);
  return moved.filter(({ transferId }) => !elsewhere.has(transferId));
}

/** Accounts that were not known to fit when they were given, and that the tables of today say do not. */
async function notFitting(
  visit: World,
  accounts: ReadonlyMap<HoldingId, PayeeAccount>,
): Promise<ReadonlySet<PayeeAccountId>> {
  const open = [...accounts.values()].filter(
    ({ figures, overrideReason }) =>
      overrideReason === undefined && (figures === 'not-checked' || figures === 'unknown'),
  );
  const tables = open.length === 0 ? undefined : await modulusTablesHere(visit);
  if (tables === undefined) return new Set();
  const wrong = open.filter((account) => checkAccount(tables, account) === 'not-valid');
  return new Set(wrong.map((account) => account.payeeAccountId));
}

/** Writes that somebody took changes into a run: from then on they prepared it. */
export async function preparedBy(
  tx: Transaction,
  visit: World,
  { accountId: by, name }: SignedIn,
  run: Run,
): Promise<Run> {
  if (run.prepared.by === by) return run;
  const taken: Run = { ...run, prepared: { at: visit.clock.now(), by, name } };
  await savePrepared(tx, taken);
  return taken;
}

function askedToWait(lines: readonly RunLine[]): ReadonlyMap<HoldingId, string> {
  return new Map(
    lines.flatMap((line) => (line.hold === 'asked' ? [[line.holdingId, line.heldWhy ?? ''] as const] : [])),
  );
}

async function begin(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  asked: { readonly organisation: OrganisationId; readonly on: CalendarDate },
): Promise<Run> {
  const run = await addRun(tx, {
    runId: visit.clock.newId(),
    organisationId: asked.organisation,
    dueOn: asked.on,
    state: 'prepared',
    prepared: { at: visit.clock.now(), by: account.accountId, name: account.name },
  });
  await noteRun(tx, visit, account, { run, what: 'make-payment-runs' });
  return run;
}

/** Writes in the journal what somebody did to a run; no single person's page shows it. */
export async function noteRun(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  did: { readonly run: Run; readonly what: string; readonly why?: string },
): Promise<void> {
  await journal(tx, visit.locality, {
    journalId: visit.clock.newId(),
    at: visit.clock.now(),
    accountId: account.accountId,
    accountName: account.name,
    organisationId: did.run.organisationId,
    standing: 'payer',
    what: did.what,
    looked: false,
    ...(did.why !== undefined && { why: did.why }),
    about: { run: runName(did.run.number), dueOn: did.run.dueOn },
  });
}
