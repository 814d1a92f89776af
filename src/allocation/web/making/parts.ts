import { type CalendarDate, type Id, longDate, readCalendarDate, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, dateInput, errorFor, type FieldError, form, hiddenField, type Html, html } from '#ui';
import type { Draft } from '../../actions/draft-rules.ts';
import type { Told } from '../../version/effect.ts';
import { paths } from '../addresses.ts';
import { sayMaking } from './say-making.ts';

/** The organisation and the version that an address names; undefined where it names none. */
export function making(visit: Visit): Draft | undefined {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  const version = readId<'rule-version'>(visit.params['version']);
  return organisation === undefined || version === undefined ? undefined : { organisation, version };
}

/** The address of a page about a version. */
export function at(path: string, { organisation, version }: Draft): string {
  return address(path, { organisation, version });
}

/** A page with one form about a version; sent again with what is wrong beside its fields. */
export function formPage(
  visit: Visit,
  which: Draft,
  given: {
    readonly path: string;
    readonly title: string;
    readonly lead?: string;
    readonly before?: Html;
    readonly fields: Html;
    readonly button: string;
    readonly errors: readonly FieldError[];
    readonly sendsFile?: boolean;
  },
): Answer {
  const sent = form({
    action: at(given.path, which),
    csrf: visit.csrf,
    ...(given.sendsFile === true && { enctype: 'multipart/form-data' as const }),
    children: html`${hiddenField('once', visit.clock.newId())}${given.fields}
      ${button({ text: given.button, preventDoubleClick: true })}`,
  });
  return {
    page: {
      title: given.title,
      ...(given.lead !== undefined && { lead: given.lead }),
      back: { href: at(paths.ruleOne, which), text: sayMaking(visit).backToOne },
      errors: given.errors,
      body: html`${given.before}${sent}`,
    },
    ...(given.errors.length > 0 && { status: 422 as const }),
  };
}

export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'once'));
  return once === undefined ? {} : { once };
}

/** Three boxes for a day, with what was typed or the day to begin with. */
export function dayBoxes(
  visit: Visit,
  asked: {
    readonly name: string;
    readonly legend: string;
    readonly hint: string;
    readonly errors: readonly FieldError[];
  },
): Html {
  const { name, legend, hint, errors } = asked;
  const typed = (part: string): string => field(visit.form, `${name}-${part}`);
  return dateInput({
    id: name,
    namePrefix: name,
    hint,
    errorMessage: errorFor(errors, `${name}-day`),
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: { day: typed('day'), month: typed('month'), year: typed('year') },
    reader: visit,
  });
}

/** The day typed in three boxes; undefined where there is no such day. */
export function readDay(visit: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, size: number): string =>
    field(visit.form, `${name}-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}

export function onDay(visit: Visit, day: CalendarDate): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

/** A text that must say something, in so many letters at most. */
export function textIn(
  visit: Visit,
  name: string,
  { missing, most }: { readonly missing: string; readonly most: number },
): { readonly text: string; readonly errors: readonly FieldError[] } {
  const text = field(visit.form, name);
  if (text === '') return { text, errors: [{ field: name, text: missing }] };
  const tooLong = text.length > most ? [{ field: name, text: sayMaking(visit).tooLong(most) }] : [];
  return { text, errors: tooLong };
}

/** A number of people as it may be told. */
export function told(visit: Visit, people: Told): string {
  const say = sayMaking(visit);
  if (people === 'few') return say.few;
  return people === 'hidden' ? say.hidden : people.toLocaleString('en-GB');
}
