import { isDone } from '#basics';
import { longLines, prepareBlock, block_rows, shortLines } from '../allocate.ts';
import { answerColumns, type PutRow } from '../formats/answer-columns.ts';
import { type CsvRow, csvRows } from '../formats/csv-rows.ts';
import { type FileFault, whyBroken, whyColumns } from '../formats/file-fault.ts';
import type { Instrument } from '../instrument/instrument.ts';

export type Allocated = {
  /** A line of JSON for each person, with a line break at the end of each. */
  readonly text: string;
  readonly faults: readonly FileFault[];
  /** Whether nothing more can be read. */
  readonly ends?: boolean;
};

/**
 * Works out everybody in a file of answers, a block at a time, in memory that does not grow with the file. A row that can't be
 * taken is told of and left out; the others go on. A file without the columns of the instrument ends at once.
 */
export async function* allocateAnswers(
  instrument: Instrument,
  bytes: AsyncIterable<Uint8Array>,
  explain: boolean,
): AsyncGenerator<Allocated> {
  const evaluator = prepareBlock(instrument);
  const linesOf = explain ? longLines(evaluator) : shortLines(evaluator);
  let put: PutRow | undefined;
  let idAt = -1;
  for await (const batch of csvRows(bytes)) {
    if (!isDone(batch)) return yield ended(batch.refused.line, '', whyBroken[batch.refused.because]);
    let rows = batch.done;
    if (put === undefined) {
      const header = rows[0]?.cells ?? [];
      const read = answerColumns(header, evaluator);
      if (!isDone(read))
        return yield ended(1, read.refused.columns.join(', '), whyColumns[read.refused.because]);
      put = read.done;
      idAt = header.findIndex((name) => name.trim() === 'id');
      rows = rows.slice(1);
    }
    for (let from = 0; from < rows.length; from += block_rows) {
      const { ids, faults } = fill(put, rows.slice(from, from + block_rows), idAt);
      evaluator.run(ids.length);
      yield { text: textOf(linesOf(ids, ids.length)), faults };
    }
  }
  if (put === undefined) yield ended(1, '', 'the file is empty');
}

function fill(
  put: PutRow,
  rows: readonly CsvRow[],
  idAt: number,
): { readonly ids: readonly string[]; readonly faults: readonly FileFault[] } {
  const ids: string[] = [];
  const faults: FileFault[] = [];
  for (const { line, cells } of rows) {
    if (cells.length === 1 && cells[0] === '') continue;
    const fault = put(ids.length, cells);
    if (fault === undefined) ids.push(cells[idAt] ?? String(line - 1));
    else faults.push({ line, ...fault });
  }
  return { ids, faults };
}

function ended(line: number, column: string, says: string): Allocated {
  return { text: '', faults: [{ line, column, says }], ends: true };
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
