import type { CalendarDate, OrganisationId, Pence, PersonId } from '#basics';
import { planForFew, type Transaction } from '#platform';
import type { AgreedLine, Agreement } from '../agreed-budget.ts';
import type { DecisionId } from '../decision.ts';
import type { PlanId } from '../plan.ts';
import { byPerson } from './by-person.ts';

type AgreementRow = {
  readonly person_id: PersonId;
  readonly plan_id: PlanId;
  readonly organisation_id: OrganisationId;
  readonly agreed_on: CalendarDate;
  readonly from_day: CalendarDate;
  readonly weekly_pence: Pence;
  readonly one_off_pence: Pence;
  readonly plan_weekly_pence: Pence;
  readonly starting_weekly_pence: Pence | null;
  readonly why_different: string;
  readonly review_by: CalendarDate;
  readonly lines: readonly AgreedLine[];
};

export async function insertAgreement(
  tx: Transaction,
  personId: PersonId,
  decisionId: DecisionId,
  agreement: Agreement,
): Promise<void> {
  await tx.run(
    `insert into plans.agreement (locality_id, person_id, plan_id, decision_id, agreed_on, from_day, weekly_pence,
         one_off_pence, plan_weekly_pence, starting_weekly_pence, why_different, review_by, lines, organisation_id)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      personId,
      agreement.planId,
      decisionId,
      agreement.agreedOn,
      agreement.from,
      agreement.weekly,
      agreement.oneOff,
      agreement.planWeekly,
      agreement.startingWeekly ?? null,
      agreement.whyDifferent,
      agreement.reviewBy,
      JSON.stringify(agreement.lines),
      agreement.organisationId,
    ],
  );
}

const agreementColumns = `person_id, plan_id, organisation_id, agreed_on, from_day, weekly_pence, one_off_pence,
  plan_weekly_pence, starting_weekly_pence, why_different, review_by, lines`;

/** Everything that was ever agreed for a person, the oldest first. */
export async function agreementsOf(tx: Transaction, personId: PersonId): Promise<readonly Agreement[]> {
  const rows = await tx.rows<AgreementRow>(
    `select ${agreementColumns}
       from plans.agreement where locality_id = platform.locality() and person_id = $1 order by from_day, decision_id`,
    [personId],
    'agreements-of',
  );
  return rows.map(toAgreement);
}

/** The same for several people, by person. */
export async function agreementsOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Agreement[]>> {
  const rows = await tx.rows<AgreementRow>(
    `select ${agreementColumns}
       from plans.agreement where locality_id = platform.locality() and person_id = any ($1) order by from_day, decision_id`,
    [people],
    planForFew('agreements-of-people', people),
  );
  return byPerson(rows, toAgreement);
}

function toAgreement(row: AgreementRow): Agreement {
  return {
    planId: row.plan_id,
    organisationId: row.organisation_id,
    agreedOn: row.agreed_on,
    from: row.from_day,
    weekly: row.weekly_pence,
    oneOff: row.one_off_pence,
    planWeekly: row.plan_weekly_pence,
    ...(row.starting_weekly_pence !== null && { startingWeekly: row.starting_weekly_pence }),
    whyDifferent: row.why_different,
    reviewBy: row.review_by,
    lines: row.lines,
  };
}
