import { done, id, type Outcome, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { letNoticeRunAgain } from '#plans/actions';
import type { ChallengeId } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { lockChallenge, moveChallenge } from '../store/challenges.ts';
import type { Moving, NotNow } from './ask-panel.ts';

/**
 * Ends a challenge because the person no longer wants it: nobody takes it back for them. A change that it held has its notice run
 * once more.
 */
export async function withdrawChallenge(
  visit: World & Actor,
  { person, challengeId, once }: Moving,
): Promise<Outcome<ChallengeId, NotNow | NotAllowed | AlreadyDone>> {
  const doing = {
    may: 'take-challenge-back',
    person,
    about: { withdrawn: true },
    ...(once && { once }),
  } as const;
  return act<ChallengeId, NotNow>(visit, doing, async (tx) => {
    const challenge = await lockChallenge(tx, person, challengeId);
    const state = challenge && challengeAfter(challenge.state, 'withdraw');
    if (challenge === undefined || state === undefined) return refused('not-now');
    await moveChallenge(tx, challenge, { state });
    if (challenge.about === 'budget-change')
      await letNoticeRunAgain(tx, visit, person, id<'plan-change'>(challenge.aboutId));
    return done(challengeId);
  });
}
