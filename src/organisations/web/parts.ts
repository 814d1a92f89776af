import { dayOf, type Id, type Moment, type OrganisationId, readId, shortDate } from '#basics';
import { field, tooLongFields, type Visit } from '#platform';
import { type FieldError, form, type Html } from '#ui';
import { say } from './say.ts';

export function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}

export function profileOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['profile']);
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

export const words_letters_max = 2000;

/** A message for each field in which more was written than it takes: nothing is cut off behind somebody’s back. */
export function tooLongIn(visit: Visit, most: Readonly<Record<string, number>>): readonly FieldError[] {
  return tooLongFields(visit.form, most).map((each) => ({
    field: each.field,
    text: say(visit).tooLong(each.most),
  }));
}

/** What a field holds: as it was typed where the form was sent, otherwise as it stands. */
export function typedOr(visit: Visit, name: string, standing: string | undefined): string {
  return name in visit.form ? field(visit.form, name) : (standing ?? '');
}

export function shortDay(at: Moment, visit: Visit): string {
  return shortDate(dayOf(at), visit.language === 'cy' ? 'cy' : 'en-GB');
}
