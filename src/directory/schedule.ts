import { type Period } from '#basics';

/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** A time of day as `18:30`. */
export type ClockTime = string & { readonly __unit: 'clock-time' };

/** How often the days come round. */
export type Repeats = 'every-week' | 'every-other-week' | 'every-month' | 'now-and-then';

/** When a service is there. Days may be missing where its publisher only described it in words. */
export type Schedule = {
  readonly days: readonly Weekday[];
  readonly opens?: ClockTime;
  readonly closes?: ClockTime;
  readonly repeats: Repeats;
  readonly valid?: Period;
  readonly words?: string;
};

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const numbers: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads a day as calendars write it (RFC 5545): `TH`; also `1TH`, whose number is dropped. */
export function readWeekday(code: string): Weekday | undefined {
  return numbers[codes.indexOf(code.trim().toUpperCase().slice(-2))];
}

/** Reads a day by its English name or the beginning of it: `Thursday`, `thurs`, `Thu`. */
export function readWeekdayName(text: string): Weekday | undefined {
  const given = text.trim().toLowerCase();
  const place = dayNames.findIndex((name) => given.length > 2 && name.startsWith(given.replace(/s$/, '')));
  return numbers[place];
}

/** A day as calendars write it: `TH`. */
export function writeWeekday(day: Weekday): string {
  return codes[day - 1] ?? '';
}

/** Reads `9:00`, `09:00:00`, `09:00:00Z`, `9am` and `9.30 pm`; undefined for what is no time of day. */
export function readClockTime(text: string): ClockTime | undefined {
  const given = text.trim().replace(/^(\d{1,2})\s*(?=[ap]\.?m\.?$)/i, '$1:00');
  const found = /^(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|\s*([ap])\.?m\.?)?$/i.exec(given);
  const hour = hourOf(found?.[1] ?? '', found?.[3]?.toLowerCase());
  const time = `${hour.padStart(2, '0')}:${found?.[2] ?? ''}`;
  return isClockTime(time) ? time : undefined;
}

function hourOf(hour: string, half: string | undefined): string {
  if (half === undefined) return hour;
  return Number(hour) > 12 || Number(hour) === 0
    ? 'no'
    : String((Number(hour) % 12) + (half === 'p' ? 12 : 0));
}

function isClockTime(text: string): text is ClockTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
