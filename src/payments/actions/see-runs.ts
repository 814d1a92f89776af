import {
  addDays,
  type CalendarDate,
  done,
  type OrganisationId,
  type Outcome,
  type Pence,
  refused,
  subtract,
} from '#basics';
import { bankHolidays, type HolidayOverride, withOverrides } from '#policy';
import { actFor, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type BacsCycle, cycleFrom } from '../bacs-calendar.ts';
import { bacsText } from '../bacs-text.ts';
import {
  mayFollow,
  type PayeeAccountId,
  readReference,
  type Run,
  type RunFormat,
  type RunId,
  type RunLine,
  throughTheBank,
  totalOf,
} from '../payment-run.ts';
import {
  findPayingAccount,
  type PayeeAccount,
  payeeAccountsOf,
  type PayingAccount,
} from '../store/accounts.ts';
import { dayOverrides } from '../store/day-overrides.ts';
import { filesOf, findFile, type RunFile } from '../store/run-files.ts';
import { linesIn, linesOf } from '../store/run-lines.ts';
import { findRun, findRunByNumber, runsOf } from '../store/runs.ts';
import { cycleOf } from './bacs-days-here.ts';
import { notCarried } from './make-file.ts';
import { markOf } from './mark-of.ts';
import type { SideBySide } from '../shadow-run.ts';
import { sideBySide } from './run-side-by-side.ts';
import type { NoSuchRun } from './refusals.ts';

const runs_a_page = 20;

/** The runs of a service with all that its finance staff work with. */
export type RunsSeen = {
  readonly runs: readonly Run[];
  readonly page: number;
  readonly pages: number;
  readonly returned: readonly RunLine[];
  readonly from: PayingAccount | undefined;
  readonly overrides: readonly HolidayOverride[];
  /** The first day from a week ahead on which money can be there. */
  readonly likelyDay: CalendarDate;
};

export async function seeRuns(
  visit: World & Actor,
  organisation: OrganisationId,
  page = 1,
): Promise<Outcome<RunsSeen, NotAllowed>> {
  return actFor<RunsSeen, NotAllowed>(visit, { may: 'make-payment-runs', organisation }, async (tx) => {
    const part = { from: (page - 1) * runs_a_page, size: runs_a_page };
    const [{ runs, total }, returned, from, overrides] = await Promise.all([
      runsOf(tx, organisation, part),
      linesIn(tx, organisation, 'returned'),
      findPayingAccount(tx, organisation),
      dayOverrides(tx),
    ]);
    const aWeekOn = addDays(visit.clock.today(), 7);
    const likelyDay = cycleFrom(aWeekOn, withOverrides(bankHolidays, overrides)).submission;
    return done({ runs, page, pages: Math.ceil(total / runs_a_page), returned, from, overrides, likelyDay });
  });
}

/** Something about a run that somebody should look at before it goes. */
export type RunWarning =
  | { readonly is: 'pot-short'; readonly by: Pence; readonly pot: Pence }
  | { readonly is: 'late'; readonly entry: BacsCycle['entry'] }
  | { readonly is: 'no-paying-account' }
  | {
      readonly is:
        | 'figures-do-not-fit'
        | 'figures-unknown'
        | 'figures-not-checked'
        | 'name-mended'
        | 'account-changed'
        | 'not-in-bacs';
      readonly line: RunLine;
      readonly says: string;
    };

/** A run as its maker and its approver see it. */
export type RunSeen = {
  readonly run: Run;
  readonly lines: readonly RunLine[];
  readonly files: readonly Omit<RunFile, 'body'>[];
  readonly cycle: BacsCycle;
  readonly warnings: readonly RunWarning[];
  /** What the other agent came to, while the payment agent changes and the run has not gone. */
  readonly beside?: SideBySide;
  /** What stands for the lines as they are seen here, to be given back with an approval. */
  readonly mark: string;
  readonly accounts: ReadonlyMap<PayeeAccountId, PayeeAccount>;
};

/** A run by its id, or by its name such as P0007. */
export async function seeRun(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly run: RunId | number },
): Promise<Outcome<RunSeen, NoSuchRun | NotAllowed>> {
  const { organisation } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx): Promise<Outcome<RunSeen, NoSuchRun>> => {
      const run =
        typeof asked.run === 'number'
          ? await findRunByNumber(tx, organisation, asked.run)
          : await findRun(tx, organisation, asked.run);
      return run === undefined ? refused('no-such-run') : done(await seen(tx, visit, run));
    },
  );
}

async function seen(tx: Transaction, visit: World & Actor, run: Run): Promise<RunSeen> {
  const { organisationId: organisation, runId } = run;
  const lines = await linesOf(tx, organisation, runId);
  const isToGo = mayFollow(run.state, 'withdrawn');
  const [beside, files, given, from, next] = await Promise.all([
    isToGo ? sideBySide(tx, run, lines) : undefined,
    filesOf(tx, organisation, runId),
    payeeAccountsOf(tx, organisation),
    findPayingAccount(tx, organisation),
    cycleOf(tx, run.dueOn, visit.clock.today()),
  ]);
  const accounts = new Map([...given.values()].map((each) => [each.payeeAccountId, each]));
  const cycle =
    run.sent === undefined
      ? next
      : { ...next, processing: run.sent.processing, entry: run.sent.entry, late: run.sent.entry > run.dueOn };
  const going = lines.filter((line) => line.state === 'ready' || line.state === 'sent');
  const warnings = [
    ...(isToGo && cycle.late ? [{ is: 'late' as const, entry: cycle.entry }] : []),
    ...(isToGo ? potWarnings(from, going) : []),
    ...going.flatMap((line) => lineWarnings(line, accounts)),
  ];
  const seenNow = { run, lines, files, cycle, warnings, mark: markOf(lines), accounts };
  return beside === undefined ? seenNow : { ...seenNow, beside };
}

function potWarnings(from: PayingAccount | undefined, lines: readonly RunLine[]): readonly RunWarning[] {
  if (from === undefined) return [{ is: 'no-paying-account' }];
  if (from.pot === undefined) return [];
  const short = subtract(totalOf(throughTheBank(lines)), from.pot.amount);
  return short > 0 ? [{ is: 'pot-short', by: short, pot: from.pot.amount }] : [];
}

function lineWarnings(
  line: RunLine,
  accounts: ReadonlyMap<PayeeAccountId, PayeeAccount>,
): readonly RunWarning[] {
  const { payee } = line;
  if (payee === undefined) return [];
  const given = accounts.get(payee.payeeAccountId);
  const mended = bacsText(payee.name);
  const notInBacs = notCarried('bacs18', line);
  return [
    ...(given === undefined && line.state === 'ready'
      ? [{ is: 'account-changed' as const, line, says: '' }]
      : []),
    ...(notInBacs === undefined ? [] : [{ is: 'not-in-bacs' as const, line, says: notInBacs }]),
    ...(given === undefined ? [] : figureWarnings(line, given)),
    ...(mended === payee.name.toUpperCase() ? [] : [{ is: 'name-mended' as const, line, says: mended }]),
  ];
}

function figureWarnings(line: RunLine, { figures, overrideReason }: PayeeAccount): readonly RunWarning[] {
  switch (figures) {
    case 'valid':
      return [];
    case 'not-valid':
      return [{ is: 'figures-do-not-fit', line, says: overrideReason ?? '' }];
    case 'unknown':
      return [{ is: 'figures-unknown', line, says: '' }];
    case 'not-checked':
      return [{ is: 'figures-not-checked', line, says: '' }];
  }
}

/** A file of a run as it went out. */
export async function seeRunFile(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly run: RunId; readonly format: RunFormat },
): Promise<Outcome<RunFile, NoSuchRun | NotAllowed>> {
  const { organisation, run, format } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx): Promise<Outcome<RunFile, NoSuchRun>> => {
      const file = await findFile(tx, organisation, run, format);
      return file === undefined ? refused('no-such-run') : done(file);
    },
  );
}

/** What somebody calls a run: its id, its name or its number. */
export function readRunNumber(text: string): number | undefined {
  const found = /^P?(\d{1,9})$/i.exec(text.trim())?.[1] ?? readReference(text)?.run;
  return found === undefined ? undefined : Number(found);
}
