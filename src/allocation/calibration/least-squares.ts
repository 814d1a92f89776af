import { solveSymmetric } from './cholesky.ts';
import { valueAt } from './value-at.ts';

/** A least-squares problem by its normal equations: minimise xᵀGx − 2xᵀr. */
export type NormalEquations = {
  readonly size: number;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
};

export function emptyEquations(size: number): NormalEquations {
  return { size, matrix: new Float64Array(size * size), right: new Float64Array(size) };
}

/** Adds one row of a design with its outcome. Only the places that are not nought need be named. */
export function addRow(
  { size, matrix, right }: NormalEquations,
  places: ArrayLike<number>,
  values: ArrayLike<number>,
  outcome: number,
): void {
  for (let one = 0; one < places.length; one += 1) {
    const [row, value] = [places[one] ?? 0, values[one] ?? 0];
    right[row] = (right[row] ?? 0) + value * outcome;
    for (let other = 0; other < places.length; other += 1) {
      const at = row * size + (places[other] ?? 0);
      matrix[at] = (matrix[at] ?? 0) + value * (values[other] ?? 0);
    }
  }
}

/** What is found so far, and which places may be above nought. `barred` are those that others say already. */
type Search = { readonly found: Float64Array; readonly free: Set<number>; readonly barred: Set<number> };

/**
 * Least squares with nothing below nought, by the active set of Lawson and Hanson on the normal equations. A place whose column
 * says nothing that others do not say already stays at nought.
 */
export function nonNegative(equations: NormalEquations): Float64Array {
  const { size, right } = equations;
  const search: Search = { found: new Float64Array(size), free: new Set(), barred: new Set() };
  const tolerance = 1e-10 * right.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
  for (let round = 0; round < 10 * size; round += 1) {
    const next = steepest(equations, search, tolerance);
    if (next === undefined) break;
    search.free.add(next);
    if (!settle(equations, search)) {
      search.free.delete(next);
      search.barred.add(next);
    }
  }
  return search.found;
}

/** The place, not yet free, along which the squares fall most; undefined where they fall along none. */
function steepest(
  { size, matrix, right }: NormalEquations,
  { found, free, barred }: Search,
  tolerance: number,
): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, tolerance];
  for (let place = 0; place < size; place += 1) {
    if (free.has(place) || barred.has(place)) continue;
    let slope = valueAt(right, place);
    for (const other of free) slope -= valueAt(matrix, place * size + other) * valueAt(found, other);
    if (slope > most) [best, most] = [place, slope];
  }
  return best;
}

/** Solves for the free places, and lets those go that would fall below nought. False where they cannot be told apart. */
function settle({ size, matrix, right }: NormalEquations, search: Search): boolean {
  for (;;) {
    const places = [...search.free];
    const inside = new Float64Array(places.length ** 2);
    places.forEach((row, at) => {
      places.forEach((column, beside) => {
        inside[at * places.length + beside] = valueAt(matrix, row * size + column);
      });
    });
    const solved = solveSymmetric(
      inside,
      places.map((place) => valueAt(right, place)),
    );
    if (solved === undefined) return false;
    if (solved.every((value) => value > 0)) {
      places.forEach((place, at) => (search.found[place] = valueAt(solved, at)));
      return true;
    }
    stepTowards(search, places, solved);
  }
}

/** Goes as far towards a solution as nothing falls below nought; what reaches nought is not free any more. */
function stepTowards({ found, free }: Search, places: readonly number[], solved: Float64Array): void {
  const steps = places.map((place, at) => {
    const [from, to] = [valueAt(found, place), valueAt(solved, at)];
    return to > 0 ? 1 : from / (from - to);
  });
  const step = Math.min(...steps);
  places.forEach((place, at) => {
    const [from, to] = [valueAt(found, place), valueAt(solved, at)];
    const stays = to > 0 || valueAt(steps, at) > step;
    found[place] = stays ? from + step * (to - from) : 0;
    if (!stays) free.delete(place);
  });
}
