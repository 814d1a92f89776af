import {
  add,
  addDays,
  type CalendarDate,
  done,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import { act, look } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { contributionOn, getPolicyPack, type Means } from '#policy';
import { amountFor } from '../payment.ts';
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

/** What a person pays themself for the days given; nothing where support is free or nothing was worked out. */
export async function contributionFor(
  tx: Transaction,
  visit: World,
  person: PersonId,
  days: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<Pence> {
  if (getPolicyPack(visit.settings.policy).charging.kind === 'none') return nothing;
  const assessments = await financialAssessmentsOf(tx, person);
  let total = nothing;
  for (let day = days.from; day <= days.until;) {
    const inForce = assessments.find((each) => each.from <= day);
    const next = [...assessments].reverse().find((each) => each.from > day)?.from;
    const last = next !== undefined && next <= days.until ? addDays(next, -1) : days.until;
    if (inForce !== undefined) total = add(total, amountFor(inForce.weekly, day, last));
    day = addDays(last, 1);
  }
  return total;
}
