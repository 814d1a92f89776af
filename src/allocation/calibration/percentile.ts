/** The k-percentile of sorted numbers by straight lines between them (type 7 of Hyndman and Fan): half way between 2 and 3 is 2.5. */
export function percentileOf(sorted: ArrayLike<number>, k: number): number {
  const place = (sorted.length - 1) * k;
  const low = Math.floor(place);
  const below = sorted[low];
  if (below === undefined) throw new RangeError('expected at least one number and a percentile from 0 to 1');
  const above = sorted[low + 1] ?? below;
  return below + (place - low) * (above - below);
}

/** The same for numbers in any order. */
export function percentile(values: ArrayLike<number>, k: number): number {
  return percentileOf(Float64Array.from(values).sort(), k);
}

/** The percentiles 0, 10, … 100. */
export function deciles(values: ArrayLike<number>): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: 11 }, (_, tenth) => percentileOf(sorted, tenth / 10));
}
