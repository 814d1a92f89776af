import { type Content, type Html, classes, html, raw } from '../html.ts';
import type { Link } from '../page.ts';
import { type PictureName, picture } from '../picture/picture.ts';

/** A way on; what is said beside it is no part of the link, such as how much waits there. */
export type CardLink = Link & { readonly beside?: string };

export type CardOptions = {
  readonly title: Content;
  /** Makes the title the way in. */
  readonly href?: string | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** A quiet sentence under the title. */
  readonly text?: Content | undefined;
  readonly body?: Html | undefined;
  readonly picture?: PictureName | undefined;
  /** Short states above the title. */
  readonly tags?: readonly Html[] | undefined;
  /** What can be done here, at the foot. */
  readonly links?: readonly CardLink[] | undefined;
};

/** One thing among several: a holding, a way in, a plan that waits. */
export function card(options: CardOptions): Html {
  const level = raw(`h${(options.headingLevel ?? 3).toString()}`);
  const title =
    options.href === undefined ? options.title : html`<a href="${options.href}">${options.title}</a>`;
  const links = options.links ?? [];
  return html`<div class="${classes('card', options.picture !== undefined && 'card--picture')}">
    ${options.picture !== undefined && picture(options.picture)}
    <div class="card__inside">
      ${options.tags !== undefined && html`<div class="card__tags">${options.tags}</div>`}
      <${level} class="card__title">${title}</${level}>
      ${options.text !== undefined && html`<p class="card__text">${options.text}</p>`}
      ${options.body}
      ${links.length > 0 && html`<ul class="card__links">${links.map(item)}</ul>`}
    </div>
  </div>`;
}

/** Cards side by side, as many as fit; one under the other where `stacked`, for things read in order. */
export function cards(all: readonly Html[], options: { readonly stacked?: boolean } = {}): Html {
  const own = classes('cards', options.stacked === true && 'cards--stacked');
  return html`<ul class="${own}">${all.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function item(link: CardLink): Html {
  const beside = link.beside !== undefined && html` <strong>${link.beside}</strong>`;
  return html`<li><a href="${link.href}">${link.text}</a>${beside}</li>`;
}
