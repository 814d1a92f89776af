import type { CalendarDate, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type AgreedLine, budgetOn } from '../agreed-budget.ts';
import type { PlanId } from '../plan.ts';
import { agreementsOf, changesOf } from '../store/agreements.ts';

/** What is agreed for a person on a day. `from` is the first day of the weekly figure in force. */
export type AgreedBudget = {
  readonly planId: PlanId;
  readonly agreedOn: CalendarDate;
  readonly weekly: Pence;
  readonly oneOff: Pence;
  readonly from: CalendarDate;
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

/** The agreement found for a day, as other rooms are told it. */
export function asBudget(found: ReturnType<typeof budgetOn>): AgreedBudget | undefined {
  if (found === undefined) return undefined;
  const { planId, agreedOn, oneOff, lines, reviewBy } = found.agreement;
  return { planId, agreedOn, weekly: found.weekly, oneOff, from: found.since, reviewBy, lines };
}
