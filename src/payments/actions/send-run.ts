import { createHash } from 'node:crypto';
import { done, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import type { HoldingId } from '#holdings';
import { type DuesInParts, duesInTurn, onlyInto, payTogether } from '#holdings/actions';
import type { TransferId, TransferRefusal } from '#ledger';
import { endReservation } from '#ledger/actions';
import { actFor, type NotAllowed } from '#people/actions';
import { type Actor, journalAll, type SignedIn, type Transaction, type World } from '#platform';
import { givenBack } from '../given-back-says.ts';
import {
  bankAnswered,
  type HoldReason,
  isPosted,
  type Run,
  type RunFormat,
  type RunId,
  type RunLine,
  type RunLineId,
  runName,
  totalOf,
} from '../payment-run.ts';
import { findPayingAccount } from '../store/accounts.ts';
import { addFile, findFile, type RunFile } from '../store/run-files.ts';
import { linesOf } from '../store/run-lines.ts';
import { changeLines } from '../store/write-lines.ts';
import { saveRun, takeRun } from '../store/runs.ts';
import { serviceNamed } from './approve-run.ts';
import { bacsDaysHere, cycleOf } from './bacs-days-here.ts';
import { faultsOf, stillDue } from './going-lines.ts';
import { type FileRefusal, makeFile } from './make-file.ts';
import { noteRun } from './prepare-run.ts';
import type { NoSuchRun, NotInThatState } from './refusals.ts';
import { waitsForTheOther } from './run-side-by-side.ts';

export type SendRefusal =
  | NoSuchRun
  | NotInThatState
  | FileRefusal
  | TransferRefusal
  | { readonly because: 'nothing-to-pay' | 'waits-for-the-other' | 'bank-answered' };

/** A file of a run that was sent, and the payments it went without, each with why. */
export type SentRun = {
  readonly run: Run;
  readonly file: RunFile;
  readonly givenBack: readonly RunLine[];
};

/**
 * Sends an approved run: posts each payment that is still due as it was approved, once for ever, and writes the file, whose hash
 * is kept. What is due in another sum now, goes to an account that was changed, or cannot be carried by the file, is given back
 * and stays due for the next run. Sent before, it posts nothing and gives the file again, or makes it in another format until the
 * bank has answered: from then on it has one, and another would pay everybody twice.
 */
export async function sendRun(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly run: RunId; readonly format: RunFormat },
): Promise<Outcome<SentRun, SendRefusal | NotAllowed>> {
  const { organisation, format } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx, account): Promise<Outcome<SentRun, SendRefusal>> => {
      const run = await takeRun(tx, organisation, asked.run);
      if (run === undefined) return refused('no-such-run');
      if (run.state !== 'approved' && run.state !== 'sent')
        return refused('not-in-that-state', { state: run.state });
      const there = await findFile(tx, organisation, run.runId, format);
      const seen: Sent = { run, lines: await linesOf(tx, organisation, run.runId) };
      if (there !== undefined) return done({ run, file: there, givenBack: givenBack(seen) });
      if (bankAnswered(seen.lines)) return refused('bank-answered');
      if (run.state === 'approved' && (await waitsForTheOther(tx, run, seen.lines)))
        return refused('waits-for-the-other');
      const sent = run.state === 'sent' ? done(seen) : await post(tx, visit, account, { ...seen, format });
      if ('refused' in sent) return sent;
      const file = await fileOf(tx, visit, account, { ...sent.done, format });
      if ('refused' in file) return file;
      await addFile(tx, organisation, run.runId, file.done);
      return done({ run: sent.done.run, file: file.done, givenBack: givenBack(sent.done) });
    },
  );
}

/** A run and all its lines, as they stand. */
type Sent = { readonly run: Run; readonly lines: readonly RunLine[] };

async function post(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { run, lines, format }: Sent & { readonly format: RunFormat },
): Promise<Outcome<Sent, SendRefusal>> {
  const at = visit.clock.now();
  const { organisationId: organisation } = run;
  const cycle = await cycleOf(tx, run.dueOn, visit.clock.today());
  const ready = lines.filter((line) => line.state === 'ready');
  const faults = await faultsOf(tx, run, format, ready);
  const service = await serviceNamed(tx, organisation);
  const still = new Set<HoldingId>();
  const theirs = byPerson(ready);
  const people = [...new Set(ready.filter((line) => !isPosted(line)).map((line) => line.personId))];
  const changes = new Map<RunLineId, RunLine>();
  const write = (changed: readonly RunLine[]): Promise<unknown> => {
    for (const line of changed) changes.set(line.lineId, line);
    return writeSent(tx, visit, account, { run, lines: changed });
  };
  const into = await payTogether(
    tx,
    visit,
    goingIn(duesInTurn(tx, visit, organisation, people), { theirs, faults, still }),
    {
      me: { account },
      service,
      thereOn: cycle.entry,
      beside: (dues, paid) =>
        write(
          dues
            .flatMap(({ personId }) => theirs.get(personId) ?? [])
            .map((line) => outcomeOf(line, { still, faults, into: paid })),
        ),
    },
  );
  if ('refused' in into) return into;
  const others = ready.filter((line) => !changes.has(line.lineId));
  await write(others.map((line) => outcomeOf(line, { still, faults, into: into.done })));
  if (![...changes.values()].some((line) => line.state === 'sent')) return refused('nothing-to-pay');
  const { processing, entry } = cycle;
  const sent: Run = { ...run, state: 'sent', sent: { at, name: account.name, processing, entry } };
  await Promise.all([
    endPromise(tx, visit, run, [...into.done.values()][0]),
    saveRun(tx, sent),
    noteRun(tx, visit, account, { run, what: 'make-payment-runs' }),
  ]);
  return done({ run: sent, lines: lines.map((line) => changes.get(line.lineId) ?? line) });
}

function byPerson(lines: readonly RunLine[]): ReadonlyMap<PersonId, readonly RunLine[]> {
  const found = new Map<PersonId, RunLine[]>();
  for (const line of lines) {
    const theirs = found.get(line.personId);
    if (theirs === undefined) found.set(line.personId, [line]);
    else theirs.push(line);
  }
  return found;
}

/** Of what is due, part by part, what is due as it was approved; into which holdings that is, is gathered in `still`. */
async function* goingIn(
  dues: DuesInParts,
  {
    theirs,
    faults,
    still,
  }: {
    readonly theirs: ReadonlyMap<PersonId, readonly RunLine[]>;
    readonly faults: ReadonlyMap<RunLineId, HoldReason>;
    readonly still: Set<HoldingId>;
  },
): DuesInParts {
  for await (const part of dues) {
    const lines = part
      .flatMap(({ personId }) => theirs.get(personId) ?? [])
      .filter((line) => !isPosted(line));
    for (const line of stillDue(lines, part, faults)) still.add(line.holdingId);
    yield part.map((each) => onlyInto(each, still));
  }
}

/** What became of some lines, those of earlier runs that went out again with them, and a note for each person. */
async function writeSent(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { run, lines }: Sent,
): Promise<void> {
  const going = lines.filter((line) => line.state === 'sent');
  const again = going.flatMap(({ personId, again: lineId }) =>
    lineId === undefined ? [] : [{ personId, lineId, state: 'sent-again' as const }],
  );
  await Promise.all([
    changeLines(tx, run.organisationId, [...lines, ...again]),
    noteEach(tx, visit, account, { run, lines: going }),
  ]);
}

function outcomeOf(
  line: RunLine,
  {
    still,
    faults,
    into,
  }: {
    readonly still: ReadonlySet<HoldingId>;
    readonly faults: ReadonlyMap<RunLineId, HoldReason>;
    readonly into: ReadonlyMap<HoldingId, TransferId>;
  },
): RunLine {
  const hold = faults.get(line.lineId);
  if (hold !== undefined) return { ...line, state: 'left-out', hold };
  if (isPosted(line)) return { ...line, state: 'sent' };
  if (!still.has(line.holdingId)) return { ...line, state: 'left-out', hold: 'changed' };
  const transferId = into.get(line.holdingId);
  return { ...line, state: 'sent', ...(transferId !== undefined && { transferId }) };
}

async function endPromise(
  tx: Transaction,
  visit: World & Actor,
  run: Run,
  transfer: TransferId | undefined,
): Promise<void> {
  if (run.reservation === undefined) return;
  const at = visit.clock.now();
  await endReservation(
    tx,
    visit.locality,
    run.reservation,
    transfer === undefined ? { as: 'released', at } : { as: 'used', transfer, at },
  );
}

/** Each person reads in what happened that their money was paid in, by whom and with which run. */
async function noteEach(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { run, lines }: { readonly run: Run; readonly lines: readonly RunLine[] },
): Promise<void> {
  const people = [...new Set(lines.map((line) => line.personId))];
  await journalAll(
    tx,
    visit.locality,
    people.map((personId) => ({
      journalId: visit.clock.newId<'journal'>(),
      at: visit.clock.now(),
      accountId: account.accountId,
      accountName: account.name,
      personId,
      organisationId: run.organisationId,
      standing: 'payer',
      what: 'pay-in',
      looked: false,
      about: { run: runName(run.number) },
    })),
  );
}

async function fileOf(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { run, lines: all, format }: Sent & { readonly format: RunFormat },
): Promise<Outcome<RunFile, SendRefusal>> {
  if (run.sent === undefined) throw new Error(`expected the run ${run.runId} to be sent`);
  const lines = all.filter(
    (line) => line.route === 'bank' && line.state !== 'left-out' && line.state !== 'held',
  );
  const from = await findPayingAccount(tx, run.organisationId);
  const days = await bacsDaysHere(tx);
  const created = visit.clock.today();
  const body = makeFile(format, { run, lines, from, created, processing: run.sent.processing, days });
  if ('refused' in body) return body;
  return done({
    format,
    body: body.done,
    sha256: createHash('sha256').update(body.done).digest('hex'),
    lines: lines.length,
    total: totalOf(lines),
    madeAt: visit.clock.now(),
    madeBy: account.name,
  });
}
