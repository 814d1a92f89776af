import type { AccountId, CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { LedgerAccountId, TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { Did, Grace, GraceReason } from '../grace.ts';
import type { GraceId, GraceState } from '../hours.ts';
import type { JobId } from '../job.ts';

type Row = {
  readonly person_id: PersonId;
  readonly grace_id: GraceId;
  readonly job_id: JobId;
  readonly organisation_id: OrganisationId;
  readonly person_name: string;
  readonly assistant_name: string;
  readonly assistant_account_id: AccountId;
  readonly minutes: number;
  readonly amount_pence: Pence;
  readonly because: GraceReason;
  readonly owed_by: CalendarDate;
  readonly state: GraceState;
  readonly asked_at: Moment;
  readonly asked_by: AccountId;
  readonly asked_name: string;
  readonly reply_by: CalendarDate;
  readonly checked_at: Moment | null;
  readonly checked_by: AccountId | null;
  readonly checked_name: string | null;
  readonly paid_at: Moment | null;
  readonly paid_by: AccountId | null;
  readonly paid_name: string | null;
  readonly paid_on: CalendarDate | null;
  readonly transfer_id: TransferId | null;
  readonly float_account_id: LedgerAccountId | null;
  readonly refused_at: Moment | null;
  readonly refused_name: string | null;
  readonly why: string | null;
  readonly settled_on: CalendarDate | null;
};

const columns = `person_id, grace_id, job_id, organisation_id, person_name, assistant_name, assistant_account_id, minutes,
  amount_pence, because, owed_by, state, asked_at, asked_by, asked_name, reply_by, checked_at, checked_by, checked_name,
  paid_at, paid_by, paid_name, paid_on, transfer_id, float_account_id, refused_at, refused_name, why, settled_on`;

/** Wages of a person's assistants that the service was asked to pay ahead, as far as they are in sight; the newest first. */
export async function gracesOf(tx: Transaction, personId: PersonId): Promise<readonly Grace[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from employing.grace
       where locality_id = platform.locality() and person_id = $1 order by grace_id desc`,
    [personId],
    'graces-of',
  );
  return rows.map(toGrace);
}

/** Those that a service was asked for: what waits first, the oldest at the top; of those that are over, some. */
export async function gracesAsked(
  tx: Transaction,
  organisationId: OrganisationId,
  over_max: number,
): Promise<readonly Grace[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from employing.grace
       where locality_id = platform.locality() and organisation_id = $1 and state in ('asked', 'checked', 'paid')
     union all
     (select ${columns} from employing.grace
       where locality_id = platform.locality() and organisation_id = $1 and state in ('settled', 'said-no')
       order by grace_id desc limit $2)
     order by grace_id`,
    [organisationId, over_max],
    'graces-asked',
  );
  return rows.map(toGrace);
}

/** One, kept from everybody else until the transaction ends. */
export async function lockGrace(tx: Transaction, graceId: GraceId): Promise<Grace | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from employing.grace
       where locality_id = platform.locality() and grace_id = $1 for update`,
    [graceId],
  );
  return row && toGrace(row);
}

export async function addGrace(tx: Transaction, grace: Grace): Promise<void> {
  await tx.run(
    `insert into employing.grace (locality_id, person_id, grace_id, job_id, organisation_id, person_name, assistant_name,
         assistant_account_id, minutes, amount_pence, because, owed_by, state, asked_at, asked_by, asked_name, reply_by)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      grace.personId,
      grace.graceId,
      grace.jobId,
      grace.organisationId,
      grace.personName,
      grace.assistantName,
      grace.assistantAccount,
      grace.minutes,
      grace.amount,
      grace.because,
      grace.owedBy,
      grace.state,
      grace.asked.at,
      grace.asked.by,
      grace.asked.name,
      grace.replyBy,
    ],
  );
}

/** Moves one on, with who looked, paid or said no, and when it went back. */
export async function saveGrace(tx: Transaction, grace: Grace): Promise<void> {
  const { checked, paid } = grace;
  await tx.run(
    `update employing.grace set state = $3, checked_at = $4, checked_by = $5, checked_name = $6, paid_at = $7, paid_by = $8,
         paid_name = $9, paid_on = $10, transfer_id = $11, float_account_id = $12, refused_at = $13, refused_name = $14,
         why = $15, settled_on = $16
       where locality_id = platform.locality() and person_id = $1 and grace_id = $2`,
    [
      grace.personId,
      grace.graceId,
      grace.state,
      ...didCells(checked),
      ...didCells(paid),
      ...(paid === undefined ? [null, null, null] : [paid.on, paid.transferId, paid.float]),
      ...endCells(grace),
    ],
  );
}

/** The float a service pays wages ahead from. */
export type Float = { readonly accountId: LedgerAccountId; readonly name: string };

export async function findFloat(tx: Transaction, organisationId: OrganisationId): Promise<Float | undefined> {
  return tx.find<Float>(
    `select account_id as "accountId", name from employing.float
       where locality_id = platform.locality() and organisation_id = $1`,
    [organisationId],
    'find-float',
  );
}

/** Notes a float; false where somebody did so meanwhile. */
export async function addFloat(
  tx: Transaction,
  organisationId: OrganisationId,
  float: Float,
  opened: { readonly at: Moment; readonly by: AccountId },
): Promise<boolean> {
  const added = await tx.run(
    `insert into employing.float (locality_id, organisation_id, account_id, name, opened_at, opened_by)
       values (platform.locality(), $1, $2, $3, $4, $5) on conflict do nothing`,
    [organisationId, float.accountId, float.name, opened.at, opened.by],
  );
  return added === 1;
}

function endCells({ refused, why, settledOn }: Grace): readonly (string | null)[] {
  return [refused?.at ?? null, refused?.name ?? null, why ?? null, settledOn ?? null];
}

function didCells(did: Did | undefined): readonly (Moment | AccountId | string | null)[] {
  return [did?.at ?? null, did?.by ?? null, did?.name ?? null];
}

function toGrace(row: Row): Grace {
  const checked = didOf(row.checked_at, row.checked_by, row.checked_name);
  const paid = didOf(row.paid_at, row.paid_by, row.paid_name);
  const { paid_on: on, transfer_id: transferId, float_account_id: float } = row;
  const { refused_at: refusedAt, refused_name: refusedName } = row;
  return {
    graceId: row.grace_id,
    personId: row.person_id,
    jobId: row.job_id,
    organisationId: row.organisation_id,
    personName: row.person_name,
    assistantName: row.assistant_name,
    assistantAccount: row.assistant_account_id,
    minutes: row.minutes,
    amount: row.amount_pence,
    because: row.because,
    owedBy: row.owed_by,
    state: row.state,
    asked: { at: row.asked_at, by: row.asked_by, name: row.asked_name },
    replyBy: row.reply_by,
    ...(checked !== undefined && { checked }),
    ...(paid !== undefined &&
      on !== null &&
      transferId !== null &&
      float !== null && { paid: { ...paid, on, transferId, float } }),
    ...(refusedAt !== null && refusedName !== null && { refused: { at: refusedAt, name: refusedName } }),
    ...(row.why !== null && { why: row.why }),
    ...(row.settled_on !== null && { settledOn: row.settled_on }),
  };
}

function didOf(at: Moment | null, by: AccountId | null, name: string | null): Did | undefined {
  return at === null || by === null || name === null ? undefined : { at, by, name };
}
