import { fixedWords } from '../fixed-words.ts';
import { type Attributes, type Content, type Html, attributes, classes, html, raw } from '../html.ts';
import type { Reader } from '../say.ts';

export type NotificationBannerOptions = {
  /** Text becomes a heading line; markup is shown as it is. */
  readonly text?: Content | undefined;
  readonly type?: 'success' | undefined;
  readonly title?: Content | undefined;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: number | undefined;
  readonly role?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

/** What was just done, or what a person should know before anything else. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const success = options.type === 'success';
  const titleId = options.titleId ?? 'govuk-notification-banner-title';
  const level = raw(`h${(options.titleHeadingLevel ?? 2).toString()}`);
  const all = attributes({
    class: classes(
      'govuk-notification-banner',
      success && 'govuk-notification-banner--success',
      options.classes,
    ),
    role: options.role ?? (success ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': options.disableAutoFocus?.toString(),
    ...options.attributes,
  });
  const title = options.title ?? fixedWords(options.reader)[success ? 'success' : 'important'];
  return html`<div${all}>
    <div class="govuk-notification-banner__header">
      <${level} class="govuk-notification-banner__title" id="${titleId}">${title}</${level}>
    </div>
    <div class="govuk-notification-banner__content">${words(options.text)}</div>
  </div>`;
}

function words(text: Content | undefined): Content | undefined {
  if (text === undefined || text === '' || typeof text === 'object') return text;
  return html`<p class="govuk-notification-banner__heading">${text}</p>`;
}
