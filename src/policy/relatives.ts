import { type CalendarDate, covers, type Period } from '#basics';

/**
 * That whoever pays has to say first that it is necessary, before somebody's partner or close family who lives with them is paid for
 * their support. It says nothing about family who live elsewhere.
 */
export type RelativesRule = Period & { readonly source: string; readonly seen: boolean };

/** The rule in force on a day; undefined where a pack has none, so that nobody is asked about it. */
export function relativesRuleOn(
  { relativesAtHome }: { readonly relativesAtHome: readonly RelativesRule[] },
  day: CalendarDate,
): RelativesRule | undefined {
  return relativesAtHome.find((each) => covers(each, day));
}
