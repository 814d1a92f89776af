import { type CalendarDate, daysBetween } from '#basics';
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

/**
 * The most days of linked stays that fall into twelve months; a day on which two stays meet counts once. Most fall into twelve
 * months that begin or end with a stay, so those alone are looked at: a stay may be as long as somebody cares to write.
 */
function mostInYear(stays: readonly Stay[]): number {
  const apart = withoutOverlap(stays);
  const inYears = apart.flatMap((begins) => [
    add(
      apart.map(({ from, until }) => inYear(daysBetween(begins.from, from), daysBetween(begins.from, until))),
    ),
    add(
      apart.map(({ from, until }) =>
        inYear(daysBetween(until, begins.until), daysBetween(from, begins.until)),
      ),
    ),
  ]);
  return Math.max(0, ...inYears);
}

/** How many days from one to another, counted from where a year begins or back from where it ends, lie in it. */
function inYear(nearest: number, furthest: number): number {
  return Math.max(0, Math.min(days_a_year - 1, furthest) - Math.max(0, nearest) + 1);
}

/** The same days, each in one stay alone. */
function withoutOverlap(stays: readonly Stay[]): readonly Stay[] {
  const apart: Stay[] = [];
  for (const each of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (last === undefined || last.until < each.from) apart.push(each);
    else apart.splice(-1, 1, { from: last.from, until: last.until > each.until ? last.until : each.until });
  }
  return apart;
}

function add(days: readonly number[]): number {
  return days.reduce((sum, each) => sum + each, 0);
}
