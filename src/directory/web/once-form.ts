import { type Id, readId } from '#basics';
import { field, type Visit } from '#platform';
import { form, type Html } from '#ui';

/** A form that does its work once. */
export function onceForm(visit: Visit, action: string, children: Html): Html {
  return form({ action, csrf: visit.csrf, token: visit.clock.newId(), children });
}

/** The mark of a form that does its work once, as it came back. */
export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'token'));
  return once === undefined ? {} : { once };
}
