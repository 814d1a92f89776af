import { done, isDone, type Outcome } from '#basics';
import { block_rows } from '../allocate.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { answerColumns, type ColumnsRefusal } from './answer-columns.ts';
import type { CsvBlock } from './csv-blocks.ts';
import { type CsvRow, rowsIn } from './csv-rows.ts';
import { type FileFault, whyBroken } from './file-fault.ts';
import { type IdPlaces, quickRow } from './quick-row.ts';

/** Rows that were put into the evaluator, so many, with whose they are; and what could not be taken. */
export type Filled = {
  readonly count: number;
  readonly ids: Ids;
  readonly faults: readonly FileFault[];
  /** Where nothing after it can be read. */
  readonly ends?: FileFault;
};
/** A row's id: a text of its own, or where that is undefined, so many bytes of the file. */
export type Ids = IdPlaces & { readonly bytes: Uint8Array; readonly texts: readonly (string | undefined)[] };

/** Puts the rows of a block into the evaluator, as many at a time as it has rows. */
export type FillRows = (block: CsvBlock) => Generator<Filled>;

/** How the rows of a file are read, by its first. */
export function fillRows(header: readonly string[], evaluator: Evaluator): Outcome<FillRows, ColumnsRefusal> {
  const read = answerColumns(header, evaluator);
  if (!isDone(read)) return read;
  const put = read.done;
  const idAt = header.findIndex((name) => name.trim() === 'id');
  const places: IdPlaces = { from: new Int32Array(block_rows), to: new Int32Array(block_rows) };
  const texts: (string | undefined)[] = [];
  const quick = quickRow(header, evaluator, places);
  let count = 0;
  let faults: FileFault[] = [];

  const isFull = (): boolean => count + faults.length >= block_rows;
  const take = ({ line, cells }: CsvRow): void => {
    if (cells.length === 1 && cells[0] === '') return;
    const fault = put(count, cells);
    if (fault !== undefined) {
      faults.push({ line, ...fault });
      return;
    }
    texts[count] = cells[idAt] ?? String(line - 1);
    count += 1;
  };
  const filled = (bytes: Uint8Array, ends?: FileFault): Filled => {
    const out = { count, faults, ids: { ...places, bytes, texts }, ...(ends !== undefined && { ends }) };
    [count, faults] = [0, []];
    return out;
  };
  /** Takes a row straight from its bytes; gives where the next begins, or −1 where it must be read as text. */
  const takeQuickly = (bytes: Uint8Array, at: number, line: number): number => {
    const next = quick?.(bytes, at, count) ?? -1;
    if (next === -1) return -1;
    texts[count] = idAt === -1 ? String(line - 1) : undefined;
    count += 1;
    return next;
  };

  function* takeAsText(lines: CsvBlock, { bytes }: CsvBlock): Generator<Filled> {
    const rows = rowsIn(lines);
    if (!isDone(rows)) {
      const { line, because } = rows.refused;
      return yield filled(bytes, { line, column: '', says: whyBroken[because] });
    }
    for (const row of rows.done) {
      if (isFull()) yield filled(bytes);
      take(row);
    }
  }

  return done(function* fill(block) {
    const { bytes, hasQuotes } = block;
    let [at, line] = [0, block.line];
    while (at < bytes.length) {
      if (isFull()) yield filled(bytes);
      let next = hasQuotes ? -1 : takeQuickly(bytes, at, line);
      if (next === -1) {
        next = hasQuotes ? bytes.length : endOfLine(bytes, at);
        yield* takeAsText({ bytes: bytes.subarray(at, next), line, hasQuotes }, block);
      }
      at = next;
      line += 1;
    }
    if (count + faults.length > 0) yield filled(bytes);
  });
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end === -1 ? bytes.length : end + 1;
}
