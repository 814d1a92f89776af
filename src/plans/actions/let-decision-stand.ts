import type { PersonId } from '#basics';
import type { Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { agreedLine } from '../agreed-budget.ts';
import type { Decision } from '../decision.ts';
import type { Sending } from '../plan.ts';
import { firstLookBy, monthsAfter } from '../review.ts';
import type { PlanState } from '../states.ts';
import { insertAgreement } from '../store/agreements.ts';
import { lookingAgain } from './answer-review.ts';
import { tellOfDecision } from './tell-of-plan.ts';
import { movePlan, replaceAgreed } from '../store/plan-heads.ts';

/** A decision with the plan as it was sent, and the state that it leads to. */
export type Standing = {
  readonly decision: Decision;
  readonly sending: Sending;
  readonly state: PlanState;
  readonly me: Me;
};

/**
 * Moves a plan to where a decision leads and tells whom it concerns. Where it is agreed now, the agreement is written and the
 * plan before it ends.
 */
export async function letDecisionStand(
  tx: Transaction,
  visit: World & Actor,
  person: PersonId,
  { decision, sending, state, me }: Standing,
): Promise<void> {
  const [now, today] = [visit.clock.now(), visit.clock.today()];
  const { planId } = decision;
  if (state !== 'agreed') {
    await movePlan(tx, person, { planId, state, now });
    return tellOfDecision(tx, visit, { me, person, decision, state });
  }
  await replaceAgreed(tx, visit.locality, { personId: person, byPlan: planId, now });
  const months = valueOn(getPolicyPack(visit.settings.policy), 'first-review-within', today);
  const firstLook = firstLookBy(today, lookingAgain(visit, today).firstLookWeeks);
  await movePlan(tx, person, { planId, state, now, reviewBy: firstLook });
  await tellOfDecision(tx, visit, { me, person, decision, state });
  await insertAgreement(tx, person, decision.decisionId, {
    planId,
    organisationId: decision.organisationId,
    agreedOn: today,
    from: today,
    weekly: decision.weekly,
    oneOff: sending.planOneOff,
    planWeekly: sending.planWeekly,
    ...(sending.startingWeekly !== undefined && { startingWeekly: sending.startingWeekly }),
    whyDifferent: decision.whyDifferent,
    reviewBy: monthsAfter(today, months),
    lines: sending.asSent.lines.map(agreedLine),
  });
}
