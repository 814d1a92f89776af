import { addDays, type CalendarDate } from '#basics';
import { bankHolidays, bankHolidaysKnown, withOverrides } from '#policy';
import type { Transaction } from '#platform';
import { type BacsCycle, cycleFrom, latestCycleFor } from '../bacs-calendar.ts';
import { days_ahead_max } from '../payment-file.ts';
import { dayOverrides } from '../store/day-overrides.ts';

/** What Bacs rests on in this place, with what it said about single days, and until when that is known. */
export async function bacsDaysHere(
  tx: Transaction,
): Promise<{ readonly holidays: ReadonlySet<string>; readonly until: CalendarDate }> {
  const holidays = withOverrides(bankHolidays, await dayOverrides(tx));
  return { holidays, until: bankHolidaysKnown.until };
}

/** The three days of a run whose money is to be there by a day; as soon as can be, where that day cannot be met any more. */
export async function cycleOf(
  tx: Transaction,
  dueOn: CalendarDate,
  today: CalendarDate,
): Promise<BacsCycle & { readonly late: boolean }> {
  const { holidays } = await bacsDaysHere(tx);
  const latest = latestCycleFor(dueOn, holidays);
  if (latest.submission >= today) return { ...latest, late: false };
  const soonest = cycleFrom(today, holidays);
  return { ...soonest, late: soonest.entry > dueOn };
}

/** The last day that a run can be prepared for today. */
export function lastDueDay(today: CalendarDate): CalendarDate {
  return addDays(today, days_ahead_max);
}
