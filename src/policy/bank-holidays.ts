import { type CalendarDate, calendarDate } from '#basics';

/** The parts of the United Kingdom that have bank holidays of their own. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** The years whose bank holidays are known; beyond them nobody may guess a working day. */
export const bankHolidaysKnown = {
  from: calendarDate('2023-01-01'),
  until: calendarDate('2028-12-31'),
} as const;

/**
 * Bank holidays of each nation: the days of the Banking and Financial Dealings Act 1971, those of royal proclamations, Good
 * Friday and Christmas Day, with the Mondays and Tuesdays given instead of a weekend.
 */
export const bankHolidaysIn: Readonly<Record<Nation, ReadonlySet<string>>> = {
  'england-and-wales': days(
    '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26',
    '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26',
    '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26',
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
    '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26',
  ),
  scotland: days(
    '2023-01-02 2023-01-03 2023-04-07 2023-05-01 2023-05-08 2023-05-29 2023-08-07 2023-11-30 2023-12-25 2023-12-26',
    '2024-01-01 2024-01-02 2024-03-29 2024-05-06 2024-05-27 2024-08-05 2024-12-02 2024-12-25 2024-12-26',
    '2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26',
    '2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28',
    '2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28',
    '2028-01-03 2028-01-04 2028-04-14 2028-05-01 2028-05-29 2028-08-07 2028-11-30 2028-12-25 2028-12-26',
  ),
  'northern-ireland': days(
    '2023-01-02 2023-03-17 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-07-12 2023-08-28 2023-12-25 2023-12-26',
    '2024-01-01 2024-03-18 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-07-12 2024-08-26 2024-12-25 2024-12-26',
    '2025-01-01 2025-03-17 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-07-14 2025-08-25 2025-12-25 2025-12-26',
    '2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28',
    '2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12 2027-08-30 2027-12-27 2027-12-28',
    '2028-01-03 2028-03-17 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-07-12 2028-08-28 2028-12-25 2028-12-26',
  ),
};

/** Those of England and Wales, which the reply clocks count by and Bacs keeps in the whole kingdom. */
export const bankHolidays: ReadonlySet<string> = bankHolidaysIn['england-and-wales'];

/** A day that a place says is another than the table has it: a holiday proclaimed late, or one that was moved. */
export type HolidayOverride = {
  readonly day: CalendarDate;
  readonly is: 'holiday' | 'working-day';
  readonly why: string;
};

/** The table with what a place says about single days; of two words about one day the later counts. */
export function withOverrides(
  holidays: ReadonlySet<string>,
  overrides: readonly HolidayOverride[],
): ReadonlySet<string> {
  const changed = new Set(holidays);
  for (const { day, is } of overrides) {
    if (is === 'holiday') changed.add(day);
    else changed.delete(day);
  }
  return changed;
}

function days(...years: readonly string[]): ReadonlySet<string> {
  return new Set(years.flatMap((year) => year.split(' ')).map((day) => calendarDate(day)));
}
