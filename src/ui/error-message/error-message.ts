import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type ErrorMessageOptions = {
  readonly text?: Content | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** What a screen reader says first; "Error" unless given, nothing when empty. */
  readonly visuallyHiddenText?: string | undefined;
};

/** What is wrong with an answer, beside it. */
export function errorMessage(options: ErrorMessageOptions): Html {
  const first = options.visuallyHiddenText ?? 'Error';
  const all = attributes({
    id: options.id,
    class: classes('govuk-error-message', options.classes),
    ...options.attributes,
  });
  const hidden = first === '' ? '' : html`<span class="govuk-visually-hidden">${first}:</span> `;
  return html`<p${all}>${hidden}${options.text}</p>`;
}
