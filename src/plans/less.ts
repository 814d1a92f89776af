import { type CalendarDate, done, type Outcome, type Pence, refused } from '#basics';

/** A proposal to lower a budget, as it was filled in. */
export type GivenLess = {
  readonly toWeekly: Pence;
  /** The day they looked back at the plan together. */
  readonly reviewedOn: CalendarDate;
  /** What is different now from when the plan was agreed. */
  readonly whatChanged: string;
  readonly reason: string;
};

export type LessRefusal =
  | { readonly because: 'not-less'; readonly fromWeekly: Pence }
  | { readonly because: 'no-review'; readonly agreedOn: CalendarDate }
  | { readonly because: 'what-changed-missing' }
  | { readonly because: 'reason-missing' };

/**
 * A budget is lowered only after a review in which the person took part, with what changed and a reason. Notice then runs from
 * the day the person is given it. Savva and KM; Care Act 2014, s.27(4) and (5).
 */
export function proposeLess(
  agreed: { readonly weekly: Pence; readonly agreedOn: CalendarDate },
  given: GivenLess,
  today: CalendarDate,
): Outcome<GivenLess, LessRefusal> {
  if (given.toWeekly >= agreed.weekly) return refused('not-less', { fromWeekly: agreed.weekly });
  if (given.reviewedOn < agreed.agreedOn || given.reviewedOn > today)
    return refused('no-review', { agreedOn: agreed.agreedOn });
  if (given.whatChanged === '') return refused('what-changed-missing');
  if (given.reason === '') return refused('reason-missing');
  return done(given);
}
