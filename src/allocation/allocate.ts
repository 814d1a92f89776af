import { pence, share } from '#basics';
import { type Evaluator, prepare } from './evaluator/evaluator.ts';
import { valueOf } from './evaluator/evaluate.ts';
import { floorOf } from './evaluator/links.ts';
import type { Instrument } from './instrument/instrument.ts';
import type { LevelQuestion } from './instrument/question.ts';

/** Rows that are worked out together: enough to be quick, few enough to stay in the processor's memory. */
export const block_rows = 1024;

/** Gives the line of JSON for each of the rows that were worked out. */
export type Lines = (ids: readonly string[], count: number) => readonly string[];

/** An instrument made ready for a file of answers: only what its lines show is worked out. */
export function prepareBlock(instrument: Instrument): Evaluator {
  const { budget } = instrument;
  return prepare(instrument, {
    rows: block_rows,
    ...(budget !== undefined && { wanted: [budget.points, budget.annual, budget.weekly] }),
  });
}

/** Points, the year and the week of each row, as one line of JSON; every result where there is no budget. */
export function shortLines(evaluator: Evaluator): Lines {
  const { budget, results, steps } = evaluator.instrument;
  if (budget === undefined) {
    const wanted = Object.entries(results);
    return eachLine(evaluator, (row) =>
      Object.fromEntries(wanted.map(([name, { of }]) => [name, valueOf(evaluator, of, row)])),
    );
  }
  const sum = steps.find((step) => step.id === budget.points);
  const of = sum?.op === 'sum' ? (sum.parts ?? 1) : 1;
  const [points, annual, weekly] = [budget.points, budget.annual, budget.weekly].map(evaluator.values);
  return (ids, count) => {
    const lines: string[] = [];
    for (let row = 0; row < count; row += 1) {
      const [parts, year, week] = [points?.[row] ?? 0, annual?.[row] ?? 0, weekly?.[row] ?? 0];
      lines.push(
        `{"id":${JSON.stringify(ids[row])},"points":${String(parts / of)},"points${String(of)}":${String(parts)},"annualPence":${String(year)},"weeklyPence":${String(week)}}`,
      );
    }
    return lines;
  };
}

/** The same with the whole working-out: what every question and step came to, and each answer's share of the money. */
export function longLines(evaluator: Evaluator): Lines {
  const { questions, steps, budget } = evaluator.instrument;
  const names = [...questions, ...steps].map((each) => each.id).filter((name) => isNumber(evaluator, name));
  const short = shortLines(evaluator);
  return (ids, count) =>
    short(ids, count).map((line, row) => {
      const values = Object.fromEntries(names.map((name) => [name, valueOf(evaluator, name, row)]));
      const working = { values, ...(budget !== undefined && moneyOf(evaluator, row)) };
      return `${line.slice(0, -1)},"workingOut":${JSON.stringify(working)}}`;
    });
}

/** Floor, each term's share of the money to the penny, and what the prices of the place add. */
function moneyOf(evaluator: Evaluator, row: number): object {
  const { budget, steps, questions } = evaluator.instrument;
  const sum = steps.find((step) => step.id === budget?.points);
  const link = steps.find((step) => step.id === budget?.table);
  if (budget === undefined || sum?.op !== 'sum' || link?.op !== 'link') return {};
  const value = (name: string): number => evaluator.values(name)[row] ?? 0;
  const [table, annual] = [value(budget.table), value(budget.annual)];
  const floor = Math.min(floorOf(link.link), table);
  const terms = sum.of.map(({ of, times = 1 }) => ({ of, parts: value(of) * times }));
  const all = sum.plus === undefined ? terms : [{ of: 'plus', parts: sum.plus }, ...terms];
  const weights = all.map((term) => term.parts);
  const shares = weights.some((weight) => weight > 0) ? share(pence(table - floor), weights) : [];
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

function eachLine(evaluator: Evaluator, working: (row: number) => object): Lines {
  return (ids, count) =>
    Array.from({ length: count }, (_, row) => {
      const step = evaluator.instrument.steps[(evaluator.faults[row] ?? 0) - 1];
      const results = step === undefined ? { results: working(row) } : { notPublished: step.id };
      return JSON.stringify({ id: ids[row], ...results });
    });
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
