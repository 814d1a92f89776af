import { type FixedWords, fixedWords } from '../fixed-words.ts';
import {
  type Attributes,
  type Content,
  type Html,
  attributes,
  classes,
  html,
  isEmpty,
  raw,
} from '../html.ts';
import type { Reader } from '../say.ts';

export type PaginationLink = {
  readonly href: string;
  readonly text?: Content | undefined;
  /** What lies there, where there are only two ways to go. */
  readonly labelText?: Content | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PaginationItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string;
      readonly href: string;
      readonly current?: boolean | undefined;
      readonly visuallyHiddenText?: string | undefined;
      readonly attributes?: Attributes | undefined;
    };

export type PaginationOptions = {
  readonly previous?: PaginationLink | undefined;
  readonly next?: PaginationLink | undefined;
  readonly items?: readonly PaginationItem[] | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

const arrows = {
  prev: raw(
    '<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>',
  ),
  next: raw(
    '<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>',
  ),
};

/** The parts of a long list: on, back, and by number. */
export function pagination(options: PaginationOptions): Html {
  const say = fixedWords(options.reader);
  const block = options.items === undefined && (options.next ?? options.previous) !== undefined;
  const all = attributes({
    class: classes('govuk-pagination', block && 'govuk-pagination--block', options.classes),
    'aria-label': options.landmarkLabel ?? say.pages,
    ...options.attributes,
  });
  const items =
    options.items !== undefined &&
    html`<ul class="govuk-pagination__list">${options.items.map((item) => pageItem(item, say))}</ul>`;
  return html`<nav${all}>
    ${options.previous && arrowLink({ text: usual(say.previous, say), ...options.previous }, 'prev', block)}
    ${items}
    ${options.next && arrowLink({ text: usual(say.next, say), ...options.next }, 'next', block)}
  </nav>`;
}

function arrowLink(link: PaginationLink, way: 'prev' | 'next', block: boolean): Html {
  const all = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: link.href,
    rel: way,
    ...link.attributes,
  });
  const before = block || way === 'prev';
  const decorated = block && isEmpty(link.labelText) && 'govuk-pagination__link-title--decorated';
  const labelled =
    block &&
    !isEmpty(link.labelText) &&
    html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${link.labelText}</span>`;
  return html`<div class="govuk-pagination__${way}"><a${all}>
    ${before && arrows[way]}
    <span class="${classes('govuk-pagination__link-title', decorated)}">${link.text}</span>
    ${labelled}
    ${!before && arrows[way]}
  </a></div>`;
}

function usual(way: string, say: FixedWords): Html {
  return html`${way}<span class="govuk-visually-hidden"> ${say.page}</span>`;
}

function pageItem(item: PaginationItem, say: FixedWords): Html {
  if ('ellipsis' in item) {
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>`;
  }
  const all = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: item.href,
    'aria-label': item.visuallyHiddenText ?? say.pageNumber(item.number.toString()),
    'aria-current': item.current === true ? 'page' : undefined,
    ...item.attributes,
  });
  const own = classes('govuk-pagination__item', item.current === true && 'govuk-pagination__item--current');
  return html`<li class="${own}"><a${all}>${item.number}</a></li>`;
}
