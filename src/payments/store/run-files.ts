import { type OrganisationId, type Pence, pence } from '#basics';
import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import { type RunFormat, runFormats, type RunId } from '../payment-run.ts';

/** A file as it went out: the same bytes and the same hash whenever it is asked for. */
export type RunFile = {
  readonly format: RunFormat;
  readonly body: string;
  readonly sha256: string;
  readonly lines: number;
  readonly total: Pence;
  readonly madeAt: Moment;
  readonly madeBy: string;
};

/** The files of a run, in the order they were made. */
export async function filesOf(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
): Promise<readonly Omit<RunFile, 'body'>[]> {
  const rows = await tx.rows<Row>(
    `select format, sha256, lines, total_pence, made_at, made_by_name, '' as body from payments.run_file
       where locality_id = platform.locality() and organisation_id = $1 and run_id = $2 order by made_at, format`,
    [organisation, runId],
  );
  return rows.map(toFile);
}

export async function findFile(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
  format: RunFormat,
): Promise<RunFile | undefined> {
  const row = await tx.find<Row>(
    `select format, sha256, lines, total_pence, made_at, made_by_name, body from payments.run_file
       where locality_id = platform.locality() and organisation_id = $1 and run_id = $2 and format = $3`,
    [organisation, runId, format],
  );
  return row && toFile(row);
}

export async function addFile(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
  file: RunFile,
): Promise<void> {
  await tx.run(
    `insert into payments.run_file (locality_id, organisation_id, run_id, format, made_at, made_by_name, sha256, body, lines,
       total_pence)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      organisation,
      runId,
      file.format,
      file.madeAt,
      file.madeBy,
      file.sha256,
      file.body,
      file.lines,
      file.total,
    ],
  );
}

type Row = {
  readonly format: string;
  readonly sha256: string;
  readonly lines: number;
  readonly total_pence: number;
  readonly made_at: Moment;
  readonly made_by_name: string;
  readonly body: string;
};

function toFile(row: Row): RunFile {
  const format = runFormats.find((each) => each === row.format);
  if (format === undefined) throw new Error(`expected a format of a run, got ${row.format}`);
  return {
    format,
    body: row.body,
    sha256: row.sha256,
    lines: row.lines,
    total: pence(row.total_pence),
    madeAt: row.made_at,
    madeBy: row.made_by_name,
  };
}
