import { addTo } from './add-to.ts';

/** People as columns, a row each: the group they are counted in, what was agreed for them, and what their answers lead to. */
export type Compared = {
  /** A number from 0 for each person, such as the place where they live. */
  readonly group: ArrayLike<number>;
  /** What is compared, such as the agreed budget. */
  readonly given: ArrayLike<number>;
  /** What the same table gives everybody with their answers, at the prices of their place. */
  readonly expected: ArrayLike<number>;
};

/** A group as a whole. `ratio` is above 1 where the same need gets more than elsewhere; `variance` says how sure that is. */
export type GroupRatio = {
  readonly people: number;
  readonly given: number;
  readonly expected: number;
  readonly ratio: number;
  readonly variance: number;
};

/**
 * What each group gets, divided by what its needs lead to. Two sweeps, since the second measures how far people stray from
 * their own group's ratio. A group for whom nothing is expected has no ratio; it is given as 1 with nobody counted.
 */
export function standardisedRatios(
  { group, given, expected }: Compared,
  groups: number,
): readonly GroupRatio[] {
  const people = new Float64Array(groups);
  const sums = { given: new Float64Array(groups), expected: new Float64Array(groups) };
  for (let person = 0; person < group.length; person += 1) {
    const at = group[person] ?? 0;
    addTo(people, at, 1);
    addTo(sums.given, at, given[person] ?? 0);
    addTo(sums.expected, at, expected[person] ?? 0);
  }
  const ratios = Float64Array.from(sums.given, (sum, at) => sum / (sums.expected[at] ?? 0));
  const squares = new Float64Array(groups);
  for (let person = 0; person < group.length; person += 1) {
    const at = group[person] ?? 0;
    const astray = (given[person] ?? 0) - (ratios[at] ?? 0) * (expected[person] ?? 0);
    addTo(squares, at, astray * astray);
  }
  return Array.from(ratios, (ratio, at) => {
    const [sum, all] = [sums.given[at] ?? 0, sums.expected[at] ?? 0];
    if (all <= 0) return { people: 0, given: sum, expected: all, ratio: 1, variance: 0 };
    return {
      people: people[at] ?? 0,
      given: sum,
      expected: all,
      ratio,
      variance: (squares[at] ?? 0) / all ** 2,
    };
  });
}
