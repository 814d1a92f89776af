import type { AccountId, PersonId } from '#basics';
import { type Me, standingsOf } from '#people/actions';
import type { Actor, Transaction } from '#platform';
import { overturnedDeciders } from '../decision.ts';
import { type Plan, writersOf } from '../plan.ts';
import { overturnedReviewers } from '../review.ts';
import { decisionsOf } from '../store/decisions.ts';
import { reviewsOf } from '../store/reviews.ts';

/**
 * Everybody who may not decide about a plan: whoever wrote in it, whoever decided about it before, or answered how it goes, and was overturned, and
 * whoever is about to decide where they also stand beside the person to help, to plan or to give support.
 */
export async function whoIsInvolved(
  tx: Transaction,
  visit: Actor,
  me: Me,
  about: { readonly person: PersonId; readonly plan: Plan },
): Promise<ReadonlySet<AccountId>> {
  const mine = await standingsOf(tx, visit.locality, me.account.accountId, about.person);
  const beside = mine.some(
    ({ as }) => as === 'self' || as === 'supporter' || as === 'planner' || as === 'holder',
  );
  const { planId } = about.plan;
  const overturned = [
    ...overturnedDeciders(await decisionsOf(tx, about.person), planId),
    ...overturnedReviewers(await reviewsOf(tx, about.person), planId),
  ];
  return new Set([...writersOf(about.plan), ...overturned, ...(beside ? [me.account.accountId] : [])]);
}
