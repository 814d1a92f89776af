/** A day on the calendar as `2026-04-06`. It never becomes a `Date`: a day has no hour and no zone. */
export type CalendarDate = string & { readonly __unit: 'day' };
/** A moment as UTC text, `2026-04-06T09:30:00.000Z`. */
export type Moment = string & { readonly __unit: 'moment' };
/** Days from `from` up to and including `until`; open where `until` is missing. */
export type Period = { readonly from: CalendarDate; readonly until?: CalendarDate };

const day_ms = 86_400_000;

/** Reads `yyyy-mm-dd`; undefined for anything else, also for 30 February. Years 1900 to 2199. */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const found = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);
  if (!found) return undefined;
  const number = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(number) || fromNumber(number / day_ms) !== text ? undefined : (text as CalendarDate);
}

/** The same for text that must be a day; throws otherwise. */
export function calendarDate(text: string): CalendarDate {
  const day = readCalendarDate(text);
  if (day === undefined) throw new RangeError(`expected a day as yyyy-mm-dd, got ${text}`);
  return day;
}

export function moment(text: string): Moment {
  const number = Date.parse(text);
  if (Number.isNaN(number)) throw new RangeError(`expected a moment, got ${text}`);
  return new Date(number).toISOString() as Moment;
}

export function addDays(day: CalendarDate, days: number): CalendarDate {
  return fromNumber(toNumber(day) + days);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toNumber(to) - toNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((toNumber(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The first Monday on or after a day. */
export function mondayFrom(day: CalendarDate): CalendarDate {
  return addDays(day, (8 - weekday(day)) % 7);
}

/** The day `count` working days later: Saturdays, Sundays and the given holidays do not count. */
export function addWorkingDays(
  day: CalendarDate,
  count: number,
  holidays: ReadonlySet<string> = new Set(),
): CalendarDate {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (weekday(current) <= 5 && !holidays.has(current)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; nought when `to` is not later. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  holidays: ReadonlySet<string> = new Set(),
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && !holidays.has(day)) count += 1;
  }
  return count;
}

export function covers(period: Period, day: CalendarDate): boolean {
  return period.from <= day && (period.until === undefined || day <= period.until);
}

const inBritain = { timeZone: 'Europe/London' } as const;
const dayFormat = { ...inBritain, dateStyle: 'short' } as const;
const timeFormat = { ...inBritain, hour: '2-digit', minute: '2-digit' } as const;
const shortFormat = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
const longFormat = { ...shortFormat, weekday: 'long' } as const;

/** The day a moment falls on in Britain. */
export function dayOf(at: Moment): CalendarDate {
  return kept(dayFormat, 'en-CA').format(new Date(at)) as CalendarDate;
}

/** The hour and minute of a moment in Britain: 09:05. */
export function timeOf(at: Moment): string {
  return kept(timeFormat, 'en-GB').format(new Date(at));
}

/** Text for people: Monday 6 April 2026. */
export function longDate(day: CalendarDate, language = 'en-GB'): string {
  return kept(longFormat, language)
    .format(toNumber(day) * day_ms)
    .replace(',', '');
}

/** Text for a narrow column: 6 April 2026. */
export function shortDate(day: CalendarDate, language = 'en-GB'): string {
  return kept(shortFormat, language).format(toNumber(day) * day_ms);
}

// Making a format takes a millisecond and tens of kilobytes that are given back late: a page of dates made hundreds.
const formats = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

function kept(options: Intl.DateTimeFormatOptions, language: string): Intl.DateTimeFormat {
  const languages = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  const format = languages.get(language) ?? new Intl.DateTimeFormat(language, options);
  formats.set(options, languages.set(language, format));
  return format;
}

// Looked up, and taken apart and put together by hand the first time: a payment run asks this a million times about the same few
// hundred days. So many days are kept at most.
const days_kept = 20_000;
const numbers = new Map<CalendarDate, number>();
const texts = new Map<number, CalendarDate>();

function toNumber(day: CalendarDate): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number =
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / day_ms;
  if (numbers.size === days_kept) numbers.clear();
  numbers.set(day, number);
  return number;
}

function fromNumber(days: number): CalendarDate {
  const known = texts.get(days);
  if (known !== undefined) return known;
  const date = new Date(days * day_ms);
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const text =
    `${date.getUTCFullYear()}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CalendarDate;
  if (texts.size === days_kept) texts.clear();
  texts.set(days, text);
  return text;
}
