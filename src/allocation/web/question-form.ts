import { type AnsweredBy, answeredBy, type AnswerRefusal, type GivenAnswer, goingOn } from '#assessment';
import type { Moment } from '#basics';
import { field, type Form } from '#platform';
import type { FieldError } from '#ui';
import type { Area } from '../starting-instrument.ts';
import type { sayBudget } from './say-budget.ts';

/** What was typed on a question's page, just as it was, so that it can be shown again. */
export type Typed = {
  readonly level: string;
  readonly words: string;
  readonly share: string;
  readonly helper: string;
  readonly goesOn: string;
  readonly by: AnsweredBy;
  /** Who types it in from paper; empty where it is answered on the page. */
  readonly typist: string;
};

export function readTyped(form: Form): Typed {
  return {
    level: field(form, 'level'),
    words: field(form, 'words'),
    share: field(form, 'share'),
    helper: field(form, 'helper'),
    goesOn: field(form, 'goes-on'),
    by: readAnsweredBy(field(form, 'by')) ?? 'me',
    typist: field(form, 'typed').trim(),
  };
}

/** An answer that was given before, as it stands in the fields. */
export function typedFrom(answer: GivenAnswer): Typed {
  const { help } = answer;
  return {
    level: String(answer.level),
    words: answer.ownWords,
    share: help?.share ?? '',
    helper: help?.helper ?? '',
    goesOn: help?.goesOn ?? '',
    by: answer.said.by,
    typist: answer.said.typedBy ?? '',
  };
}

export function readAnsweredBy(text: string | undefined): AnsweredBy | undefined {
  return answeredBy.find((each) => each === text);
}

/** The answer in words; a level that is no number is one that was never offered. */
export function toAnswer(area: Area, typed: Typed, at: Moment): GivenAnswer {
  const goesOn = goingOn.find((each) => each === typed.goesOn) ?? 'not-asked';
  return {
    area: area.id,
    level: /^\d{1,3}$/.test(typed.level) ? Number(typed.level) : -1,
    ownWords: typed.words,
    ...(typed.share !== '' && { help: { share: typed.share, helper: typed.helper, goesOn } }),
    said: { by: typed.by, at, ...(typed.typist !== '' && { typedBy: typed.typist }) },
  };
}

/** A refusal as a sentence beside the field it is about. */
export function fieldError(
  refusal: AnswerRefusal,
  typed: Typed,
  say: ReturnType<typeof sayBudget>['question'],
): FieldError {
  switch (refusal.because) {
    case 'area-not-asked':
    case 'level-not-offered':
      return { field: 'level', text: typed.level === '' ? say.choose : say.notOffered };
    case 'share-not-offered':
      return { field: 'share', text: say.notOffered };
    case 'words-too-long':
      return { field: 'words', text: say.wordsTooLong(refusal.length, refusal.most) };
    case 'helper-too-long':
      return { field: 'helper', text: say.helperTooLong(refusal.most) };
    case 'typist-too-long':
      return { field: 'level', text: say.typistTooLong };
  }
}
