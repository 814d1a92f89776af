import { type Attributes, type Content, type Html, attributes, classes, html, isEmpty } from '../html.ts';

export type ErrorSummaryItem = {
  readonly text: Content;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ErrorSummaryOptions = {
  readonly title: Content;
  readonly description?: Content | undefined;
  readonly errorList?: readonly ErrorSummaryItem[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** All that is wrong on a page, at its top, each leading to its field. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const all = attributes({
    class: classes('govuk-error-summary', options.classes),
    'data-disable-auto-focus': options.disableAutoFocus?.toString(),
    ...options.attributes,
    'data-module': 'govuk-error-summary',
  });
  return html`<div${all}>
    <div role="alert">
      <h2 class="govuk-error-summary__title">${options.title}</h2>
      <div class="govuk-error-summary__body">
        ${!isEmpty(options.description) && html`<p>${options.description}</p>`}
        ${list(options.errorList ?? [])}
      </div>
    </div>
  </div>`;
}

function list(errors: readonly ErrorSummaryItem[]): Html | undefined {
  if (errors.length === 0) return undefined;
  const items = errors.map((error) => {
    if (error.href === undefined) return html`<li>${error.text}</li>`;
    return html`<li><a${attributes({ href: error.href, ...error.attributes })}>${error.text}</a></li>`;
  });
  return html`<ul class="govuk-list govuk-error-summary__list">${items}</ul>`;
}
