import { type Pence, pence, pounds, readPounds } from '#basics';
import { field, fieldList, type Form } from '#platform';
import {
  type Answer as GivenAnswer,
  type Answers,
  type DecisionRefusal,
  type GivenDecision,
} from '../decision.ts';
import { quantityText } from '../line.ts';
import { type AskedPrice } from '../parity.ts';
import {
  type Question,
  questionOf,
  questions,
  type Reason,
  reasons,
  type Verdict,
  verdicts,
} from '../seven-questions.ts';
import type { DecideWords } from './say-decide.ts';
import type { Lists } from './say-lists.ts';

/** The words for decisions, with the questions as they are asked and the units of prices. */
export type QuestionWords = {
  readonly words: DecideWords;
  readonly asked: Lists['questions'];
  readonly perUnit: Lists['perUnit'];
};

/** The seven answers and what goes with them, as they were typed. */
export type TypedDecision = {
  readonly verdicts: Readonly<Record<Question, Verdict | undefined>>;
  readonly comments: Readonly<Record<Question, string>>;
  readonly reasons: readonly Reason[];
  readonly otherReason: string;
  readonly wouldHelp: string;
  readonly weekly: string;
  readonly whyDifferent: string;
};

export type Wrong = Readonly<Record<string, string | undefined>>;

const most_letters = 3000;

/** The most letters each field of a decision takes. */
export const decisionLetters: Readonly<Record<string, number>> = Object.fromEntries(
  [...questions.map((question) => `comment-${question}`), 'otherReason', 'wouldHelp', 'whyDifferent'].map(
    (name) => [name, most_letters],
  ),
);

export function typedDecision(form: Form): TypedDecision {
  const chosen = fieldList(form, 'reasons');
  const text = (name: string): string => field(form, name);
  return {
    verdicts: eachQuestion((question) => verdicts.find((verdict) => verdict === field(form, question))),
    comments: eachQuestion((question) => text(`comment-${question}`)),
    reasons: reasons.filter((reason) => chosen.includes(reason)),
    otherReason: text('otherReason'),
    wouldHelp: text('wouldHelp'),
    weekly: field(form, 'weekly'),
    whyDifferent: text('whyDifferent'),
  };
}

/** The empty form: the figure of the plan stands in it already, and the usual reason where the plan is under the start. */
export function emptyDecision(
  planWeekly: Pence,
  starting: Pence | undefined,
  words: DecideWords,
): TypedDecision {
  const under = starting !== undefined && planWeekly < starting ? pence(starting - planWeekly) : undefined;
  return {
    ...typedDecision({}),
    weekly: (planWeekly / 100).toFixed(2),
    whyDifferent: under === undefined ? '' : words.whyUnder(pounds(under)),
  };
}

/** The decision that was typed, or what is missing before it can be judged at all. */
export function readDecision(
  typed: TypedDecision,
  { words, asked }: QuestionWords,
): { readonly given: GivenDecision } | { readonly wrong: Wrong } {
  const answers = readAnswers(typed);
  const weekly = readPounds(typed.weekly);
  if (answers === undefined || weekly === undefined) {
    const missing = questions.map((question) => [
      question,
      typed.verdicts[question] === undefined ? words.verdictMissing(asked[question]) : undefined,
    ]);
    return {
      wrong: { ...Object.fromEntries(missing), weekly: weekly === undefined ? words.weeklyWrong : undefined },
    };
  }
  const { otherReason, wouldHelp, whyDifferent } = typed;
  return { given: { answers, reasons: typed.reasons, otherReason, wouldHelp, weekly, whyDifferent } };
}

function readAnswers(typed: TypedDecision): Answers | undefined {
  const given: Partial<Record<Question, GivenAnswer>> = {};
  for (const question of questions) {
    const verdict = typed.verdicts[question];
    if (verdict !== undefined) given[question] = { verdict, comment: typed.comments[question] };
  }
  return isWhole(given) ? given : undefined;
}

function isWhole(given: Partial<Record<Question, GivenAnswer>>): given is Record<Question, GivenAnswer> {
  return questions.every((question) => given[question] !== undefined);
}

/** A refusal of the words, beside the fields it is about. One about the figure says what the providers in the plan ask. */
export function wrongBecause(
  refused: DecisionRefusal,
  { words, asked, perUnit }: QuestionWords,
  prices: readonly AskedPrice[],
): Wrong {
  switch (refused.because) {
    case 'you-are-involved':
      return { important: words.involved };
    case 'comment-missing':
      return Object.fromEntries(
        refused.questions.map((each) => [`comment-${each}`, words.commentMissing(asked[each])]),
      );
    case 'reason-missing':
      return Object.fromEntries(
        refused.questions.map((each) => [`reasons-${each}`, words.reasonMissing(asked[each])]),
      );
    case 'reason-without-question':
      return Object.fromEntries(
        refused.reasons.map((each) => [`reasons-${questionOf(each) ?? 'other'}`, words.reasonStray]),
      );
    case 'would-help-missing':
      return { wouldHelp: words.wouldHelpMissing };
    case 'other-reason-missing':
      return { otherReason: words.otherReasonMissing };
    case 'below-the-plan':
      return {
        weekly: [
          words.below(pounds(refused.needed), pounds(refused.short)),
          ...prices.map(({ who, price, weekly }) =>
            words.asks(who, `${pounds(price.unitPrice)} ${perUnit[price.unit]}`, {
              quantity: quantityText(price.quantity),
              weekly: pounds(weekly),
            }),
          ),
          words.samePrice,
        ].join(' '),
      };
    case 'why-different-missing':
      return { whyDifferent: words.whyDifferentMissing(pounds(refused.starting)) };
  }
}

function eachQuestion<Value>(value: (question: Question) => Value): Readonly<Record<Question, Value>> {
  return {
    important: value('important'),
    change: value('change'),
    support: value('support'),
    money: value('money'),
    managed: value('managed'),
    control: value('control'),
    happen: value('happen'),
  };
}
