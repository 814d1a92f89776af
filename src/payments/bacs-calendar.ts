import { addDays, addWorkingDays, type CalendarDate, weekday } from '#basics';

/**
 * The three days of a Bacs payment: on the first the file goes in, on the second the banks get it, on the third the money is
 * there. All three are Bacs days (Pay.UK, Bacs processing calendar).
 */
export type BacsCycle = {
  readonly submission: CalendarDate;
  readonly processing: CalendarDate;
  readonly entry: CalendarDate;
};

/** Monday to Friday, but no bank holiday of England and Wales: on such a day Bacs rests in the whole kingdom. */
export function isBacsDay(day: CalendarDate, holidays: ReadonlySet<string>): boolean {
  return weekday(day) <= 5 && !holidays.has(day);
}

/** The three days of a file that goes in on a day, or on the first Bacs day after it. */
export function cycleFrom(day: CalendarDate, holidays: ReadonlySet<string>): BacsCycle {
  const submission = isBacsDay(day, holidays) ? day : addWorkingDays(day, 1, holidays);
  const processing = addWorkingDays(submission, 1, holidays);
  return { submission, processing, entry: addWorkingDays(processing, 1, holidays) };
}

/** The last three days that still have the money there by the due day; where no Bacs day is due, on the one before it. */
export function latestCycleFor(due: CalendarDate, holidays: ReadonlySet<string>): BacsCycle {
  const entry = lastBacsDay(due, holidays);
  const processing = lastBacsDay(addDays(entry, -1), holidays);
  return { submission: lastBacsDay(addDays(processing, -1), holidays), processing, entry };
}

function lastBacsDay(day: CalendarDate, holidays: ReadonlySet<string>): CalendarDate {
  let last = day;
  while (!isBacsDay(last, holidays)) last = addDays(last, -1);
  return last;
}
