import { field, fieldList, type Visit } from '#platform';
import { checkboxes, errorFor, type Html, html, textarea } from '#ui';
import { saidAbout } from '../statement.ts';
import { barriers, helps } from '../what-would-help.ts';
import { paths } from './addresses.ts';
import { tooLongIn, typedOr, words_letters_max } from './parts.ts';
import type { Part } from './say-part.ts';
import { say } from './say.ts';

/** What stands in its way, and what it can do for another or would take from one. */
export const help: Part = {
  path: paths.help,
  title: (visit) => say(visit).helpTitle,
  lead: (visit) => say(visit).helpLead,
  fields: (visit, { said }, errors) => {
    const words = say(visit);
    const now = saidAbout(said, 'help')?.value;
    return html`${ticks(visit, 'barriers', { legend: words.barriersLegend, of: words.barriers, now: now?.barriers })}
      ${ticks(visit, 'helps', { legend: words.helpsLegend, of: words.helps, now: now?.helps })}
      ${textarea({ name: 'words', label: words.helpWords, rows: 4, value: typedOr(visit, 'words', now?.words), errorMessage: errorFor(errors, 'words') })}`;
  },
  read: (visit) => {
    const errors = tooLongIn(visit, { words: words_letters_max });
    if (errors.length > 0) return { errors };
    const named = fieldList(visit.form, 'barriers');
    const ticked = fieldList(visit.form, 'helps');
    const value = {
      barriers: barriers.filter((each) => named.includes(each)),
      helps: helps.filter((each) => ticked.includes(each)),
      words: field(visit.form, 'words'),
    };
    return { statement: { about: 'help', key: '', value } };
  },
};

function ticks(
  visit: Visit,
  name: string,
  asked: {
    readonly legend: string;
    readonly of: Readonly<Record<string, string>>;
    readonly now: readonly string[] | undefined;
  },
): Html {
  return checkboxes({
    name,
    fieldset: { legend: { text: asked.legend, classes: 'govuk-fieldset__legend--m' } },
    values: 'words' in visit.form ? fieldList(visit.form, name) : (asked.now ?? []),
    items: Object.entries(asked.of).map(([value, text]) => ({ value, text })),
  });
}
