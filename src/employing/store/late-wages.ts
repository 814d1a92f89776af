import type { AccountId, CalendarDate, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { JobId } from '../job.ts';

/** A job with wages that are late, and who is concerned by it. */
export type LateWages = {
  readonly personId: PersonId;
  readonly jobId: JobId;
  readonly serviceId: OrganisationId | null;
  readonly assistantAccount: AccountId | null;
};

/** The jobs of a place with wages that are late on a day and of which nobody was told; they count as told from now on. */
export async function takeLateWages(
  tx: Transaction,
  locality: LocalityId,
  today: CalendarDate,
): Promise<readonly LateWages[]> {
  return tx.rows<LateWages>(
    `select distinct on (job_id) person_id as "personId", job_id as "jobId", service_id as "serviceId", assistant_account_id as "assistantAccount"
       from employing.late_wages($1, $2) order by job_id`,
    [locality, today],
  );
}
