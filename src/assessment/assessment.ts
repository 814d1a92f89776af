import type { Id, Moment, PersonId } from '#basics';
import type { GivenAnswer, Questionnaire } from './answer.ts';

export type AssessmentId = Id<'assessment'>;

/** Where an assessment is on its way. */
const assessmentStates = ['draft', 'complete', 'kept', 'replaced'] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** What can be done in each state. An answer that was kept is never changed: a newer one is put before it. */
export const doings = {
  draft: ['answer'],
  complete: ['answer', 'see-figure', 'keep'],
  kept: ['answer', 'see-figure', 'view-beside', 'agree-to-help', 'replace'],
  replaced: ['see-figure'],
} as const satisfies Record<AssessmentState, readonly Doing[]>;
export type Doing = 'answer' | 'see-figure' | 'keep' | 'view-beside' | 'agree-to-help' | 'replace';

type Answered = {
  readonly instrument: string;
  readonly version: number;
  /** One an area: the newest. */
  readonly answers: readonly GivenAnswer[];
};

/** Somebody's answers without a name: only the holder of a secret cookie can find them, and they are deleted after a while. */
export type Draft = Answered & { readonly beganAt: Moment; readonly expiresAt: Moment };

/** A person's own assessment. */
export type KeptAssessment = Answered & {
  readonly assessmentId: AssessmentId;
  readonly personId: PersonId;
  readonly keptAt: Moment;
  readonly replacedAt?: Moment;
};

export const draftKept_days = 30;

export function stateOf(asked: Questionnaire, assessment: Draft | KeptAssessment): AssessmentState {
  if ('keptAt' in assessment) return assessment.replacedAt === undefined ? 'kept' : 'replaced';
  return nextQuestion(asked, assessment.answers) === undefined ? 'complete' : 'draft';
}

/** Whether a thing can be done now. */
export function can(state: AssessmentState, doing: Doing): boolean {
  const allowed: readonly Doing[] = doings[state];
  return allowed.includes(doing);
}

/**
 * A draft as answers to these questions; undefined where it answers others. A newer version of the same instrument takes an older
 * draft over where every answer in it is still offered, so that nobody loses an hour's work to a new table.
 */
export function draftFor(asked: Questionnaire, draft: Draft | undefined): Draft | undefined {
  if (draft?.instrument !== asked.instrument) return undefined;
  const offered = draft.answers.every(({ area, level, help }) => {
    const question = asked.questions.find((each) => each.area === area);
    const share = help === undefined || asked.shares.includes(help.share);
    return question !== undefined && level < question.levels && share;
  });
  return offered ? { ...draft, version: asked.version } : undefined;
}

/** The first area that has no answer yet; undefined once all have one. */
export function nextQuestion(asked: Questionnaire, answers: readonly GivenAnswer[]): string | undefined {
  return unanswered(asked, answers)[0];
}

/** The areas that have no answer yet, in the order they are asked. */
export function unanswered(asked: Questionnaire, answers: readonly GivenAnswer[]): readonly string[] {
  const given = new Set(answers.map((answer) => answer.area));
  return asked.questions.map((question) => question.area).filter((area) => !given.has(area));
}

/** How many questions have an answer, of how many. */
export function progress(
  asked: Questionnaire,
  answers: readonly GivenAnswer[],
): { readonly answered: number; readonly of: number } {
  const of = asked.questions.length;
  return { answered: of - unanswered(asked, answers).length, of };
}
