import { done, type Moment, type Outcome, refused } from '#basics';

/** What is asked, as an instrument tells it: areas in order with how many answers each offers, and the shares of unpaid help. */
export type Questionnaire = {
  readonly instrument: string;
  readonly version: number;
  readonly questions: readonly { readonly area: string; readonly levels: number }[];
  /** The first means that nobody helps. */
  readonly shares: readonly string[];
};

/** Whose voice an answer is: mine, mine with somebody beside me, or somebody's who answers for me. */
export const answeredBy = ['me', 'together', 'for-me'] as const;
export type AnsweredBy = (typeof answeredBy)[number];

/** What is said about a helper's wish to go on. It is the helper's own record, not this, that lets their help count. */
export const goingOn = ['yes', 'not-asked', 'no'] as const;
export type GoingOn = (typeof goingOn)[number];

export type HelpNow = { readonly share: string; readonly helper: string; readonly goesOn: GoingOn };

/** Who said it, for whom, and when. A name is known once somebody has signed in; `typedBy` names who typed it in from paper. */
export type Said = {
  readonly by: AnsweredBy;
  readonly name?: string;
  readonly typedBy?: string;
  readonly at: Moment;
};

/** One answer as it was given: the level chosen, the person's own words, who helps now, and who said so. */
export type GivenAnswer = {
  readonly area: string;
  readonly level: number;
  readonly ownWords: string;
  readonly help?: HelpNow;
  readonly said: Said;
};

export type AnswerRefusal =
  | { readonly because: 'area-not-asked' | 'level-not-offered' | 'share-not-offered' }
  | {
      readonly because: 'words-too-long' | 'helper-too-long' | 'typist-too-long';
      readonly most: number;
      readonly length: number;
    };

export const ownWordsMost = 2000;
const helperMost = 100;
/** How long the name may be of whoever types answers in from paper. */
export const typistMost = 100;

/** Takes an answer to a question that was asked; refused where it was not offered or is too long to keep. */
export function giveAnswer(asked: Questionnaire, given: GivenAnswer): Outcome<GivenAnswer, AnswerRefusal> {
  const question = asked.questions.find((each) => each.area === given.area);
  if (question === undefined) return refused('area-not-asked');
  const offered = Number.isInteger(given.level) && given.level >= 0 && given.level < question.levels;
  if (!offered) return refused('level-not-offered');
  if (given.ownWords.length > ownWordsMost)
    return refused('words-too-long', { most: ownWordsMost, length: given.ownWords.length });
  const typist = given.said.typedBy ?? '';
  if (typist.length > typistMost)
    return refused('typist-too-long', { most: typistMost, length: typist.length });
  const { help, ...alone } = given;
  if (help === undefined || help.share === asked.shares[0]) return done(alone);

  if (!asked.shares.includes(help.share)) return refused('share-not-offered');
  if (help.helper.length > helperMost)
    return refused('helper-too-long', { most: helperMost, length: help.helper.length });
  return done(given);
}
