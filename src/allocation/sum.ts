import { nothing, type Pence, pence, share, subtract } from '#basics';
import type { Answered, UnpaidHelp } from './answers.ts';
import { floorOf } from './evaluator/links.ts';
import type { Evaluator } from './evaluator/evaluator.ts';
import type { StartingInstrument } from './starting-instrument.ts';

/** Points as a fraction, so that a third stays a third: `parts` of `of` points. */
export type Points = { readonly parts: number; readonly of: number };

/** What one answer adds: its points after unpaid help, and its share of the year's money. */
export type AreaLine = {
  readonly area: string;
  readonly level: number;
  readonly points: Points;
  readonly yearly: Pence;
  /** The unpaid help that was taken off in this sum, if any. */
  readonly helpCounted: string | undefined;
};

/** One whole sum: floor + lines = table, table + price line = annual. */
export type Sum = {
  readonly points: Points;
  readonly floor: Pence;
  readonly lines: readonly AreaLine[];
  readonly table: Pence;
  readonly priceLine: Pence;
  readonly annual: Pence;
  readonly weekly: Pence;
};

export type SumRow = {
  readonly row: number;
  readonly answered: readonly Answered[];
  readonly counts: (help: UnpaidHelp) => boolean;
};

/**
 * Reads a row that was worked out as a whole sum. Each answer's money is its Aumann–Shapley share, which for a sum of points is
 * its part of the points; the odd pennies go to the largest remainders, ties in the areas' order.
 */
export function readSum(
  { budget, table: link, unpaidHelp }: StartingInstrument,
  evaluator: Evaluator,
  { row, answered, counts }: SumRow,
): Sum {
  const { of } = unpaidHelp;
  const value = (name: string): number => evaluator.values(name)[row] ?? 0;
  const parts = value(budget.points);
  const [table, annual, weekly] = [value(budget.table), value(budget.annual), value(budget.weekly)].map(
    pence,
  );
  const floor = pence(Math.min(floorOf(link), table ?? 0));
  const areas = answered.map(({ question }) => value(question.id));
  const shares = parts === 0 ? [] : share(subtract(table ?? nothing, floor), areas);
  return {
    points: { parts, of },
    floor,
    lines: answered.map(({ question, answer }, place) => ({
      area: question.id,
      level: 'level' in answer ? answer.level : 0,
      points: { parts: areas[place] ?? 0, of },
      yearly: shares[place] ?? nothing,
      helpCounted: helpCounted(unpaidHelp, answer, counts),
    })),
    table: table ?? nothing,
    priceLine: subtract(annual ?? nothing, table ?? nothing),
    annual: annual ?? nothing,
    weekly: weekly ?? nothing,
  };
}

/** Points for people: 44, 33.67, 104.5. */
export function pointsText({ parts, of }: Points): string {
  return (Math.round((parts * 100) / of) / 100).toString();
}

function helpCounted(
  { of, shares }: StartingInstrument['unpaidHelp'],
  answer: Answered['answer'],
  counts: (help: UnpaidHelp) => boolean,
): string | undefined {
  if (!('level' in answer) || answer.help === undefined || !counts(answer.help)) return undefined;
  const { share: given } = answer.help;
  const counted = shares.find((each) => each.id === given);
  return counted === undefined || counted.counts === of ? undefined : counted.id;
}
