import { addDays, type CalendarDate, type Pence } from '#basics';
import { type Contribution, contributionOn, type EnglandCharging, hasAmountsOn, type Means } from '#policy';
import type { Charge } from './due.ts';

/** What a person was found to pay a week from a day on, and what it was worked out from. */
export type Assessed = Charge & { readonly means: Means; readonly cost: Pence };

/** What it comes to from a later day, when the law leaves more. */
export type Reworked = { readonly from: CalendarDate; readonly working: Contribution };

/**
 * What an assessment comes to at each later day on which the pack's amounts change, until a day, where that is less than before. More
 * is never taken by itself: it would lower what a person has, and only somebody who looks at their means can say so.
 */
export function reworked(
  charging: EnglandCharging,
  { from, weekly, means, cost }: Assessed,
  until?: CalendarDate,
): readonly Reworked[] {
  const days = charging.values.map((value) => value.from).filter((day) => day > from);
  const found: Reworked[] = [];
  let lowest = weekly;
  for (const day of [...new Set(days)].sort()) {
    if ((until !== undefined && day > until) || !hasAmountsOn(charging, day)) continue;
    const working = contributionOn(charging, means, cost, day);
    if (working.contribution >= lowest) continue;
    found.push({ from: day, working });
    lowest = working.contribution;
  }
  return found;
}

/** What a person pays from which day: each assessment until the next, and what the law leaves more meanwhile. */
export function chargesOf(charging: EnglandCharging, assessed: readonly Assessed[]): readonly Charge[] {
  const inOrder = [...assessed].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.flatMap((each, index): readonly Charge[] => {
    const next = inOrder[index + 1]?.from;
    const less = reworked(charging, each, next === undefined ? undefined : addDays(next, -1));
    return [
      { from: each.from, weekly: each.weekly },
      ...less.map(({ from, working }) => ({ from, weekly: working.contribution })),
    ];
  });
}
