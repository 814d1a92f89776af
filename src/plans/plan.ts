import type { AccountId, CalendarDate, Id, Moment, OrganisationId } from '#basics';
import type { Line } from './line.ts';
import type { PlanOutcome } from './outcome.ts';
import type { PlanState } from './states.ts';
import type { Written } from './written.ts';

export type PlanId = Id<'plan'>;

/** The parts of a plan that are told in one's own words, as one text each. */
export const sections = ['matters', 'control', 'managing'] as const;
export type Section = (typeof sections)[number];

/** Words for one section: the person's own, or a helper's beside them. */
export type Passage = {
  readonly section: Section;
  readonly text: string;
  readonly version: number;
  readonly written: Written;
};

/** Somebody in a person's life. A back-up person is who to call when something falls through, and has said yes to it. */
export type Companion = {
  readonly companionId: Id<'plan-companion'>;
  readonly name: string;
  /** What they are to me: my sister, a neighbour. */
  readonly bond: string;
  readonly backUp: boolean;
  /** How to reach a back-up person. */
  readonly reach?: string;
  readonly version: number;
  readonly written: Written;
};

/** Something that could go wrong, and what it is worth. A risk is never by itself a reason to refuse a plan. */
export type Risk = {
  readonly riskId: Id<'plan-risk'>;
  readonly couldGoWrong: string;
  readonly worthTaking: string;
  readonly whatWeDo: string;
  readonly who: string;
  readonly version: number;
  readonly written: Written;
};

/** One thing to do to make the plan happen: what, who, when, in one's own words. */
export type Step = {
  readonly stepId: Id<'plan-step'>;
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly version: number;
  readonly written: Written;
};

/** What everybody who may see a plan at all may know of it. */
export type PlanHead = {
  readonly planId: PlanId;
  readonly state: PlanState;
  /** Grows with every change to anything in the plan. */
  readonly version: number;
  readonly startedAt: Moment;
  readonly changedAt: Moment;
};

/** A whole plan about a whole life. */
export type Plan = PlanHead & {
  readonly passages: readonly Passage[];
  readonly outcomes: readonly PlanOutcome[];
  readonly lines: readonly Line[];
  readonly companions: readonly Companion[];
  readonly risks: readonly Risk[];
  readonly steps: readonly Step[];
};

/** One time that a plan was sent in, with the three figures as they stood then. */
export type Sending = {
  readonly sendingId: Id<'plan-sending'>;
  readonly planId: PlanId;
  readonly sentOn: CalendarDate;
  readonly sentTo: OrganisationId;
  readonly sentToName: string;
  readonly answerBy: CalendarDate;
  readonly withdrawnOn?: CalendarDate;
};

/** The person's own words for a section, where they have written any. */
export function ownWords(plan: Pick<Plan, 'passages'>, section: Section): Passage | undefined {
  return plan.passages.find((passage) => passage.section === section && passage.written.voice === 'own');
}

/** What helpers wrote beside the person's own words for a section. */
export function wordsBeside(plan: Pick<Plan, 'passages'>, section: Section): readonly Passage[] {
  return plan.passages.filter((passage) => passage.section === section && passage.written.voice === 'helper');
}

/** Every account that has put words into a plan, other than the person: none of them may decide about it. */
export function helpersIn(plan: Plan, self: AccountId | undefined): ReadonlySet<AccountId> {
  const all = [
    ...plan.passages,
    ...plan.outcomes,
    ...plan.lines,
    ...plan.companions,
    ...plan.risks,
    ...plan.steps,
  ];
  return new Set(all.map((item) => item.written.by).filter((by) => by !== self));
}
