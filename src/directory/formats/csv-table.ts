import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Raw } from './fields.ts';

const row_letters_max = 1_000_000;

/** A table whose end can't be made out: a quotation mark that is never closed takes all that follows. */
export type BrokenTable = { readonly brokenAt: number };

/** The rows of a table by the names in its first row. Cells that hold nothing are left out, and `\n` written out is a line break. */
export async function readTable(bytes: AsyncIterable<Uint8Array>): Promise<readonly Raw[] | BrokenTable> {
  const rows: Raw[] = [];
  const parser = Readable.from(bytes).pipe(
    parse({
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()),
      max_record_size: row_letters_max,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  try {
    for await (const row of parser) rows.push(withoutEmpty(row));
  } catch (fault) {
    if (fault instanceof CsvError) return { brokenAt: Number(fault['lines'] ?? 0) };
    throw fault;
  }
  return rows;
}

function withoutEmpty(row: unknown): Raw {
  const cells = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  return Object.fromEntries(
    cells.flatMap(([name, value]) => {
      const text = String(value).trim();
      return text === '' ? [] : [[name, text.replaceAll('\\n', '\n')]];
    }),
  );
}
