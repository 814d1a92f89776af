import type { CalendarDate } from '#basics';
import { type PolicyPack, valueOn } from './policy-pack.ts';

/** How long a direct payment can pay for a care home, and how far apart stays are that do not count together. */
export type CareHomeRule = { readonly daysMost: number; readonly linkedWithinDays: number };

const days_a_week = 7;

/** The rule in force on a day; undefined where a pack has none, so that nobody reads a word about it. */
export function careHomeRuleOn(
  pack: Pick<PolicyPack, 'id' | 'counts'>,
  day: CalendarDate,
): CareHomeRule | undefined {
  if (!pack.counts.some(({ code }) => code === 'care-home-most')) return undefined;
  return {
    daysMost: valueOn(pack, 'care-home-most', day) * days_a_week,
    linkedWithinDays: valueOn(pack, 'care-home-linked-within', day) * days_a_week,
  };
}
