import type { AccountId, CalendarDate, Id, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import { type Run, type RunId, runStates } from '../payment-run.ts';

type Row = {
  readonly organisation_id: OrganisationId;
  readonly run_id: RunId;
  readonly number: number;
  readonly due_on: CalendarDate;
  readonly state: string;
  readonly prepared_at: Moment;
  readonly prepared_by: AccountId | null;
  readonly prepared_by_name: string;
  readonly approved_at: Moment | null;
  readonly approved_by: AccountId | null;
  readonly approved_by_name: string | null;
  readonly reservation_id: Id<'reservation'> | null;
  readonly sent_at: Moment | null;
  readonly sent_by_name: string | null;
  readonly processing_on: CalendarDate | null;
  readonly entry_on: CalendarDate | null;
  readonly withdrawn_at: Moment | null;
  readonly withdrawn_by_name: string | null;
  readonly withdrawn_why: string | null;
};

const here = 'locality_id = platform.locality() and organisation_id = $1';

/** The runs of a service, newest first. */
export async function runsOf(
  tx: Transaction,
  organisation: OrganisationId,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly runs: readonly Run[]; readonly total: number }> {
  const rows = await tx.rows<Row & { readonly total: number }>(
    `select *, count(*) over () as total from payments.run where ${here} order by number desc offset $2 limit $3`,
    [organisation, part.from, part.size],
  );
  return { runs: rows.map(toRun), total: rows[0]?.total ?? 0 };
}

export async function findRun(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
): Promise<Run | undefined> {
  const row = await tx.find<Row>(`select * from payments.run where ${here} and run_id = $2`, [
    organisation,
    runId,
  ]);
  return row && toRun(row);
}

/** The same, kept to this transaction until it ends, so that two who do something to a run take turns. */
export async function takeRun(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
): Promise<Run | undefined> {
  const row = await tx.find<Row>(`select * from payments.run where ${here} and run_id = $2 for update`, [
    organisation,
    runId,
  ]);
  return row && toRun(row);
}

export async function findRunByNumber(
  tx: Transaction,
  organisation: OrganisationId,
  number: number,
): Promise<Run | undefined> {
  const row = await tx.find<Row>(`select * from payments.run where ${here} and number = $2`, [
    organisation,
    number,
  ]);
  return row && toRun(row);
}

/** The run whose money is to be there by a day, unless it was withdrawn. */
export async function findRunOn(
  tx: Transaction,
  organisation: OrganisationId,
  dueOn: CalendarDate,
): Promise<Run | undefined> {
  const row = await tx.find<Row>(
    `select * from payments.run where ${here} and due_on = $2 and state <> 'withdrawn' for update`,
    [organisation, dueOn],
  );
  return row && toRun(row);
}

/** Adds a run with the next number of its service. */
export async function addRun(tx: Transaction, run: Omit<Run, 'number'>): Promise<Run> {
  const row = await tx.get<Row>(
    `insert into payments.run (locality_id, organisation_id, run_id, number, due_on, state, prepared_at, prepared_by,
       prepared_by_name)
     select platform.locality(), $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 from payments.run where ${here}
     returning *`,
    [
      run.organisationId,
      run.runId,
      run.dueOn,
      run.state,
      run.prepared.at,
      run.prepared.by ?? null,
      run.prepared.name,
    ],
  );
  return toRun(row);
}

/** Writes who prepared a run last: whoever takes changes into it. */
export async function savePrepared(
  tx: Transaction,
  { organisationId, runId, prepared }: Pick<Run, 'organisationId' | 'runId' | 'prepared'>,
): Promise<void> {
  await tx.run(
    `update payments.run set prepared_at = $3, prepared_by = $4, prepared_by_name = $5 where ${here} and run_id = $2`,
    [organisationId, runId, prepared.at, prepared.by ?? null, prepared.name],
  );
}

/** Writes what happened to a run since it was prepared. */
export async function saveRun(tx: Transaction, run: Run): Promise<void> {
  await tx.run(
    `update payments.run set state = $3, approved_at = $4, approved_by = $5, approved_by_name = $6, reservation_id = $7,
         sent_at = $8, sent_by_name = $9, processing_on = $10, entry_on = $11, withdrawn_at = $12, withdrawn_by_name = $13,
         withdrawn_why = $14
       where ${here} and run_id = $2`,
    [
      run.organisationId,
      run.runId,
      run.state,
      ...doneBy(run.approved),
      run.reservation ?? null,
      ...sentRow(run.sent),
      ...withdrawnRow(run.withdrawn),
    ],
  );
}

function doneBy(done: Run['approved']): readonly unknown[] {
  return done === undefined ? [null, null, null] : [done.at, done.by ?? null, done.name];
}

function sentRow(sent: Run['sent']): readonly unknown[] {
  return sent === undefined ? [null, null, null, null] : [sent.at, sent.name, sent.processing, sent.entry];
}

function withdrawnRow(withdrawn: Run['withdrawn']): readonly unknown[] {
  return withdrawn === undefined ? [null, null, null] : [withdrawn.at, withdrawn.name, withdrawn.why];
}

function toRun(row: Row): Run {
  const state = runStates.find((each) => each === row.state);
  if (state === undefined) throw new Error(`expected a state of a run, got ${row.state}`);
  return {
    runId: row.run_id,
    organisationId: row.organisation_id,
    number: row.number,
    dueOn: row.due_on,
    state,
    prepared: {
      at: row.prepared_at,
      name: row.prepared_by_name,
      ...(row.prepared_by !== null && { by: row.prepared_by }),
    },
    ...(row.reservation_id !== null && { reservation: row.reservation_id }),
    ...(row.approved_at !== null && {
      approved: {
        at: row.approved_at,
        name: row.approved_by_name ?? '',
        ...(row.approved_by !== null && { by: row.approved_by }),
      },
    }),
    ...sentOf(row),
    ...(row.withdrawn_at !== null && {
      withdrawn: {
        at: row.withdrawn_at,
        name: row.withdrawn_by_name ?? '',
        why: row.withdrawn_why ?? '',
      },
    }),
  };
}

function sentOf({ sent_at, sent_by_name, processing_on, entry_on }: Row): Pick<Run, 'sent'> {
  if (sent_at === null || processing_on === null || entry_on === null) return {};
  return { sent: { at: sent_at, name: sent_by_name ?? '', processing: processing_on, entry: entry_on } };
}
