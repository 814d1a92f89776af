import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type HintOptions = {
  readonly text?: Content | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A quiet sentence that helps to answer. */
export function hint(options: HintOptions): Html {
  const all = attributes({
    id: options.id,
    class: classes('govuk-hint', options.classes),
    ...options.attributes,
  });
  return html`<div${all}>${options.text}</div>`;
}
