import type { Id } from '#basics';
import type { Written } from './written.ts';

export type OutcomeId = Id<'plan-outcome'>;

/** The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2). */
const careActOutcomes = [
  'eating-well',
  'keeping-clean',
  'using-the-toilet',
  'clothes',
  'home-is-safe',
  'home-is-kept',
  'people-close',
  'work-and-learning',
  'getting-about',
  'caring-for-a-child',
] as const;

/** The keys to citizenship: what makes a life one's own, among others. */
const citizenshipKeys = ['say', 'direction', 'money', 'home', 'support', 'community-life'] as const;

/** What an outcome can be marked with, so that plans can be read by the law's list and by what citizenship takes. */
export const outcomeTags = [...careActOutcomes, ...citizenshipKeys] as const;
export type OutcomeTag = (typeof outcomeTags)[number];

/** Something a person wants to change or keep, in their own words. Called an outcome in law. */
export type PlanOutcome = {
  readonly outcomeId: OutcomeId;
  readonly words: string;
  readonly whyItMatters: string;
  /** How I will know, in my words. */
  readonly measure: string;
  readonly tags: readonly OutcomeTag[];
  readonly version: number;
  readonly written: Written;
};

export function readOutcomeTag(text: string): OutcomeTag | undefined {
  return outcomeTags.find((tag) => tag === text);
}
