import { type Content, type Html, html } from '../html.ts';
import type { SeenBy } from '../page.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

/** A quiet line under anything personal: who can see it, and where to change that. */
export function seenBy(options: SeenBy, reader: Reader): Html {
  const say = kitWords(reader);
  const names = options.names.length === 0 ? say.onlyYou : inARow(options.names, say.and);
  const change =
    options.changeHref !== undefined &&
    html` <a href="${options.changeHref}">${say.change}<span class="govuk-visually-hidden"> ${say.changeWhoCanSee}</span></a>`;
  return html`<p class="seen-by">${say.whoCanSee} ${names}.${change}</p>`;
}

/** Names as they are said: Ola, Bea and Tunde. */
function inARow(names: readonly Content[], and: (next: string) => string): Html {
  const last = names.length - 1;
  return html`${names.map((name, index) => {
    if (index === 0) return name;
    return index === last ? html` ${and(name.toString())} ${name}` : html`, ${name}`;
  })}`;
}
