import {
  type Attributes,
  type Content,
  type Html,
  attributes,
  classes,
  html,
  isEmpty,
  raw,
} from '../html.ts';

export type PanelOptions = {
  readonly title: Content;
  readonly text?: Content | undefined;
  readonly headingLevel?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** It is done, in large: at the end of something long. */
export function panel(options: PanelOptions): Html {
  const level = raw(`h${(options.headingLevel ?? 1).toString()}`);
  const all = attributes({
    class: classes('govuk-panel govuk-panel--confirmation', options.classes),
    ...options.attributes,
  });
  return html`<div${all}>
    <${level} class="govuk-panel__title">${options.title}</${level}>
    ${!isEmpty(options.text) && html`<div class="govuk-panel__body">${options.text}</div>`}
  </div>`;
}
