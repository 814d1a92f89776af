import { button } from '../button/button.ts';
import { type ChoiceItem } from '../field/choices.ts';
import { form } from '../form/form.ts';
import { type Content, type Html, html } from '../html.ts';
import { type PictureName, picture } from '../picture/picture.ts';
import { radios } from '../radios/radios.ts';
import { saveAndComeBack } from '../save-and-come-back/save-and-come-back.ts';
import type { Reader } from '../say.ts';
import { textarea } from '../textarea/textarea.ts';
import { type KitWords, kitWords } from '../words.ts';

/** A choice, with the picture that goes with it. */
export type QuestionItem = ChoiceItem & { readonly picture?: PictureName | undefined };

export type QuestionOptions = {
  readonly action: string;
  readonly csrf: string;
  readonly token?: string | undefined;
  /** The question itself: the page's heading. */
  readonly question: Content;
  readonly hint?: Content | undefined;
  readonly picture?: PictureName | undefined;
  /** Which question of how many. */
  readonly place?: { readonly number: number; readonly of: number } | undefined;
  readonly name: string;
  readonly items: readonly QuestionItem[];
  readonly value?: string | undefined;
  readonly errorMessage?: Content | undefined;
  /** Room for the person's own words; left out where none are asked. */
  readonly words?: {
    readonly name: string;
    readonly value?: string | undefined;
    readonly label?: Content | undefined;
    readonly hint?: Content | undefined;
    readonly errorMessage?: Content | undefined;
  };
  /** More fields, between the choices and the own words. */
  readonly more?: Html | undefined;
  readonly continueText?: Content | undefined;
  /** Whether to offer to come back later; offered unless false. */
  readonly later?: boolean | undefined;
};

/** One question a page: its picture, the question as heading, the choices, own words, and on. */
export function question(options: QuestionOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const { action, csrf, token, place } = options;
  return html`<div class="question">
    <div class="question__top">
      ${options.picture !== undefined && picture(options.picture, { size: 'large' })}
      ${place !== undefined && html`<p class="question__place">${say.question(place.number, place.of)}</p>`}
    </div>
    ${form({ action, csrf, token, children: fields(options, say, reader) })}
  </div>`;
}

function fields(options: QuestionOptions, say: KitWords, reader: Reader): Html {
  const { name, value, hint, errorMessage } = options;
  const legend = { text: options.question, isPageHeading: true, classes: 'govuk-fieldset__legend--l' };
  return html`${radios({ name, value, hint, errorMessage, reader, fieldset: { legend }, items: options.items.map(withPicture) })}
    ${options.more}
    ${options.words !== undefined && ownWordsField(options.words, say, reader)}
    <div class="govuk-button-group">
      ${button({ text: options.continueText ?? say.continue, preventDoubleClick: true })}
      ${options.later !== false && saveAndComeBack({}, reader)}
    </div>`;
}

function withPicture(item: QuestionItem): ChoiceItem {
  const { picture: drawn, ...choice } = item;
  if (drawn === undefined) return choice;
  const text = html`${picture(drawn, { size: 'small' })}<span>${item.text}</span>`;
  return { ...choice, text, label: { classes: 'question__choice' } };
}

function ownWordsField(words: NonNullable<QuestionOptions['words']>, say: KitWords, reader: Reader): Html {
  return textarea({
    name: words.name,
    value: words.value,
    label: { text: words.label ?? say.inMyWords, classes: 'govuk-label--m' },
    hint: words.hint ?? say.inMyWordsHint,
    errorMessage: words.errorMessage,
    reader,
    rows: 4,
  });
}
