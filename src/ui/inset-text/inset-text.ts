import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type InsetTextOptions = {
  readonly text?: Content | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** Words set apart from the rest. */
export function insetText(options: InsetTextOptions): Html {
  const all = attributes({
    id: options.id,
    class: classes('govuk-inset-text', options.classes),
    ...options.attributes,
  });
  return html`<div${all}>${options.text}</div>`;
}
