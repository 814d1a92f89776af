import type { CalendarDate, Id, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { GraceId, GraceState, Hours, HoursId, HoursState, PayRunId } from '../hours.ts';
import type { JobId, Side } from '../job.ts';

type Row = {
  readonly hours_id: HoursId;
  readonly job_id: JobId;
  readonly kind: Hours['kind'];
  readonly on_day: CalendarDate;
  readonly from_time: string;
  readonly until_time: string;
  readonly break_minutes: number;
  readonly said_minutes: number;
  readonly minutes: number;
  readonly said_by: Side;
  readonly said_name: string;
  readonly said_at: Moment;
  readonly on_paper: boolean;
  readonly state: HoursState;
  readonly answered_name: string | null;
  readonly answered_at: Moment | null;
  readonly why: string | null;
  readonly rest_of: HoursId | null;
  readonly tops: HoursId | null;
  readonly wage_pence: Pence;
  readonly pay_pence: Pence;
  readonly on_cost_pence: Pence;
  readonly pay_by: CalendarDate | null;
  readonly holding_id: NonNullable<Hours['paidFrom']>['holdingId'] | null;
  readonly line_id: string | null;
  readonly reservation_id: Id<'reservation'> | null;
  readonly pay_run_id: PayRunId | null;
  readonly paid_on: CalendarDate | null;
  readonly service_id: OrganisationId | null;
  readonly grace_id: GraceId | null;
  readonly grace_state: GraceState | null;
  readonly grace_paid_on: CalendarDate | null;
};

/** Every hour of a person's jobs that is in sight, the newest day first. */
export async function hoursOf(tx: Transaction, personId: PersonId): Promise<readonly Hours[]> {
  const rows = await tx.rows<Row>(
    `select h.hours_id, h.job_id, h.kind, h.on_day, h.from_time, h.until_time, h.break_minutes, h.said_minutes, h.minutes,
         h.said_by, h.said_name, h.said_at, h.on_paper, h.state, h.answered_name, h.answered_at, h.why, h.rest_of, h.tops, h.wage_pence,
         h.pay_pence, h.on_cost_pence, h.pay_by, h.holding_id, h.line_id, h.reservation_id, h.pay_run_id, h.paid_on,
         h.service_id, h.grace_id, g.state as grace_state, g.paid_on as grace_paid_on
       from employing.hours h
       left join employing.grace g
         on g.locality_id = h.locality_id and g.person_id = h.person_id and g.grace_id = h.grace_id
       where h.locality_id = platform.locality() and h.person_id = $1
       order by h.on_day desc, h.from_time desc, h.hours_id desc`,
    [personId],
    'hours-of',
  );
  return rows.map(toHours);
}

/** Whether hours or holiday are unpaid that a holding pays for. */
export async function areWagesWaiting(
  tx: Transaction,
  of: {
    readonly person: PersonId;
    readonly holding: NonNullable<Hours['paidFrom']>['holdingId'];
    /** How much holiday grows with work, in ten-thousandths. */
    readonly rate: number;
  },
): Promise<boolean> {
  const row = await tx.get<{ readonly waits: boolean }>(
    'select employing.wages_wait(platform.locality(), $1, $2, $3) as waits',
    [of.person, of.holding, of.rate],
    'wages-wait',
  );
  return row.waits;
}

export async function addHours(tx: Transaction, personId: PersonId, added: Hours): Promise<void> {
  await tx.run(
    `insert into employing.hours (locality_id, person_id, hours_id, job_id, kind, on_day, from_time, until_time,
         break_minutes, said_minutes, minutes, said_by, said_name, said_at, on_paper, state, answered_name, answered_at, why,
         rest_of, wage_pence, pay_pence, on_cost_pence, pay_by, holding_id, line_id, reservation_id, service_id, tops)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
         $21, $22, $23, $24, $25, $26, $27, $28)`,
    [
      personId,
      added.hoursId,
      added.jobId,
      added.kind,
      added.on,
      added.from,
      added.until,
      added.breakMinutes,
      added.saidMinutes,
      added.minutes,
      added.said.by,
      added.said.name,
      added.said.at,
      added.onPaper,
      ...answerCells(added),
      added.restOf ?? null,
      added.wage,
      added.pay,
      added.onCost,
      ...moneyCells(added),
      added.tops ?? null,
    ],
  );
}

/** Writes an answer, what is paid for, or that it was paid. */
export async function saveHours(tx: Transaction, personId: PersonId, saved: Hours): Promise<void> {
  await tx.run(
    `update employing.hours set minutes = $3, wage_pence = $4, pay_pence = $5, on_cost_pence = $6, state = $7, answered_name = $8,
         answered_at = $9, why = $10, pay_by = $11, holding_id = $12, line_id = $13, reservation_id = $14, service_id = $15,
         pay_run_id = $16, paid_on = $17, grace_id = $18
       where locality_id = platform.locality() and person_id = $1 and hours_id = $2`,
    [
      personId,
      saved.hoursId,
      saved.minutes,
      saved.wage,
      saved.pay,
      saved.onCost,
      ...answerCells(saved),
      ...moneyCells(saved),
      saved.payRun ?? null,
      saved.paidOn ?? null,
      saved.grace?.graceId ?? null,
    ],
  );
}

function answerCells({ state, answered, why }: Hours) {
  return [state, answered?.name ?? null, answered?.at ?? null, why ?? null];
}

function moneyCells({ payBy, paidFrom, reservation, service }: Hours) {
  const { holdingId, lineId } = paidFrom ?? {};
  return [payBy ?? null, holdingId ?? null, lineId ?? null, reservation ?? null, service ?? null];
}

function toHours(row: Row): Hours {
  const { line_id: lineId, holding_id: holdingId, answered_name: name, answered_at: at } = row;
  const { grace_id: graceId, grace_state: state } = row;
  return {
    hoursId: row.hours_id,
    jobId: row.job_id,
    kind: row.kind,
    on: row.on_day,
    from: row.from_time,
    until: row.until_time,
    breakMinutes: row.break_minutes,
    saidMinutes: row.said_minutes,
    minutes: row.minutes,
    said: { by: row.said_by, name: row.said_name, at: row.said_at },
    onPaper: row.on_paper,
    state: row.state,
    ...(name !== null && at !== null && { answered: { name, at } }),
    wage: row.wage_pence,
    pay: row.pay_pence,
    onCost: row.on_cost_pence,
    ...(lineId !== null && holdingId !== null && { paidFrom: { lineId, holdingId } }),
    ...where('why', row.why),
    ...where('restOf', row.rest_of),
    ...where('tops', row.tops),
    ...where('payBy', row.pay_by),
    ...where('reservation', row.reservation_id),
    ...where('payRun', row.pay_run_id),
    ...where('paidOn', row.paid_on),
    ...where('service', row.service_id),
    ...(graceId !== null &&
      state !== null && { grace: { graceId, state, ...where('paidOn', row.grace_paid_on) } }),
  };
}

function where<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Readonly<Record<Name, Value>>>;
function where(name: string, value: unknown): object {
  return value === null ? {} : { [name]: value };
}
