/** The least value that a share k of all people lie at or below, where each value stands for so many people. */
export function weightedPercentile(
  values: readonly { readonly value: number; readonly people: number }[],
  k: number,
): number | undefined {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const all = sorted.reduce((sum, { people }) => sum + people, 0);
  let counted = 0;
  return sorted.find(({ people }) => {
    counted += people;
    return counted >= k * all;
  })?.value;
}
