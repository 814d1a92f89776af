import {
  type CalendarDate,
  dayOf,
  type Id,
  longDate,
  type Moment,
  type OrganisationId,
  type PersonId,
  pounds,
  readCalendarDate,
  readId,
  shortDate,
} from '#basics';
import { field, type Form, type Visit } from '#platform';
import {
  dateInput,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  readersOwn,
  type Whose,
} from '#ui';
import type { Holding, HoldingId } from '../holding.ts';
import { kindSay } from './say-kinds.ts';

/** The person an address is about; undefined where it names nobody. */
export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

function holdingOf(visit: Visit): HoldingId | undefined {
  return readId<'holding'>(visit.params['holding']);
}

export function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}

/** A person and one of their holdings, as an address names them. */
export function bothOf(visit: Visit): { readonly person: PersonId; readonly holding: HoldingId } | undefined {
  const [person, holding] = [personOf(visit), holdingOf(visit)];
  return person === undefined || holding === undefined ? undefined : { person, holding };
}

/** A form that does its work once, however often its button is pressed. */
export function onceForm(visit: Visit, action: string, children: Html): Html {
  const once = hiddenField('once', visit.clock.newId<'once'>());
  return form({ action, csrf: visit.csrf, children: html`${once}${children}` });
}

/** The mark of such a form, as it came back. */
export function onceOf(sent: Form): Id<'once'> | undefined {
  return readId<'once'>(field(sent, 'once'));
}

/** Three boxes for a day, with what was typed or the day to begin with. */
export function dayBoxes(
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
  const typed = (part: string): string | undefined =>
    `${name}-${part}` in visit.form ? field(visit.form, `${name}-${part}`) : undefined;
  const [year, month, day] = (begin ?? '').split('-');
  return dateInput({
    id: name,
    namePrefix: name,
    hint,
    errorMessage: errorFor(errors, `${name}-day`),
    reader: visit,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    values: {
      day: typed('day') ?? plain(day),
      month: typed('month') ?? plain(month),
      year: typed('year') ?? year,
    },
  });
}

/** The day typed in three boxes; undefined where there is no such day. */
export function readDay(sent: Form, name: string): CalendarDate | undefined {
  const part = (which: string, size: number): string => field(sent, `${name}-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
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

/** What a holding is called: by its kind, who holds it and whose it is. */
export function titleOf(
  visit: Visit,
  holding: Pick<Holding, 'kind' | 'name'>,
  whose: Whose = readersOwn,
): string {
  return kindSay(visit).title[holding.kind](holding.name, whose);
}

export { pounds };

/** Text that is there and not too long; the message to show otherwise. */
export function readText(
  sent: Form,
  name: string,
  words: { readonly missing: string; readonly tooLong: string },
): { readonly text: string; readonly errors: readonly FieldError[] } {
  const text = field(sent, name);
  if (text === '') return { text, errors: [{ field: name, text: words.missing }] };
  return { text, errors: text.length > 200 ? [{ field: name, text: words.tooLong }] : [] };
}

function plain(part: string | undefined): string | undefined {
  return part?.replace(/^0/, '');
}
