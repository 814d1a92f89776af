import { z } from 'zod';
import { type CalendarDate, type Pence, pence } from '#basics';
import { leastPublished } from './disclosure/counts.ts';
import { nearestFive, nearestTenPounds } from './disclosure/rounded.ts';

const Weekly = z.number().int().transform(pence);

/** What some people with like starting figures have agreed a week: the middle one, and between what half of them lie. */
export const LikeGroup = z.object({
  from: Weekly,
  below: Weekly,
  people: z.number().int(),
  low: Weekly,
  middle: Weekly,
  high: Weekly,
});
export type LikeGroup = z.infer<typeof LikeGroup>;

/** A starting figure and the agreed budget that came of it, for a week. */
type Compared = { readonly starting: number; readonly agreed: number };

/** The lowest line and how far apart lines are: each group reaches five percent either way of its middle. */
const lowest_line = 20_00;
const lines_apart = 1.1;

/**
 * People in groups of like starting figures. The lines between groups are the same for every place and day, so that they tell of
 * nobody. A group is shown only from ten people, rounded, and where they do not all get the same: that would tell what each gets.
 */
export function likeGroups(people: readonly Compared[]): readonly LikeGroup[] {
  const groups = new Map<number, number[]>();
  for (const { starting, agreed } of people) {
    if (starting < lowest_line) continue;
    const line = lineOf(starting);
    groups.set(line, [...(groups.get(line) ?? []), agreed]);
  }
  return [...groups.keys()]
    .toSorted((one, other) => one - other)
    .flatMap((line) => shown(line, groups.get(line) ?? []) ?? []);
}

/** The group that a starting figure falls into; undefined where it is not shown. */
export function groupFor(groups: readonly LikeGroup[], weekly: Pence): LikeGroup | undefined {
  return groups.find(({ from, below }) => from <= weekly && weekly < below);
}

function shown(line: number, agreed: readonly number[]): LikeGroup | undefined {
  if (agreed.length < leastPublished) return undefined;
  const sorted = agreed.toSorted((one, other) => one - other);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => nearestTenPounds(quantile(sorted, part)));
  if (low === undefined || middle === undefined || high === undefined || low === high) return undefined;
  return {
    from: startOf(line),
    below: startOf(line + 1),
    people: nearestFive(agreed.length),
    low,
    middle,
    high,
  };
}

function lineOf(weekly: number): number {
  const near = Math.floor(Math.log(weekly / lowest_line) / Math.log(lines_apart));
  // Where the line itself is rounded, a penny may belong to the group beside.
  return [near - 1, near, near + 1].findLast((line) => startOf(line) <= weekly) ?? near;
}

/** Whole pounds, so that people can read it. */
function startOf(line: number): Pence {
  return pence(Math.round((lowest_line * lines_apart ** line) / 100) * 100);
}

/** Between ranks on a straight line (type 7). */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const from = sorted[Math.floor(at)] ?? 0;
  return from + ((sorted[Math.ceil(at)] ?? from) - from) * (at - Math.floor(at));
}

/** Whether the figures are made anew: at first, and then once as many people have another budget as a group needs. */
export function isDue(last: CalendarDate | undefined, changed: number): boolean {
  return last === undefined || changed >= leastPublished;
}
