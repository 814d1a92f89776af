import type { Outcome } from '#basics';
import { csvLine } from '../csv-line.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';

/** What a table gains: the names of columns and, for each row, their cells, with a word where the row is wrong. */
export type AddedColumns = {
  readonly names: readonly string[];
  /** Whether the first row was the names of columns; otherwise it is data like the others. */
  readonly firstRowNames: boolean;
  readonly cellsFor: (row: readonly string[]) => {
    readonly cells: readonly string[];
    readonly wrong?: string;
  };
};

/** A line of the new table, a word about a line of the old one, or the reason why there is no new table. */
export type TablePart<Refusal> =
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'wrong'; readonly line: number; readonly says: string }
  | { readonly is: 'refused'; readonly refused: Refusal };

export type TableFault =
  { readonly because: 'no-rows' } | { readonly because: 'quote-not-closed'; readonly line: number };

/** Reads a table and writes it again with further columns, line by line. A column of the same name is written over. */
export async function* addColumns<Refusal>(
  bytes: AsyncIterable<Uint8Array>,
  columnsFor: (firstRow: readonly string[]) => Outcome<AddedColumns, Refusal & { readonly because: string }>,
): AsyncGenerator<TablePart<Refusal | TableFault>> {
  let table: { readonly columns: AddedColumns; readonly places: readonly number[] } | undefined;
  for await (const row of csvRows(decodeText(bytes))) {
    if (row.is === 'broken') {
      yield { is: 'refused', refused: { because: 'quote-not-closed', line: row.line } };
      return;
    }
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (table === undefined) {
      const outcome = columnsFor(row.cells);
      if ('refused' in outcome) {
        yield { is: 'refused', refused: outcome.refused };
        return;
      }
      table = { columns: outcome.done, places: placesOf(outcome.done, row.cells) };
      if (table.columns.firstRowNames) {
        yield { is: 'line', text: csvLine(put(row.cells, table.columns.names, table.places)) };
        continue;
      }
    }
    const { cells, wrong } = table.columns.cellsFor(row.cells);
    if (wrong !== undefined) yield { is: 'wrong', line: row.line, says: wrong };
    yield { is: 'line', text: csvLine(put(row.cells, cells, table.places)) };
  }
  if (table === undefined) yield { is: 'refused', refused: { because: 'no-rows' } };
}

/** The place of the column that has one of these names, whatever its capitals, blanks and dashes; undefined where none has. */
export function columnNamed(header: readonly string[], names: readonly string[]): number | undefined {
  const plain = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const found = names.map((name) => plain.indexOf(name)).find((index) => index !== -1);
  return found;
}

function placesOf({ names, firstRowNames }: AddedColumns, firstRow: readonly string[]): readonly number[] {
  let next = firstRow.length;
  return names.map((name) => {
    const there = firstRowNames ? firstRow.findIndex((each) => each.trim() === name) : -1;
    return there === -1 ? next++ : there;
  });
}

function put(row: readonly string[], cells: readonly string[], places: readonly number[]): readonly string[] {
  const width = Math.max(row.length, ...places.map((place) => place + 1));
  return Array.from({ length: width }, (_, index) => {
    const added = places.indexOf(index);
    return added === -1 ? (row[index] ?? '') : (cells[added] ?? '');
  });
}
