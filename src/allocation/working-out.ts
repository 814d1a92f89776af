import { done, isDone, type Outcome } from '#basics';
import { type AnsweredArea, type Answers, type AnswersRefusal, checkAnswers } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { nearestChanges, type NearestChanges } from './nearest-changes.ts';
import { type Sum, sumUp } from './sum.ts';

/** The price level of a place, in ten-thousandths of the table's own: 10731 is 7.31 % dearer. Published with its source. */
export type PriceArea = { readonly id: string; readonly index: number; readonly source: string };

/** All that may go into a sum. How the money will be held is not here, so it cannot make a difference. */
export type AllocationInput = { readonly answers: Answers; readonly prices?: PriceArea };

/** A starting figure and how it was made. */
export type WorkingOut = {
  readonly instrument: { readonly id: string; readonly version: number };
  readonly prices?: PriceArea;
  /** The figure: unpaid help is taken off only where its giver agreed, on record, to go on. */
  readonly figure: Sum;
  /** As if nobody helped unpaid. */
  readonly withoutUnpaidHelp: Sum;
  /** As if everybody who helps had agreed to go on. */
  readonly withAllUnpaidHelp: Sum;
  readonly changes: NearestChanges;
};

const asPriced = 10_000;

/** Works out a starting figure; refused, with the areas it is about, when answers are missing or were never offered. */
export function workOut(
  instrument: Instrument,
  { answers, prices }: AllocationInput,
): Outcome<WorkingOut, AnswersRefusal> {
  const checked = checkAnswers(instrument, answers);
  if (!isDone(checked)) return checked;
  const index = prices?.index ?? asPriced;
  if (!Number.isSafeInteger(index) || index <= 0) throw new RangeError('expected a price index above nought');

  const sum = (answered: readonly AnsweredArea[]): Sum =>
    sumUp(instrument, answered, index, (help) => help.agreed);
  const figure = sum(checked.done);
  return done({
    instrument: { id: instrument.id, version: instrument.version },
    ...(prices === undefined ? {} : { prices }),
    figure,
    withoutUnpaidHelp: sumUp(instrument, checked.done, index, () => false),
    withAllUnpaidHelp: sumUp(instrument, checked.done, index, () => true),
    changes: nearestChanges(checked.done, figure, sum),
  });
}
