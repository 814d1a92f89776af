import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import {
  answerReview as mayBeSaid,
  type AnswerRefusal,
  latestNextLook,
  type LookingAgain,
  type Review,
  type ReviewAnswer,
  type ReviewId,
} from '../review.ts';
import { agreementsOf } from '../store/agreements.ts';
import { setReviewBy } from '../store/plan-heads.ts';
import { insertAsked, lockReview, saveReviewAnswer } from '../store/reviews.ts';
import { findAgreed } from './find-agreed.ts';
import { tellOfAsking, tellOfReview } from './tell-of-review.ts';
import { whoIsInvolved } from './who-is-involved.ts';

/** The service asks a person how their plan goes. Refused where it asked before, or where they said it and wait. */
export async function askHowItGoes(
  visit: World & Actor,
  { person, once }: { readonly person: PersonId; readonly once?: Id<'once'> },
): Promise<Outcome<ReviewId, { because: 'nothing-agreed' | 'under-way' } | NotAllowed | AlreadyDone>> {
  const doing = { may: 'ask-how-it-goes', person, ...(once && { once }) } as const;
  return act<ReviewId, { because: 'nothing-agreed' | 'under-way' }>(visit, doing, async (tx, me) => {
    const agreed = await findAgreed(tx, person);
    if (agreed === undefined) return refused('nothing-agreed');
    const { planId, sentTo, sentToName } = agreed;
    const reviewId = visit.clock.newId<'plan-review'>();
    const of = {
      reviewId,
      planId,
      personId: person,
      sentTo,
      sentToName,
      personName: await nameOf(tx, person),
    };
    const asked = await insertAsked(tx, of, { on: visit.clock.today(), name: me.account.name });
    if (!asked) return refused('under-way');
    await tellOfAsking(tx, visit, me, person);
    return done(reviewId);
  });
}

export type ReviewRefusal =
  AnswerRefusal | { readonly because: 'not-waiting' } | { readonly because: 'you-are-involved' };

export type Reviewing = {
  readonly person: PersonId;
  readonly reviewId: ReviewId;
  readonly outcome: 'stays' | 'person-changes';
  readonly words: string;
  readonly nextBy: CalendarDate;
  readonly once?: Id<'once'>;
};

/**
 * Answers what a person said about their plan: all stays, or they change the plan and send it in; with the day of the next look.
 * To propose less is `proposeChange`. Refused for whoever wrote in the plan, or whose answer on it was overturned.
 */
export async function answerReview(
  visit: World & Actor,
  reviewing: Reviewing,
): Promise<Outcome<ReviewAnswer, ReviewRefusal | NotAllowed | AlreadyDone>> {
  const { person, reviewId, outcome, words, nextBy, once } = reviewing;
  const doing = {
    may: 'review-plan',
    person,
    why: words,
    about: { outcome },
    ...(once && { once }),
  } as const;
  return act<ReviewAnswer, ReviewRefusal>(visit, doing, async (tx, me) => {
    const open = await openReview(tx, visit, me, { person, reviewId });
    if ('refused' in open) return open;
    const { review, latest } = open.done;
    const today = visit.clock.today();
    const given = mayBeSaid({ outcome, words, nextBy }, { today, latest });
    if ('refused' in given) return given;
    const answer = { ...given.done, by: me.account.accountId, name: me.account.name, on: today };
    await closeReview(tx, review, answer);
    await tellOfReview(tx, visit, me, { person, reviewId });
    return done(answer);
  });
}

/** A review that waits for an answer, and the latest day for the look after it. */
export type OpenReview = { readonly review: Review; readonly latest: CalendarDate };

/** The review that somebody is about to answer, kept to them; refused where it does not wait, or where they may not. */
export async function openReview(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { person, reviewId }: { readonly person: PersonId; readonly reviewId: ReviewId },
): Promise<Outcome<OpenReview, { because: 'not-waiting' } | { because: 'you-are-involved' }>> {
  const review = await lockReview(tx, person, reviewId);
  const agreed = await findAgreed(tx, person);
  const agreement = (await agreementsOf(tx, person)).find((each) => each.planId === review?.planId);
  if (review?.state !== 'said' || agreement === undefined || agreed?.planId !== review.planId)
    return refused('not-waiting');
  const involved = await whoIsInvolved(tx, visit, me, { person, plan: agreed.asSent });
  const typed = review.said?.typedByAccount === me.account.accountId;
  if (typed || involved.has(me.account.accountId)) return refused('you-are-involved');
  const today = visit.clock.today();
  return done({ review, latest: latestNextLook(agreement, today, lookingAgain(visit, today)) });
}

/** Writes the answer, and the day of the next look on the plan. */
export async function closeReview(tx: Transaction, review: Review, answer: ReviewAnswer): Promise<void> {
  await saveReviewAnswer(tx, review, answer);
  await setReviewBy(tx, review.personId, review.planId, answer.nextBy);
}

/** How long after each other plans are looked at, by the policy in force on a day. */
export function lookingAgain(visit: World, day: CalendarDate): LookingAgain {
  const pack = getPolicyPack(visit.settings.policy);
  return {
    firstLookWeeks: valueOn(pack, 'first-look-within', day),
    nextMonths: valueOn(pack, 'next-review-within', day),
  };
}
