import { isotonic, poolEqualPoints } from './isotonic.ts';
import type { Priced } from './price-sample.ts';
import { pricedOut, type Sample } from './sample.ts';
import { sumOf } from './value-at.ts';

/** How near figures come to what enough support cost, in pounds. */
export type Quality = {
  readonly r2: number;
  readonly totalRatio: number;
  readonly mae: number;
  readonly meanCost: number;
  /** The share of people whose figure is at least what their support cost. */
  readonly coveredShare: number;
};

export function qualityOf(costs: Float64Array, figures: Float64Array): Quality {
  const people = costs.length;
  const meanCost = sumOf(costs) / people / 100;
  let [squares, spread, apart, covered] = [0, 0, 0, 0];
  for (let person = 0; person < people; person += 1) {
    const [cost, figure] = [(costs[person] ?? 0) / 100, (figures[person] ?? 0) / 100];
    squares += (cost - figure) ** 2;
    spread += (cost - meanCost) ** 2;
    apart += Math.abs(cost - figure);
    covered += figure >= cost ? 1 : 0;
  }
  return {
    r2: spread === 0 ? 0 : 1 - squares / spread,
    totalRatio: sumOf(figures) / sumOf(costs),
    mae: apart / people,
    meanCost,
    coveredShare: covered / people,
  };
}

/** What the best never-falling table without any shape could explain in this sample: a bound, not a price. */
export function isotonicBound(
  sample: Sample,
  { points }: Priced,
): { readonly r2: number; readonly levels: number; readonly sumCheck: number } {
  const costs = pricedOut(sample);
  const pooled = poolEqualPoints(points, costs);
  const { fitted, levels } = isotonic(pooled.means, pooled.people);
  const priced = Float64Array.from(
    costs,
    (_, person) => (fitted[pooled.of[person] ?? 0] ?? 0) * ((sample.prices[person] ?? 0) / 100),
  );
  const total = fitted.reduce((sum, each, place) => sum + each * (pooled.people[place] ?? 0), 0);
  return { r2: qualityOf(sample.costs, priced).r2, levels, sumCheck: total / sumOf(costs) };
}

/** Total given, divided by total cost, in each tenth of people by points. */
export function ratioByTenth(sample: Sample, { points, annual }: Priced): readonly number[] {
  const order = rankByPoints(points);
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = order.filter((_person, rank) => Math.floor((rank * 10) / order.length) === tenth);
    const sum = (of: Float64Array): number => inside.reduce((all, person) => all + (of[person] ?? 0), 0);
    return sum(annual) / sum(sample.costs);
  });
}

/** People in the order of their points; those with equal points stay in the order of the file. */
export function rankByPoints(points: ArrayLike<number>): readonly number[] {
  return Array.from(points, (_, person) => person).sort(
    (one, other) => (points[one] ?? 0) - (points[other] ?? 0),
  );
}
