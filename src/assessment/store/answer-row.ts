import type { Moment } from '#basics';
import { type AnsweredBy, answeredBy, type GivenAnswer, type GoingOn, goingOn } from '../answer.ts';

/** An answer as both tables keep it. */
export type AnswerRow = {
  readonly area: string;
  readonly level: number;
  readonly own_words: string;
  readonly help_share: string | null;
  readonly helper: string;
  readonly goes_on: string | null;
  readonly answered_by: string;
  readonly said_by?: string | null;
  readonly typed_by: string | null;
  readonly said_at: Moment;
};

export const answerColumns =
  'area, level, own_words, help_share, helper, goes_on, answered_by, typed_by, said_at';

/** The values of `answerColumns`, in their order. */
export function answerValues(answer: GivenAnswer): readonly unknown[] {
  return [
    answer.area,
    answer.level,
    answer.ownWords,
    answer.help?.share ?? null,
    answer.help?.helper ?? '',
    answer.help?.goesOn ?? null,
    answer.said.by,
    answer.said.typedBy ?? null,
    answer.said.at,
  ];
}

export function toAnswer(row: AnswerRow): GivenAnswer {
  const { said_by: name, typed_by: typedBy } = row;
  return {
    area: row.area,
    level: row.level,
    ownWords: row.own_words,
    ...(row.help_share !== null && {
      help: { share: row.help_share, helper: row.helper, goesOn: readGoingOn(row.goes_on) },
    }),
    said: {
      by: readAnsweredBy(row.answered_by),
      at: row.said_at,
      ...(typeof name === 'string' && { name }),
      ...(typedBy !== null && { typedBy }),
    },
  };
}

function readGoingOn(text: string | null): GoingOn {
  return goingOn.find((each) => each === text) ?? 'not-asked';
}

function readAnsweredBy(text: string): AnsweredBy {
  return answeredBy.find((each) => each === text) ?? 'me';
}
