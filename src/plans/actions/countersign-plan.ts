import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { type Decision, secondLook } from '../decision.ts';
import type { SendingId } from '../plan.ts';
import { planAfter } from '../states.ts';
import { addSecond, findDecisionThatWaits } from '../store/decisions.ts';
import { lockPlanInHand } from '../store/plan-heads.ts';
import { findSending } from '../store/sendings.ts';
import { letDecisionStand } from './let-decision-stand.ts';
import { whoIsInvolved } from './who-is-involved.ts';

export type CountersignRefusal =
  | { readonly because: 'not-waiting' }
  | { readonly because: 'same-person' }
  | { readonly because: 'you-are-involved' }
  | { readonly because: 'comment-missing' };

/** The second person's look at a decision: they confirm it, or put the plan back to be decided anew and say why. */
export async function countersignPlan(
  visit: World & Actor,
  signing: {
    readonly person: PersonId;
    readonly sendingId: SendingId;
    readonly agrees: boolean;
    readonly comment: string;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<Decision, CountersignRefusal | NotAllowed | AlreadyDone>> {
  const { person, sendingId, agrees, comment, once } = signing;
  const doing = { may: 'decide-plan', person, about: { second: agrees }, ...(once && { once }) } as const;
  return act<Decision, CountersignRefusal>(visit, doing, async (tx, me) => {
    const plan = await lockPlanInHand(tx, person);
    const first = await findDecisionThatWaits(tx, person, sendingId);
    const sending = await findSending(tx, person, sendingId);
    const state = plan && planAfter(plan.state, agrees ? 'confirm' : 'not-confirm');
    if (first === undefined || sending === undefined || state === undefined) return refused('not-waiting');
    const involved = await whoIsInvolved(tx, visit, me, { person, plan: sending.asSent });
    const looked = secondLook(first.decidedBy, me.account.accountId, involved);
    if ('refused' in looked) return looked;
    if (!agrees && comment === '') return refused('comment-missing');
    const second = { by: looked.done, name: me.account.name, on: visit.clock.today(), agrees, comment };
    await addSecond(tx, person, first.decisionId, second);
    const decision: Decision = { ...first, second };
    await letDecisionStand(tx, visit, person, { decision, sending, state, me });
    return done(decision);
  });
}
