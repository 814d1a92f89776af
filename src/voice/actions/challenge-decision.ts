import { done, id, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, nameOf, newsGiven, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { holdChange } from '#plans/actions';
import { getPolicyPack, valueOn } from '#policy';
import type { Challenge, Challengeable, Matter } from '../challenge.ts';
import { challengeUntil } from '../clocks.ts';
import { waitsForAnswer } from '../states.ts';
import { challengesOf, insertChallenge } from '../store/challenges.ts';
import { findMatter } from './find-matter.ts';
import { tellWhoAnswers } from './tell-of-challenge.ts';
import { clocksToday } from './waits.ts';

export type Challenging = {
  readonly person: PersonId;
  readonly about: Challengeable;
  readonly what: Id<'matter'>;
  readonly why: string;
  readonly wanted: string;
  readonly once?: Id<'once'>;
};

export type ChallengeRefusal =
  | { readonly because: 'no-such-thing' }
  | { readonly because: 'challenged-already' }
  | { readonly because: 'too-late' }
  | { readonly because: 'not-late-yet' }
  | { readonly because: 'why-missing' };

/**
 * Challenges a decision in the person's own words and starts the clocks. A proposal to lower a budget that has not taken effect
 * is held: everything stays as it is until somebody who did not propose it has answered. The months there are for it count from
 * when the person was given the decision in their own way; until then there is always time.
 */
export async function challengeDecision(
  visit: World & Actor,
  challenging: Challenging,
): Promise<Outcome<Challenge, ChallengeRefusal | NotAllowed | AlreadyDone>> {
  const { person, about, what, why, wanted, once } = challenging;
  const doing = { may: 'challenge', person, about: { challenged: about }, ...(once && { once }) } as const;
  return act<Challenge, ChallengeRefusal>(visit, doing, async (tx, me) => {
    if (why === '') return refused('why-missing');
    const matter = await findMatter(tx, person, about, what);
    if (matter === undefined) return refused('no-such-thing');
    const cannot = await whyNot(tx, visit, person, matter);
    if (cannot !== undefined) return { refused: cannot };
    const today = visit.clock.today();
    if (about === 'budget-change') await holdChange(tx, person, id<'plan-change'>(what), today);
    const challenge: Challenge = {
      ...matter,
      ...clocksToday(visit),
      challengeId: visit.clock.newId<'challenge'>(),
      personId: person,
      personName: await nameOf(tx, person),
      state: 'received',
      why,
      wanted,
      receivedOn: today,
      answers: [],
    };
    await insertChallenge(tx, challenge, { at: visit.clock.now(), from: me.account.name });
    await tellWhoAnswers(tx, visit, challenge);
    return done(challenge);
  });
}

async function whyNot(
  tx: Transaction,
  visit: World,
  person: PersonId,
  matter: Matter,
): Promise<ChallengeRefusal | undefined> {
  const today = visit.clock.today();
  const before = await challengesOf(tx, person);
  const same = before.some((each) => each.aboutId === matter.aboutId && waitsForAnswer(each.state));
  if (same) return { because: 'challenged-already' };
  const awaited =
    matter.about === 'no-answer' || (matter.about === 'review' && matter.decidedBy.length === 0);
  if (awaited && today <= matter.decidedOn) return { because: 'not-late-yet' };
  const heard = await newsGiven(tx, person, matter.aboutId);
  if (heard.waits) return undefined;
  const months = valueOn(getPolicyPack(visit.settings.policy), 'complaint-made-within', today);
  return today > challengeUntil(heard.on ?? matter.decidedOn, months) ? { because: 'too-late' } : undefined;
}
