/**
 * A group's own mean drawn towards what holds for all, by as much as it rests on few people: `tau` is how far groups differ,
 * `sigma` how far people do. Nobody in the group: what holds for all.
 */
export function drawnIn(
  { people, mean }: { readonly people: number; readonly mean: number | null },
  all: { readonly mean: number; readonly tau: number; readonly sigma: number },
): { readonly weight: number; readonly mean: number } {
  if (people === 0 || mean === null) return { weight: 0, mean: all.mean };
  const weight = all.tau ** 2 / (all.tau ** 2 + all.sigma ** 2 / people);
  return { weight, mean: all.mean + weight * (mean - all.mean) };
}

/** The same for what was counted against what was expected, where ratios of groups spread as a gamma of `alpha` and `beta`. */
export function drawnInCount(
  counted: number,
  expected: number,
  { alpha, beta }: { readonly alpha: number; readonly beta: number },
): number {
  return (alpha + counted) / (beta + expected);
}
