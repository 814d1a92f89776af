import { fixedWords } from '../fixed-words.ts';
import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';
import type { Reader } from '../say.ts';

export type BackLinkOptions = {
  readonly href?: string | undefined;
  readonly text?: Content | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

/** The way back, above the heading. */
export function backLink(options: BackLinkOptions): Html {
  const all = attributes({
    href: options.href ?? '#',
    class: classes('govuk-back-link', options.classes),
    ...options.attributes,
  });
  return html`<a${all}>${options.text ?? fixedWords(options.reader).back}</a>`;
}
