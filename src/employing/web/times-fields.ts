import { type CalendarDate, readId } from '#basics';
import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, input, select } from '#ui';
import { readTime, type Times } from '../hours.ts';
import type { Job, JobId } from '../job.ts';
import { dayBoxes, dayFault, readDay } from './parts.ts';
import { sayHours } from './say-hours.ts';

/** The fields for when somebody works; with whom, where there is a choice. */
export function timesFields(
  visit: Visit,
  asked: {
    readonly jobs?: readonly Job[];
    readonly begin: CalendarDate;
    readonly errors: readonly FieldError[];
  },
): Html {
  const say = sayHours(visit);
  const { jobs, begin, errors } = asked;
  const small = (name: string, label: string, hint: string | undefined, value: string): Html =>
    input({
      name,
      label,
      hint,
      value: name in visit.form ? field(visit.form, name) : value,
      classes: 'govuk-input--width-5',
      autocomplete: 'off',
      errorMessage: errorFor(errors, name),
      reader: visit,
    });
  return html`${
    jobs !== undefined &&
    select({
      name: 'job',
      label: say.whoComes,
      value: field(visit.form, 'job'),
      items: jobs.map((job) => ({ value: job.jobId, text: job.assistantName })),
    })
  }
    ${dayBoxes(visit, { name: 'on', legend: say.day, begin, errors })}
    ${small('from', say.from, say.fromHint, '')}${small('until', say.until, say.untilHint, '')}
    ${small('break', say.break, undefined, '0')}`;
}

/** Reads them; what is wrong comes back beside its box. */
export function readTimes(
  visit: Visit,
): { readonly times: Times } | { readonly errors: readonly FieldError[] } {
  const { wrong } = sayHours(visit);
  const on = readDay(visit, 'on');
  const from = readTime(field(visit.form, 'from'));
  const until = readTime(field(visit.form, 'until'));
  const breakMinutes = readMinutes(field(visit.form, 'break'));
  if (on !== undefined && from !== undefined && until !== undefined && breakMinutes !== undefined)
    return { times: { on, from, until, breakMinutes } };
  return {
    errors: [
      ...(on === undefined ? [dayFault(visit, 'on', wrong)] : []),
      ...(from === undefined ? [{ field: 'from', text: wrong.notTime }] : []),
      ...(until === undefined ? [{ field: 'until', text: wrong.notTime }] : []),
      ...(breakMinutes === undefined ? [{ field: 'break', text: wrong.notBreak }] : []),
    ],
  };
}

/** The job that was chosen; undefined where none was. */
export function jobChosen(visit: Visit): JobId | undefined {
  return readId<'job'>(field(visit.form, 'job'));
}

function readMinutes(text: string): number | undefined {
  if (text === '') return 0;
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}
