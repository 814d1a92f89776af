import { addWorkingDays, type CalendarDate, type Outcome, type Pence, type PersonId } from '#basics';
import type { Role } from '#people';
import { look, type Me, nameOf, newsToGiveTo, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { budgetOn, isUnsettled } from '../agreed-budget.ts';
import { latestNextLook, type Review } from '../review.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf } from '../store/changes.ts';
import { reviewsOf } from '../store/reviews.ts';
import { lookingAgain } from './answer-review.ts';
import { type Agreed, findAgreed } from './find-agreed.ts';
import { whoIsInvolved } from './who-is-involved.ts';

/** How looking at a person's plan again stands. */
export type ReviewsSeen = {
  readonly personName: string;
  readonly as: Role;
  /** The plan that the budget rests on, as it was sent; none before the first is agreed. */
  readonly agreed?: Agreed & {
    readonly agreedOn: CalendarDate;
    readonly weekly: Pence;
    /** By when the first whole look comes, at the latest. */
    readonly wholeBy: CalendarDate;
  };
  /** What is under way: the service asked, or the person said it and waits. */
  readonly open?: Review;
  /** Every one, the newest first. */
  readonly reviews: readonly Review[];
  /** The last day for an answer to what is said today. */
  readonly answeredBy: CalendarDate;
  readonly today: CalendarDate;
};

/** How looking at a plan again stands, for whoever may see the plan or say how it goes. */
export async function seeReviews(
  visit: World & Actor,
  person: PersonId,
  may: 'see-plan' | 'say-how-it-goes' = 'see-plan',
): Promise<Outcome<ReviewsSeen, NotAllowed>> {
  const looking = { may, person, about: { page: 'how it goes' } } as const;
  return look(visit, looking, (tx, me) => readReviews(tx, visit, person, me));
}

/** The same for somebody of the service who looks at the plan again. */
export type ReviewToDo = ReviewsSeen & {
  /** The latest day that may be set for the next look. */
  readonly latest?: CalendarDate;
  /** They wrote in the plan, or their answer on it was overturned: somebody else answers. */
  readonly involved: boolean;
  /** A lower budget is proposed already and not settled. */
  readonly changeInHand: boolean;
  /** News that the person was not given yet, because they need it in another way than by e-mail. */
  readonly newsToGive: number;
};

/** What a decision-maker sees of it. */
export async function seeReviewToDo(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<ReviewToDo, NotAllowed>> {
  const looking = { may: 'review-plan', person, about: { page: 'review' } } as const;
  return look(visit, looking, async (tx, me) => {
    const seen = await readReviews(tx, visit, person, me);
    const { agreed, today } = seen;
    const newsToGive = (await newsToGiveTo(tx, person)).length;
    if (agreed === undefined) return { ...seen, involved: false, changeInHand: false, newsToGive };
    const changes = (await changesOf(tx, person)).filter((each) => each.planId === agreed.planId);
    const involved = await whoIsInvolved(tx, visit, me, { person, plan: agreed.asSent });
    const { agreedOn, wholeBy: reviewBy } = agreed;
    return {
      ...seen,
      latest: latestNextLook({ agreedOn, reviewBy }, today, lookingAgain(visit, today)),
      involved:
        involved.has(me.account.accountId) || seen.open?.said?.typedByAccount === me.account.accountId,
      changeInHand: changes.some((each) => isUnsettled(each, today)),
      newsToGive,
    };
  });
}

async function readReviews(tx: Transaction, visit: World, person: PersonId, me: Me): Promise<ReviewsSeen> {
  const today = visit.clock.today();
  const [agreed, reviews, agreements, changes, personName] = await Promise.all([
    findAgreed(tx, person),
    reviewsOf(tx, person),
    agreementsOf(tx, person),
    changesOf(tx, person),
    nameOf(tx, person),
  ]);
  const budget = budgetOn(agreements, changes, today);
  const open = reviews.find((each) => each.state === 'asked' || each.state === 'said');
  const days = valueOn(getPolicyPack(visit.settings.policy), 'how-it-goes-reply', today);
  return {
    personName,
    as: me.standing.as,
    ...(agreed !== undefined &&
      budget !== undefined && {
        agreed: {
          ...agreed,
          agreedOn: budget.agreement.agreedOn,
          weekly: budget.weekly,
          wholeBy: budget.agreement.reviewBy,
        },
      }),
    ...(open !== undefined && { open }),
    reviews,
    answeredBy: addWorkingDays(today, days, bankHolidays),
    today,
  };
}
