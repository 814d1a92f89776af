import { addWorkingDays, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { type HowItGoes, type ReviewId, saysNothing } from '../review.ts';
import { endReview, insertSaid, reviewsOf, saveSaid } from '../store/reviews.ts';
import { findAgreed } from './find-agreed.ts';
import { tellOfTyping, tellWhoReviews } from './tell-of-review.ts';

export type SayingRefusal =
  | { readonly because: 'nothing-agreed' }
  | { readonly because: 'nothing-said' }
  | { readonly because: 'said-already' };

/**
 * A person says in their own words how their agreed plan goes, asked or not, at any time; a helper may type it for them. The
 * service then has to answer. Refused while what they said before waits: it can be taken back and said anew.
 */
export async function sayHowItGoes(
  visit: World & Actor,
  saying: { readonly person: PersonId; readonly words: HowItGoes; readonly once?: Id<'once'> },
): Promise<Outcome<ReviewId, SayingRefusal | NotAllowed | AlreadyDone>> {
  const { person, words, once } = saying;
  const doing = { may: 'say-how-it-goes', person, about: { said: true }, ...(once && { once }) } as const;
  return act<ReviewId, SayingRefusal>(visit, doing, (tx, me) => writeSaid(tx, visit, me, { person, words }));
}

/**
 * Somebody who decides types what the person said, such as on the telephone. They are named beside it, the person is told so that
 * they can take it back, and somebody else answers.
 */
export async function typeHowItGoes(
  visit: World & Actor,
  saying: { readonly person: PersonId; readonly words: HowItGoes; readonly once?: Id<'once'> },
): Promise<Outcome<ReviewId, SayingRefusal | NotAllowed | AlreadyDone>> {
  const { person, words, once } = saying;
  const doing = { may: 'type-how-it-goes', person, about: { said: true }, ...(once && { once }) } as const;
  return act<ReviewId, SayingRefusal>(visit, doing, async (tx, me) => {
    const written = await writeSaid(tx, visit, me, { person, words });
    if ('done' in written) await tellOfTyping(tx, visit, me, person);
    return written;
  });
}

async function writeSaid(
  tx: Transaction,
  visit: World & Actor,
  { account, standing }: Me,
  { person, words }: { readonly person: PersonId; readonly words: HowItGoes },
): Promise<Outcome<ReviewId, SayingRefusal>> {
  if (saysNothing(words)) return refused('nothing-said');
  const agreed = await findAgreed(tx, person);
  if (agreed === undefined) return refused('nothing-agreed');
  const { planId, sentTo, sentToName } = agreed;
  const today = visit.clock.today();
  const days = valueOn(getPolicyPack(visit.settings.policy), 'how-it-goes-reply', today);
  const said = {
    ...words,
    on: today,
    at: visit.clock.now(),
    answerBy: addWorkingDays(today, days, bankHolidays),
    ...(standing.as !== 'self' && { typedBy: account.name }),
    ...(standing.as === 'decider' && { typedByAccount: account.accountId }),
  };
  const asked = (await reviewsOf(tx, person)).find(
    (each) => each.planId === planId && each.state === 'asked',
  );
  const reviewId = asked?.reviewId ?? visit.clock.newId<'plan-review'>();
  const personName = await nameOf(tx, person);
  const of = { reviewId, planId, personId: person, sentTo, sentToName, personName };
  const saved = asked === undefined ? await insertSaid(tx, of, said) : await saveSaid(tx, asked, said);
  if (!saved) return refused('said-already');
  await tellWhoReviews(tx, visit, { person, organisation: sentTo });
  return done(reviewId);
}

/** Takes back what was said, so that it can be said anew. Refused once it is answered. */
export async function takeBackHowItGoes(
  visit: World & Actor,
  taking: { readonly person: PersonId; readonly reviewId: ReviewId; readonly once?: Id<'once'> },
): Promise<Outcome<ReviewId, { because: 'not-waiting' } | NotAllowed | AlreadyDone>> {
  const { person: personId, reviewId, once } = taking;
  const about = { takenBack: true };
  const doing = { may: 'say-how-it-goes', person: personId, about, ...(once && { once }) } as const;
  return act<ReviewId, { because: 'not-waiting' }>(visit, doing, async (tx) =>
    (await endReview(tx, { personId, reviewId })) ? done(reviewId) : refused('not-waiting'),
  );
}
