import { type Attributes, type Content, type Html, attributes, classes, html, isEmpty } from '../html.ts';

export type LegendOptions = {
  readonly text?: Content | undefined;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
};

export type FieldsetOptions = {
  readonly legend?: LegendOptions | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly role?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: Html | undefined;
};

/** Fields that answer one question together. */
export function fieldset(options: FieldsetOptions): Html {
  const all = attributes({
    class: classes('govuk-fieldset', options.classes),
    role: options.role,
    'aria-describedby': options.describedBy,
    ...options.attributes,
  });
  return html`<fieldset${all}>
    ${legend(options.legend)}
    ${options.children}
  </fieldset>`;
}

function legend(options: LegendOptions | undefined): Html | undefined {
  if (options === undefined || isEmpty(options.text)) return undefined;
  const words =
    options.isPageHeading === true
      ? html`<h1 class="govuk-fieldset__heading">${options.text}</h1>`
      : options.text;
  return html`<legend class="${classes('govuk-fieldset__legend', options.classes)}">${words}</legend>`;
}
