import { done, type Outcome, refused } from '#basics';
import type { Area, Instrument } from './instrument.ts';

/** How much of it somebody does unpaid, and whether that helper has agreed, themself and on record, to go on. */
export type UnpaidHelp = { readonly share: string; readonly agreed: boolean };
/** The chosen answer to one area: its place among the options, from 0. */
export type Answer = { readonly level: number; readonly help?: UnpaidHelp };
/** Answers by the id of their area. Nothing else about a person can be put in: not even how they hold their money. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswersRefusal = {
  readonly because: 'answers-missing' | 'area-unknown' | 'level-not-offered' | 'share-not-offered';
  /** The ids of the areas it is about, in the instrument's order where it knows them. */
  readonly areas: readonly string[];
};

export type AnsweredArea = { readonly area: Area; readonly answer: Answer };

/** Every area with its answer, in the instrument's order; refused, with the areas, when one is missing or was never offered. */
export function checkAnswers(
  instrument: Instrument,
  answers: Answers,
): Outcome<readonly AnsweredArea[], AnswersRefusal> {
  const known = new Set(instrument.areas.map((area) => area.id));
  const unknown = Object.keys(answers).filter((area) => !known.has(area));
  if (unknown.length > 0) return refused('area-unknown', { areas: unknown });

  const missing = instrument.areas.filter((area) => !Object.hasOwn(answers, area.id));
  if (missing.length > 0) return refused('answers-missing', { areas: missing.map((area) => area.id) });

  const answered = instrument.areas.flatMap((area) => {
    const answer = answers[area.id];
    return answer === undefined ? [] : [{ area, answer }];
  });
  const level = answered.filter(({ area, answer }) => area.options[answer.level] === undefined);
  if (level.length > 0) return refused('level-not-offered', { areas: level.map(({ area }) => area.id) });

  const share = answered.filter(({ answer }) => !offersShare(instrument, answer));
  if (share.length > 0) return refused('share-not-offered', { areas: share.map(({ area }) => area.id) });

  return done(answered);
}

function offersShare(instrument: Instrument, { help }: Answer): boolean {
  return help === undefined || instrument.unpaidHelp.shares.some((share) => share.id === help.share);
}
