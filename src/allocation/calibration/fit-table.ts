import { addRow, emptyEquations, nonNegative } from './least-squares.ts';
import { deciles } from './percentile.ts';

/** Straight lines from points to money: where the knots stand, and pence at each before they are brought to the total. */
export type FittedTable = {
  readonly at: readonly number[];
  readonly pence: readonly number[];
};

/**
 * A never-falling line through at most eleven knots at the tenths of points: non-negative least squares on ramps, so that more
 * points are never worth less and the total is met. Undefined where everybody has the same points.
 */
export function fitTable(points: ArrayLike<number>, costs: ArrayLike<number>): FittedTable | undefined {
  const rounded = deciles(points).map((point) => Math.floor(point + 0.5));
  const at = [...new Set([0, ...rounded.slice(1)])].sort((one, other) => one - other);
  if (at.length < 2) return undefined;

  const equations = emptyEquations(at.length);
  for (let person = 0; person < points.length; person += 1) {
    const [places, values] = rampsOf(points[person] ?? 0, at);
    addRow(equations, places, values, costs[person] ?? 0);
  }
  const [start = 0, ...slopes] = nonNegative(equations);
  let pounds = start;
  const all = [
    start,
    ...slopes.map((slope, line) => (pounds += slope * ((at[line + 1] ?? 0) - (at[line] ?? 0)))),
  ];
  return { at, pence: all.map((each) => Math.floor(each * 100 + 0.5)) };
}

/** How much of each line a number of points has behind it; the first is the start of every sum. */
function rampsOf(points: number, at: readonly number[]): readonly [number[], number[]] {
  const [places, values] = [[0], [1]];
  for (let line = 0; line < at.length - 1; line += 1) {
    const [from, to] = [at[line] ?? 0, at[line + 1] ?? 0];
    if (points <= from) break;
    places.push(line + 1);
    values.push(Math.min(points, to) - from);
  }
  return [places, values];
}
