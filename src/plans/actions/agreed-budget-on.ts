import type { CalendarDate, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type AgreedLine, budgetOn, type WeeklyFigure } from '../agreed-budget.ts';
import type { PlanId } from '../plan.ts';
import { agreementsOf, agreementsOfPeople } from '../store/agreements.ts';
import { changesOf, changesOfPeople } from '../store/changes.ts';

/** What is agreed for a person on a day. `from` is the first day of the weekly figure in force. */
export type AgreedBudget = {
  readonly planId: PlanId;
  /** The service that agreed it, and pays it. */
  readonly organisationId: OrganisationId;
  readonly agreedOn: CalendarDate;
  readonly weekly: Pence;
  readonly oneOff: Pence;
  readonly from: CalendarDate;
  /** Every weekly figure since the plan was agreed, in order: the last is in force. */
  readonly figures: readonly WeeklyFigure[];
  readonly reviewBy: CalendarDate;
  readonly lines: readonly AgreedLine[];
};

/** The budget in force on a day; undefined before anything was agreed, and for whoever may not see agreements. */
export async function agreedBudgetOn(
  tx: Transaction,
  person: PersonId,
  day: CalendarDate,
): Promise<AgreedBudget | undefined> {
  const [agreements, changes] = await Promise.all([agreementsOf(tx, person), changesOf(tx, person)]);
  return asBudget(budgetOn(agreements, changes, day));
}

/** The same for several people, by person, in as many questions to the database as for one. */
export async function agreedBudgetsOn(
  tx: Transaction,
  people: readonly PersonId[],
  day: CalendarDate,
): Promise<ReadonlyMap<PersonId, AgreedBudget>> {
  const [agreements, changes] = await Promise.all([
    agreementsOfPeople(tx, people),
    changesOfPeople(tx, people),
  ]);
  const budgets = people.map((person) => {
    const found = budgetOn(agreements.get(person) ?? [], changes.get(person) ?? [], day);
    return [person, asBudget(found)] as const;
  });
  return new Map(budgets.filter((each): each is readonly [PersonId, AgreedBudget] => each[1] !== undefined));
}

/** The agreement found for a day, as other rooms are told it. */
export function asBudget(found: ReturnType<typeof budgetOn>): AgreedBudget | undefined {
  if (found === undefined) return undefined;
  const { planId, organisationId, agreedOn, oneOff, lines, reviewBy } = found.agreement;
  const { weekly, since: from, figures } = found;
  return { planId, organisationId, agreedOn, weekly, oneOff, from, figures, reviewBy, lines };
}
