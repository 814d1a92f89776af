import { type CalendarDate, longDate, readCalendarDate } from '#basics';
import { field, type Visit } from '#platform';
import { streamOn } from '#policy';
import type { Part } from '../part.ts';

export function onDay(visit: Visit, day: CalendarDate): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

/** What a part’s stream is called, as its law was on its first day. */
export function streamName({ stream, from }: Pick<Part, 'stream' | 'from'>): string {
  return streamOn(stream, from)?.title ?? stream;
}

/** The day typed in three boxes; undefined where there is no such day. */
export function readDay({ form }: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, size: number): string => field(form, `${name}-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}
