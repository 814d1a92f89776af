import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type WarningTextOptions = {
  readonly text?: Content | undefined;
  /** What the sign means to those who do not see it; "Warning" unless given. */
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** What a person must know before going on. */
export function warningText(options: WarningTextOptions): Html {
  const all = attributes({ class: classes('govuk-warning-text', options.classes), ...options.attributes });
  const sign = options.iconFallbackText ?? 'Warning';
  return html`<div${all}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${sign}</span> ${options.text}</strong>
  </div>`;
}
