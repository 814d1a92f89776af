import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, look } from '#people/actions';
import type { Actor, World } from '#platform';
import { contributionOn, getPolicyPack, type Means } from '#policy';
import {
  addFinancialAssessment,
  type FinancialAssessment,
  financialAssessmentsOf,
} from '../store/financial-assessments.ts';
import { newestBudget } from './agreed-budget.ts';

/** Support is free here: nobody is asked about income or savings, and nothing about them is kept. */
export type NotCharged = { readonly because: 'not-charged' };

/** Works out and writes down what a person pays towards support each week, from a day. Refused where support is free. */
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
    async (tx, me): Promise<Outcome<FinancialAssessment, NotCharged | { because: 'nothing-agreed' }>> => {
      if (charging.kind === 'none') return refused('not-charged');
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
      };
      await addFinancialAssessment(tx, person, made);
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
