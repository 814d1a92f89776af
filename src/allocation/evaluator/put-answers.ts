import type { Answer, Answered, UnpaidHelp } from '../answers.ts';
import type { HelpShares } from '../instrument/question.ts';
import { numbersOf } from './columns.ts';
import type { Evaluator } from './evaluator.ts';

/** Writes one person's checked answers into a row, with the unpaid help that `counts` lets in. */
export function putAnswers(
  { columns, instrument }: Pick<Evaluator, 'columns' | 'instrument'>,
  row: number,
  answered: readonly Answered[],
  counts: (help: UnpaidHelp) => boolean,
): void {
  for (const { question, answer } of answered) {
    columns.get(question.id)?.put(row, answer, partsThatCount(answer, instrument.unpaidHelp, counts));
  }
}

/** Gives so many rows the answers of the first: what differs in them is put afterwards, and the rest need not be put again. */
export function repeatFirstRow({ columns }: Pick<Evaluator, 'columns'>, from: number, count: number): void {
  for (const column of columns.values()) {
    for (const numbers of numbersOf(column)) numbers.fill(numbers[0] ?? 0, from, from + count);
  }
}

/** How many parts of an answer still count after unpaid help. */
function partsThatCount(
  answer: Answer,
  shares: HelpShares | undefined,
  counts: (help: UnpaidHelp) => boolean,
): number {
  const whole = shares?.of ?? 1;
  if (!('level' in answer) || answer.help === undefined || !counts(answer.help)) return whole;
  const { share } = answer.help;
  return shares?.shares.find((each) => each.id === share)?.counts ?? whole;
}
