import type { AccountId, CalendarDate, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { ServiceId } from '../service.ts';
import type { Challenge, TakingDown, TakingDownId } from '../taking-down.ts';

type Row = {
  readonly taking_down_id: TakingDownId;
  readonly service_id: ServiceId;
  readonly organisation_id: OrganisationId;
  readonly taken_by: AccountId;
  readonly taken_at: Moment;
  readonly reason: string;
  readonly challenge: string | null;
  readonly challenged_at: Moment | null;
  readonly answer_by: CalendarDate | null;
  readonly stays_at: Moment | null;
  readonly stays_why: string | null;
};

const columns = `taking_down_id, service_id, organisation_id, taken_by, taken_at, reason, challenge, challenged_at, answer_by,
  stays_at,
  stays_why`;

/** Takes a listing down; false where it is down already. */
export async function addTakingDown(tx: Transaction, taking: TakingDown): Promise<boolean> {
  const added = await tx.run(
    `insert into directory.taking_down (locality_id, taking_down_id, service_id, organisation_id, taken_by, taken_at, reason)
      values (platform.locality(), $1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      taking.takingDownId,
      taking.serviceId,
      taking.organisation,
      taking.takenBy,
      taking.takenAt,
      taking.reason,
    ],
  );
  if (added === 1) await markDown(tx, taking.serviceId, taking.takenAt);
  return added === 1;
}

/** The one in force for a listing, as far as whoever asks may see it. */
export async function findTakingDown(tx: Transaction, service: ServiceId): Promise<TakingDown | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from directory.taking_down
      where locality_id = platform.locality() and service_id = $1 and back_at is null`,
    [service],
  );
  return row && takingDownOf(row);
}

/** Those in force of an organisation: challenges first, then the newest. */
export async function takingsDownOf(
  tx: Transaction,
  organisation: OrganisationId,
): Promise<readonly TakingDown[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from directory.taking_down
      where locality_id = platform.locality() and organisation_id = $1 and back_at is null
      order by challenged_at is not null and stays_at is null desc, taken_at desc limit 200`,
    [organisation],
  );
  return rows.map(takingDownOf);
}

export async function addChallenge(tx: Transaction, taking: TakingDownId, said: Challenge): Promise<void> {
  await tx.run(
    `update directory.taking_down set challenge = $2, challenged_at = $3, answer_by = $4
      where locality_id = platform.locality() and taking_down_id = $1`,
    [taking, said.words, said.at, said.answerBy],
  );
}

type Due = Pick<TakingDown, 'takingDownId' | 'serviceId' | 'organisation'>;

/** Open challenges that nobody was reminded of and whose day comes soon, and those whose day has passed without a word of it. */
export async function challengesDue(
  tx: Transaction,
  days: { readonly today: CalendarDate; readonly soon: CalendarDate },
): Promise<{ readonly soon: readonly Due[]; readonly late: readonly Due[] }> {
  const rows = await tx.rows<Due & { readonly late: boolean }>(
    `select taking_down_id as "takingDownId", service_id as "serviceId", organisation_id as organisation,
        answer_by < $1 as late
      from directory.taking_down
      where locality_id = platform.locality() and challenged_at is not null and stays_at is null and back_at is null
        and (answer_by < $1 and told_late_at is null or answer_by between $1 and $2 and reminded_at is null)
      order by taking_down_id`,
    [days.today, days.soon],
  );
  return { soon: rows.filter(({ late }) => !late), late: rows.filter(({ late }) => late) };
}

export async function noteReminded(tx: Transaction, taking: TakingDownId, at: Moment): Promise<void> {
  await tx.run(
    `update directory.taking_down set reminded_at = $2 where locality_id = platform.locality() and taking_down_id = $1`,
    [taking, at],
  );
}

export async function noteToldLate(tx: Transaction, taking: TakingDownId, at: Moment): Promise<void> {
  await tx.run(
    `update directory.taking_down set told_late_at = $2 where locality_id = platform.locality() and taking_down_id = $1`,
    [taking, at],
  );
}

type Decided = { readonly by: AccountId; readonly at: Moment; readonly why: string };

export async function keepDown(tx: Transaction, taking: TakingDownId, decided: Decided): Promise<void> {
  await tx.run(
    `update directory.taking_down set stays_by = $2, stays_at = $3, stays_why = $4
      where locality_id = platform.locality() and taking_down_id = $1`,
    [taking, decided.by, decided.at, decided.why],
  );
}

export async function putBack(tx: Transaction, taking: TakingDown, decided: Decided): Promise<void> {
  await tx.run(
    `update directory.taking_down set back_by = $2, back_at = $3, back_why = $4
      where locality_id = platform.locality() and taking_down_id = $1`,
    [taking.takingDownId, decided.by, decided.at, decided.why],
  );
  await markDown(tx, taking.serviceId, undefined);
}

async function markDown(tx: Transaction, service: ServiceId, at: Moment | undefined): Promise<void> {
  await tx.run(
    `update directory.service set taken_down_at = $2 where locality_id = platform.locality() and service_id = $1`,
    [service, at],
  );
}

function takingDownOf(row: Row): TakingDown {
  const { answer_by, challenge, challenged_at, stays_at, stays_why } = row;
  return {
    takingDownId: row.taking_down_id,
    serviceId: row.service_id,
    organisation: row.organisation_id,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
    reason: row.reason,
    ...(challenge !== null &&
      challenged_at !== null &&
      answer_by !== null && { challenge: { words: challenge, at: challenged_at, answerBy: answer_by } }),
    ...(stays_at !== null && stays_why !== null && { stays: { why: stays_why, at: stays_at } }),
  };
}
