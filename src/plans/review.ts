import {
  type AccountId,
  addDays,
  calendarDate,
  type CalendarDate,
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type PersonId,
  readCalendarDate,
  refused,
} from '#basics';
import type { ChangeId } from './agreed-budget.ts';
import type { PlanId } from './plan.ts';

export type ReviewId = Id<'plan-review'>;

/** Where looking at an agreed plan again is. The person speaks first. */
export const reviewStates = ['asked', 'said', 'answered', 'taken-back', 'overtaken'] as const;
export type ReviewState = (typeof reviewStates)[number];
export type ReviewEvent = 'say' | 'answer' | 'take-back' | 'next-plan';

/** What can happen in each state, and where that leads. A next plan that is agreed overtakes what is still open about the last. */
const reviewTransitions = {
  asked: { say: 'said', 'next-plan': 'overtaken' },
  said: { answer: 'answered', 'take-back': 'taken-back', 'next-plan': 'overtaken' },
  answered: {},
  'taken-back': {},
  overtaken: {},
} as const satisfies Record<ReviewState, Partial<Record<ReviewEvent, ReviewState>>>;

/** The state after an event, or undefined where it cannot happen now. */
export function reviewAfter(state: ReviewState, event: ReviewEvent): ReviewState | undefined {
  const from: Partial<Record<ReviewEvent, ReviewState>> = reviewTransitions[state];
  return from[event];
}

/** What a person says about their plan, in their own words; each may be left out, but not all. */
export type HowItGoes = { readonly works: string; readonly doesNot: string; readonly shouldChange: string };

/** Whether nothing at all was said. */
export function saysNothing({ works, doesNot, shouldChange }: HowItGoes): boolean {
  return works === '' && doesNot === '' && shouldChange === '';
}

/** What the service can answer: all stays, the person changes the plan, or less is proposed, with notice. */
const reviewOutcomes = ['stays', 'person-changes', 'less'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export type ReviewAnswer = {
  readonly outcome: ReviewOutcome;
  readonly words: string;
  /** By when they look at the plan together next. */
  readonly nextBy: CalendarDate;
  /** The proposal that it led to, where the outcome is less. */
  readonly changeId?: ChangeId;
  readonly by: AccountId;
  readonly name: string;
  readonly on: CalendarDate;
};

/** Looking at an agreed plan again: asked for by either side, said by the person, answered by the service. */
export type Review = {
  readonly reviewId: ReviewId;
  readonly planId: PlanId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly sentTo: OrganisationId;
  readonly sentToName: string;
  readonly state: ReviewState;
  readonly asked?: { readonly on: CalendarDate; readonly name: string };
  readonly said?: HowItGoes & {
    readonly on: CalendarDate;
    /** The last day for an answer. */
    readonly answerBy: CalendarDate;
    /** A helper, or a worker of the service, who typed the person's words for them. */
    readonly typedBy?: string;
    /** The worker among them: somebody else answers. */
    readonly typedByAccount?: AccountId;
  };
  readonly answer?: ReviewAnswer;
  /** The day a challenge to the answer was upheld. */
  readonly overturnedOn?: CalendarDate;
};

/** How long after each other plans are looked at, by the policy in force. */
export type LookingAgain = { readonly firstLookWeeks: number; readonly nextMonths: number };

/** By when a plan that was agreed on a day is looked at for the first time, shortly: does it work? */
export function firstLookBy(agreedOn: CalendarDate, weeks: number): CalendarDate {
  return addDays(agreedOn, weeks * 7);
}

/** The latest day for the next look. The first short look does not take the place of the first whole one, within months. */
export function latestNextLook(
  agreed: { readonly agreedOn: CalendarDate; readonly reviewBy: CalendarDate },
  today: CalendarDate,
  policy: LookingAgain,
): CalendarDate {
  const short = today <= firstLookBy(agreed.agreedOn, policy.firstLookWeeks);
  return short ? agreed.reviewBy : monthsAfter(today, policy.nextMonths);
}

export type AnswerRefusal =
  | { readonly because: 'words-missing' }
  | { readonly because: 'next-not-to-come' }
  | { readonly because: 'next-too-late'; readonly latest: CalendarDate };

/** Whether an answer says why, and when they look again: on a day to come, and not later than the law lets. */
export function answerReview<Given extends Pick<ReviewAnswer, 'words' | 'nextBy'>>(
  given: Given,
  clock: { readonly today: CalendarDate; readonly latest: CalendarDate },
): Outcome<Given, AnswerRefusal> {
  if (given.words === '') return refused('words-missing');
  if (given.nextBy <= clock.today) return refused('next-not-to-come');
  if (given.nextBy > clock.latest) return refused('next-too-late', { latest: clock.latest });
  return done(given);
}

/** Everybody whose answer about a plan was overturned: none of them answers about that plan again. */
export function overturnedReviewers(
  reviews: readonly Pick<Review, 'planId' | 'overturnedOn' | 'answer'>[],
  planId: PlanId,
): readonly AccountId[] {
  return reviews
    .filter((review) => review.planId === planId && review.overturnedOn !== undefined)
    .flatMap((review) => review.answer?.by ?? []);
}

/** The same day some months later, or the last day of that month where it is shorter. */
export function monthsAfter(day: CalendarDate, months: number): CalendarDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12).toString();
  const name = `${year}-${((month % 12) + 1).toString().padStart(2, '0')}`;
  return readCalendarDate(`${name}-${day.slice(8)}`) ?? lastDayOf(month);
}

function lastDayOf(month: number): CalendarDate {
  const next = month + 1;
  const year = Math.floor(next / 12).toString();
  return addDays(calendarDate(`${year}-${((next % 12) + 1).toString().padStart(2, '0')}-01`), -1);
}
