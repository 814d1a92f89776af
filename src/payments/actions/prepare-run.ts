import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import type { HoldingId } from '#holdings';
import { duesToAll } from '#holdings/actions';
import { actFor, namesBeside, type NotAllowed } from '#people/actions';
import { type Actor, journal, type SignedIn, type Transaction, waitTurn, type World } from '#platform';
import { type Run, type RunLine, runName } from '../payment-run.ts';
import { draftLines, numbered, type Surroundings, type ToPay } from '../run-lines.ts';
import { payeeAccountsOf } from '../store/accounts.ts';
import { linesIn, linesOf, replaceLines, waitingElsewhere } from '../store/run-lines.ts';
import { addRun, findRunOn } from '../store/runs.ts';
import { lastDueDay } from './bacs-days-here.ts';

/** A day that no run can be prepared for today: it is over, or further away than Bacs takes files. */
export type NotThatDay = {
  readonly because: 'day-is-over' | 'too-far-ahead';
  readonly last: CalendarDate;
};

/** A run as it was prepared, and whether this changed anything. */
export type Prepared = { readonly run: Run; readonly lines: readonly RunLine[]; readonly changed: boolean };

/**
 * Prepares the run whose money is to be there by a day: a payment for all that is due. Prepared again before it is approved, it
 * takes in what changed since; where nothing did, nothing changes, and after that it stays as it is.
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
      const run = there ?? (await begin(tx, visit, account, asked));
      const newId = (): RunLine['lineId'] => visit.clock.newId();
      const lines = numbered(drafts, before, { runId: run.runId, newId });
      const changed = JSON.stringify(lines.map(plain)) !== JSON.stringify(before.map(plain));
      if (changed) await replaceLines(tx, organisation, run.runId, lines);
      return done({ run, lines, changed });
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
  const [found, accounts, elsewhere, returned] = await Promise.all([
    duesToAll(tx, visit, organisation),
    payeeAccountsOf(tx, organisation),
    waitingElsewhere(tx, organisation, run?.runId),
    linesIn(tx, organisation, 'returned'),
  ]);
  const people = found.map((each) => each.personId);
  const worker = { locality: visit.locality, accountId: account.accountId };
  const names = await namesBeside(tx, worker, organisation, people);
  const dues = found.flatMap(({ personId, due }): readonly ToPay[] =>
    due === undefined ? [] : [{ personId, name: names.get(personId) ?? '', due }],
  );
  const around: Surroundings = {
    accounts,
    elsewhere: elsewhere.holdings,
    sentBack: new Set(returned.flatMap((line) => line.payee?.payeeAccountId ?? [])),
    returned: returned.filter((line) => !elsewhere.again.has(line.lineId)),
    asked: askedToWait(before),
  };
  return draftLines(dues, around);
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

/** What of a line is compared, in one order of keys. */
function plain(line: RunLine): readonly unknown[] {
  const { lineNo, personId, personName, holdingId, amount, from, until, route, payee, state, hold, again } =
    line;
  return [
    lineNo,
    personId,
    personName,
    holdingId,
    amount,
    from,
    until,
    route,
    payee?.payeeAccountId,
    state,
    hold,
    again,
  ];
}
