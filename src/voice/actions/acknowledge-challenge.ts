import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { ChallengeId } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { tellOfAnswer } from './tell-of-challenge.ts';
import { lockChallenge, moveChallenge } from '../store/challenges.ts';

/** Tells the person that their challenge has been read and who looks at it. */
export async function acknowledgeChallenge(
  visit: World & Actor,
  told: { readonly person: PersonId; readonly challengeId: ChallengeId; readonly once?: Id<'once'> },
): Promise<Outcome<ChallengeId, { because: 'not-waiting' } | NotAllowed | AlreadyDone>> {
  const { person, challengeId, once } = told;
  const about = { acknowledged: true };
  const doing = { may: 'answer-challenge', person, about, ...(once && { once }) } as const;
  return act<ChallengeId, { because: 'not-waiting' }>(visit, doing, async (tx, me) => {
    const challenge = await lockChallenge(tx, person, challengeId);
    const state = challenge && challengeAfter(challenge.state, 'acknowledge');
    if (challenge === undefined || state === undefined) return refused('not-waiting');
    const acknowledged = { on: visit.clock.today(), name: me.account.name };
    await moveChallenge(tx, challenge, { state, acknowledged });
    await tellOfAnswer(tx, visit, me, { person, challengeId, says: 'read' });
    return done(challengeId);
  });
}
