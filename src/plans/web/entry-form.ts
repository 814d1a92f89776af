import { type Id } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  checkboxes,
  details,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  input,
  insetText,
  noHtml,
  textarea,
} from '#ui';
import { outcomeTags } from '../outcome.ts';
import { entryHref, type KindWord, kindWords, paths, planHref } from './addresses.ts';
import { entryFields, type FieldShape, type TypedEntry } from './entry-fields.ts';
import { errorsOf, helpingNote, type OnPlan } from './parts.ts';
import { type FormWords, sayForms } from './say-forms.ts';
import { sayLists } from './say-lists.ts';
import { whoseWords } from './whose-words.ts';

/** A form for one thing in a plan, as it was typed so far. */
export type EntryForm = {
  readonly word: KindWord;
  readonly entryId?: Id<'plan-entry'>;
  readonly typed: TypedEntry;
  readonly version: number;
  readonly theirs: boolean;
  readonly wrong?: Readonly<Record<string, string | undefined>>;
  /** What somebody else saved meanwhile. */
  readonly meanwhile?: TypedEntry;
};

/** What stands beside the lead of each, in easy words. */
const pictures = { outcome: 'answer', companion: 'relationships', risk: 'safe', step: 'waiting' } as const;

/** The page with the form; with what is wrong beside each field, and both versions where it changed meanwhile. */
export function entryForm(on: OnPlan, given: EntryForm): Answer {
  const { visit, person } = on;
  const words = sayForms(visit);
  const kind = kindWords[given.word];
  const errors = errorsOf(given.wrong ?? {});
  const { entryId } = given;
  return {
    ...(errors.length > 0 && { status: given.meanwhile === undefined ? 422 : 409 }),
    page: {
      title: words.titles[kind],
      lead: words.leads[kind],
      picture: pictures[kind],
      back: { href: planHref(person), text: words.back },
      errors,
      body: html`${helpingNote(on)}${given.meanwhile !== undefined && meanwhilePart(given.meanwhile, words)}
        ${form({
          action: entryHref(person, given.word, entryId),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${hiddenField('version', given.version.toString())}
            ${entryFields[kind].map((shape) => oneField(visit, shape, given.typed, errors))}
            ${kind === 'outcome' && tagBoxes(on, given.typed.tags)}
            ${whoseWords(on, given.theirs)}
            ${button({ text: words.save, preventDoubleClick: true })}`,
        })}
        ${entryId !== undefined && removeForm(on, given.word, { entryId, version: given.version })}`,
    },
  };
}

function oneField(visit: Visit, shape: FieldShape, typed: TypedEntry, errors: readonly FieldError[]): Html {
  const words = sayForms(visit);
  const said = words.fields[shape.name];
  const value = typed.texts[shape.name] ?? '';
  const common = {
    name: shape.name,
    label: shape.needed === true ? said.label : words.optional(said.label),
    ...(said.hint !== '' && { hint: said.hint }),
    errorMessage: errorFor(errors, shape.name),
    reader: visit,
  };
  if (shape.as === 'tick') {
    return checkboxes({
      name: shape.name,
      values: [value],
      items: [{ value: 'yes', text: said.label, ...(said.hint !== '' && { hint: said.hint }) }],
    });
  }
  return shape.as === 'box' ? textarea({ ...common, value, rows: 4 }) : input({ ...common, value });
}

function tagBoxes({ visit }: OnPlan, ticked: readonly string[]): Html {
  const words = sayForms(visit);
  const { tags } = sayLists(visit);
  const boxes = checkboxes({
    name: 'tags',
    hint: words.tagsHint,
    fieldset: { legend: { text: words.tagsTitle, classes: 'govuk-visually-hidden' } },
    values: [...ticked],
    items: outcomeTags.map((tag) => ({ value: tag, text: tags[tag] })),
  });
  return details({ summary: words.tagsTitle, text: boxes, open: ticked.length > 0 });
}

function meanwhilePart(theirs: TypedEntry, words: FormWords): Html {
  const said = Object.values(theirs.texts).filter((text) => text !== '' && !/^[0-9a-f-]{36}$/.test(text));
  return insetText({
    text: html`<p>${words.changedMeanwhile}</p><ul>${said.map((text) => html`<li>${text}</li>`)}</ul><p>${words.changedMeanwhileNext}</p>`,
  });
}

/** Takes one thing out of the plan again. */
export function removeForm(
  { visit, person }: OnPlan,
  kind: KindWord | 'lines',
  there: { readonly entryId: Id<'plan-entry'>; readonly version: number },
): Html {
  if (there.version === 0) return noHtml;
  return form({
    action: address(paths.removeEntry, { person, kind, entry: there.entryId }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: html`${hiddenField('version', there.version.toString())}
      ${button({ text: sayForms(visit).remove, kind: 'secondary', preventDoubleClick: true })}`,
  });
}
