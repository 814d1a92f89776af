import { wordsOr } from '../field/field.ts';
import { type Attributes, type Content, type Html, attributes, classes, html, isEmpty } from '../html.ts';

export type TableCell = {
  readonly text?: Content | undefined;
  /** Figures stand right, in line. */
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TableOptions = {
  readonly caption?: Content | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly (Content | TableCell)[] | undefined;
  readonly rows: readonly (readonly (Content | TableCell)[])[];
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** Rows and columns. A cell may be given as text alone. */
export function table(options: TableOptions): Html {
  const all = attributes({ class: classes('govuk-table', options.classes), ...options.attributes });
  const rows = options.rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 && options.firstCellIsHeader === true ? rowHeader(wordsOr(cell)) : plainCell(wordsOr(cell)),
    );
    return html`<tr class="govuk-table__row">${cells}</tr>`;
  });
  return html`<table${all}>
    ${caption(options)}
    ${head(options.head)}
    <tbody class="govuk-table__body">${rows}</tbody>
  </table>`;
}

/** A table that scrolls sideways by itself on a narrow screen, also with the keyboard; `label` says what it is. */
export function scrollingTable(options: TableOptions & { readonly label: string }): Html {
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${options.label}">${table(options)}</div>`;
}

/** A table of words, each row of which becomes an entry of a list where there is no room for columns; `head` names its parts. */
export function stackingTable(
  options: Omit<TableOptions, 'head'> & { readonly head: readonly string[] },
): Html {
  const rows = options.rows.map((row) =>
    row.map((given, column) => {
      const cell = wordsOr<TableCell>(given);
      const name = column === 0 ? undefined : options.head[column];
      return { ...cell, attributes: { ...('attributes' in cell && cell.attributes), 'data-name': name } };
    }),
  );
  return html`<div class="stacks">${table({ ...options, rows })}</div>`;
}

/** A short table of something and its figure: with very large letters the figure goes under its words, with its name. */
export function figureTable(
  options: Omit<TableOptions, 'head'> & { readonly head: readonly [string, string] },
): Html {
  const [words, figure] = options.head;
  const rows = options.rows.map(([what = '', given = '']) => [
    what,
    { ...wordsOr<TableCell>(given), format: 'numeric' as const, attributes: { 'data-name': figure } },
  ]);
  const shown = { ...options, rows, classes: 'sum__table', firstCellIsHeader: true };
  return html`<div class="sum__fits">${table({ ...shown, head: [words, { text: figure, format: 'numeric' }] })}</div>`;
}

function caption(options: TableOptions): Html | undefined {
  if (isEmpty(options.caption)) return undefined;
  return html`<caption class="${classes('govuk-table__caption', options.captionClasses)}">${options.caption}</caption>`;
}

function head(cells: TableOptions['head']): Html | undefined {
  if (cells === undefined) return undefined;
  const written = cells.map((given) => {
    const cell = wordsOr<TableCell>(given);
    return html`<th scope="col"${cellAttributes('header', cell)}>${cell.text}</th>`;
  });
  return html`<thead class="govuk-table__head"><tr class="govuk-table__row">${written}</tr></thead>`;
}

function rowHeader(cell: TableCell): Html {
  return html`<th scope="row"${cellAttributes('header', { ...cell, format: undefined })}>${cell.text}</th>`;
}

function plainCell(cell: TableCell): Html {
  return html`<td${cellAttributes('cell', cell)}>${cell.text}</td>`;
}

function cellAttributes(kind: 'header' | 'cell', cell: TableCell): Html {
  const format = cell.format !== undefined && `govuk-table__${kind}--${cell.format}`;
  return attributes({
    class: classes(`govuk-table__${kind}`, format, cell.classes),
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    ...cell.attributes,
  });
}
