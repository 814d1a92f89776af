import { type CalendarDate, type Outcome, type Pence, type PersonId } from '#basics';
import { findStartingFigure } from '#allocation/actions';
import { may, type Role } from '#people';
import { look, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { budgetOn, type Change } from '../agreed-budget.ts';
import type { Decision } from '../decision.ts';
import type { Plan } from '../plan.ts';
import type { Review } from '../review.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf } from '../store/changes.ts';
import { decisionsOf } from '../store/decisions.ts';
import { findAgreedPlan, findPlanInHand } from '../store/plan-heads.ts';
import { reviewsOf } from '../store/reviews.ts';
import { readPlan } from '../store/whole-plans.ts';
import { writerOf } from './writing.ts';
import type { Writer } from '../written.ts';
import { type AgreedBudget, asBudget } from './agreed-budget-on.ts';

/** All that a plan's pages show to the person and to those who help. */
export type PlanSeen = {
  readonly personName: string;
  readonly as: Role;
  readonly writer: Writer;
  readonly mayWrite: boolean;
  readonly maySend: boolean;
  /** The plan that is being written or waits; where there is none, the one that is agreed. */
  readonly inHand?: Plan;
  readonly agreed?: Plan;
  readonly budget?: AgreedBudget;
  readonly startingWeekly?: Pence;
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  /** Every time that a plan was looked at again, the newest first. */
  readonly reviews: readonly Review[];
  /** By when the agreed plan is looked at together next. */
  readonly reviewBy?: CalendarDate;
  readonly maySayHowItGoes: boolean;
  readonly today: CalendarDate;
};

/** The plan of a person, for themself and for those they let see it. Whoever else looks is told no. */
export async function seePlan(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<PlanSeen | undefined, NotAllowed>> {
  return look(visit, { may: 'see-plan', person, about: { page: 'plan' } }, async (tx, me) =>
    me.standing.as === 'decider' ? undefined : readAll(tx, visit, person, me),
  );
}

async function readAll(tx: Transaction, visit: World, person: PersonId, me: Me): Promise<PlanSeen> {
  const today = visit.clock.today();
  const [inHand, agreed, starting, agreements, changes, decisions, reviews, personName] = await Promise.all([
    findPlanInHand(tx, person),
    findAgreedPlan(tx, person),
    findStartingFigure(tx, person),
    agreementsOf(tx, person),
    changesOf(tx, person),
    decisionsOf(tx, person),
    reviewsOf(tx, person),
    nameOf(tx, person),
  ]);
  const budget = asBudget(budgetOn(agreements, changes, today));
  const head = inHand ?? agreed;
  const plan = head && (await readPlan(tx, person, head));
  return {
    personName,
    as: me.standing.as,
    writer: writerOf(me),
    mayWrite: may([me.standing], 'write-plan') !== undefined,
    maySend: may([me.standing], 'send-plan') !== undefined,
    ...(plan !== undefined && (inHand === undefined ? { agreed: plan } : { inHand: plan })),
    ...(budget !== undefined && { budget }),
    ...(starting !== undefined && { startingWeekly: starting.weekly }),
    decisions,
    changes,
    reviews,
    ...(agreed?.reviewBy !== undefined && { reviewBy: agreed.reviewBy }),
    maySayHowItGoes: may([me.standing], 'say-how-it-goes') !== undefined,
    today,
  };
}
