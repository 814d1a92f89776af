import type { CalendarDate, Id, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Times } from '../hours.ts';
import type { JobId } from '../job.ts';

/** Somebody comes then: a line of a week's rota. */
export type Shift = Times & { readonly shiftId: Id<'shift'>; readonly jobId: JobId; readonly note: string };

type Row = {
  readonly shift_id: Id<'shift'>;
  readonly job_id: JobId;
  readonly on_day: CalendarDate;
  readonly from_time: string;
  readonly until_time: string;
  readonly break_minutes: number;
  readonly note: string;
};

/** The rota between two days, in order. */
export async function shiftsBetween(
  tx: Transaction,
  personId: PersonId,
  from: CalendarDate,
  until: CalendarDate,
): Promise<readonly Shift[]> {
  const rows = await tx.rows<Row>(
    `select shift_id, job_id, on_day, from_time, until_time, break_minutes, note from employing.shift
       where locality_id = platform.locality() and person_id = $1 and on_day between $2 and $3 and taken_out_at is null
       order by on_day, from_time, shift_id`,
    [personId, from, until],
    'shifts-between',
  );
  return rows.map((row) => ({
    shiftId: row.shift_id,
    jobId: row.job_id,
    on: row.on_day,
    from: row.from_time,
    until: row.until_time,
    breakMinutes: row.break_minutes,
    note: row.note,
  }));
}

export async function addShift(
  tx: Transaction,
  personId: PersonId,
  shift: Shift,
  written: { readonly by: string; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `insert into employing.shift (locality_id, person_id, shift_id, job_id, on_day, from_time, until_time, break_minutes, note,
         written_by, written_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      personId,
      shift.shiftId,
      shift.jobId,
      shift.on,
      shift.from,
      shift.until,
      shift.breakMinutes,
      shift.note,
      written.by,
      written.at,
    ],
  );
}

export async function takeOutShift(
  tx: Transaction,
  personId: PersonId,
  shiftId: Id<'shift'>,
  at: Moment,
): Promise<void> {
  await tx.run(
    `update employing.shift set taken_out_at = $3
       where locality_id = platform.locality() and person_id = $1 and shift_id = $2 and taken_out_at is null`,
    [personId, shiftId, at],
  );
}
