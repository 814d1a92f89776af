import type { CalendarDate, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { PlanId } from '../plan.ts';

/** A look at a plan that comes, with whose plan it is and which service agreed it. */
export type LookToCome = {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly planId: PlanId;
  readonly reviewBy: CalendarDate;
};

/** The looks of a place that come until a day, or are late, of which the person was not reminded yet. */
export async function looksToCome(
  tx: Transaction,
  locality: LocalityId,
  until: CalendarDate,
): Promise<readonly LookToCome[]> {
  return tx.rows<LookToCome>(
    `select organisation_id as "organisationId", person_id as "personId", plan_id as "planId", review_by as "reviewBy"
       from plans.looks_to_come($1, $2) order by review_by, person_id`,
    [locality, until],
  );
}

/** Notes that the person was reminded of the look by a day. */
export async function noteReminded(
  tx: Transaction,
  personId: PersonId,
  planId: PlanId,
  reviewBy: CalendarDate,
): Promise<void> {
  await tx.run(
    `update plans.plan set reminded_for = $3
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2`,
    [personId, planId, reviewBy],
  );
}
