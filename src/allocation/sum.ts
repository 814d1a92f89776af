import { add, nothing, type Pence, pence, share, subtract } from '#basics';
import { floorOf } from './evaluator/links.ts';
import { levelOf, type OnePerson, type PartThatCounts, worthOf } from './one-person.ts';
import type { Points } from './points.ts';

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
 * Reads a row that was worked out as a whole sum. Each answer's money is its Aumann–Shapley share, which for a sum of points is
 * its part of the points; the odd pennies go to the largest remainders, ties in the areas' order. What points that everybody
 * has are worth is in the floor.
 */
export function readSum(ready: OnePerson, row: number, counting: PartThatCounts): Sum {
  const { instrument, worked } = ready;
  const table = pence(worked.table[row] ?? 0);
  const annual = pence(worked.annual[row] ?? 0);
  const least = pence(Math.min(floorOf(instrument.table), table));
  const shares = sharesOf(ready, subtract(table, least), counting);
  return {
    points: { parts: ready.points[row] ?? 0, of: instrument.unpaidHelp.of },
    floor: add(least, shares[0] ?? nothing),
    lines: linesOf(ready, shares, counting),
    table,
    priceLine: subtract(annual, table),
    annual,
    weekly: pence(worked.weekly[row] ?? 0),
  };
}

/** Each area's share of an amount by what its answer is worth, and before them that of points that everybody has. */
function sharesOf(ready: OnePerson, amount: Pence, counting: PartThatCounts): readonly Pence[] {
  const { areas, weights, plus } = ready;
  let all = plus;
  weights[0] = plus;
  for (let place = 0; place < areas.length; place += 1) {
    const worth = worthOf(ready, place, levelOf(ready, place), counting(ready, place));
    weights[place + 1] = worth;
    all += worth;
  }
  return all === 0 ? [amount] : share(amount, weights);
}

function linesOf(ready: OnePerson, shares: readonly Pence[], counting: PartThatCounts): readonly AreaLine[] {
  const { areas, counts } = ready;
  const lines: AreaLine[] = [];
  for (let place = 0; place < areas.length; place += 1) {
    const area = areas[place];
    if (area === undefined) continue;
    const [level, part] = [levelOf(ready, place), counting(ready, place)];
    lines.push({
      area: area.id,
      level,
      points: area.points[level * counts.length + part] ?? noPoints,
      yearly: shares[place + 1] ?? nothing,
      helpCounted: helpCounted(ready, part),
    });
  }
  return lines;
}

function helpCounted({ instrument, counts }: OnePerson, part: number): string | undefined {
  const { of, shares } = instrument.unpaidHelp;
  return counts[part] === of ? undefined : shares[part]?.id;
}

const noPoints: Points = { parts: 0, of: 1 };
