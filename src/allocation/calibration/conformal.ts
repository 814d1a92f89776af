import type { RangeGroup } from '../instrument/instrument.ts';
import type { Priced } from './price-sample.ts';
import { rankByPoints } from './fit-quality.ts';
import type { Sample } from './sample.ts';

/** Which of so many sorted ratios bound a range that holds for eight in ten; undefined where no finite one does. */
export function ranksFor(people: number): { readonly low: number; readonly high: number } | undefined {
  const [low, high] = [Math.floor((people + 1) / 10), Math.ceil(((people + 1) * 9) / 10)];
  return low >= 1 && high <= people ? { low, high } : undefined;
}

/** The rank of the smallest of n ratios that bounds a share of 1 − alpha from above; undefined where no finite one does. */
export function conformalRank(people: number, alpha: number): number | undefined {
  // Rounded first, since (n + 1)(1 − alpha) in doubles can lie a hair above the whole number that it is.
  const rank = Math.ceil(Number(((people + 1) * (1 - alpha)).toFixed(9)));
  return rank <= people ? rank : undefined;
}

/** Fewer people than this in a third, and it is put together with the next. */
const leastInGroup = 20;

/**
 * Between which ratios of cost to figure eight in ten lay, for each third by points, among people who had no part in making the
 * table. It then holds for the next person like them at least eight times in ten, whatever the costs look like (Vovk; Romano and
 * others, 2019). Empty where there are too few people for any range.
 */
export function rangesOf(sample: Sample, { points, annual }: Priced): readonly RangeGroup[] {
  const order = rankByPoints(points).filter((person) => (annual[person] ?? 0) > 0);
  const groups = order.length >= 3 * leastInGroup ? 3 : 1;
  return Array.from({ length: groups }, (_, group) => {
    const inside = order.filter((_person, rank) => Math.floor((rank * groups) / order.length) === group);
    const ratios = Float64Array.from(
      inside,
      (person) => (sample.costs[person] ?? 0) / (annual[person] ?? 1),
    ).sort();
    const ranks = ranksFor(inside.length);
    const from = group === 0 ? 0 : (points[inside[0] ?? 0] ?? 0);
    return { from, ranks, ratios };
  }).flatMap(({ from, ranks, ratios }) =>
    ranks === undefined
      ? []
      : [
          {
            from,
            people: ratios.length,
            low: millionths(ratios[ranks.low - 1]),
            high: millionths(ratios[ranks.high - 1]),
          },
        ],
  );
}

function millionths(ratio: number | undefined): number {
  return Math.round((ratio ?? 0) * 1_000_000);
}
