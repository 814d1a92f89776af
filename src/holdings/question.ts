import type { CalendarDate, Id, Moment, Pence } from '#basics';

export type QuestionId = Id<'question'>;

/** "Can I buy this?": what a person asked before buying, and the answer, which binds whoever gave it. */
export type Question = {
  readonly questionId: QuestionId;
  readonly what: string;
  readonly amount: Pence;
  readonly lineId?: string;
  readonly lineWhat?: string;
  readonly askedAt: Moment;
  readonly askedBy: string;
  /** The last day for an answer, by the policy in force when it was asked. */
  readonly answerBy: CalendarDate;
  readonly answer?: Answer;
};

/** Yes or no with the reason, by a named person, on a day. */
export type Answer = {
  readonly says: 'yes' | 'no';
  readonly reason: string;
  readonly by: string;
  readonly at: Moment;
};

export type QuestionStage = 'waiting' | 'late' | 'yes' | 'no';

/** Where a question stands today. A late one goes to the top of every list that it is on. */
export function stageOf(question: Pick<Question, 'answer' | 'answerBy'>, today: CalendarDate): QuestionStage {
  if (question.answer !== undefined) return question.answer.says;
  return today > question.answerBy ? 'late' : 'waiting';
}

/** Questions in the order they should be answered: whichever has the earliest last day first. */
export function mostUrgentFirst<Q extends Pick<Question, 'answerBy' | 'askedAt'>>(
  questions: readonly Q[],
): readonly Q[] {
  return [...questions].sort((a, b) =>
    a.answerBy === b.answerBy ? (a.askedAt < b.askedAt ? -1 : 1) : a.answerBy < b.answerBy ? -1 : 1,
  );
}
