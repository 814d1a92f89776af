import type { AccountId, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { Call, CallId } from '../call.ts';

type Row = {
  readonly call_id: CallId;
  readonly provider_id: OrganisationId;
  readonly provider_name: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly why: string;
  readonly called_at: Moment;
};

/** Adds a call; false where the same organisation calls for that provider already. */
export async function addCall(tx: Transaction, call: Call, by: AccountId): Promise<boolean> {
  const added = await tx.run(
    `insert into quality.call (locality_id, call_id, provider_id, provider_name, organisation_id, organisation_name, why,
         called_by, called_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      call.callId,
      call.provider.organisationId,
      call.provider.name,
      call.by.organisationId,
      call.by.name,
      call.why,
      by,
      call.calledAt,
    ],
  );
  return added === 1;
}

/** Every call of the place that goes on, the newest first. */
export async function openCalls(tx: Transaction): Promise<readonly Call[]> {
  const rows = await tx.rows<Row>(
    `select call_id, provider_id, provider_name, organisation_id, organisation_name, why, called_at
       from quality.call where locality_id = platform.locality() and ended_at is null
       order by call_id desc limit 200`,
    [],
    'quality-calls',
  );
  return rows.map((row) => ({
    callId: row.call_id,
    provider: { organisationId: row.provider_id, name: row.provider_name },
    by: { organisationId: row.organisation_id, name: row.organisation_name },
    why: row.why,
    calledAt: row.called_at,
  }));
}

/** Takes a call of an organisation back; false where it made none of that id that goes on. */
export async function endCall(
  tx: Transaction,
  organisation: OrganisationId,
  ended: { readonly callId: CallId; readonly at: Moment },
): Promise<boolean> {
  const changed = await tx.run(
    `update quality.call set ended_at = $3
       where locality_id = platform.locality() and organisation_id = $1 and call_id = $2 and ended_at is null`,
    [organisation, ended.callId, ended.at],
  );
  return changed === 1;
}
