import { isDone } from '#basics';
import { wholeUnits } from '../cases/decimal.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { answerColumns } from './answer-columns.ts';
import type { CsvRow } from './csv-rows.ts';
import { type FileFault, whyColumns } from './file-fault.ts';

/** One person of a sample. */
export type SampleRow = {
  readonly levels: readonly number[];
  readonly counts: readonly number[];
  readonly price: number;
  readonly cost: number;
  readonly holding: string;
  readonly place: string;
};
export type TakeRow = (row: CsvRow) => SampleRow | FileFault;

/** Ten million pounds a year: no support costs so much, a slip of the decimal point does. */
const cost_pence_max = 1_000_000_000;
const costColumn = 'annualCostGBP';

/** How the rows of a sample are read, by its first row; what is wrong with that row otherwise. */
export function sampleRows(
  header: readonly string[],
  evaluator: Evaluator,
): { readonly take: TakeRow } | FileFault {
  const read = answerColumns(header, evaluator);
  if (!isDone(read)) {
    return { line: 1, column: read.refused.columns.join(', '), says: whyColumns[read.refused.because] };
  }
  const names = header.map((name) => name.trim());
  if (!names.includes(costColumn)) {
    return { line: 1, column: costColumn, says: whyColumns['columns-missing'] };
  }
  const cellOf = (cells: readonly string[], name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
  const isNew = repeats(names.includes('id') ? 'id' : '');
  const columns = [...evaluator.columns.values()].flatMap((column) =>
    column.kind === 'level' ? column : [],
  );

  return {
    take: ({ line, cells }) => {
      const fault = read.done(0, cells);
      if (fault !== undefined) return { line, ...fault };
      const repeated = isNew(line, names.includes('id') ? cellOf(cells, 'id') : cells.join());
      if (repeated !== undefined) return repeated;
      const cost = costIn(cellOf(cells, costColumn));
      if (typeof cost === 'string') return { line, column: costColumn, says: cost };
      return {
        levels: columns.map((column) => column.level[0] ?? 0),
        counts: columns.map((column) => column.counts[0] ?? 0),
        price: evaluator.prices[0] ?? 0,
        cost,
        holding: cellOf(cells, 'holding'),
        place: cellOf(cells, 'locality'),
      };
    },
  };
}

/** Tells of a row that is there for the second time: by its id, or by every cell where there is no id. */
function repeats(column: string): (line: number, key: string) => FileFault | undefined {
  const seen = new Map<string, number>();
  return (line, key) => {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    return before === undefined
      ? undefined
      : { line, column, says: `is the same as in line ${String(before)}` };
  };
}

/** Pence, or what is wrong with the cell. */
function costIn(text: string): number | string {
  const cost = wholeUnits(text, 100);
  if (text === '') return 'is missing';
  if (cost === undefined) return `“${text.slice(0, 40)}” is no amount in pounds and whole pence`;
  if (cost < 0) return `“${text}” is below nought`;
  return cost > cost_pence_max ? `“${text}” cannot be: it is above ten million pounds a year` : cost;
}
