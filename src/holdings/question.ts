import type { AccountId, CalendarDate, Id, Moment, OrganisationId, Pence } from '#basics';

export type QuestionId = Id<'question'>;

/** "Can I buy this?": what a person asked before buying, and the answer, which binds whoever gave it. */
export type Question = {
  readonly questionId: QuestionId;
  /** The local service that answers. */
  readonly serviceId: OrganisationId;
  readonly what: string;
  readonly amount: Pence;
  readonly lineId?: string;
  readonly lineWhat?: string;
  readonly askedAt: Moment;
  readonly askedBy: string;
  /** The last day for an answer, by the policy in force when it was asked. */
  readonly answerBy: CalendarDate;
  readonly answer?: Answer;
  /** That whoever asked wants its answer kept off the list that everybody can read. */
  readonly keepOffList: boolean;
  /** What a challenge made of a no: a yes that binds. The no stays beside it as it was given. */
  readonly overturned?: Overturned;
};

/** Yes or no with the reason, by a named person, on a day. */
export type Answer = {
  readonly says: 'yes' | 'no';
  readonly reason: string;
  readonly by: string;
  /** Nobody's in answers older than this. */
  readonly account?: AccountId;
  readonly at: Moment;
};

/** That a challenge to a no was right, in the words of whoever found so. */
export type Overturned = { readonly on: CalendarDate; readonly by: string; readonly words: string };

export type QuestionStage = 'waiting' | 'late' | 'yes' | 'no';

/** Where a question stands today. A late one goes to the top of every list that it is on; a no that was overturned is a yes. */
export function stageOf(
  question: Pick<Question, 'answer' | 'answerBy' | 'overturned'>,
  today: CalendarDate,
): QuestionStage {
  if (question.overturned !== undefined) return 'yes';
  if (question.answer !== undefined) return question.answer.says;
  return today > question.answerBy ? 'late' : 'waiting';
}

/** Whether an answer can be looked at again by somebody else: a no that was not overturned already. */
export function mayBeChallenged(question: Pick<Question, 'answer' | 'overturned'>): boolean {
  return question.answer?.says === 'no' && question.overturned === undefined;
}

/** Questions in the order they should be answered: whichever has the earliest last day first. */
export function mostUrgentFirst<Q extends Pick<Question, 'answerBy' | 'askedAt'>>(
  questions: readonly Q[],
): readonly Q[] {
  return [...questions].sort((a, b) =>
    a.answerBy === b.answerBy ? (a.askedAt < b.askedAt ? -1 : 1) : a.answerBy < b.answerBy ? -1 : 1,
  );
}
