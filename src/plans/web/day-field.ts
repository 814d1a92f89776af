import { type CalendarDate, readCalendarDate } from '#basics';
import { field, type Visit } from '#platform';
import { dateInput, errorFor, type FieldError, type Html } from '#ui';

/** Three boxes for a day, with what was typed, or the day to begin with. */
export function dayField(
  visit: Visit,
  asked: {
    readonly name: string;
    readonly legend: string;
    readonly hint?: string;
    readonly begin?: CalendarDate;
    readonly errors: readonly FieldError[];
  },
): Html {
  const { name, legend, hint, begin, errors } = asked;
  const [year, month, day] = (begin ?? '').split('-');
  const typed = (part: string, otherwise: string | undefined): string =>
    `${name}-${part}` in visit.form ? field(visit.form, `${name}-${part}`) : (otherwise ?? '');
  return dateInput({
    id: name,
    namePrefix: name,
    hint,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: {
      day: typed('day', day?.replace(/^0/, '')),
      month: typed('month', month?.replace(/^0/, '')),
      year: typed('year', year),
    },
    errorMessage: errorFor(errors, `${name}-day`),
    reader: visit,
  });
}

/** The day typed in three boxes; undefined where there is no such day. */
export function dayOfForm(visit: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, letters: number): string =>
    field(visit.form, `${name}-${which}`).padStart(letters, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}
