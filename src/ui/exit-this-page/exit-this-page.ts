import { button } from '../button/button.ts';
import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type ExitThisPageOptions = {
  readonly text?: Content | undefined;
  /** A page that anyone might be looking at. */
  readonly redirectUrl?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly activatedText?: string | undefined;
  readonly timedOutText?: string | undefined;
  readonly pressTwoMoreTimesText?: string | undefined;
  readonly pressOneMoreTimeText?: string | undefined;
};

const usualWords = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`;

/** Leaves at once for an ordinary page, for somebody who is being watched. */
export function exitThisPage(options: ExitThisPageOptions): Html {
  const all = attributes({
    id: options.id,
    class: classes('govuk-exit-this-page', options.classes),
    'data-module': 'govuk-exit-this-page',
    ...options.attributes,
    'data-i18n.activated': options.activatedText,
    'data-i18n.timed-out': options.timedOutText,
    'data-i18n.press-two-more-times': options.pressTwoMoreTimesText,
    'data-i18n.press-one-more-time': options.pressOneMoreTimeText,
  });
  return html`<div${all}>${button({
    text: options.text ?? usualWords,
    kind: 'warning',
    classes: 'govuk-exit-this-page__button govuk-js-exit-this-page-button',
    href: options.redirectUrl ?? 'https://www.bbc.co.uk/weather',
    attributes: { rel: 'nofollow noreferrer' },
  })}</div>`;
}
