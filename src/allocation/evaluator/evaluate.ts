import { done, isDone, type Outcome, refused } from '#basics';
import { type Answers, type AnswersRefusal, checkAnswers, type UnpaidHelp } from '../answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { absent } from './columns.ts';
import { type Evaluator, prepare } from './evaluator.ts';
import { asPriced } from './from-money.ts';
import { putAnswers } from './put-answers.ts';

/** What one person's answers are worked out from. */
export type Evaluating = {
  readonly answers: Answers;
  /** The price level of the place in ten-thousandths; as priced unless it is told. */
  readonly index?: number;
  readonly day?: string;
  /** Steps that somebody had already worked out, and what they came to; `null` where they were not looked at. */
  readonly given?: Readonly<Record<string, number | null>>;
  readonly wanted?: readonly string[];
  readonly counts?: (help: UnpaidHelp) => boolean;
};

/** What a question, a step or a result came to: a number, a name, or nothing where it was not looked at. */
export type Value = number | string | null;
export type Evaluated = { readonly values: Readonly<Record<string, Value>> };
export type NotPublished = { readonly because: 'not-published'; readonly step: string };

/** Works an instrument out for one person, step by step. Refused where an answer is wrong, or nothing is published for it. */
export function evaluate(
  instrument: Instrument,
  { answers, index = asPriced, day, given = {}, wanted, counts = () => true }: Evaluating,
): Outcome<Evaluated, AnswersRefusal | NotPublished> {
  const evaluator = prepare(instrument, {
    given: Object.keys(given),
    ...(wanted !== undefined && { wanted }),
  });
  const checked = checkAnswers(instrument, answers, new Set(evaluator.columns.keys()));
  if (!isDone(checked)) return checked;
  putAnswers(evaluator, 0, checked.done, counts);
  for (const [name, column] of evaluator.given) column[0] = given[name] ?? absent;
  evaluator.prices[0] = index;
  evaluator.run(1, day);

  const fault = evaluator.faults[0] ?? 0;
  if (fault > 0) return refused('not-published', { step: instrument.steps[fault - 1]?.id ?? '' });
  return done({ values: valuesIn(evaluator) });
}

/** What each question and step came to in the first row, in the order in which they are worked out. */
function valuesIn(evaluator: Evaluator): Evaluated['values'] {
  const { questions, steps } = evaluator.instrument;
  const names = [
    ...questions.filter(
      ({ id, kind }) => evaluator.columns.has(id) && kind !== 'applies' && kind !== 'frequency',
    ),
    ...steps,
  ];
  return Object.fromEntries(names.map(({ id }) => [id, valueOf(evaluator, id)]));
}

/** What one question or step came to in a row; a class as its name. */
export function valueOf(evaluator: Evaluator, name: string, row = 0): Value {
  const value = evaluator.values(name)[row] ?? absent;
  if (value === absent) return null;
  const isClass = evaluator.instrument.steps.some((step) => step.id === name && step.op === 'class');
  return isClass ? (evaluator.names(name)[value] ?? null) : value;
}
