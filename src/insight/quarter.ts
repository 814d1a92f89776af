import { type CalendarDate, calendarDate } from '#basics';

const ends = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last day of the last whole quarter before a day: figures are as of it, so that each is made from the same people. */
export function endOfLastQuarter(today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  const last = ends.findLast((end) => `${String(year)}-${end}` < today);
  return calendarDate(last === undefined ? `${String(year - 1)}-12-31` : `${String(year)}-${last}`);
}

/** The first day on which figures for the next quarter can be made. */
export function endOfThisQuarter(today: CalendarDate): CalendarDate {
  const year = today.slice(0, 4);
  const end = ends.find((each) => `${year}-${each}` >= today) ?? '12-31';
  return calendarDate(`${year}-${end}`);
}
