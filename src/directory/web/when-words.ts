import type { Visit } from '#platform';
import type { ClockTime, Schedule } from '../schedule.ts';
import { say } from './say.ts';

/** When a service is there, in one line: Tuesdays and Thursdays, 10am to 12.30pm, every other week. */
export function whenLine(visit: Visit, schedule: Schedule): string {
  const words = say(visit);
  const days = schedule.days.map((day) => words.days[day - 1] ?? '');
  const parts = [
    words.and(days),
    hours(visit, schedule),
    days.length === 0 || schedule.repeats === 'every-week' ? '' : words.repeats[schedule.repeats],
  ].filter((part) => part !== '');
  return [parts.join(', '), schedule.words ?? ''].filter((part) => part !== '').join('. ');
}

function hours(visit: Visit, { opens, closes }: Schedule): string {
  const words = say(visit);
  if (opens === undefined) return '';
  return closes === undefined ? words.from(clock(opens)) : words.fromTo(clock(opens), clock(closes));
}

function clock(time: ClockTime): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3) === '00' ? '' : `.${time.slice(3)}`;
  return `${((hour + 11) % 12) + 1}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
