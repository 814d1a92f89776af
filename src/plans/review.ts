import { addDays, calendarDate, type CalendarDate, readCalendarDate } from '#basics';

/** The same day some months later, or the last day of that month where it is shorter. */
export function monthsAfter(day: CalendarDate, months: number): CalendarDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / 12).toString();
  const name = `${year}-${((month % 12) + 1).toString().padStart(2, '0')}`;
  return readCalendarDate(`${name}-${day.slice(8)}`) ?? lastDayOf(month);
}

function lastDayOf(month: number): CalendarDate {
  const next = month + 1;
  const year = Math.floor(next / 12).toString();
  return addDays(calendarDate(`${year}-${((next % 12) + 1).toString().padStart(2, '0')}-01`), -1);
}
