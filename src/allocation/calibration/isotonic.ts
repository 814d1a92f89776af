import { valueAt } from './value-at.ts';

/** The never-falling numbers nearest to the given ones by weighted squares, and how many different levels they have. */
export type Isotonic = { readonly fitted: Float64Array; readonly levels: number };

/** Pools neighbours that would fall until none does (pool-adjacent-violators). Keeps the weighted sum. */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): Isotonic {
  const blocks: { sum: number; size: number; from: number }[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const size = weights === undefined ? 1 : valueAt(weights, place);
    let block = { sum: valueAt(values, place) * size, size, from: place };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.sum / before.size >= block.sum / block.size;
      before = blocks.at(-1)
    ) {
      block = { sum: before.sum + block.sum, size: before.size + block.size, from: before.from };
      blocks.pop();
    }
    blocks.push(block);
  }
  const fitted = new Float64Array(values.length);
  blocks.forEach(({ sum, size, from }, place) => fitted.fill(sum / size, from, blocks[place + 1]?.from));
  return { fitted, levels: blocks.length };
}

/** Values averaged over people with equal points, in the order of points; `of` leads from a person to their place. */
export type Pooled = {
  readonly points: Float64Array;
  readonly means: Float64Array;
  readonly people: Float64Array;
  readonly of: Int32Array;
};

/** Puts people with equal points together, so that equal need is never priced differently. */
export function poolEqualPoints(points: ArrayLike<number>, values: ArrayLike<number>): Pooled {
  const distinct = Float64Array.from(new Set(Array.from(points))).sort();
  const places = new Map(Array.from(distinct, (point, place) => [point, place] as const));
  const of = Int32Array.from(points, (point) => places.get(point) ?? 0);
  const [sums, people] = [new Float64Array(distinct.length), new Float64Array(distinct.length)];
  for (const [person, place] of of.entries()) {
    sums[place] = (sums[place] ?? 0) + (values[person] ?? 0);
    people[place] = (people[place] ?? 0) + 1;
  }
  return { points: distinct, means: sums.map((sum, place) => sum / (people[place] ?? 1)), people, of };
}
