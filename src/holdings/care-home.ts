import { addDays, type CalendarDate, daysBetween } from '#basics';
import type { CareHomeRule } from '#policy';

/** A stay in a care home that a direct payment pays for, from its first day until its last. */
export type Stay = { readonly from: CalendarDate; readonly until: CalendarDate };

/** Why a stay is too long: what it comes to with those that count with it, and how many days are still possible. */
export type TooLong = {
  readonly because: 'care-home-too-long';
  readonly days: number;
  readonly daysMost: number;
  readonly stillPossible: number;
};

const days_a_year = 365;

/**
 * Whether a stay is within the rule: no more than so many days one after the other in any twelve months, where stays that are less
 * than some weeks apart are added together and others are not (SI 2014/2871, regulation 6). Undefined where it is.
 */
export function tooLongWith(stays: readonly Stay[], stay: Stay, rule: CareHomeRule): TooLong | undefined {
  const days = mostInYear(linkedWith([...stays, stay], stay, rule));
  if (days <= rule.daysMost) return undefined;
  const others = linkedWith([...stays, stay], stay, rule).filter((each) => each !== stay);
  const stillPossible = Math.max(0, rule.daysMost - mostInYear(others));
  return { because: 'care-home-too-long', days, daysMost: rule.daysMost, stillPossible };
}

/** The stays that count together with one: each less than some weeks after the one before. */
function linkedWith(stays: readonly Stay[], stay: Stay, { linkedWithinDays }: CareHomeRule): readonly Stay[] {
  const inOrder = [...stays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const chains: Stay[][] = [];
  let ends: CalendarDate | undefined;
  for (const each of inOrder) {
    // Days that lie between: none where one begins the day after the other ends.
    const between = ends === undefined ? linkedWithinDays : daysBetween(ends, each.from) - 1;
    if (between < linkedWithinDays) chains.at(-1)?.push(each);
    else chains.push([each]);
    ends = ends === undefined || each.until > ends ? each.until : ends;
  }
  return chains.find((chain) => chain.includes(stay)) ?? [];
}

/** The most days of linked stays that fall into twelve months; a day on which two stays meet counts once. */
function mostInYear(stays: readonly Stay[]): number {
  const days = [...new Set(stays.flatMap(daysOf))].sort();
  return Math.max(
    0,
    ...days.map((last, at) => days.slice(0, at + 1).filter((day) => isInYear(day, last)).length),
  );
}

function isInYear(day: CalendarDate, last: CalendarDate): boolean {
  return daysBetween(day, last) < days_a_year;
}

function daysOf({ from, until }: Stay): readonly CalendarDate[] {
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, place) => addDays(from, place));
}
