import type { AccountId, Id, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { RunId } from '../payment-run.ts';
import type { OtherPayment, Signed } from '../shadow-run.ts';

/** A change of payment agent that is going on. */
export type Changeover = {
  readonly changeoverId: Id<'changeover'>;
  readonly otherName: string;
  readonly begun: { readonly at: Moment; readonly by: AccountId; readonly name: string };
};

type ChangeoverRow = {
  readonly changeover_id: Id<'changeover'>;
  readonly other_name: string;
  readonly begun_at: Moment;
  readonly begun_by: AccountId;
  readonly begun_name: string;
};

export async function findChangeover(
  tx: Transaction,
  organisation: OrganisationId,
): Promise<Changeover | undefined> {
  const row = await tx.find<ChangeoverRow>(
    `select changeover_id, other_name, begun_at, begun_by, begun_name from payments.changeover
       where locality_id = platform.locality() and organisation_id = $1 and ended_at is null`,
    [organisation],
    'find-changeover',
  );
  return (
    row && {
      changeoverId: row.changeover_id,
      otherName: row.other_name,
      begun: { at: row.begun_at, by: row.begun_by, name: row.begun_name },
    }
  );
}

/** Begins a change; false where one is going on already. */
export async function addChangeover(
  tx: Transaction,
  organisation: OrganisationId,
  { changeoverId, otherName, begun }: Changeover,
): Promise<boolean> {
  const added = await tx.run(
    `insert into payments.changeover (locality_id, organisation_id, changeover_id, other_name, begun_at, begun_by, begun_name)
       values (platform.locality(), $1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [organisation, changeoverId, otherName, begun.at, begun.by, begun.name],
  );
  return added === 1;
}

export async function endChangeover(
  tx: Transaction,
  organisation: OrganisationId,
  { changeoverId }: Changeover,
  ended: { readonly at: Moment; readonly by: AccountId; readonly name: string; readonly why: string },
): Promise<void> {
  await tx.run(
    `update payments.changeover set ended_at = $3, ended_by = $4, ended_name = $5, ended_why = $6
       where locality_id = platform.locality() and organisation_id = $1 and changeover_id = $2`,
    [organisation, changeoverId, ended.at, ended.by, ended.name, ended.why],
  );
}

/** What the other agent worked out for a run, as somebody read it in. */
export type OtherSide = {
  readonly read: { readonly at: Moment; readonly by: AccountId; readonly name: string };
  readonly sha256: string;
  readonly payments: readonly OtherPayment[];
};

type ShadowRow = {
  readonly read_at: Moment;
  readonly read_by: AccountId;
  readonly read_name: string;
  readonly sha256: string;
  readonly payments: readonly OtherPayment[];
};

export async function findOtherSide(
  tx: Transaction,
  organisation: OrganisationId,
  run: RunId,
): Promise<OtherSide | undefined> {
  const row = await tx.find<ShadowRow>(
    `select read_at, read_by, read_name, sha256, payments from payments.shadow
       where locality_id = platform.locality() and organisation_id = $1 and run_id = $2`,
    [organisation, run],
  );
  if (row === undefined) return undefined;
  const { read_at: at, read_by: by, read_name: name, sha256, payments } = row;
  return { read: { at, by, name }, sha256, payments };
}

/** Keeps what the other agent worked out; read in again, the newest counts. */
export async function saveOtherSide(
  tx: Transaction,
  organisation: OrganisationId,
  run: RunId,
  { read, sha256, payments }: OtherSide,
): Promise<void> {
  await tx.run(
    `insert into payments.shadow (locality_id, organisation_id, run_id, read_at, read_by, read_name, sha256, payments)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)
       on conflict (locality_id, organisation_id, run_id) do update set read_at = excluded.read_at, read_by = excluded.read_by,
         read_name = excluded.read_name, sha256 = excluded.sha256, payments = excluded.payments`,
    [organisation, run, read.at, read.by, read.name, sha256, JSON.stringify(payments)],
  );
}

export async function signaturesOf(
  tx: Transaction,
  organisation: OrganisationId,
  run: RunId,
): Promise<readonly Signed[]> {
  return tx.rows<Signed>(
    `select difference, why, signed_at as at, signed_by as by, signed_name as name from payments.difference_signed
       where locality_id = platform.locality() and organisation_id = $1 and run_id = $2`,
    [organisation, run],
  );
}

/** Signs a difference away; once is enough. */
export async function addSignature(
  tx: Transaction,
  organisation: OrganisationId,
  run: RunId,
  signed: Signed,
): Promise<void> {
  await tx.run(
    `insert into payments.difference_signed (locality_id, organisation_id, run_id, difference, why, signed_at, signed_by,
         signed_name)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [organisation, run, signed.difference, signed.why, signed.at, signed.by, signed.name],
  );
}
