import { createHash } from 'node:crypto';
import { done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, SignedIn, Transaction, World } from '#platform';
import { type NotPayments, type OtherLeftOut, readOtherSide } from '../formats/read-other-side.ts';
import type { Run, RunId, RunLine } from '../payment-run.ts';
import { differencesOf, mayGo, type SideBySide } from '../shadow-run.ts';
import { linesOf } from '../store/run-lines.ts';
import { takeRun } from '../store/runs.ts';
import {
  addSignature,
  findChangeover,
  findOtherSide,
  saveOtherSide,
  signaturesOf,
} from '../store/shadows.ts';
import { noteRun } from './prepare-run.ts';
import type { NoSuchRun, NotInThatState } from './refusals.ts';

type Asked = { readonly organisation: OrganisationId; readonly run: RunId };
export type NotChanging = { readonly because: 'no-change' };
export type SignRefusal =
  | NoSuchRun
  | NotInThatState
  | NotChanging
  | { readonly because: 'no-such-difference' | 'brought-it' | 'why-missing' | 'why-too-long' };

/** What the other agent's table said: how many payments were read, and the rows that were given back. */
export type OtherRead = { readonly read: number; readonly leftOut: readonly OtherLeftOut[] };

const why_letters_max = 200;

/** A run beside what the other agent worked out for it; undefined while the payment agent does not change. */
export async function sideBySide(
  tx: Transaction,
  { organisationId: organisation, runId }: Pick<Run, 'organisationId' | 'runId'>,
  lines: readonly RunLine[],
): Promise<SideBySide | undefined> {
  const changing = await findChangeover(tx, organisation);
  if (changing === undefined) return undefined;
  const { otherName } = changing;
  const other = await findOtherSide(tx, organisation, runId);
  if (other === undefined) return { otherName, differences: [] };
  const signed = new Map(
    (await signaturesOf(tx, organisation, runId)).map((each) => [each.difference, each]),
  );
  const differences = differencesOf(lines, other.payments).map((each) => {
    const answer = signed.get(each.key);
    return answer === undefined ? each : { ...each, signed: answer };
  });
  return { otherName, read: { ...other.read, payments: other.payments.length }, differences };
}

/** Whether a run has to wait because the payment agent changes and the two sides are not settled. */
export async function waitsForTheOther(
  tx: Transaction,
  run: Pick<Run, 'organisationId' | 'runId'>,
  lines: readonly RunLine[],
): Promise<boolean> {
  const beside = await sideBySide(tx, run, lines);
  return beside !== undefined && !mayGo(beside);
}

/** Reads in what the other agent would pay. Nothing moves by it; read in again, the newest table counts. */
export async function readOther(
  visit: World & Actor,
  asked: Asked & { readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Outcome<OtherRead, NoSuchRun | NotInThatState | NotChanging | NotPayments | NotAllowed>> {
  const hash = createHash('sha256');
  const table = await readOtherSide(hashed(asked.bytes, hash));
  if ('refused' in table) return table;
  const { payments, leftOut } = table.done;
  return withRun<OtherRead, NotChanging>(visit, asked, async (tx, account, run) => {
    if ((await findChangeover(tx, asked.organisation)) === undefined) return refused('no-change');
    const read = { at: visit.clock.now(), by: account.accountId, name: account.name };
    await saveOtherSide(tx, asked.organisation, asked.run, { read, sha256: hash.digest('hex'), payments });
    await noteRun(tx, visit, account, { run, what: 'make-payment-runs' });
    return done({ read: payments.length, leftOut });
  });
}

/** Answers for a difference under one's own name, with why. Whoever brought the other side does not. */
export async function signDifference(
  visit: World & Actor,
  asked: Asked & { readonly difference: string; readonly why: string },
): Promise<Outcome<string, SignRefusal | NotAllowed>> {
  const { organisation, difference } = asked;
  const why = asked.why.trim();
  return withRun<string, Exclude<SignRefusal, NoSuchRun | NotInThatState>>(
    visit,
    asked,
    async (tx, account, run) => {
      const beside = await sideBySide(tx, run, await linesOf(tx, organisation, run.runId));
      if (beside === undefined) return refused('no-change');
      if (!beside.differences.some(({ key }) => key === difference)) return refused('no-such-difference');
      if (beside.read?.by === account.accountId) return refused('brought-it');
      if (why === '') return refused('why-missing');
      if (why.length > why_letters_max) return refused('why-too-long');
      const { accountId: by, name } = account;
      await addSignature(tx, organisation, run.runId, { difference, why, at: visit.clock.now(), by, name });
      await noteRun(tx, visit, account, { run, what: 'make-payment-runs', why });
      return done(difference);
    },
  );
}

async function withRun<Done, Refusal extends { readonly because: string }>(
  visit: World & Actor,
  { organisation, run: runId }: Asked,
  work: (tx: Transaction, account: SignedIn, run: Run) => Promise<Outcome<Done, Refusal>>,
): Promise<Outcome<Done, Refusal | NoSuchRun | NotInThatState | NotAllowed>> {
  const doing = { may: 'make-payment-runs', organisation } as const;
  return actFor<Done, Refusal | NoSuchRun | NotInThatState>(visit, doing, async (tx, account) => {
    const run = await takeRun(tx, organisation, runId);
    if (run === undefined) return refused('no-such-run');
    if (run.state !== 'prepared' && run.state !== 'approved')
      return refused('not-in-that-state', { state: run.state });
    return work(tx, account, run);
  });
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}
