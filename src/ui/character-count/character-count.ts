import { type Counted, fixedWords } from '../fixed-words.ts';
import { labelledField } from '../field/field.ts';
import { hint } from '../hint/hint.ts';
import { type Attributes, type Html, classes, html } from '../html.ts';
import { type TextareaOptions, textBox } from '../textarea/textarea.ts';

export type CharacterCountOptions = Omit<TextareaOptions, 'describedBy'> & {
  /** The most letters, spaces and signs that are taken. */
  readonly maxlength: number;
  /** Counting shows from this percentage of the most. */
  readonly threshold?: number | undefined;
  readonly countMessageClasses?: string | undefined;
  /** What is said without script; `%{count}` stands for the most. */
  readonly limitText?: string | undefined;
  readonly underLimitText?: Counted | undefined;
  readonly atLimitText?: string | undefined;
  readonly overLimitText?: Counted | undefined;
};

/** Room for several sentences that says how much is left. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id ?? options.name;
  const say = fixedWords(options.reader);
  const limit = options.limitText ?? say.limit;
  const message = hint({
    id: `${id}-info`,
    text: limit.replace('%{count}', options.maxlength.toString()),
    classes: classes('govuk-character-count__message', options.countMessageClasses),
  });
  const group = {
    classes: classes('govuk-character-count', options.formGroup?.classes),
    attributes: {
      'data-module': 'govuk-character-count',
      'data-maxlength': options.maxlength,
      'data-threshold': options.threshold,
      ...counted('characters-under-limit', options.underLimitText ?? say.underLimit),
      'data-i18n.characters-at-limit': options.atLimitText ?? say.atLimit,
      ...counted('characters-over-limit', options.overLimitText ?? say.overLimit),
      ...options.formGroup?.attributes,
    },
  };
  const field = { ...options, describedBy: `${id}-info`, formGroup: group };
  const box = { ...options, classes: classes('govuk-js-character-count', options.classes) };
  return labelledField(field, (own, describedBy) => html`${textBox(box, own, describedBy)}${message}`);
}

function counted(key: string, text: Counted | undefined): Attributes {
  return { [`data-i18n.${key}.other`]: text?.other, [`data-i18n.${key}.one`]: text?.one };
}
