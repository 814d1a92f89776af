import { done, type Outcome, refused } from '#basics';
import type { HelpShares, Question } from './instrument/question.ts';
import type { Instrument } from './instrument/instrument.ts';

/** How much of it somebody does unpaid, and whether that helper has agreed, themself and on record, to go on. */
export type UnpaidHelp = { readonly share: string; readonly agreed: boolean };
/** The chosen answer to one area: its place among the options, from 0. */
export type LevelAnswer = { readonly level: number; readonly help?: UnpaidHelp };
/** An answer to one question, of the kind that it asks for. */
export type Answer =
  | LevelAnswer
  | { readonly choice: string }
  | { readonly applies: readonly string[] }
  | { readonly number: number }
  | { readonly often: { readonly day?: number; readonly week?: number; readonly month?: number } }
  | { readonly yes: boolean };
/** Answers by the id of their question. Nothing else about a person can be put in: not even how they hold their money. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswersRefusal = {
  readonly because:
    | 'answers-missing'
    | 'area-unknown'
    | 'level-not-offered'
    | 'share-not-offered'
    | 'answer-not-offered'
    | 'another-kind-of-answer';
  /** The ids of the questions it is about, in the instrument's order where it knows them. */
  readonly areas: readonly string[];
};

export type Answered = { readonly question: Question; readonly answer: Answer };

/**
 * Every question that is asked with its answer, in the instrument's order; refused, with the questions, when one is missing or
 * its answer was never offered.
 */
export function checkAnswers(
  { questions, unpaidHelp }: Instrument,
  answers: Answers,
  asked: ReadonlySet<string> = new Set(questions.map((question) => question.id)),
): Outcome<readonly Answered[], AnswersRefusal> {
  const known = new Set(questions.map((question) => question.id));
  const unknown = Object.keys(answers).filter((area) => !known.has(area));
  if (unknown.length > 0) return refused('area-unknown', { areas: unknown });

  const wanted = questions.filter((question) => asked.has(question.id));
  const missing = wanted.filter((question) => !Object.hasOwn(answers, question.id));
  if (missing.length > 0) return refused('answers-missing', { areas: missing.map((each) => each.id) });

  const answered = wanted.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [{ question, answer }];
  });
  const why = answered.map(({ question, answer }) => whyNot(question, answer, unpaidHelp));
  const because = why.find((each) => each !== undefined);
  if (because === undefined) return done(answered);
  const areas = answered.filter((_, place) => why[place] === because).map(({ question }) => question.id);
  return refused(because, { areas });
}

type NotTaken = Exclude<AnswersRefusal['because'], 'answers-missing' | 'area-unknown'>;

const keys = {
  level: 'level',
  choice: 'choice',
  applies: 'applies',
  number: 'number',
  frequency: 'often',
  'yes-no': 'yes',
} as const satisfies Record<Question['kind'], string>;

/** More often than this in a day, a week or a month is a slip of the pen. */
const mostOften = 1000;

/** Why an answer cannot be taken for a question; undefined where it can. */
function whyNot(question: Question, answer: Answer, help: HelpShares | undefined): NotTaken | undefined {
  if (!(keys[question.kind] in answer)) return 'another-kind-of-answer';
  if (question.kind === 'level' && 'level' in answer) {
    if (question.levels[answer.level] === undefined) return 'level-not-offered';
    return offersShare(help, answer) ? undefined : 'share-not-offered';
  }
  return offers(question, answer) ? undefined : 'answer-not-offered';
}

function offers(question: Question, answer: Answer): boolean {
  if ('choice' in answer) return hasOptions(question, [answer.choice]);
  if ('applies' in answer) return hasOptions(question, answer.applies);
  if ('number' in answer && question.kind === 'number') {
    return isWhole(answer.number, question.least, question.most);
  }
  return !('often' in answer) || Object.values(answer.often).every((each) => isWhole(each, 0, mostOften));
}

function hasOptions(question: Question, chosen: readonly string[]): boolean {
  return (
    'options' in question && chosen.every((each) => question.options.some((option) => option.id === each))
  );
}

function offersShare(shares: HelpShares | undefined, { help }: LevelAnswer): boolean {
  return help === undefined || shares?.shares.some((share) => share.id === help.share) === true;
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isSafeInteger(number) && least <= number && number <= most;
}
