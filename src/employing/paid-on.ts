import { type CalendarDate, type Pence, pence } from '#basics';
import type { EmployingValue } from '#policy';
import { type Age, type AgeBand, ageOn } from './age.ts';
import { leastWage } from './hourly-cost.ts';

/** What somebody is paid on a day, as far as the cost of an hour goes: the age is the one they have on it. */
export type Paid = { readonly wage: Pence; readonly weeklyMinutes: number; readonly age: AgeBand };

/**
 * Terms as they are paid on a day: the wage that was agreed, or the least of that day where the law has overtaken it, by an April
 * rise or by a birthday. The law waits for the pay period that begins on or after that day; it counts from the day itself here, which
 * is the assistant's side.
 */
export function paidOn(
  terms: Age & Pick<Paid, 'wage' | 'weeklyMinutes'>,
  values: readonly EmployingValue[],
  day: CalendarDate,
): Paid {
  const age = ageOn(terms, day);
  const least = leastWage(age, values, day).amount;
  return { wage: pence(Math.max(terms.wage, least)), weeklyMinutes: terms.weeklyMinutes, age };
}
