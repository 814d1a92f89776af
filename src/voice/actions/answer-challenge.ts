import { done, id, type Id, type Outcome, type PersonId, refused } from '#basics';
import { fitNow, overturnAnswer, overturnContribution } from '#holdings/actions';
import { act, type AlreadyDone, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { beginNotice, overturnDecision, overturnReview, settleChange } from '#plans/actions';
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
 * it is about a lower budget: upheld drops the change; not upheld lets notice run once more, from when the answer is given.
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
    await follow(tx, visit, challenge, answer);
    await giveAnswer(tx, visit, me, challenge);
    return done(answer);
  });
}

/** What an answer brings with it: a lower budget is dropped, and what it took is due at once, or has notice again; what was decided wrong is overturned. */
async function follow(
  tx: Transaction,
  visit: World,
  { about, aboutId, personId }: Challenge,
  { upheld, on: today, name: by, words }: ChallengeAnswer,
): Promise<void> {
  if (about === 'budget-change') {
    await settleChange(tx, personId, id<'plan-change'>(aboutId), { upheld, today });
    if (upheld) await fitNow(tx, visit, personId);
  }
  if (about === 'plan-decision' && upheld)
    await overturnDecision(tx, personId, id<'plan-decision'>(aboutId), today);
  if (about === 'review' && upheld) await overturnReview(tx, personId, id<'plan-review'>(aboutId), today);
  if (about === 'contribution' && upheld)
    await overturnContribution(tx, personId, id<'financial-assessment'>(aboutId), today);
  if (about === 'purchase-answer' && upheld)
    await overturnAnswer(tx, personId, id<'question'>(aboutId), { on: today, by, words });
}

/** Tells the person; where it is about a lower budget, notice that runs once more begins when they were given this. */
async function giveAnswer(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  challenge: Challenge,
): Promise<void> {
  const { about, aboutId, challengeId, personId: person } = challenge;
  const starts = about === 'budget-change' ? { starts: aboutId } : undefined;
  const told = await tellOfAnswer(tx, visit, me, { person, challengeId, says: 'answered', ...starts });
  if (starts !== undefined && told.given)
    await beginNotice(tx, visit, { person, ...starts, on: visit.clock.today() });
}
