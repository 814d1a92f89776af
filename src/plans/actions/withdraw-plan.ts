import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { PlanId } from '../plan.ts';
import { planAfter } from '../states.ts';
import { lockPlanInHand, movePlan } from '../store/plan-heads.ts';
import { markWithdrawn } from '../store/sendings.ts';

/** Takes a plan back while it waits: it is a draft again, which the service cannot see. */
export async function withdrawPlan(
  visit: World & Actor,
  withdraw: { readonly person: PersonId; readonly once?: Id<'once'> },
): Promise<Outcome<PlanId, { because: 'not-waiting' } | NotAllowed | AlreadyDone>> {
  const { person, once } = withdraw;
  const doing = { may: 'send-plan', person, about: { withdrawn: true }, ...(once && { once }) } as const;
  return act<PlanId, { because: 'not-waiting' }>(visit, doing, async (tx) => {
    const plan = await lockPlanInHand(tx, person);
    const state = plan && planAfter(plan.state, 'withdraw');
    if (plan?.sendingId === undefined || state === undefined) return refused('not-waiting');
    await markWithdrawn(tx, person, plan.sendingId, visit.clock.today());
    await movePlan(tx, person, { planId: plan.planId, state, now: visit.clock.now() });
    return done(plan.planId);
  });
}
