import { type Pence, subtract } from '#basics';
import type { AnsweredArea } from './answers.ts';
import type { Sum } from './sum.ts';

/** What the figure would be if one answer were different and everything else stayed. */
export type Change = {
  readonly area: string;
  readonly from: number;
  readonly to: number;
  readonly annual: Pence;
  readonly weekly: Pence;
  /** Pence a week more; below nought when it would be less. */
  readonly weeklyMore: Pence;
};
export type NearestChanges = { readonly up: readonly Change[]; readonly down: readonly Change[] };

const shown = 3;

/**
 * The three smallest changes up and the three smallest down, each really worked out with one answer changed. An answer that
 * would change nothing is not shown. Ties keep the areas' order.
 */
export function nearestChanges(
  answered: readonly AnsweredArea[],
  now: Sum,
  sum: (answered: readonly AnsweredArea[]) => Sum,
): NearestChanges {
  const all = answered.flatMap((row, place) =>
    row.area.options
      .map((_, to) => to)
      .filter((to) => to !== row.answer.level)
      .map((to) =>
        change(row, to, now, sum(answered.with(place, { ...row, answer: { ...row.answer, level: to } }))),
      ),
  );
  const nearest = (changes: readonly Change[]): readonly Change[] =>
    changes
      .toSorted((a, b) => Math.abs(a.annual - now.annual) - Math.abs(b.annual - now.annual))
      .slice(0, shown);
  return {
    up: nearest(all.filter((each) => each.annual > now.annual)),
    down: nearest(all.filter((each) => each.annual < now.annual)),
  };
}

function change({ area, answer }: AnsweredArea, to: number, now: Sum, then: Sum): Change {
  return {
    area: area.id,
    from: answer.level,
    to,
    annual: then.annual,
    weekly: then.weekly,
    weeklyMore: subtract(then.weekly, now.weekly),
  };
}
