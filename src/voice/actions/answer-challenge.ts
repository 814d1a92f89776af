import { done, id, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { overturnDecision, settleChange } from '#plans/actions';
import { getPolicyPack, valueOn } from '#policy';
import { type Challenge, type ChallengeAnswer, type ChallengeId, mayAnswer } from '../challenge.ts';
import { challengeAfter } from '../states.ts';
import { tellOfAnswer } from './tell-of-challenge.ts';
import { insertAnswer, lockChallenge, moveChallenge } from '../store/challenges.ts';

export type Answering = {
  readonly person: PersonId;
  readonly challengeId: ChallengeId;
  readonly upheld: boolean;
  readonly words: string;
  readonly whatWeDo: string;
  readonly once?: Id<'once'>;
};

export type AnswerRefusal =
  | { readonly because: 'not-waiting' }
  | { readonly because: 'you-decided' }
  | { readonly because: 'words-missing' }
  | { readonly because: 'what-we-do-missing' };

/**
 * Answers a challenge, as the service or as its panel. Refused for whoever decided what it is about, or answered before. Where
 * it is about a lower budget: upheld drops the change; not upheld lets notice run once more.
 */
export async function answerChallenge(
  visit: World & Actor,
  answering: Answering,
): Promise<Outcome<ChallengeAnswer, AnswerRefusal | NotAllowed | AlreadyDone>> {
  const { person, challengeId, upheld, words, whatWeDo, once } = answering;
  const doing = { may: 'answer-challenge', person, about: { upheld }, ...(once && { once }) } as const;
  return act<ChallengeAnswer, AnswerRefusal>(visit, doing, async (tx, me) => {
    const challenge = await lockChallenge(tx, person, challengeId);
    const state = challenge && challengeAfter(challenge.state, upheld ? 'uphold' : 'not-uphold');
    if (challenge === undefined || state === undefined) return refused('not-waiting');
    if (!mayAnswer(challenge, me.account.accountId)) return refused('you-decided');
    if (words === '') return refused('words-missing');
    if (upheld && whatWeDo === '') return refused('what-we-do-missing');
    const today = visit.clock.today();
    const answer: ChallengeAnswer = {
      stage: challenge.state === 'with-panel' ? 'panel' : 'service',
      upheld,
      words,
      whatWeDo,
      by: me.account.accountId,
      name: me.account.name,
      on: today,
    };
    await insertAnswer(tx, challenge, answer, visit.clock.now());
    await moveChallenge(tx, challenge, { state });
    await follow(tx, visit, challenge, upheld);
    await tellOfAnswer(tx, visit, me, { person, challengeId, says: 'answered' });
    return done(answer);
  });
}

/** What an answer brings with it: a lower budget is dropped or has notice again; an upheld decision is overturned. */
async function follow(tx: Transaction, visit: World, challenge: Challenge, upheld: boolean): Promise<void> {
  const { about, aboutId, personId } = challenge;
  const today = visit.clock.today();
  if (about === 'budget-change') {
    const noticeDays = valueOn(getPolicyPack(visit.settings.policy), 'notice-of-less', today);
    await settleChange(tx, personId, id<'plan-change'>(aboutId), { upheld, today, noticeDays });
  }
  if (about === 'plan-decision' && upheld)
    await overturnDecision(tx, personId, id<'plan-decision'>(aboutId), today);
}
