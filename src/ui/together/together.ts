import { type Content, type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

export type TogetherOptions = {
  readonly supporterHref?: string | undefined;
  /** Who can be rung, and when: the disabled people's organisation with its number. */
  readonly phone?: Content | undefined;
  readonly printHref?: string | undefined;
};

/** Someone can do this with me: a supporter, a worker on the phone, or on paper. */
export function together(options: TogetherOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const { supporterHref, phone, printHref } = options;
  return html`<section class="together" id="together">
    <h2 class="together__title">${say.together}</h2>
    <ul>
      ${supporterHref !== undefined && html`<li><a href="${supporterHref}">${say.withSomeone}</a></li>`}
      ${phone !== undefined && html`<li>${say.byPhone}: ${phone}</li>`}
      ${printHref !== undefined && html`<li><a href="${printHref}">${say.onPaper}</a></li>`}
    </ul>
  </section>`;
}
