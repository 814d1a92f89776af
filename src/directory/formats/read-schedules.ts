import {
  type Repeats,
  readClockTime,
  readWeekday,
  type ClockTime,
  type Schedule,
  type Weekday,
} from '../schedule.ts';
import { type Raw, readLabel, readProse, readRecords, readText } from './fields.ts';
import { readPeriod } from './read-cost.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';
import { notEveryWeek } from './write-parts.ts';

const lists = ['schedules', 'regular_schedules', 'regular_schedule'];
const dayNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** When a service is there: its own times and those of each of its places. */
export function readSchedules(raw: Raw, note: Note): readonly Schedule[] {
  const places = readRecords(raw, ['service_at_locations'], note);
  return [raw, ...places].flatMap((from) =>
    readRecords(from, lists, note).flatMap((each) => readSchedule(each, inside('schedules', note))),
  );
}

function readSchedule(raw: Raw, note: Note): readonly Schedule[] {
  const days = readDays(readText(raw, 'byday', note) ?? readText(raw, 'weekday', note) ?? '');
  const notes = readProse(raw, 'notes', note);
  const irregular = notes === notEveryWeek;
  const words = readProse(raw, 'description', note) ?? (irregular ? undefined : notes);
  const opens = readTime(raw, 'opens_at', note);
  const closes = readTime(raw, 'closes_at', note);
  if (days.length === 0 && words === undefined && opens === undefined) return [];
  const times = { ...some('opens', opens), ...some('closes', closes) };
  return [
    {
      days,
      ...times,
      repeats: irregular ? 'now-and-then' : readRepeats(raw),
      ...some('valid', readPeriod(raw, note)),
      ...some('words', words),
    },
  ];
}

/** `TH,FR` of calendars, `Thursday` of the first feeds. */
function readDays(text: string): readonly Weekday[] {
  const found = text.split(/[\s,;]+/).flatMap((word) => {
    const named = dayNames.find((each) => word.length > 3 && word.toLowerCase().startsWith(each));
    return readWeekday(named ?? word) ?? [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function readTime(raw: Raw, field: string, note: Note): ClockTime | undefined {
  const text = readLabel(raw, field, note);
  const time = text === undefined ? undefined : readClockTime(text);
  if (text !== undefined && time === undefined) note(field, 'no-time', text);
  return time;
}

function readRepeats(raw: Raw): Repeats {
  const said = raw['freq'];
  const often = typeof said === 'string' ? said.trim().toUpperCase() : 'WEEKLY';
  const interval = Number(raw['interval'] ?? 1);
  if (often === 'WEEKLY' && interval === 2) return 'every-other-week';
  if (often === 'MONTHLY' && interval <= 1) return 'every-month';
  return (often === 'WEEKLY' || often === 'DAILY') && interval <= 1 ? 'every-week' : 'now-and-then';
}
