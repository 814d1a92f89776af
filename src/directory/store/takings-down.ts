import type { AccountId, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { ServiceId } from '../service.ts';
import type { TakingDown, TakingDownId } from '../taking-down.ts';

type Row = {
  readonly taking_down_id: TakingDownId;
  readonly service_id: ServiceId;
  readonly organisation_id: OrganisationId;
  readonly taken_by: AccountId;
  readonly taken_at: Moment;
  readonly reason: string;
  readonly challenge: string | null;
  readonly challenged_at: Moment | null;
  readonly stays_at: Moment | null;
  readonly stays_why: string | null;
};

const columns = `taking_down_id, service_id, organisation_id, taken_by, taken_at, reason, challenge, challenged_at, stays_at,
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

export async function addChallenge(
  tx: Transaction,
  taking: TakingDownId,
  said: { readonly words: string; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `update directory.taking_down set challenge = $2, challenged_at = $3
      where locality_id = platform.locality() and taking_down_id = $1`,
    [taking, said.words, said.at],
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
  const { challenge, challenged_at, stays_at, stays_why } = row;
  return {
    takingDownId: row.taking_down_id,
    serviceId: row.service_id,
    organisation: row.organisation_id,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
    reason: row.reason,
    ...(challenge !== null &&
      challenged_at !== null && { challenge: { words: challenge, at: challenged_at } }),
    ...(stays_at !== null && stays_why !== null && { stays: { why: stays_why, at: stays_at } }),
  };
}
