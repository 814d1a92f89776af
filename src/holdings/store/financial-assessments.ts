import { type CalendarDate, type Id, type Moment, type Pence, pence, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Contribution, Means } from '#policy';
import type { Charge } from '../due.ts';
import { byPerson } from './by-person.ts';

/** What a person pays towards support, where the policy charges, and how that was worked out: their written record. */
export type FinancialAssessment = {
  readonly assessmentId: Id<'financial-assessment'>;
  readonly from: CalendarDate;
  readonly means: Means;
  readonly weekly: Pence;
  readonly working: Contribution;
  readonly at: Moment;
  readonly by: string;
};

export async function addFinancialAssessment(
  tx: Transaction,
  personId: PersonId,
  made: FinancialAssessment,
): Promise<void> {
  await tx.run(
    `insert into holdings.financial_assessment (locality_id, person_id, assessment_id, from_on, means, weekly_pence, working,
       assessed_at, assessed_by)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      personId,
      made.assessmentId,
      made.from,
      JSON.stringify(made.means),
      made.weekly,
      JSON.stringify(made.working),
      made.at,
      made.by,
    ],
  );
}

/** Every assessment of a person, newest first. */
export async function financialAssessmentsOf(
  tx: Transaction,
  personId: PersonId,
): Promise<readonly FinancialAssessment[]> {
  const rows = await tx.rows<{
    readonly assessment_id: Id<'financial-assessment'>;
    readonly from_on: CalendarDate;
    readonly means: Means;
    readonly weekly_pence: number;
    readonly working: Contribution;
    readonly assessed_at: Moment;
    readonly assessed_by: string;
  }>(
    `select assessment_id, from_on, means, weekly_pence, working, assessed_at, assessed_by from holdings.financial_assessment
       where locality_id = platform.locality() and person_id = $1 order by from_on desc, assessment_id desc`,
    [personId],
    'financial-assessments-of',
  );
  return rows.map((row) => ({
    assessmentId: row.assessment_id,
    from: row.from_on,
    means: row.means,
    weekly: pence(row.weekly_pence),
    working: row.working,
    at: row.assessed_at,
    by: row.assessed_by,
  }));
}

/** What each of some people pays a week, and from when. */
export async function chargesOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Charge[]>> {
  const rows = await tx.rows<{
    readonly person_id: PersonId;
    readonly from_on: CalendarDate;
    readonly weekly_pence: number;
  }>(
    `select distinct on (person_id, from_on) person_id, from_on, weekly_pence from holdings.financial_assessment
       where locality_id = platform.locality() and person_id = any ($1)
       order by person_id, from_on, assessment_id desc`,
    [people],
    'charges-of-people',
  );
  return byPerson(rows, (row) => ({ from: row.from_on, weekly: pence(row.weekly_pence) }));
}
