import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type SkipLinkOptions = {
  readonly text?: Content | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** The first stop of the keyboard: past the header. */
export function skipLink(options: SkipLinkOptions): Html {
  const all = attributes({
    href: options.href ?? '#content',
    class: classes('govuk-skip-link', options.classes),
    ...options.attributes,
    'data-module': 'govuk-skip-link',
  });
  return html`<a${all}>${options.text}</a>`;
}
