import {
  type CalendarDate,
  dayOf,
  type Id,
  longDate,
  type Moment,
  type PersonId,
  readCalendarDate,
  readId,
} from '#basics';
import { field, type Visit } from '#platform';
import { dateInput, errorFor, type FieldError, form, type Html } from '#ui';
import type { CheckId } from '../quality-check.ts';

/** The most letters in one field. */
export const words_letters_max = 2000;

export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

/** The check that an address names, with whose it is; undefined where it is none. */
export function checkOf(visit: Visit): { readonly person: PersonId; readonly check: CheckId } | undefined {
  const [person, check] = [personOf(visit), readId<'quality-check'>(visit.params['check'])];
  return person === undefined || check === undefined ? undefined : { person, check };
}

/** The mark of a form that does its work once, as it came back. */
export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'token'));
  return once === undefined ? {} : { once };
}

/** A form that does its work once. */
export function onceForm(visit: Visit, action: string, children: Html): Html {
  return form({ action, csrf: visit.csrf, token: visit.clock.newId(), children });
}

export function onDay(visit: Visit, day: CalendarDate): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function onDayOf(visit: Visit, at: Moment): string {
  return onDay(visit, dayOf(at));
}

/** The month of a visit, as people say it. */
export function inMonth(visit: Visit, month: string): string {
  const language = visit.language === 'cy' ? 'cy' : 'en-GB';
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T12:00:00Z`),
  );
}

/** Three boxes for a day, with what was typed. */
export function dayField(
  visit: Visit,
  asked: { readonly name: string; readonly legend: string; readonly errors: readonly FieldError[] },
): Html {
  const { name, legend, errors } = asked;
  const typed = (part: string): string => field(visit.form, `${name}-${part}`);
  return dateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: { day: typed('day'), month: typed('month'), year: typed('year') },
    errorMessage: errorFor(errors, `${name}-day`),
    reader: visit,
  });
}

/** The day typed in three boxes; undefined where there is no such day. */
export function readDay(visit: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, letters: number): string =>
    field(visit.form, `${name}-${which}`).padStart(letters, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}
