import { fixedWords } from '../fixed-words.ts';
import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';
import type { Reader } from '../say.ts';

export type BreadcrumbsOptions = {
  /** The last may be without an address: the page itself. */
  readonly items: readonly {
    readonly text?: Content | undefined;
    readonly href?: string | undefined;
    readonly attributes?: Attributes | undefined;
  }[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly labelText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

/** Where a page lies, for pages several steps deep. */
export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const all = attributes({
    class: classes(
      'govuk-breadcrumbs',
      options.classes,
      options.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile',
    ),
    ...options.attributes,
    'aria-label': options.labelText ?? fixedWords(options.reader).breadcrumbs,
  });
  const items = options.items.map((item) => {
    if (item.href === undefined) {
      return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${item.text}</li>`;
    }
    const link = attributes({ class: 'govuk-breadcrumbs__link', href: item.href, ...item.attributes });
    return html`<li class="govuk-breadcrumbs__list-item"><a${link}>${item.text}</a></li>`;
  });
  return html`<nav${all}><ol class="govuk-breadcrumbs__list">${items}</ol></nav>`;
}
