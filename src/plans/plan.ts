import type { AccountId, CalendarDate, Id, Moment, OrganisationId, Pence, PersonId } from '#basics';
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
  /** How to reach them; empty where it is not said. */
  readonly reach: string;
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

export type SendingId = Id<'plan-sending'>;

/** One time that a plan was sent in, whole as it stood then, with what it cost and the starting figure beside it. */
export type Sending = {
  readonly sendingId: SendingId;
  readonly planId: PlanId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly sentOn: CalendarDate;
  readonly sentTo: OrganisationId;
  readonly sentToName: string;
  readonly answerBy: CalendarDate;
  readonly startingWeekly?: Pence;
  readonly planWeekly: Pence;
  readonly planOneOff: Pence;
  readonly asSent: Plan;
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

/** Every account that has put words into a plan: none of them may decide about it. */
export function writersOf(plan: Plan): ReadonlySet<AccountId> {
  return new Set(everythingIn(plan).map((item) => item.written.by));
}

/** The names of those who put in words of their own beside the person's. */
export function helpersOf(plan: Plan): readonly string[] {
  const helpers = everythingIn(plan).filter((item) => item.written.voice === 'helper');
  return [...new Set(helpers.map((item) => item.written.name))];
}

function everythingIn(plan: Plan): readonly { readonly written: Written }[] {
  const { passages, outcomes, lines, companions, risks, steps } = plan;
  return [...passages, ...outcomes, ...lines, ...companions, ...risks, ...steps];
}

/** Whether there is anything in a plan at all. */
export function isEmptyPlan(plan: Plan): boolean {
  return everythingIn(plan).length === 0;
}
