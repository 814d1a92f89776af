import { details } from '../details/details.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { table } from '../table/table.ts';
import { kitWords } from '../words.ts';

export type SumRow = {
  readonly what: Content;
  /** The person's words that this line comes from. */
  readonly words?: string | undefined;
  /** Where it comes from: the answer, the rate, the date, the rule, linked. */
  readonly because?: Content | undefined;
  /** A figure between: points, hours, weeks. */
  readonly also?: Content | undefined;
  readonly figure: Content;
};

export type SumOptions = {
  /** What is added up, in a sentence: How each answer counts. */
  readonly caption: Content;
  readonly rows: readonly SumRow[];
  readonly total?:
    { readonly what: Content; readonly also?: Content | undefined; readonly figure: Content } | undefined;
  /** Names of the columns; plain ones unless given. `also` is needed where rows have it. */
  readonly columns?: {
    readonly what?: Content | undefined;
    readonly also?: Content | undefined;
    readonly figure?: Content | undefined;
  };
  /** The rule behind it, and that it can be repeated. */
  readonly source?: Content | undefined;
  readonly summary?: Content | undefined;
  readonly open?: boolean | undefined;
};

/** Any figure opened to how it was made, down to the answer, the rate, the date and the rule. */
export function showTheSum(options: SumOptions, reader: Reader): Html {
  return details({
    summary: options.summary ?? kitWords(reader).showTheSum,
    open: options.open,
    classes: 'sum',
    text: sumTable(options, reader),
  });
}

/** The working-out as a table that is always open, for a page that is about it. */
export function sumTable(options: SumOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const withAlso = options.columns?.also !== undefined;
  const cells = (first: Content, also: Content | undefined, last: Content) => [
    first,
    ...(withAlso ? [{ text: also, format: 'numeric' as const, classes: 'sum__also' }] : []),
    { text: last, format: 'numeric' as const },
  ];
  const total = options.total;
  const written = table({
    caption: options.caption,
    captionClasses: 'govuk-table__caption--s',
    classes: total === undefined ? 'sum__table' : 'sum__table sum__table--total',
    firstCellIsHeader: true,
    head: cells(
      options.columns?.what ?? say.what,
      options.columns?.also,
      options.columns?.figure ?? say.howMuch,
    ),
    rows: [
      ...options.rows.map((row) => cells(whatFor(row), row.also, row.figure)),
      ...(total === undefined ? [] : [cells(total.what, total.also, total.figure)]),
    ],
  });
  return html`<div class="sum__fits">${written}</div>${options.source !== undefined && html`<p class="sum__source">${options.source}</p>`}`;
}

function whatFor(row: SumRow): Html {
  return html`${row.what}${row.words !== undefined && html`<span class="sum__words">“${row.words}”</span>`}${
    row.because !== undefined && html`<span class="sum__because">${row.because}</span>`
  }`;
}
