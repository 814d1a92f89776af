import { done, isDone, type Outcome } from '#basics';
import { levelQuestions, type Sample } from '../calibration/sample.ts';
import { prepare } from '../evaluator/evaluator.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { type FileFault, whyBroken } from './file-fault.ts';
import { type SampleRow, sampleRows, type TakeRow } from './sample-rows.ts';

export type SampleRefusal = {
  readonly because: 'sample-has-faults' | 'asks-something-else';
  readonly faults: readonly FileFault[];
};

/**
 * Reads people's answers with what enough support for a year cost: the columns of `answerColumns`, and `annualCostGBP`, `holding`,
 * `locality` and `id`. Refused whole, with every fault, when any row is missing something, impossible or there twice, so that
 * no table is ever fitted to half a file.
 */
export async function readSample(
  instrument: Instrument,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<Sample, SampleRefusal>> {
  const questions = levelQuestions(instrument);
  if (questions === undefined) return { refused: { because: 'asks-something-else', faults: [] } };
  const { rows, faults } = await readRows(instrument, bytes);
  if (faults.length > 0) return { refused: { because: 'sample-has-faults', faults } };
  return done({
    people: rows.length,
    questions,
    of: instrument.unpaidHelp?.of ?? 1,
    levels: questions.map((_, at) => Uint8Array.from(rows, (row) => row.levels[at] ?? 0)),
    counts: questions.map((_, at) => Uint16Array.from(rows, (row) => row.counts[at] ?? 0)),
    prices: Float64Array.from(rows, (row) => row.price),
    costs: Float64Array.from(rows, (row) => row.cost),
    holdings: rows.map((row) => row.holding),
    places: rows.map((row) => row.place),
  });
}

async function readRows(
  instrument: Instrument,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly rows: readonly SampleRow[]; readonly faults: readonly FileFault[] }> {
  const evaluator = prepare(instrument);
  const taken: (SampleRow | FileFault)[] = [];
  let take: TakeRow | undefined;
  for await (const batch of csvRows(bytes)) {
    if (!isDone(batch)) {
      taken.push({ line: batch.refused.line, column: '', says: whyBroken[batch.refused.because] });
      break;
    }
    const [first, ...rest] = batch.done;
    if (take === undefined && first !== undefined) {
      const named = sampleRows(first.cells, evaluator);
      if ('says' in named) return { rows: [], faults: [named] };
      take = named.take;
      taken.push(...rest.filter(isNotEmpty).map(take));
    } else if (take !== undefined) {
      taken.push(...batch.done.filter(isNotEmpty).map(take));
    }
  }
  if (take === undefined && taken.length === 0)
    taken.push({ line: 1, column: '', says: 'the file is empty' });
  return {
    rows: taken.flatMap((each) => ('says' in each ? [] : each)),
    faults: taken.flatMap((each) => ('says' in each ? each : [])),
  };
}

function isNotEmpty({ cells }: CsvRow): boolean {
  return cells.length > 1 || cells[0] !== '';
}
