import { type CalendarDate, type Outcome, type Pence, type PersonId } from '#basics';
import { findStartingFigure } from '#allocation/actions';
import { may, type Role } from '#people';
import { look, type Me, nameOf, type NotAllowed, organisationsOfKind } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { OrganisationId } from '#basics';
import type { Agreement, Change } from '../agreed-budget.ts';
import type { Decision } from '../decision.ts';
import type { Plan, Sending } from '../plan.ts';
import { agreementsOf, changesOf } from '../store/agreements.ts';
import { decisionsOf } from '../store/decisions.ts';
import { findAgreedPlan, findPlanInHand } from '../store/plan-heads.ts';
import { sendingsOf } from '../store/sendings.ts';
import { readPlan } from '../store/whole-plans.ts';
import { writerOf } from './writing.ts';
import type { Writer } from '../written.ts';
import { agreedBudgetOn, type AgreedBudget } from './agreed-budget-on.ts';

/** All that a plan's pages show to the person and to those who help. */
export type PlanSeen = {
  readonly personName: string;
  readonly as: Role;
  readonly writer: Writer;
  readonly mayWrite: boolean;
  readonly maySend: boolean;
  /** The plan that is being written or waits, and the one agreed; either may be missing. */
  readonly inHand?: Plan;
  readonly agreed?: Plan;
  readonly agreements: readonly Agreement[];
  readonly budget?: AgreedBudget;
  readonly startingWeekly?: Pence;
  readonly sendings: readonly Sending[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  /** Where a plan can be sent. */
  readonly services: readonly { readonly organisationId: OrganisationId; readonly name: string }[];
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
  const inHand = await findPlanInHand(tx, person);
  const agreed = await findAgreedPlan(tx, person);
  const starting = await findStartingFigure(tx, person);
  const budget = await agreedBudgetOn(tx, person, today);
  return {
    personName: await nameOf(tx, person),
    as: me.standing.as,
    writer: writerOf(me),
    mayWrite: may([me.standing], 'write-plan') !== undefined,
    maySend: may([me.standing], 'send-plan') !== undefined,
    ...(inHand !== undefined && { inHand: await readPlan(tx, person, inHand) }),
    ...(agreed !== undefined && { agreed: await readPlan(tx, person, agreed) }),
    agreements: await agreementsOf(tx, person),
    ...(budget !== undefined && { budget }),
    ...(starting !== undefined && { startingWeekly: starting.weekly }),
    sendings: await sendingsOf(tx, person),
    decisions: await decisionsOf(tx, person),
    changes: await changesOf(tx, person),
    services: await organisationsOfKind(tx, 'local-service'),
    today,
  };
}
