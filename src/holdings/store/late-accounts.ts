import type { CalendarDate, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** A final account that is late, with whose it is and who owes it. */
export type LateAccount = {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly holdingId: HoldingId;
};

/** The final accounts of a place that are late on a day, and whose holder was not told so yet. */
export async function findLateAccounts(
  tx: Transaction,
  locality: LocalityId,
  today: CalendarDate,
): Promise<readonly LateAccount[]> {
  return tx.rows<LateAccount>(
    `select organisation_id as "organisationId", person_id as "personId", holding_id as "holdingId"
       from holdings.late_accounts($1, $2) order by holding_id`,
    [locality, today],
  );
}

/** Notes that the holder was told. */
export async function noteLateTold(
  tx: Transaction,
  personId: PersonId,
  holdingId: HoldingId,
  today: CalendarDate,
): Promise<void> {
  await tx.run(
    `update holdings.holding set late_told_on = $3
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2`,
    [personId, holdingId, today],
  );
}
