import type { AccountId, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { RunId } from '../payment-run.ts';

/** Somebody who was paid by a run and does not know yet. */
export type Untold = {
  readonly personId: PersonId;
  readonly runId: RunId;
  readonly sentBy?: AccountId;
};

/** Some of the people who were paid by a run of a service and were not told yet. */
export async function untoldPeople(
  tx: Transaction,
  organisation: OrganisationId,
  size: number,
): Promise<readonly Untold[]> {
  const rows = await tx.rows<{ person_id: PersonId; run_id: RunId; prepared_by: AccountId | null }>(
    `select distinct l.person_id, l.run_id, r.prepared_by
       from payments.run_line l
       join payments.run r
         on r.locality_id = l.locality_id and r.organisation_id = l.organisation_id and r.run_id = l.run_id
       where l.locality_id = platform.locality() and l.organisation_id = $1 and l.state = 'sent' and l.told_at is null
       order by l.run_id, l.person_id limit $2`,
    [organisation, size],
  );
  return rows.map(({ person_id, run_id, prepared_by }) => ({
    personId: person_id,
    runId: run_id,
    ...(prepared_by !== null && { sentBy: prepared_by }),
  }));
}

export async function noteTold(
  tx: Transaction,
  organisation: OrganisationId,
  whom: { readonly person: PersonId; readonly runId: RunId },
  at: Moment,
): Promise<void> {
  await tx.run(
    `update payments.run_line set told_at = $4
       where locality_id = platform.locality() and organisation_id = $1 and person_id = $2 and run_id = $3`,
    [organisation, whom.person, whom.runId, at],
  );
}
