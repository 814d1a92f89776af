import { type CalendarDate, done, type Outcome, readCalendarDate, refused } from '#basics';

/** Text that is no day, or says a day that never was: 31 June, 29 February of a year that has none. */
export type NotADay = { readonly because: 'no-such-day' | 'not-a-day' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a day as British banks and offices write it: 07/04/2025, 7-4-25, 07 Apr 2025, 2025-04-07, 20250407; a time after it is
 * left out. The day comes before the month: 04/07/2025 is 4 July. Two figures for a year are of this century.
 */
export function readDay(text: string): Outcome<CalendarDate, NotADay> {
  const written = text.trim().replace(/[ T]\d{1,2}:\d{2}.*$/, '');
  const found =
    named(/^(?<year>\d{4})[-/.]?(?<month>\d{2})[-/.]?(?<day>\d{2})$/, written) ??
    named(/^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.'](?<year>\d{4}|\d{2})$/, written) ??
    named(/^(?<day>\d{1,2})[- ](?<month>[A-Za-z]{3,9})[- ,]+(?<year>\d{4}|\d{2})$/, written);
  if (found === undefined) return refused('not-a-day');
  const month = monthNumber(found['month'] ?? '');
  if (month === undefined) return refused('not-a-day');
  const year = (found['year'] ?? '').padStart(4, '20');
  const day = readCalendarDate(`${year}-${month}-${(found['day'] ?? '').padStart(2, '0')}`);
  return day === undefined ? refused('no-such-day') : done(day);
}

function named(pattern: RegExp, text: string): Readonly<Record<string, string>> | undefined {
  return pattern.exec(text)?.groups;
}

function monthNumber(text: string): string | undefined {
  if (/^\d/.test(text)) return text.padStart(2, '0');
  const index = months.indexOf(text.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : (index + 1).toString().padStart(2, '0');
}
