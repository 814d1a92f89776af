import { done, type Outcome, refused } from '#basics';
import { CsvError, parse } from 'csv-parse/sync';

/** One row as it stands in the file; `line` counts from 1, and the first is the row of names. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvRefusal = { readonly because: 'not-utf-8' | 'quote-never-ends'; readonly line: number };

// A quotation mark that is never closed takes all that follows; no row of answers is as long as this.
const row_letters_max = 1_000_000;

/**
 * The rows of comma-separated values (RFC 4180), some hundreds at a time, in constant memory. Lines without a quotation mark are
 * cut at the commas, which is all that most of these files need and three times as fast; the others are read by csv-parse.
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome<readonly CsvRow[], CsvRefusal>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let line = 1;
  try {
    for await (const piece of bytes) {
      text += decoder.decode(piece, { stream: true });
      const end = endOfRows(text);
      if (end === 0 && text.length > row_letters_max) return yield refused('quote-never-ends', { line });
      if (end === 0) continue;
      yield done(rowsIn(text.slice(0, end), line));
      line += breaksIn(text, end);
      text = text.slice(end);
    }
    text += decoder.decode();
  } catch (fault) {
    if (fault instanceof TypeError) return yield refused('not-utf-8', { line });
    throw fault;
  }
  try {
    if (text !== '') yield done(rowsIn(text, line));
  } catch (fault) {
    if (fault instanceof CsvError) return yield refused('quote-never-ends', { line });
    throw fault;
  }
}

/** The place after the last line break that no quotation mark holds open. */
function endOfRows(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') open = !open;
    else if (sign === '\n' && !open) end = at + 1;
  }
  return end;
}

function rowsIn(text: string, line: number): readonly CsvRow[] {
  if (text.includes('"')) return quotedRows(text, line);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((each, place) => ({
    line: line + place,
    cells: (each.endsWith('\r') ? each.slice(0, -1) : each).split(','),
  }));
}

function quotedRows(text: string, line: number): readonly CsvRow[] {
  const rows: string[][] = parse(text, { relax_column_count: true });
  let at = line;
  return rows.map((cells) => {
    const row = { line: at, cells };
    at += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell, cell.length), 0);
    return row;
  });
}

function breaksIn(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
