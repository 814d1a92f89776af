import { pence, share } from '#basics';
import { type Evaluator, prepare } from './evaluator/evaluator.ts';
import { valueOf } from './evaluator/evaluate.ts';
import { floorOf } from './evaluator/links.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { LevelQuestion } from './instrument/question.ts';

/** Rows that are worked out together: enough to be quick, few enough to stay in the processor's memory. */
export const block_rows = 1024;

/** An instrument made ready for a file of answers: only what its lines show is worked out. */
export function prepareBlock(instrument: Instrument): Evaluator {
  const { budget } = instrument;
  return prepare(instrument, {
    rows: block_rows,
    ...(budget !== undefined && { wanted: [budget.points, budget.annual, budget.weekly] }),
  });
}

/** Every result of a row, or the step for which nothing was published. */
export function resultsOf(evaluator: Evaluator): (row: number) => object {
  const { results, steps } = evaluator.instrument;
  const wanted = Object.entries(results);
  return (row) => {
    const step = steps[(evaluator.faults[row] ?? 0) - 1];
    if (step !== undefined) return { notPublished: step.id };
    return {
      results: Object.fromEntries(wanted.map(([name, { of }]) => [name, valueOf(evaluator, of, row)])),
    };
  };
}

/** The whole working-out of a row: what every question and step came to, and each answer's share of the money. */
export function workingOf(evaluator: Evaluator): (row: number) => object {
  const { questions, steps, budget } = evaluator.instrument;
  const names = [...questions, ...steps].map((each) => each.id).filter((name) => isNumber(evaluator, name));
  return (row) => {
    const values = Object.fromEntries(names.map((name) => [name, valueOf(evaluator, name, row)]));
    return { values, ...(budget !== undefined && moneyOf(evaluator, row)) };
  };
}

/** Floor, each term's share of the money to the penny, and what the prices of the place add. */
function moneyOf(evaluator: Evaluator, row: number): object {
  const { budget, steps, questions } = evaluator.instrument;
  const sum = steps.find((step) => step.id === budget?.points);
  const link = steps.find((step) => step.id === budget?.table);
  if (budget === undefined || sum?.op !== 'sum' || link?.op !== 'link') return {};
  const value = (name: string): number => evaluator.values(name)[row] ?? 0;
  const [table, annual] = [value(budget.table), value(budget.annual)];
  const terms = sum.of.map(({ of, times = 1 }) => ({ of, parts: value(of) * times }));
  const all = sum.plus === undefined ? terms : [{ of: 'plus', parts: sum.plus }, ...terms];
  const weights = all.map((term) => term.parts);
  const isShared = weights.some((weight) => weight > 0);
  const floor = isShared ? Math.min(floorOf(link.link), table) : table;
  const shares = isShared ? share(pence(table - floor), weights) : [];
  const levels = new Map(questions.filter(isLevel).map((question) => [question.id, question]));
  return {
    floorPence: floor,
    lines: all.map((term, place) => ({
      of: term.of,
      ...(levels.has(term.of) && { level: levelIn(evaluator, term.of, row) }),
      parts: term.parts,
      pence: shares[place] ?? 0,
    })),
    tablePence: table,
    pricePence: annual - table,
  };
}

function isNumber({ columns, instrument }: Evaluator, name: string): boolean {
  const kind = columns.get(name)?.kind;
  if (kind !== undefined) return kind !== 'applies' && kind !== 'frequency';
  return instrument.steps.some((step) => step.id === name);
}

function levelIn({ columns }: Evaluator, name: string, row: number): number {
  const column = columns.get(name);
  return column?.kind === 'level' ? (column.level[row] ?? 0) : 0;
}

function isLevel(question: { readonly kind: string }): question is LevelQuestion {
  return question.kind === 'level';
}
