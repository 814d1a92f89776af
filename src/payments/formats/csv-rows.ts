import { CsvError, parse } from 'csv-parse';

/** One row of a table; `line` counts lines of the file from 1, and a cell may go over several. */
export type CsvRow = { readonly is: 'row'; readonly line: number; readonly cells: readonly string[] };
/** Where a table stops being one: a quotation mark that is never closed takes all that follows. */
export type CsvBroken = { readonly is: 'broken'; readonly line: number };

const row_letters_max = 100_000;

/** The rows of comma-separated values (RFC 4180), as they come; also separated by semicolons or tabs. Empty lines are rows. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<CsvRow | CsvBroken> {
  let parser: ReturnType<typeof parse> | undefined;
  let fault: Error | undefined;
  let line = 1;
  let start = '';

  function* rowsReady(): Generator<CsvRow> {
    for (let next: unknown = parser?.read(); isRecord(next); next = parser?.read()) {
      yield { is: 'row', line, cells: next };
      line += 1 + breaksIn(next);
    }
  }

  for await (const piece of text) {
    start += piece;
    if (parser === undefined && !hasLines(start)) continue;
    parser ??= createParser(start, (thrown) => {
      fault = thrown;
    });
    parser.write(start);
    start = '';
    yield* rowsReady();
    if (fault !== undefined) break;
  }
  parser ??= createParser(start, (thrown) => {
    fault = thrown;
  });
  if (fault === undefined) {
    if (start !== '') parser.write(start);
    parser.end();
    // The last row and a fault at the end come with the stream's next turn.
    await new Promise((resolve) => setImmediate(resolve));
    yield* rowsReady();
  }
  if (fault === undefined) return;
  if (!(fault instanceof CsvError)) throw fault;
  yield { is: 'broken', line };
}

function createParser(start: string, onFault: (fault: Error) => void): ReturnType<typeof parse> {
  const parser = parse({
    bom: true,
    delimiter: separatorOf(start),
    max_record_size: row_letters_max,
    relax_column_count: true,
    relax_quotes: true,
  });
  parser.on('error', onFault);
  return parser;
}

/** The sign between cells: of comma, semicolon and tab the one that most of the first lines have, and have most often. */
function separatorOf(start: string): string {
  const lines = start
    .split(/\r\n|\r|\n/, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '')
    .split('\n');
  const counted = [',', ';', '\t'].map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
    count: lines.join('').split(sign).length,
  }));
  const [most] = counted.sort((one, other) => other.lines - one.lines || other.count - one.count);
  return most?.sign ?? ',';
}

function hasLines(text: string): boolean {
  return text.length > 4096 || text.split('\n', 11).length > 10;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function isRecord(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
