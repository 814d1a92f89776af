import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type DetailsOptions = {
  readonly summary?: Content | undefined;
  readonly text?: Content | undefined;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** More for those who want it, opened by themselves. */
export function details(options: DetailsOptions): Html {
  const all = attributes({
    id: options.id,
    class: classes('govuk-details', options.classes),
    ...options.attributes,
    open: options.open,
  });
  return html`<details${all}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summary}</span></summary>
    <div class="govuk-details__text">${options.text}</div>
  </details>`;
}
