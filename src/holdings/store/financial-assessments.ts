import {
  type AccountId,
  type CalendarDate,
  type Id,
  type Moment,
  type Pence,
  pence,
  type PersonId,
} from '#basics';
import { planForFew, type Transaction } from '#platform';
import type { Contribution, Means } from '#policy';
import type { Assessed } from '../reworked.ts';
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
  /** Whoever worked it out: they do not answer a challenge to it. */
  readonly account?: AccountId;
  /** The day a challenge to it was upheld; it is taken off nothing since. */
  readonly overturnedOn?: CalendarDate;
};

export async function addFinancialAssessment(
  tx: Transaction,
  personId: PersonId,
  made: FinancialAssessment,
): Promise<void> {
  await tx.run(
    `insert into holdings.financial_assessment (locality_id, person_id, assessment_id, from_on, means, weekly_pence, working,
       assessed_at, assessed_by, assessed_by_account)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      personId,
      made.assessmentId,
      made.from,
      JSON.stringify(made.means),
      made.weekly,
      JSON.stringify(made.working),
      made.at,
      made.by,
      made.account ?? null,
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
    readonly assessed_by_account: AccountId | null;
    readonly overturned_on: CalendarDate | null;
  }>(
    `select assessment_id, from_on, means, weekly_pence, working, assessed_at, assessed_by, assessed_by_account,
       overturned_on from holdings.financial_assessment
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
    ...(row.assessed_by_account !== null && { account: row.assessed_by_account }),
    ...(row.overturned_on !== null && { overturnedOn: row.overturned_on }),
  }));
}

/** What each of some people was found to pay a week, from when, and from what; without what was overturned. */
export async function assessedOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Assessed[]>> {
  const rows = await tx.rows<{
    readonly person_id: PersonId;
    readonly from_on: CalendarDate;
    readonly weekly_pence: number;
    readonly means: Means;
    readonly working: Contribution;
  }>(
    `select distinct on (person_id, from_on) person_id, from_on, weekly_pence, means, working
       from holdings.financial_assessment
       where locality_id = platform.locality() and person_id = any ($1) and overturned_on is null
       order by person_id, from_on, assessment_id desc`,
    [people],
    planForFew('assessed-of-people', people),
  );
  return byPerson(rows, (row) => ({
    from: row.from_on,
    weekly: pence(row.weekly_pence),
    means: row.means,
    cost: row.working.cost,
  }));
}

/** Notes that a challenge to an assessment was upheld. */
export async function overturnAssessment(
  tx: Transaction,
  personId: PersonId,
  assessmentId: FinancialAssessment['assessmentId'],
  on: CalendarDate,
): Promise<void> {
  await tx.run(
    `update holdings.financial_assessment set overturned_on = $3
       where locality_id = platform.locality() and person_id = $1 and assessment_id = $2`,
    [personId, assessmentId, on],
  );
}
