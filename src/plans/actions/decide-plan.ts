import { done, type Id, type Outcome, pence, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { decide, type Decision, type DecisionRefusal, type GivenDecision } from '../decision.ts';
import type { SendingId } from '../plan.ts';
import { planAfter } from '../states.ts';
import { insertDecision } from '../store/decisions.ts';
import { lockPlanInHand } from '../store/plan-heads.ts';
import { findSending } from '../store/sendings.ts';
import { letDecisionStand } from './let-decision-stand.ts';
import { whoIsInvolved } from './who-is-involved.ts';

export type DecideRefusal = DecisionRefusal | { readonly because: 'not-waiting' };

/**
 * Answers a plan that was sent in, by the seven questions. It is about the sending that was read: one taken back or answered
 * meanwhile is refused. Above the decider's limit, or for a reason outside the questions, it waits for a second person.
 */
export async function decidePlan(
  visit: World & Actor,
  deciding: {
    readonly person: PersonId;
    readonly sendingId: SendingId;
    readonly given: GivenDecision;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<Decision, DecideRefusal | NotAllowed | AlreadyDone>> {
  const { person, sendingId, given, once } = deciding;
  const about = { weekly: given.weekly, reasons: given.reasons.join(', ') };
  const doing = { may: 'decide-plan', person, about, ...(once && { once }) } as const;
  return act<Decision, DecideRefusal>(visit, doing, async (tx, me) => {
    const plan = await lockPlanInHand(tx, person);
    const sending = await findSending(tx, person, sendingId);
    if (plan?.state !== 'sent' || plan.sendingId !== sendingId || sending === undefined)
      return refused('not-waiting');
    const { agreesUpToWeekly } = me.standing;
    const decided = decide(
      {
        planWeekly: sending.planWeekly,
        ...(sending.startingWeekly !== undefined && { starting: sending.startingWeekly }),
        ...(agreesUpToWeekly !== undefined && { limit: pence(agreesUpToWeekly) }),
        decider: me.account.accountId,
        involved: await whoIsInvolved(tx, visit, me, { person, plan: sending.asSent }),
      },
      given,
    );
    if ('refused' in decided) return decided;
    const { kind, alone } = decided.done;
    const decision: Decision = {
      decisionId: visit.clock.newId<'plan-decision'>(),
      planId: plan.planId,
      sendingId,
      ...given,
      kind,
      alone,
      organisationId: sending.sentTo,
      organisationName: sending.sentToName,
      decidedBy: me.account.accountId,
      decidedName: me.account.name,
      decidedOn: visit.clock.today(),
    };
    await insertDecision(tx, person, decision, visit.clock.now());
    const event =
      kind === 'agreed' ? (alone ? 'agree' : 'agree-first') : alone ? 'send-back' : 'send-back-first';
    const state = planAfter(plan.state, event);
    if (state === undefined) throw new Error(`expected ${event} to be possible for a plan that was sent`);
    await letDecisionStand(tx, visit, person, { decision, sending, state, me });
    return done(decision);
  });
}
