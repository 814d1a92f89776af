import { leastShown } from './parity.ts';
import type { Priced } from './price-sample.ts';
import type { Sample } from './sample.ts';

/** How far a place stands from the others for like need, with how sure that is. */
export type Place = {
  readonly code: string;
  readonly n: number;
  /** Cost divided by figure: above 1 where the same need gets more than elsewhere. */
  readonly ratio: number;
  readonly variance: number;
};
/** Places together: how different they are beyond chance, and each drawn towards 1 by as much as it rests on few people. */
export type Spread = { readonly q: number; readonly tau2: number; readonly shrunk: readonly number[] };

/** Every place of ten people or more, in the order of their codes. Smaller ones are only counted. */
export function placesIn(
  sample: Sample,
  { annual }: Priced,
): { readonly places: readonly Place[]; readonly tooFew: readonly string[] } {
  const inside = new Map<string, number[]>();
  sample.places.forEach((code, person) => {
    if (code !== '') inside.set(code, [...(inside.get(code) ?? []), person]);
  });
  const codes = [...inside.keys()].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  const large = codes.filter((code) => (inside.get(code)?.length ?? 0) >= leastShown);
  return {
    places: large.map((code) => placeOf(code, inside.get(code) ?? [], sample.costs, annual)),
    tooFew: codes.filter((code) => !large.includes(code)),
  };
}

/** How different places are beyond chance (DerSimonian and Laird), and each drawn towards 1 (empirical Bayes). */
export function spreadOf(places: readonly Pick<Place, 'ratio' | 'variance'>[]): Spread | undefined {
  const sure = places.filter(({ variance }) => variance > 0);
  if (sure.length < 2 || sure.length < places.length) return undefined;
  const weights = sure.map(({ variance }) => 1 / variance);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const mean = sure.reduce((sum, { ratio }, at) => sum + (weights[at] ?? 0) * ratio, 0) / all;
  const q = sure.reduce((sum, { ratio }, at) => sum + (weights[at] ?? 0) * (ratio - mean) ** 2, 0);
  const tau2 = Math.max(0, (q - (sure.length - 1)) / (all - squares / all));
  return { q, tau2, shrunk: sure.map(({ ratio, variance }) => 1 + (tau2 / (tau2 + variance)) * (ratio - 1)) };
}

function placeOf(code: string, people: readonly number[], costs: Float64Array, figures: Float64Array): Place {
  let [cost, figure] = [0, 0];
  for (const person of people) {
    cost += costs[person] ?? 0;
    figure += figures[person] ?? 0;
  }
  const ratio = cost / figure;
  const squares = people.reduce(
    (sum, person) => sum + ((costs[person] ?? 0) - ratio * (figures[person] ?? 0)) ** 2,
    0,
  );
  return { code, n: people.length, ratio, variance: squares / figure ** 2 };
}
