import {
  type AccountId,
  type CalendarDate,
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type Pence,
  refused,
  subtract,
} from '#basics';
import type { PlanId, SendingId } from './plan.ts';
import { type Question, questionOf, questions, type Reason, type Verdict } from './seven-questions.ts';

/** What a decision-maker says on one question; the person sees the comment. */
export type Answer = { readonly verdict: Verdict; readonly comment: string };
export type Answers = Readonly<Record<Question, Answer>>;

/** A decision as it was filled in. */
export type GivenDecision = {
  readonly answers: Answers;
  readonly reasons: readonly Reason[];
  /** What would make the plan agreeable, for one that is sent back. */
  readonly wouldHelp: string;
  /** The reason in words where it is `other`. */
  readonly otherReason: string;
  readonly weekly: Pence;
  /** Why the agreed figure is another than the starting figure. */
  readonly whyDifferent: string;
};

/** What a decision is about and who takes it. The limit is the most a week they may agree alone; none: nothing alone. */
export type DecisionAbout = {
  readonly planWeekly: Pence;
  readonly starting?: Pence;
  readonly limit?: Pence;
  readonly decider: AccountId;
  /** Everybody who helped to plan, or who gives support in it. */
  readonly involved: ReadonlySet<AccountId>;
};

/** What follows. `alone` is false where a second person has to look first. */
export type Decided = { readonly kind: 'agreed' | 'sent-back'; readonly alone: boolean };

export type DecisionRefusal =
  | { readonly because: 'you-are-involved' }
  | { readonly because: 'comment-missing'; readonly questions: readonly Question[] }
  | { readonly because: 'reason-missing'; readonly questions: readonly Question[] }
  | { readonly because: 'reason-without-question'; readonly reasons: readonly Reason[] }
  | { readonly because: 'would-help-missing' }
  | { readonly because: 'other-reason-missing' }
  | { readonly because: 'below-the-plan'; readonly needed: Pence; readonly short: Pence }
  | { readonly because: 'why-different-missing'; readonly starting: Pence };

/**
 * Decides about a plan by the seven questions. All met or not needed: it is agreed, for at least what it costs. Any not yet:
 * it is sent back, with a reason under each such question and what would make it agreeable. Nobody decides who is involved.
 */
export function decide(about: DecisionAbout, given: GivenDecision): Outcome<Decided, DecisionRefusal> {
  if (about.involved.has(about.decider)) return refused('you-are-involved');
  const silent = questions.filter(
    (question) => given.answers[question].verdict !== 'met' && given.answers[question].comment === '',
  );
  if (silent.length > 0) return refused('comment-missing', { questions: silent });
  const notYet = questions.filter((question) => given.answers[question].verdict === 'not-yet');
  const sendsBack = notYet.length > 0 || given.reasons.includes('other');
  const stray = given.reasons.filter((reason) => reason !== 'other' && !isUnder(reason, notYet));
  if (stray.length > 0) return refused('reason-without-question', { reasons: stray });
  return sendsBack ? sendBack(given, notYet) : agree(about, given);
}

function sendBack(given: GivenDecision, notYet: readonly Question[]): Outcome<Decided, DecisionRefusal> {
  const without = notYet.filter((question) => !given.reasons.some((reason) => isUnder(reason, [question])));
  if (without.length > 0) return refused('reason-missing', { questions: without });
  if (given.wouldHelp === '') return refused('would-help-missing');
  const other = given.reasons.includes('other');
  if (other && given.otherReason === '') return refused('other-reason-missing');
  return done({ kind: 'sent-back', alone: !other });
}

function agree(about: DecisionAbout, given: GivenDecision): Outcome<Decided, DecisionRefusal> {
  if (given.weekly < about.planWeekly) {
    const short = subtract(about.planWeekly, given.weekly);
    return refused('below-the-plan', { needed: about.planWeekly, short });
  }
  const { starting } = about;
  if (starting !== undefined && given.weekly !== starting && given.whyDifferent === '')
    return refused('why-different-missing', { starting });
  return done({ kind: 'agreed', alone: about.limit !== undefined && given.weekly <= about.limit });
}

function isUnder(reason: Reason, among: readonly Question[]): boolean {
  const question = questionOf(reason);
  return question !== undefined && among.includes(question);
}

/** The second look: somebody else than the first, and nobody who is involved. */
export function secondLook(
  first: AccountId,
  second: AccountId,
  involved: ReadonlySet<AccountId>,
): Outcome<AccountId, { because: 'same-person' } | { because: 'you-are-involved' }> {
  if (first === second) return refused('same-person');
  if (involved.has(second)) return refused('you-are-involved');
  return done(second);
}

export type DecisionId = Id<'plan-decision'>;

/** A decision as it was made: what a decision letter says. */
export type Decision = {
  readonly decisionId: DecisionId;
  readonly planId: PlanId;
  readonly sendingId: SendingId;
  readonly kind: Decided['kind'];
  readonly answers: Answers;
  readonly reasons: readonly Reason[];
  readonly wouldHelp: string;
  readonly otherReason: string;
  readonly weekly: Pence;
  readonly whyDifferent: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly decidedBy: AccountId;
  readonly decidedName: string;
  readonly decidedOn: CalendarDate;
  readonly alone: boolean;
  /** What the second person said, where two were needed and the second has looked. */
  readonly second?: {
    readonly by: AccountId;
    readonly name: string;
    readonly on: CalendarDate;
    readonly agrees: boolean;
    readonly comment: string;
  };
  /** The day a challenge to it was upheld. */
  readonly overturnedOn?: CalendarDate;
};

/** Whether a decision stands: made alone within the limit, or confirmed by a second person. */
export function stands(decision: Pick<Decision, 'alone' | 'second'>): boolean {
  return decision.alone || decision.second?.agrees === true;
}

/** Everybody whose decision about a plan was overturned: none of them decides about that plan again. */
export function overturnedDeciders(
  decisions: readonly Pick<Decision, 'planId' | 'overturnedOn' | 'decidedBy' | 'second'>[],
  planId: PlanId,
): readonly AccountId[] {
  return decisions
    .filter((decision) => decision.planId === planId && decision.overturnedOn !== undefined)
    .flatMap(decidersOf);
}

/** Everybody who decided: none of them may answer a challenge to it. */
export function decidersOf(decision: Pick<Decision, 'decidedBy' | 'second'>): readonly AccountId[] {
  return decision.second === undefined ? [decision.decidedBy] : [decision.decidedBy, decision.second.by];
}
