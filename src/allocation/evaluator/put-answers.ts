import type { Answer, Answered, UnpaidHelp } from '../answers.ts';
import type { HelpShares } from '../instrument/question.ts';
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
