import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import { say } from './say.ts';

/**
 * A letter with the address of a page, begun in the person's own mail program, to themself or to anybody they like: nobody here
 * learns to whom.
 */
export function sendLink(visit: Visit, of: { readonly subject: string; readonly path: string }): Html {
  const to = `mailto:?subject=${encodeURIComponent(of.subject)}&body=${encodeURIComponent(`${visit.settings.url}${of.path}`)}`;
  return html`<a href="${to}">${say(visit).compare.send}</a>`;
}
