/** How much of the spread lies between groups, and what it is made from. */
export type BetweenGroups = {
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  readonly varianceBetween: number;
  /** The share of all variance that lies between groups; below nought where groups are more alike than chance makes them. */
  readonly share: number;
};

/** One-way analysis of variance over groups of any size; undefined for fewer than two groups or nobody beside the first of each. */
export function betweenGroups(groups: readonly (readonly number[])[]): BetweenGroups | undefined {
  const filled = groups.filter((group) => group.length > 0);
  const people = filled.reduce((sum, group) => sum + group.length, 0);
  const count = filled.length;
  if (count < 2 || people <= count) return undefined;
  const mean = filled.flat().reduce((sum, value) => sum + value, 0) / people;
  let [between, within] = [0, 0];
  for (const group of filled) {
    const own = group.reduce((sum, value) => sum + value, 0) / group.length;
    between += group.length * (own - mean) ** 2;
    within += group.reduce((sum, value) => sum + (value - own) ** 2, 0);
  }
  const meanSquareBetween = between / (count - 1);
  const meanSquareWithin = within / (people - count);
  const squares = filled.reduce((sum, group) => sum + group.length ** 2, 0);
  const size = (people - squares / people) / (count - 1);
  const varianceBetween = (meanSquareBetween - meanSquareWithin) / size;
  const all = varianceBetween + meanSquareWithin;
  return {
    meanSquareBetween,
    meanSquareWithin,
    varianceBetween,
    share: all === 0 ? 0 : varianceBetween / all,
  };
}
