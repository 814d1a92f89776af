import { done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed, tell } from '#people/actions';
import { type Actor, address, type SignedIn, type Transaction, type World } from '#platform';
import { type NotResults, readResults, type ResultLeftOut, type ResultRow } from '../formats/read-results.ts';
import type { RunId, RunLine, RunLineId } from '../payment-run.ts';
import { linesOf, noteAnswered, noteReturned } from '../store/run-lines.ts';
import { findRun } from '../store/runs.ts';
import { paymentLetters } from './letters-say.ts';
import { noteRun } from './prepare-run.ts';
import type { NoSuchRun } from './refusals.ts';

/** What a file said: payments that came back and are new, those known before, and rows that were given back. */
export type ResultsTaken = {
  readonly returned: readonly RunLine[];
  readonly known: number;
  readonly leftOut: readonly ResultLeftOut[];
};

/**
 * Takes in what the bank sent back from a run, row by row. Each payment goes out again with a later run once its account is
 * mended, or is answered; its person is told. Taken in again, the same file changes nothing.
 */
export async function takeResults(
  visit: World & Actor,
  asked: {
    readonly organisation: OrganisationId;
    readonly run: RunId;
    readonly bytes: AsyncIterable<Uint8Array>;
  },
): Promise<Outcome<ResultsTaken, NoSuchRun | NotResults | NotAllowed>> {
  const { organisation } = asked;
  const read = await readResults(asked.bytes);
  if ('refused' in read) return read;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx, account): Promise<Outcome<ResultsTaken, NoSuchRun>> => {
      const run = await findRun(tx, organisation, asked.run);
      if (run === undefined) return refused('no-such-run');
      const lines = new Map((await linesOf(tx, organisation, run.runId)).map((line) => [line.lineNo, line]));
      const sorted = read.done.rows.map((row) => sortOut(row, run.number, lines.get(row.lineNo)));
      const fresh = sorted.flatMap((each) => (each.is === 'returned' ? [each] : []));
      const once = [...new Map(fresh.map((each) => [each.lineId, each])).values()];
      const returned = await noteReturned(tx, organisation, once, visit.clock.now());
      if (returned.length > 0) await noteRun(tx, visit, account, { run, what: 'make-payment-runs' });
      for (const line of returned) await tellReturned(tx, visit, account, { organisation, line });
      const wrong = sorted.flatMap((each) => (each.is === 'left-out' ? [each.leftOut] : []));
      const known = sorted.filter((each) => each.is === 'known').length + fresh.length - once.length;
      return done({ returned, known, leftOut: [...read.done.leftOut, ...wrong] });
    },
  );
}

type Sorted =
  | { readonly is: 'returned'; readonly lineId: RunLineId; readonly why: string }
  | { readonly is: 'known' }
  | { readonly is: 'left-out'; readonly leftOut: ResultLeftOut };

function sortOut(row: ResultRow, run: number, line: RunLine | undefined): Sorted {
  const wrong = (because: ResultLeftOut['because']): Sorted => ({
    is: 'left-out',
    leftOut: { line: row.line, field: 'reference', found: `P${row.run}/${row.lineNo}`, because },
  });
  if (row.run !== run) return wrong('other-run');
  if (line === undefined) return wrong('no-such-line');
  if (line.state === 'sent' && line.route === 'bank')
    return { is: 'returned', lineId: line.lineId, why: row.why };
  if (line.state === 'returned' || line.returned?.why === row.why) return { is: 'known' };
  return wrong(line.state === 'sent-again' || line.state === 'answered' ? line.state : 'not-sent');
}

async function tellReturned(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { organisation, line }: { readonly organisation: OrganisationId; readonly line: RunLine },
): Promise<void> {
  const { locality } = visit;
  const inside = {
    locality,
    account: account.accountId,
    standings: ['payer'],
    organisations: [organisation],
  };
  const { personId: person, holdingId: holding } = line;
  await tx.enter({ ...inside, person });
  const standing = { as: 'payer', powers: [], organisationId: organisation } as const;
  await tell(
    tx,
    visit,
    { account, standing },
    {
      person,
      may: 'see-money',
      says: (reader) => paymentLetters(reader).cameBack,
      path: address('/payments/:person/:holding/account', { person, holding }),
    },
  );
  await tx.enter(inside);
}

/** It was answered before, or goes out again meanwhile. */
export type NotReturned = { readonly because: 'not-returned' };

/** Answers a payment that came back in another way than sending it again, with what was done. */
export async function answerReturned(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly line: RunLineId; readonly why: string },
): Promise<Outcome<true, NotReturned | NotAllowed>> {
  const { organisation, line, why } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx, account): Promise<Outcome<true, NotReturned>> => {
      const answer = { why, at: visit.clock.now(), name: account.name };
      return (await noteAnswered(tx, organisation, line, answer)) ? done(true) : refused('not-returned');
    },
  );
}
