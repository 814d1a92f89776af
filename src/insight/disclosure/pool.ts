import { leastPublished } from './counts.ts';
import { isDominated, type Money, together } from './dominance.ts';

/** People counted together: how many, and each sum of their money that is shown. */
export type Group = { readonly people: number; readonly money: readonly Money[] };

/** Groups shown by themselves, and those that are only shown together, by their places in the list. */
export type Pooled = { readonly alone: readonly number[]; readonly joined: readonly number[] };

/**
 * Which groups can be shown by themselves. Those too small to be are joined into one, with the smallest of the others until that
 * one can be shown too; otherwise the sum of all less those shown would tell of them. Undefined where even all together are
 * too few.
 */
export function poolSmall(groups: readonly Group[], least = leastPublished): Pooled | undefined {
  const filled = groups.map((_, at) => at).filter((at) => (groups[at]?.people ?? 0) > 0);
  const small = filled.filter((at) => !canBeShown(groups[at], least));
  const large = filled
    .filter((at) => !small.includes(at))
    .toSorted((one, other) => (groups[one]?.people ?? 0) - (groups[other]?.people ?? 0));
  const joined = [...small];
  while (joined.length > 0 && !canBeShown(sumOf(joined, groups), least)) {
    const next = large.shift();
    if (next === undefined) return undefined;
    joined.push(next);
  }
  return { alone: filled.filter((at) => !joined.includes(at)), joined: joined.toSorted((a, b) => a - b) };
}

function canBeShown(group: Group | undefined, least: number): boolean {
  return group !== undefined && group.people >= least && !group.money.some(isDominated);
}

function sumOf(places: readonly number[], groups: readonly Group[]): Group {
  const [first, ...others] = places.flatMap((at) => groups[at] ?? []);
  if (first === undefined) return { people: 0, money: [] };
  return others.reduce<Group>(
    (sum, { people, money }) => ({
      people: sum.people + people,
      money: sum.money.map((each, at) => together(each, money[at] ?? each)),
    }),
    first,
  );
}
