import { field, fieldList } from '#platform';
import { checkboxes, errorFor, html, textarea } from '#ui';
import { saidAbout } from '../statement.ts';
import { kindsOfService } from '../voice-and-business.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

/** Which of the seven kinds of service it gives, and what else it does. */
export const services: Part = {
  path: paths.services,
  title: (visit) => say(visit).servicesTitle,
  lead: (visit) => say(visit).noBadge,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'services')?.value;
    return html`${checkboxes({
      name: 'kinds',
      fieldset: { legend: { text: words.servicesLegend, classes: 'govuk-fieldset__legend--m' } },
      hint: words.servicesHint,
      values: 'words' in visit.form ? fieldList(visit.form, 'kinds') : (now?.kinds ?? []),
      items: kindsOfService.map((value) => ({ value, text: words.kinds[value] })),
    })}
    ${textarea({ name: 'words', label: words.servicesWords, rows: 4, value: typedOr(visit, 'words', now?.words), errorMessage: errorFor(errors, 'words') })}`;
  },
  read: (visit) => {
    const errors = tooLongIn(visit, { words: words_letters_max });
    if (errors.length > 0) return { errors };
    const ticked = fieldList(visit.form, 'kinds');
    const kinds = kindsOfService.filter((each) => ticked.includes(each));
    return { statement: { about: 'services', key: '', value: { kinds, words: field(visit.form, 'words') } } };
  },
};
