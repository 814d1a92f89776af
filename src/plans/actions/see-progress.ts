import type { Outcome, Pence, PersonId } from '#basics';
import { look, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { PlanState } from '../states.ts';
import { findPlanInHand } from '../store/plan-heads.ts';
import { agreedBudgetOn } from './agreed-budget-on.ts';

/** How far somebody has come with their plan: the state of the one in hand, and what is agreed a week today. */
export type PlanProgress = { readonly state?: PlanState; readonly agreedWeekly?: Pence };

/** A few facts for a card. The whole plan is many reads more, which every home page would pay for. */
export async function seeProgress(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<PlanProgress, NotAllowed>> {
  return look(visit, { may: 'see-plan', person, about: { page: 'home' } }, async (tx) => {
    const [inHand, budget] = await Promise.all([
      findPlanInHand(tx, person),
      agreedBudgetOn(tx, person, visit.clock.today()),
    ]);
    return {
      ...(inHand !== undefined && { state: inHand.state }),
      ...(budget !== undefined && { agreedWeekly: budget.weekly }),
    };
  });
}
