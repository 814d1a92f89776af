import {
  type CalendarDate,
  dayOf,
  type Id,
  type Moment,
  type OrganisationId,
  readCalendarDate,
  readId,
  shortDate,
} from '#basics';
import { address, field, type Form, type Visit } from '#platform';
import { dateInput, errorFor, type FieldError, form, hiddenField, type Html, html } from '#ui';
import { lastFour, sortCodeText } from '../bank-account.ts';
import type { BankAccount } from '../bank-account.ts';
import type { RunId } from '../payment-run.ts';
import { paths } from './paths.ts';

/** The organisation and the run that an address names. */
export function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}

export function runOf(
  visit: Visit,
): { readonly organisation: OrganisationId; readonly run: RunId } | undefined {
  const [organisation, run] = [organisationOf(visit), readId<'run'>(visit.params['run'])];
  return organisation === undefined || run === undefined ? undefined : { organisation, run };
}

export function runsHref(organisation: OrganisationId): string {
  return address(paths.runs, { organisation });
}

/** A form that does its work once, however often its button is pressed. */
export function sendForm(visit: Visit, action: string, children: Html): Html {
  const once = hiddenField('once', visit.clock.newId<'once'>());
  return form({ action, csrf: visit.csrf, children: html`${once}${children}` });
}

export function onceOf(sent: Form): Id<'once'> | undefined {
  return readId<'once'>(field(sent, 'once'));
}

export function onDay(visit: Visit, day: CalendarDate): string {
  return shortDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function onDayOf(visit: Visit, at: Moment): string {
  return onDay(visit, dayOf(at));
}

/** An account as it may be shown: its sort code and the last four figures. */
export function accountText({ sortCode, accountNumber }: BankAccount): string {
  return `${sortCodeText(sortCode)} ${lastFour(accountNumber)}`;
}

/** Three boxes for a day, with what was typed or the day to begin with. */
export function dayBoxes(
  visit: Visit,
  asked: {
    readonly legend: string;
    readonly hint?: string;
    readonly begin?: CalendarDate;
    readonly errors: readonly FieldError[];
  },
): Html {
  const [year, month, day] = (asked.begin ?? '').split('-');
  const typed = (part: string, begin: string | undefined): string | undefined =>
    `day-${part}` in visit.form ? field(visit.form, `day-${part}`) : begin?.replace(/^0/, '');
  return dateInput({
    id: 'day',
    namePrefix: 'day',
    hint: asked.hint,
    errorMessage: errorFor(asked.errors, 'day-day'),
    fieldset: { legend: { text: asked.legend, classes: 'govuk-fieldset__legend--s' } },
    values: { day: typed('day', day), month: typed('month', month), year: typed('year', year) },
  });
}

/** The day typed in those boxes; undefined where there is no such day. */
export function readTypedDay(sent: Form): CalendarDate | undefined {
  const part = (which: string, size: number): string => field(sent, `day-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}

/** A reason that somebody typed; the message where it is missing or too long. */
export function readWhy(
  sent: Form,
  words: { readonly whyMissing: string; readonly whyLong: string },
): { readonly why: string; readonly errors: readonly FieldError[] } {
  const why = field(sent, 'why');
  if (why === '') return { why, errors: [{ field: 'why', text: words.whyMissing }] };
  return { why, errors: why.length > 200 ? [{ field: 'why', text: words.whyLong }] : [] };
}
