import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { gssCodeIn } from '../area-served.ts';
import { readPoint } from '../place.ts';
import { findPostcodeColumns, type PostcodeColumns, type PostcodeField } from './postcode-columns.ts';

/** A postcode with its point and the codes of the areas it lies in; spaces left out. */
export type PostcodeRow = {
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
} & { readonly [area in Exclude<PostcodeField, 'postcode' | 'latitude' | 'longitude'>]?: string };

/** What a row of the table is: a postcode, or one without a place on the map; or why the table can't be read. */
export type PostcodePart =
  | { readonly is: 'postcode'; readonly row: PostcodeRow }
  | { readonly is: 'nowhere' }
  | { readonly is: 'refused'; readonly because: 'no-columns' | 'table-unreadable'; readonly line: number };

const letters_max = 100_000;

/** Reads a table of postcodes (ONSPD or NSPL, any edition) row by row: however long it is, a few rows are in memory. */
export async function* readPostcodes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PostcodePart> {
  const rows = Readable.from(bytes).pipe(
    parse({ bom: true, max_record_size: letters_max, relax_column_count: true, skip_empty_lines: true }),
  );
  let columns: PostcodeColumns | undefined;
  try {
    for await (const cells of rows) {
      if (!isRow(cells)) continue;
      if (columns !== undefined) {
        yield partOf(cells, columns);
        continue;
      }
      columns = findPostcodeColumns(cells);
      if (columns === undefined) return yield* refusal('no-columns', 1);
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return yield* refusal('table-unreadable', Number(fault['lines'] ?? 0));
  }
  if (columns === undefined) yield* refusal('no-columns', 1);
}

function partOf(cells: readonly string[], columns: PostcodeColumns): PostcodePart {
  const cell = (field: PostcodeField): string => (cells[columns[field] ?? -1] ?? '').trim();
  const postcode = cell('postcode').replace(/\s/g, '').toUpperCase();
  const point = readPoint(Number(cell('latitude') || Number.NaN), Number(cell('longitude') || Number.NaN));
  // Without a place on the map the office writes 99.999999 north.
  if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(postcode) || point === undefined || point.latitude > 90) {
    return { is: 'nowhere' };
  }
  const areas = Object.fromEntries(
    (['ward', 'district', 'county', 'region', 'country'] as const).flatMap((area) => {
      const code = gssCodeIn(cell(area));
      // Codes that end in 99999999 stand for "none".
      return code === undefined || code.endsWith('99999999') ? [] : [[area, code]];
    }),
  );
  return { is: 'postcode', row: { postcode, ...point, ...areas } };
}

function* refusal(
  because: 'no-columns' | 'table-unreadable',
  line: number,
): Generator<PostcodePart, undefined> {
  yield { is: 'refused', because, line };
}

function isRow(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
