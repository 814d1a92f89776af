import { done, isDone, type Outcome, refused } from '#basics';
import { CsvError, parse } from 'csv-parse/sync';
import { type CsvBlock, csvBlocks, type CsvRefusal } from './csv-blocks.ts';

/** One row as it stands in the file; `line` counts from 1, and the first is the row of names. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The rows of comma-separated values (RFC 4180), some hundreds at a time, in constant memory. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome<readonly CsvRow[], CsvRefusal>> {
  for await (const block of csvBlocks(bytes)) {
    const rows = isDone(block) ? rowsIn(block.done) : block;
    yield rows;
    if (!isDone(rows)) return;
  }
}

/**
 * The rows of a block. Lines without a quotation mark are cut at the commas, which is all that most of these files need and three
 * times as fast; the others are read by csv-parse.
 */
export function rowsIn({ bytes, line, hasQuotes }: CsvBlock): Outcome<readonly CsvRow[], CsvRefusal> {
  const text = textOf(bytes);
  if (text === undefined) return refused('not-utf-8', { line: line + linesBeforeFault(bytes) });
  return hasQuotes ? quotedRows(text, line) : done(plainRows(text, line));
}

/** Bytes as text; undefined where they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}

/** How many whole lines stand before the first that is not UTF-8. */
function linesBeforeFault(bytes: Uint8Array): number {
  let [lines, from] = [0, 0];
  for (let to = bytes.indexOf(0x0a) + 1; to > 0; to = bytes.indexOf(0x0a, from) + 1) {
    if (textOf(bytes.subarray(from, to)) === undefined) return lines;
    lines += 1;
    from = to;
  }
  return lines;
}

function plainRows(text: string, line: number): readonly CsvRow[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((each, place) => ({
    line: line + place,
    cells: (each.endsWith('\r') ? each.slice(0, -1) : each).split(','),
  }));
}

function quotedRows(text: string, line: number): Outcome<readonly CsvRow[], CsvRefusal> {
  try {
    const rows: string[][] = parse(text, { relax_column_count: true });
    let at = line;
    return done(
      rows.map((cells) => {
        const row = { line: at, cells };
        at += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        return row;
      }),
    );
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const because = fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-never-ends' : 'stray-quote';
    const lines: unknown = fault['lines'];
    return refused(because, { line: line + (typeof lines === 'number' ? lines - 1 : 0) });
  }
}
