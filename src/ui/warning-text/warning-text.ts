import { fixedWords } from '../fixed-words.ts';
import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';
import type { Reader } from '../say.ts';

export type WarningTextOptions = {
  readonly text?: Content | undefined;
  /** What the sign means to those who do not see it; "Warning", in the reader's language, unless given. */
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

/** What a person must know before going on. */
export function warningText(options: WarningTextOptions): Html {
  const all = attributes({ class: classes('govuk-warning-text', options.classes), ...options.attributes });
  const sign = options.iconFallbackText ?? fixedWords(options.reader).warning;
  return html`<div${all}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${sign}</span> ${options.text}</strong>
  </div>`;
}
