import { isotonic, poolEqualPoints } from './isotonic.ts';
import { percentileOf } from './percentile.ts';
import type { Priced } from './price-sample.ts';
import { rankByPoints } from './fit-quality.ts';
import { pricedOut, type Sample } from './sample.ts';
import { sumOf, valueAt } from './value-at.ts';

/** What paying everybody a percentile of what people with like points cost would come to: the total against what was spent, and who is covered. */
export type PricePoint = { readonly ratio: number; readonly covered: number };

/** People in a moving window: 201 from two thousand on, fewer in a smaller sample, always odd. */
function windowFor(people: number): number {
  return people >= 2000 ? 201 : 2 * Math.floor(people / 20) + 1;
}

/** Prepares what every percentile is asked of: windows of people in the order of their points, their costs sorted. */
export function pricePointsOf(sample: Sample, { points }: Priced): (k: number) => PricePoint {
  const costs = pricedOut(sample);
  const order = rankByPoints(points);
  const half = (windowFor(sample.people) - 1) / 2;
  const ranked = Float64Array.from(order, (person) => costs[person] ?? 0);
  const centres = Float64Array.from(order.slice(half, order.length - half), (person) => points[person] ?? 0);
  const windows = Array.from(centres, (_, at) => ranked.slice(at, at + 2 * half + 1).sort());
  const total = sumOf(sample.costs) / 100;

  return (k) => {
    const pooled = poolEqualPoints(
      centres,
      windows.map((window) => percentileOf(window, k)),
    );
    const { fitted } = isotonic(pooled.means, pooled.people);
    let [given, covered] = [0, 0];
    for (const [person, cost] of costs.entries()) {
      const price = between(pooled.points, fitted, points[person] ?? 0);
      given += price * ((sample.prices[person] ?? 0) / 10_000);
      covered += cost <= price ? 1 : 0;
    }
    return { ratio: given / total, covered: covered / sample.people };
  };
}

/** The percentile at which paying everybody the price costs what was spent, to four places. */
export function breakEvenPercentile(pricePoint: (k: number) => PricePoint): number {
  let [low, high] = [0, 1];
  while (high - low > 0.000_01) {
    const middle = (low + high) / 2;
    if (pricePoint(middle).ratio < 1) low = middle;
    else high = middle;
  }
  return Math.round(((low + high) / 2) * 10_000) / 10_000;
}

/** A line through places and values at a point; flat before the first and after the last. */
function between(places: Float64Array, values: Float64Array, point: number): number {
  let [low, high] = [0, places.length - 1];
  if (point <= valueAt(places, low)) return valueAt(values, low);
  if (point >= valueAt(places, high)) return valueAt(values, high);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (valueAt(places, middle) <= point) low = middle;
    else high = middle;
  }
  const [from, to] = [valueAt(places, low), valueAt(places, high)];
  const [below, above] = [valueAt(values, low), valueAt(values, high)];
  return below + ((above - below) * (point - from)) / (to - from);
}
