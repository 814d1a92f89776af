import { add, type CalendarDate, nothing, type Pence } from '#basics';
import { csvLine } from '#payments';
import { type Hours, type HoursKind, isPaidAhead } from './hours.ts';
import type { Job } from './job.ts';

/**
 * One line of a pay file: the hours of a job at one wage, which a payroll bureau works tax and pension out from. What was missing in
 * hours that were paid before is a line of its own, with no hours in it.
 */
export type PayLine = {
  readonly job: Job;
  readonly wage: Pence;
  readonly hours: readonly Hours[];
  readonly pay: Pence;
};

/** Hours by job and wage, in the order of the assistants' names. */
export function payLines(jobs: readonly Job[], hours: readonly Hours[]): readonly PayLine[] {
  const found = new Map<string, PayLine>();
  for (const each of hours) {
    const job = jobs.find(({ jobId }) => jobId === each.jobId);
    if (job === undefined) continue;
    const madeGood = each.kind === 'top-up' ? ' missing' : '';
    const key = `${job.assistantName} ${job.jobId} ${each.wage}${madeGood}`;
    const there = found.get(key) ?? { job, wage: each.wage, hours: [], pay: nothing };
    found.set(key, { ...there, hours: [...there.hours, each], pay: add(there.pay, each.pay) });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

const columns = [
  'employer',
  'assistant',
  'job',
  'first_day',
  'last_day',
  'hours_worked',
  'hours_of_holiday',
  'wage_an_hour',
  'gross_pay',
  'paid_ahead',
];

/** Lines as a table for any payroll bureau (RFC 4180): amounts in pounds, hours in hundredths. No cell can be a formula. */
export function payFile(lines: readonly PayLine[]): string {
  const rows = lines.map(({ job, wage, hours, pay }) => {
    const days: readonly CalendarDate[] = hours.map((each) => each.on).toSorted();
    const minutes = (...kinds: readonly HoursKind[]): number =>
      hours.filter((each) => kinds.includes(each.kind)).reduce((sum, each) => sum + each.minutes, 0);
    return [
      job.personName,
      job.assistantName,
      job.versions.at(-1)?.words.title ?? '',
      days[0] ?? '',
      days.at(-1) ?? '',
      hundredths(minutes('work')),
      hundredths(minutes('holiday', 'holiday-left')),
      plain(wage),
      plain(pay),
      plain(add(nothing, ...hours.filter(isPaidAhead).map((each) => each.pay))),
    ];
  });
  return `${[columns, ...rows].map(csvLine).join('\r\n')}\r\n`;
}

/** Minutes as hours with two places: what a bureau multiplies by differs from what is paid by less than a penny an entry. */
function hundredths(minutes: number): string {
  return (minutes / 60).toFixed(2);
}

function plain(amount: Pence): string {
  return (amount / 100).toFixed(2);
}
