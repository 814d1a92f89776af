import { field, type Visit } from '#platform';
import { type Html, noHtml, radios } from '#ui';
import type { OnPlan } from './parts.ts';
import { sayForms } from './say-forms.ts';

/** Asks a helper whose words they type; nobody else is asked. */
export function whoseWords({ visit, seen }: OnPlan, theirs: boolean): Html {
  if (seen.as === 'self') return noHtml;
  const words = sayForms(visit);
  return radios({
    name: 'whose',
    fieldset: { legend: { text: words.whose, classes: 'govuk-fieldset__legend--s' } },
    value: theirs ? 'theirs' : 'mine',
    items: [
      { value: 'theirs', text: words.theirs(seen.personName) },
      { value: 'mine', text: words.mine },
    ],
  });
}

/** Whether a helper said that they typed the person's own words. */
export function typedForThem(visit: Visit): boolean {
  return field(visit.form, 'whose') === 'theirs';
}
