import {
  type Attributes,
  type Content,
  type Html,
  attributes,
  classes,
  html,
  isEmpty,
  noHtml,
} from '../html.ts';

export type LabelOptions = {
  readonly text?: Content | undefined;
  readonly for?: string | undefined;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

/** The words beside a field. As the page's heading where the page asks one thing. */
export function label(options: LabelOptions): Html {
  if (isEmpty(options.text)) return noHtml;
  const all = attributes({
    class: classes('govuk-label', options.classes),
    ...options.attributes,
    for: options.for,
  });
  const own = html`<label${all}>${options.text}</label>`;
  return options.isPageHeading === true ? html`<h1 class="govuk-label-wrapper">${own}</h1>` : own;
}
