import type { AccountId, CalendarDate, Moment, Pence, PersonId } from '#basics';
import type { RelationshipId } from '#people';
import { findDeath } from '#people/actions';
import type { Transaction } from '#platform';
import type { Age, AgeBand } from '../age.ts';
import type { Job, JobId, JobState, Side } from '../job.ts';
import type { Particulars, Terms } from '../particulars.ts';

type Row = {
  readonly job_id: JobId;
  readonly person_id: PersonId;
  readonly relationship_id: RelationshipId;
  readonly person_name: string;
  readonly assistant_name: string;
  readonly assistant_account_id: AccountId | null;
  readonly state: JobState;
  readonly offered_at: Moment;
  readonly ends_on: CalendarDate | null;
  readonly notice_by: Side | null;
  readonly notice_at: Moment | null;
};

const columns = `job_id, person_id, relationship_id, person_name, assistant_name, assistant_account_id, state, offered_at,
  ends_on, notice_by, notice_at`;

/** Every job of a person that is in sight, the newest first, with its particulars. */
export async function jobsOf(tx: Transaction, personId: PersonId): Promise<readonly Job[]> {
  const [rows, particulars, death] = await Promise.all([
    tx.rows<Row>(
      `select ${columns} from employing.job
         where locality_id = platform.locality() and person_id = $1 order by job_id desc`,
      [personId],
      'jobs-of',
    ),
    particularsOf(tx, personId),
    findDeath(tx, personId),
  ]);
  return rows.map((row) => toJob(row, particulars.get(row.job_id) ?? [], death?.on));
}

/** One job, kept from everybody else until the transaction ends. */
export async function lockJob(tx: Transaction, personId: PersonId, jobId: JobId): Promise<Job | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from employing.job
       where locality_id = platform.locality() and person_id = $1 and job_id = $2 for update`,
    [personId, jobId],
  );
  if (row === undefined) return undefined;
  const [particulars, death] = await Promise.all([particularsOf(tx, personId), findDeath(tx, personId)]);
  return toJob(row, particulars.get(jobId) ?? [], death?.on);
}

export async function addJob(
  tx: Transaction,
  job: Pick<Job, 'jobId' | 'personId' | 'relationshipId' | 'personName' | 'assistantName' | 'offeredAt'>,
): Promise<void> {
  await tx.run(
    `insert into employing.job (locality_id, person_id, job_id, relationship_id, person_name, assistant_name, state, offered_at)
       values (platform.locality(), $1, $2, $3, $4, $5, 'offered', $6)`,
    [job.personId, job.jobId, job.relationshipId, job.personName, job.assistantName, job.offeredAt],
  );
}

/** Moves a job on, or writes notice down. */
export async function saveJob(
  tx: Transaction,
  { personId, jobId, state, notice }: Pick<Job, 'personId' | 'jobId' | 'state' | 'notice'>,
): Promise<void> {
  await tx.run(
    `update employing.job set state = $3, ends_on = $4, notice_by = $5, notice_at = $6
       where locality_id = platform.locality() and person_id = $1 and job_id = $2`,
    [personId, jobId, state, notice?.endsOn ?? null, notice?.by ?? null, notice?.at ?? null],
  );
}

/** Whoever answered the letter takes the job's place, or says no to it. */
export async function answerLetter(
  tx: Transaction,
  answered: { readonly person: PersonId; readonly relationship: RelationshipId; readonly yes: boolean },
): Promise<void> {
  const take = answered.yes ? 'take_job' : 'say_no_to_job';
  await tx.rows(`select employing.${take}($1, $2)`, [answered.person, answered.relationship]);
}

type ParticularsRow = {
  readonly job_id: JobId;
  readonly version: number;
  readonly from_on: CalendarDate;
  readonly wage_pence: Pence;
  readonly weekly_minutes: number;
  readonly age: AgeBand;
  readonly next_age_on: CalendarDate | null;
  readonly line_id: string | null;
  readonly holding_id: NonNullable<Terms['paidFrom']>['holdingId'] | null;
  readonly hourly_cost_pence: Pence;
  readonly body: Pick<
    Terms,
    'payEvery' | 'noticeFromPerson' | 'noticeFromAssistant' | 'words' | 'relative' | 'necessary'
  >;
  readonly written_at: Moment;
  readonly person_agreed_at: Moment;
  readonly person_agreed_name: string;
  readonly assistant_agreed_at: Moment | null;
  readonly assistant_agreed_name: string | null;
  readonly turned_down_at: Moment | null;
};

async function particularsOf(
  tx: Transaction,
  personId: PersonId,
): Promise<ReadonlyMap<JobId, readonly Particulars[]>> {
  const rows = await tx.rows<ParticularsRow>(
    `select job_id, version, from_on, wage_pence, weekly_minutes, age, next_age_on, line_id, holding_id, hourly_cost_pence,
         body, written_at, person_agreed_at, person_agreed_name, assistant_agreed_at, assistant_agreed_name, turned_down_at
       from employing.particulars where locality_id = platform.locality() and person_id = $1 order by job_id, version`,
    [personId],
    'particulars-of',
  );
  const found = new Map<JobId, readonly Particulars[]>();
  for (const row of rows) found.set(row.job_id, [...(found.get(row.job_id) ?? []), toParticulars(row)]);
  return found;
}

export async function addParticulars(
  tx: Transaction,
  job: Pick<Job, 'personId' | 'jobId'>,
  added: Particulars,
): Promise<void> {
  const { payEvery, noticeFromPerson, noticeFromAssistant, words, relative, necessary } = added;
  await tx.run(
    `insert into employing.particulars (locality_id, person_id, job_id, version, from_on, wage_pence, weekly_minutes, age,
         next_age_on, line_id, holding_id, hourly_cost_pence, body, written_at, person_agreed_at, person_agreed_name)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      job.personId,
      job.jobId,
      added.version,
      added.from,
      added.wage,
      added.weeklyMinutes,
      added.age,
      added.nextAgeOn ?? null,
      added.paidFrom?.lineId ?? null,
      added.paidFrom?.holdingId ?? null,
      added.hourlyCost,
      JSON.stringify({ payEvery, noticeFromPerson, noticeFromAssistant, words, relative, necessary }),
      added.writtenAt,
      added.person.at,
      added.person.name,
    ],
  );
}

/** The day on which somebody reaches the next age, once, for the versions of their contract that were written without. */
export async function saveBirthday(
  tx: Transaction,
  { personId, jobId }: Pick<Job, 'personId' | 'jobId'>,
  { age, nextAgeOn }: Required<Age>,
): Promise<void> {
  await tx.rows(`select employing.say_birthday($1, $2, $3, $4)`, [personId, jobId, age, nextAgeOn]);
}

/** The assistant's yes under their name, or their no. */
export async function answerParticulars(
  tx: Transaction,
  job: Pick<Job, 'personId' | 'jobId'>,
  answered: { readonly version: number; readonly at: Moment; readonly name?: string },
): Promise<void> {
  const { version, at, name } = answered;
  await tx.run(
    `update employing.particulars set assistant_agreed_at = $4, assistant_agreed_name = $5, turned_down_at = $6
       where locality_id = platform.locality() and person_id = $1 and job_id = $2 and version = $3
         and assistant_agreed_at is null and turned_down_at is null`,
    [
      job.personId,
      job.jobId,
      version,
      name === undefined ? null : at,
      name ?? null,
      name === undefined ? at : null,
    ],
  );
}

function toJob(row: Row, versions: readonly Particulars[], diedOn: CalendarDate | undefined): Job {
  const { ends_on: endsOn, notice_by: by, notice_at: at } = row;
  return {
    jobId: row.job_id,
    personId: row.person_id,
    relationshipId: row.relationship_id,
    personName: row.person_name,
    assistantName: row.assistant_name,
    ...(row.assistant_account_id !== null && { assistantAccount: row.assistant_account_id }),
    state: row.state,
    offeredAt: row.offered_at,
    ...(endsOn !== null && by !== null && at !== null && { notice: { endsOn, by, at } }),
    versions,
    ...(diedOn !== undefined && { diedOn }),
  };
}

function toParticulars(row: ParticularsRow): Particulars {
  const {
    line_id: lineId,
    holding_id: holdingId,
    assistant_agreed_at: at,
    assistant_agreed_name: name,
  } = row;
  return {
    version: row.version,
    from: row.from_on,
    wage: row.wage_pence,
    weeklyMinutes: row.weekly_minutes,
    age: row.age,
    ...(row.next_age_on !== null && { nextAgeOn: row.next_age_on }),
    ...(lineId !== null && holdingId !== null && { paidFrom: { lineId, holdingId } }),
    hourlyCost: row.hourly_cost_pence,
    ...row.body,
    writtenAt: row.written_at,
    person: { at: row.person_agreed_at, name: row.person_agreed_name },
    ...(at !== null && name !== null && { assistant: { at, name } }),
    ...(row.turned_down_at !== null && { turnedDownAt: row.turned_down_at }),
  };
}
