import { addDays, type CalendarDate, mondayFrom, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { AgreedLine } from '#plans';
import { agreedBudgetOn, type AgreedBudget } from '#plans/actions';

/**
 * The newest agreed budget: one that is to start counts before the one in force, so that the money is arranged ahead of the
 * first day of support.
 */
export async function newestBudget(
  tx: Transaction,
  personId: PersonId,
  today: CalendarDate,
): Promise<AgreedBudget | undefined> {
  const now = await agreedBudgetOn(tx, personId, today);
  const toCome = await agreedBudgetOn(tx, personId, addDays(today, 366));
  return toCome !== undefined && toCome.planId !== now?.planId ? toCome : now;
}

/** The day that money is held from: the first Monday when the plan is agreed and the choice is made. */
export function startOf(agreed: Pick<AgreedBudget, 'from'>, today: CalendarDate): CalendarDate {
  return mondayFrom(agreed.from > today ? agreed.from : today);
}

/** The lines of a plan that cost something, each week or once. */
export function paidLines(agreed: Pick<AgreedBudget, 'lines'>): readonly AgreedLine[] {
  return agreed.lines.filter((line) => !line.unpaid && (line.weekly > 0 || line.oneOff > 0));
}
