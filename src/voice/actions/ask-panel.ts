import { done, id, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { holdChange } from '#plans/actions';
import type { ChallengeId } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { lockChallenge, moveChallenge } from '../store/challenges.ts';
import { tellWhoAnswers } from './tell-of-challenge.ts';
import { clocksToday } from './waits.ts';

export type Moving = {
  readonly person: PersonId;
  readonly challengeId: ChallengeId;
  readonly once?: Id<'once'>;
};
export type NotNow = { readonly because: 'not-now' };

/** Takes a challenge that was not upheld to the panel: somebody who neither decided nor answered looks again. */
export async function askPanel(
  visit: World & Actor,
  { person, challengeId, once }: Moving,
): Promise<Outcome<ChallengeId, NotNow | NotAllowed | AlreadyDone>> {
  const doing = { may: 'challenge', person, about: { panel: true }, ...(once && { once }) } as const;
  return act<ChallengeId, NotNow>(visit, doing, async (tx) => {
    const challenge = await lockChallenge(tx, person, challengeId);
    const state = challenge && challengeAfter(challenge.state, 'ask-panel');
    if (challenge === undefined || state === undefined) return refused('not-now');
    await moveChallenge(tx, challenge, { state, answerBy: clocksToday(visit).answerBy });
    await tellWhoAnswers(tx, visit, challenge);
    if (challenge.about === 'budget-change')
      await holdChange(tx, person, id<'plan-change'>(challenge.aboutId), visit.clock.today());
    return done(challengeId);
  });
}
