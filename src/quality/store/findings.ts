import type { CalendarDate, Id, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { QualityCheck } from '../quality-check.ts';
import { LookedBack } from '../report.ts';
import { type Finding, founds, type OwnFinding, type Standard, standards } from '../standards.ts';

type Of = Pick<QualityCheck, 'personId' | 'checkId'>;

/** What a pair wrote, with what the person struck out, in the order of the standards. */
export async function findingsOf(tx: Transaction, of: Of): Promise<readonly OwnFinding[]> {
  const rows = await tx.rows<{
    readonly standard: string;
    readonly found: string;
    readonly words: string;
    readonly struck_out_at: Moment | null;
  }>(
    `select standard, found, words, struck_out_at from quality.finding
       where locality_id = platform.locality() and person_id = $1 and check_id = $2`,
    [of.personId, of.checkId],
    'findings-of',
  );
  return standards.flatMap((standard) =>
    rows
      .filter((row) => row.standard === standard)
      .map((row) => ({
        standard,
        found: founds.find((each) => each === row.found) ?? 'not-found-out',
        words: row.words,
        struckOut: row.struck_out_at !== null,
      })),
  );
}

/** Writes a finding down, or what the pair finds now in the place of what it found. */
export async function saveFinding(
  tx: Transaction,
  of: Of & Pick<QualityCheck, 'checkers'>,
  finding: Finding,
): Promise<void> {
  await tx.run(
    `insert into quality.finding (locality_id, person_id, check_id, standard, organisation_id, found, words)
       values (platform.locality(), $1, $2, $3, $4, $5, $6)
       on conflict (locality_id, person_id, check_id, standard)
       do update set found = excluded.found, words = excluded.words`,
    [of.personId, of.checkId, finding.standard, of.checkers.organisationId, finding.found, finding.words],
  );
}

/** Strikes a finding out, or puts it back, as long as nothing has gone out. */
export async function strikeFinding(
  tx: Transaction,
  of: Of,
  struck: { readonly standard: Standard; readonly at: Moment | undefined },
): Promise<void> {
  await tx.run(
    `update quality.finding set struck_out_at = $4
       where locality_id = platform.locality() and person_id = $1 and check_id = $2 and standard = $3`,
    [of.personId, of.checkId, struck.standard, struck.at ?? null],
  );
}

/** A look back that waits for the person, or that went out, or that they took out. */
export type OwnLookBack = {
  readonly lookId: Id<'look-back'>;
  readonly writtenOn: CalendarDate;
  readonly lines: LookedBack;
  readonly state: 'with-the-person' | 'out' | 'taken-out';
};

export async function lookBacksOf(tx: Transaction, of: Of): Promise<readonly OwnLookBack[]> {
  const rows = await tx.rows<{
    readonly look_id: OwnLookBack['lookId'];
    readonly written_on: CalendarDate;
    readonly lines: unknown;
    readonly went_out_on: CalendarDate | null;
    readonly taken_out_on: CalendarDate | null;
  }>(
    `select look_id, written_on, lines, went_out_on, taken_out_on from quality.look_back
       where locality_id = platform.locality() and person_id = $1 and check_id = $2 order by look_id`,
    [of.personId, of.checkId],
    'look-backs-of',
  );
  return rows.map((row) => ({
    lookId: row.look_id,
    writtenOn: row.written_on,
    lines: LookedBack.parse(row.lines),
    state: row.went_out_on !== null ? 'out' : row.taken_out_on !== null ? 'taken-out' : 'with-the-person',
  }));
}

export async function addLookBack(
  tx: Transaction,
  of: Of & Pick<QualityCheck, 'checkers'>,
  look: Pick<OwnLookBack, 'lookId' | 'writtenOn' | 'lines'>,
): Promise<void> {
  await tx.run(
    `insert into quality.look_back (locality_id, person_id, check_id, look_id, organisation_id, written_on, lines)
       values (platform.locality(), $1, $2, $3, $4, $5, $6)`,
    [
      of.personId,
      of.checkId,
      look.lookId,
      of.checkers.organisationId,
      look.writtenOn,
      JSON.stringify(look.lines),
    ],
  );
}

/** Writes down what the person said about a look back: that it goes out, or that nobody else reads it. */
export async function settleLookBack(
  tx: Transaction,
  of: Of,
  settled: { readonly lookId: OwnLookBack['lookId']; readonly out: boolean; readonly on: CalendarDate },
): Promise<void> {
  await tx.run(
    `update quality.look_back set went_out_on = $4, taken_out_on = $5
       where locality_id = platform.locality() and person_id = $1 and check_id = $2 and look_id = $3`,
    [
      of.personId,
      of.checkId,
      settled.lookId,
      settled.out ? settled.on : null,
      settled.out ? null : settled.on,
    ],
  );
}
