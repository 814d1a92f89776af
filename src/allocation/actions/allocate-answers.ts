import { isDone } from '#basics';
import { prepareBlock } from '../allocate.ts';
import { answerLines } from '../formats/answer-lines.ts';
import { type CsvBlock, csvBlocks } from '../formats/csv-blocks.ts';
import { rowsIn } from '../formats/csv-rows.ts';
import { type FileFault, whyBroken, whyColumns } from '../formats/file-fault.ts';
import { fillRows, type FillRows } from '../formats/fill-rows.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Instrument } from '../instrument/instrument.ts';

export type Allocated = {
  /** A line of JSON for each person, with a line break at the end of each; written over by the next. */
  readonly lines: Uint8Array;
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
  pieces: AsyncIterable<Uint8Array>,
  explain: boolean,
): AsyncGenerator<Allocated> {
  const evaluator = prepareBlock(instrument);
  const linesOf = answerLines(evaluator, explain);
  let fill: FillRows | undefined;
  for await (const block of csvBlocks(pieces)) {
    if (!isDone(block)) return yield ended(block.refused.line, '', whyBroken[block.refused.because]);
    if (fill === undefined) {
      const made = readHeader(block.done, evaluator);
      if (!('done' in made)) return yield made.refused;
      fill = made.done;
      continue;
    }
    for (const { ends, ...filled } of fill(block.done)) {
      evaluator.run(filled.count);
      const lines = linesOf(filled);
      if (ends !== undefined) return yield { lines, faults: [...filled.faults, ends], ends: true };
      yield { lines, faults: filled.faults };
    }
  }
  if (fill === undefined) yield ended(1, '', 'the file is empty');
}

/** How the rows are read, by the names in the first; what is wrong with it otherwise. */
function readHeader(
  block: CsvBlock,
  evaluator: Evaluator,
): { readonly done: FillRows } | { readonly refused: Allocated } {
  const rows = rowsIn(block);
  if (!isDone(rows)) return { refused: ended(rows.refused.line, '', whyBroken[rows.refused.because]) };
  const made = fillRows(rows.done[0]?.cells ?? [], evaluator);
  if (isDone(made)) return made;
  const { columns, because } = made.refused;
  return { refused: ended(1, columns.join(', '), whyColumns[because]) };
}

function ended(line: number, column: string, says: string): Allocated {
  return { lines: new Uint8Array(), faults: [{ line, column, says }], ends: true };
}
