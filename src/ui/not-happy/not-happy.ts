import { type Content, type Html, html, noHtml } from '../html.ts';
import type { Link } from '../page.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

export type NotHappyOptions = {
  readonly askHref?: string | undefined;
  readonly challengeHref?: string | undefined;
  /** Until when it can be challenged, and who looks at it. */
  readonly challengeMore?: Content | undefined;
  /** Who is on the person's side, first: the disabled people's organisation. */
  readonly helpers?: readonly Link[] | undefined;
  /** What goes on meanwhile, where it is more than "as it was". */
  readonly meanwhile?: Content | undefined;
};

/** Beside every decision: ask, challenge, who can help me, the old arrangement goes on meanwhile. Nothing for a reader with no way open. */
export function notHappy(options: NotHappyOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const helpers = (options.helpers ?? []).map(
    (link) => html`<li><a href="${link.href}">${link.text}</a></li>`,
  );
  const ways = [options.askHref, options.challengeHref].some((href) => href !== undefined);
  if (!ways && helpers.length === 0) return noHtml;
  return html`<section class="not-happy">
    <h2 class="not-happy__title">${say.notHappy}</h2>
    ${
      ways &&
      html`<ul class="not-happy__ways">
        ${way(options.askHref, say.askAboutIt, say.askMeans)}
        ${way(options.challengeHref, say.challengeIt, options.challengeMore ?? say.challengeMeans)}
      </ul>`
    }
    ${helpers.length > 0 && html`<p class="not-happy__helpers">${say.whoCanHelp}</p><ul>${helpers}</ul>`}
    <p>${options.meanwhile ?? say.meanwhile}</p>
  </section>`;
}

function way(href: string | undefined, text: string, means: Content): Html | undefined {
  if (href === undefined) return undefined;
  return html`<li><a class="not-happy__way" href="${href}">${text}</a> <span>${means}</span></li>`;
}
