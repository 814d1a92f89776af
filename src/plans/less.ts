import { done, type Outcome, type Pence, refused } from '#basics';

/** A proposal to lower a budget, as it was filled in. */
export type GivenLess = {
  readonly toWeekly: Pence;
  /** What is different now from when the plan was agreed. */
  readonly whatChanged: string;
  readonly reason: string;
};

export type LessRefusal =
  | { readonly because: 'not-less'; readonly fromWeekly: Pence }
  | { readonly because: 'what-changed-missing' }
  | { readonly because: 'reason-missing' };

/**
 * A budget is lowered only with what changed since the plan was agreed, and a reason, as the answer to a review in which the person
 * took part. Notice then runs from the day they are given it. Savva and KM; Care Act 2014, s.27(4) and (5).
 */
export function proposeLess(
  agreed: { readonly weekly: Pence },
  given: GivenLess,
): Outcome<GivenLess, LessRefusal> {
  if (given.toWeekly >= agreed.weekly) return refused('not-less', { fromWeekly: agreed.weekly });
  if (given.whatChanged === '') return refused('what-changed-missing');
  if (given.reason === '') return refused('reason-missing');
  return done(given);
}
