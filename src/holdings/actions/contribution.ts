import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, look } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { contributionOn, getPolicyPack, hasAmountsOn, type Means } from '#policy';
import {
  addFinancialAssessment,
  type FinancialAssessment,
  financialAssessmentsOf,
  overturnAssessment,
} from '../store/financial-assessments.ts';
import { newestBudget } from './agreed-budget.ts';
import { tellOfMoney } from './tell-of-money.ts';

/** Support is free here: nobody is asked about income or savings, and nothing about them is kept. */
export type NotCharged = { readonly because: 'not-charged' };
/** The amounts that the law leaves are not known for that day. */
type NoAmounts = { readonly because: 'no-amounts-for-that-day' };
type NothingAgreed = { readonly because: 'nothing-agreed' };

/** Works out, writes down and tells a person what they pay towards support each week, from a day. Refused where support is free. */
export async function assessContribution(
  visit: World & Actor,
  assessed: {
    readonly person: PersonId;
    readonly means: Means;
    readonly from: CalendarDate;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, means, from, once } = assessed;
  const { charging } = getPolicyPack(visit.settings.policy);
  return act(
    visit,
    { may: 'pay-in', person, why: 'contribution', ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<FinancialAssessment, NotCharged | NoAmounts | NothingAgreed>> => {
      if (charging.kind === 'none') return refused('not-charged');
      if (!hasAmountsOn(charging, from)) return refused('no-amounts-for-that-day');
      const agreed = await newestBudget(tx, person, visit.clock.today());
      if (agreed === undefined) return refused('nothing-agreed');
      const working = contributionOn(charging, means, agreed.weekly, from);
      const made: FinancialAssessment = {
        assessmentId: visit.clock.newId(),
        from,
        means,
        weekly: working.contribution,
        working,
        at: visit.clock.now(),
        by: me.account.name,
        account: me.account.accountId,
      };
      await addFinancialAssessment(tx, person, made);
      const path = address('/holdings/:person/charge', { person });
      await tellOfMoney(tx, visit, me, {
        person,
        says: 'contributionWorkedOut',
        path,
        starts: made.assessmentId,
      });
      return done(made);
    },
  );
}

/** Every assessment of a person, newest first, for those who may see the money. Refused where support is free. */
export async function seeContribution(visit: World & Actor, person: PersonId) {
  if (getPolicyPack(visit.settings.policy).charging.kind === 'none') return refused('not-charged');
  const about = { what: 'contribution' };
  return look(visit, { may: 'see-money', person, about }, async (tx, me) => ({
    as: me.standing.as,
    assessments: await financialAssessmentsOf(tx, person),
  }));
}

/** One assessment of a person whose rows are in sight; undefined where there is none, or a challenge to it was upheld. */
export async function findContribution(
  tx: Transaction,
  person: PersonId,
  assessment: FinancialAssessment['assessmentId'],
): Promise<FinancialAssessment | undefined> {
  const all = await financialAssessmentsOf(tx, person);
  return all.find((each) => each.assessmentId === assessment && each.overturnedOn === undefined);
}

/** A challenge to it was right: it comes off nothing from now on, and what was worked out before counts again until it is anew. */
export async function overturnContribution(
  tx: Transaction,
  person: PersonId,
  assessment: FinancialAssessment['assessmentId'],
  today: CalendarDate,
): Promise<void> {
  await overturnAssessment(tx, person, assessment, today);
}
