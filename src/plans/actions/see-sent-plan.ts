import {
  type CalendarDate,
  done,
  type OrganisationId,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
} from '#basics';
import { actFor, closerThanWork, look, newsToGiveTo, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { budgetOn, type Agreement, type Change } from '../agreed-budget.ts';
import type { Decision } from '../decision.ts';
import type { Sending } from '../plan.ts';
import type { PlanState } from '../states.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf } from '../store/changes.ts';
import { decisionsOf } from '../store/decisions.ts';
import { planHeads } from '../store/plan-heads.ts';
import { findNewestSending, type WaitingPlan, waitingFor } from '../store/sendings.ts';
import { whoIsInvolved } from './who-is-involved.ts';

/** What a decision-maker sees of a person's plan: what was sent, how it stands, and what was decided before. */
export type SentPlanSeen = {
  readonly sending: Sending;
  readonly state: PlanState;
  readonly decisions: readonly Decision[];
  readonly agreement?: Agreement;
  readonly weeklyToday?: Pence;
  readonly changes: readonly Change[];
  /** The most the one who looks may agree alone; none: nothing alone. */
  readonly limit?: Pence;
  readonly organisationId?: OrganisationId;
  /** Whether they may not decide because they helped, or decided first. */
  readonly involved: boolean;
  readonly decidedFirst: boolean;
  /** News that the person has not been given yet, because they need it in another way than by e-mail. */
  readonly newsToGive: number;
  readonly today: CalendarDate;
};

/** The newest plan that was sent in and not taken back, for a decision-maker; undefined where there is none. */
export async function seeSentPlan(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<SentPlanSeen | undefined, NotAllowed>> {
  return look(visit, { may: 'decide-plan', person, about: { page: 'sent plan' } }, async (tx, me) => {
    const sending = await findNewestSending(tx, person);
    const plan = (await planHeads(tx, person)).find((each) => each.planId === sending?.planId);
    if (sending === undefined || plan === undefined) return undefined;
    const today = visit.clock.today();
    const decisions = await decisionsOf(tx, person);
    const changes = await changesOf(tx, person);
    const budget = budgetOn(await agreementsOf(tx, person), changes, today);
    const involved = await whoIsInvolved(tx, visit, me, { person, plan: sending.asSent });
    const mine = me.account.accountId;
    const waiting = decisions.find((each) => !each.alone && each.second === undefined);
    return {
      sending,
      state: plan.state,
      decisions,
      ...(budget !== undefined && { agreement: budget.agreement, weeklyToday: budget.weekly }),
      changes,
      ...(me.standing.agreesUpToWeekly !== undefined && { limit: pence(me.standing.agreesUpToWeekly) }),
      ...(me.standing.organisationId !== undefined && { organisationId: me.standing.organisationId }),
      involved: involved.has(mine),
      decidedFirst: waiting?.decidedBy === mine,
      newsToGive: (await newsToGiveTo(tx, person)).length,
      today,
    };
  });
}

/** A page of the plans that wait; pages count from 1. */
export type WaitingPlans = {
  readonly plans: readonly WaitingPlan[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

const plans_a_page = 20;

/** The plans that wait for an organisation, the one to answer first at the top, a page at a time. */
export async function seeWaitingPlans(
  visit: World & Actor,
  organisation: OrganisationId,
  page = 1,
): Promise<Outcome<WaitingPlans, NotAllowed>> {
  return actFor<WaitingPlans, NotAllowed>(
    visit,
    { may: 'see-waiting-plans', organisation },
    async (tx, { accountId }) => {
      const without = await closerThanWork(tx, { locality: visit.locality, accountId });
      const part = { from: (page - 1) * plans_a_page, size: plans_a_page, without };
      const { plans, total } = await waitingFor(tx, organisation, part);
      return done({ plans, total, page, pages: Math.ceil(total / plans_a_page) });
    },
  );
}
