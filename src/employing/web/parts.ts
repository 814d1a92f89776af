import {
  type CalendarDate,
  dayOf,
  type Id,
  longDate,
  type Moment,
  type PersonId,
  readCalendarDate,
  readId,
  shortDate,
} from '#basics';
import { type Answer, field, type Visit } from '#platform';
import { dateInput, errorFor, type FieldError, form, hiddenField, type Html, html } from '#ui';
import type { JobId } from '../job.ts';

export type Nowhere = Extract<Answer, { readonly refusal: unknown }>;

export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

/** A person and one of their jobs, as an address names them. */
export function bothOf(visit: Visit): { readonly person: PersonId; readonly job: JobId } | undefined {
  const [person, job] = [personOf(visit), readId<'job'>(visit.params['job'])];
  return person === undefined || job === undefined ? undefined : { person, job };
}

/** A form that does its work once, however often its button is pressed. */
export function onceForm(visit: Visit, action: string, children: Html): Html {
  const once = hiddenField('once', visit.clock.newId<'once'>());
  return form({ action, csrf: visit.csrf, children: html`${once}${children}` });
}

/** The mark of such a form, as it came back. */
export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'once'));
  return once === undefined ? {} : { once };
}

export function onDay(visit: Visit, day: CalendarDate): string {
  return shortDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function onLongDay(visit: Visit, day: CalendarDate): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function dayOfMoment(visit: Visit, at: Moment): string {
  return onDay(visit, dayOf(at));
}

/** A day, or the last one there is where that came before it. */
export function earlier(day: CalendarDate, last: CalendarDate | undefined): CalendarDate {
  return last !== undefined && last < day ? last : day;
}

/** Three boxes for a day, with what was typed or the day to begin with, if there is one. */
export function dayBoxes(
  visit: Visit,
  asked: {
    readonly name: string;
    readonly legend: string;
    readonly hint?: string;
    readonly begin: CalendarDate | undefined;
    readonly errors: readonly FieldError[];
  },
): Html {
  const { name, legend, hint, begin, errors } = asked;
  const typed = (part: string): string | undefined =>
    `${name}-${part}` in visit.form ? field(visit.form, `${name}-${part}`) : undefined;
  const [year, month, day] = begin?.split('-') ?? [];
  return dateInput({
    id: name,
    namePrefix: name,
    hint,
    errorMessage: errorFor(errors, `${name}-day`),
    reader: visit,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: {
      day: typed('day') ?? day?.replace(/^0/, ''),
      month: typed('month') ?? month?.replace(/^0/, ''),
      year: typed('year') ?? year,
    },
  });
}

/** The day typed in three boxes; undefined where there is no such day. */
export function readDay(visit: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, size: number): string =>
    field(visit.form, `${name}-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}

/** What is wrong with a day that was typed: figures that name none, such as 31 June, are said to; all else gets an example. */
export function dayFault(
  visit: Visit,
  name: string,
  wrong: { readonly notDay: string; readonly noSuchDay: string },
): FieldError {
  const isFigures = ['day', 'month', 'year'].every((part) =>
    /^\d{1,4}$/.test(field(visit.form, `${name}-${part}`)),
  );
  return { field: `${name}-day`, text: isFigures ? wrong.noSuchDay : wrong.notDay };
}

/** Minutes as hours: 16, 2.5. */
export function hoursText(minutes: number): string {
  return (Math.round((minutes / 60) * 100) / 100).toString();
}
