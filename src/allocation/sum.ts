import { fraction, nothing, type Pence, share, subtract } from '#basics';
import type { AnsweredArea, UnpaidHelp } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { priceOf } from './price.ts';

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

/**
 * Adds up answers, counting the unpaid help that `counts` lets in. Each answer's money is its Aumann–Shapley share, which
 * for a sum of points is its part of the points; the odd pennies go to the largest remainders, ties in the areas' order.
 */
export function sumUp(
  instrument: Instrument,
  answered: readonly AnsweredArea[],
  index: number,
  counts: (help: UnpaidHelp) => boolean,
): Sum {
  const of = instrument.unpaidHelp.of;
  const rows = answered.map((row) => pointsOf(instrument, row, counts));
  const parts = rows.reduce((sum, row) => sum + row.parts, 0);
  const floor = priceOf(instrument, 0, 10_000).table;
  const { table, annual } = priceOf(instrument, parts, index);
  const shares =
    parts === 0
      ? []
      : share(
          subtract(table, floor),
          rows.map((row) => row.parts),
        );
  return {
    points: { parts, of },
    floor,
    lines: rows.map((row, place) => ({
      area: row.area,
      level: row.level,
      points: { parts: row.parts, of },
      yearly: shares[place] ?? nothing,
      helpCounted: row.helpCounted,
    })),
    table,
    priceLine: subtract(annual, table),
    annual,
    weekly: fraction(annual, instrument.weekly.times, instrument.weekly.over),
  };
}

/** Points for people: 44, 33.67, 104.5. */
export function pointsText({ parts, of }: Points): string {
  return (Math.round((parts * 100) / of) / 100).toString();
}

function pointsOf(
  instrument: Instrument,
  { area, answer }: AnsweredArea,
  counts: (help: UnpaidHelp) => boolean,
): { area: string; level: number; parts: number; helpCounted: string | undefined } {
  const points = area.options[answer.level]?.points ?? 0;
  const { of, shares } = instrument.unpaidHelp;
  const help = answer.help !== undefined && counts(answer.help) ? answer.help.share : undefined;
  const counted = shares.find((each) => each.id === help);
  return {
    area: area.id,
    level: answer.level,
    parts: points * (counted?.counts ?? of),
    helpCounted: counted === undefined || counted.counts === of ? undefined : counted.id,
  };
}
