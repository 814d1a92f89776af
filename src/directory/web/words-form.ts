import { field, type Visit } from '#platform';
import { errorFor, type FieldError, type Html, html, textarea } from '#ui';
import { tidyText } from '../formats/html-to-text.ts';
import { onceForm } from './once-form.ts';
import { sayKeeper } from './say-keeper.ts';

const letters_max = 2000;

/** One question answered in words; several may stand on a page, each under an id of its own. */
export type WordsForm = {
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly buttons: Html;
};

/** The form, with what was typed in it where it came back with an error. */
export function wordsForm(visit: Visit, of: WordsForm, errors: readonly FieldError[]): Html {
  const wrong = errorFor(errors, of.id);
  const question = textarea({
    id: of.id,
    name: 'words',
    label: of.label,
    ...(of.hint !== undefined && { hint: of.hint }),
    rows: 3,
    value: wrong === undefined ? '' : field(visit.form, 'words'),
    errorMessage: wrong,
    reader: visit,
  });
  return onceForm(visit, of.action, html`${question}${of.buttons}`);
}

/** What somebody wrote in it, or what is wrong with that. */
export function readWords(
  visit: Visit,
  id: string,
): { readonly words: string } | { readonly errors: readonly FieldError[] } {
  const say = sayKeeper(visit);
  const words = tidyText(field(visit.form, 'words'));
  if (words === '') return { errors: [{ field: id, text: say.noWords }] };
  return words.length > letters_max ? { errors: [{ field: id, text: say.tooLong }] } : { words };
}
