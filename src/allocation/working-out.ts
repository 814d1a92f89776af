import { done, isDone, type Outcome } from '#basics';
import { type Answers, type AnswersRefusal, checkAnswers } from './answers.ts';
import { asPriced } from './evaluator/from-money.ts';
import { nearestChanges, type NearestChanges } from './nearest-changes.ts';
import {
  asAgreed,
  asIfAllAgreed,
  asIfNobodyHelped,
  type OnePerson,
  readyForOne,
  sums,
} from './one-person.ts';
import { tryDifferences, writePoints } from './points-of-changes.ts';
import { readAnswers } from './read-answers.ts';
import type { StartingInstrument } from './starting-instrument.ts';
import { readSum, type Sum } from './sum.ts';

/** The price level of a place, in ten-thousandths of the table's own: 10731 is 7.31 % dearer. Published with its source. */
export type PriceArea = {
  readonly id: string;
  readonly index: number;
  readonly source: string;
  /** From which day it counts; every price that a place signed says so. */
  readonly from?: string;
};

/** All that may go into a sum. How the money will be held is not here, so it cannot make a difference. */
export type AllocationInput = { readonly answers: Answers; readonly prices?: PriceArea };

/** What a place puts into a sum beside somebody's answers: the prices that were signed with its rule, where it has any. */
export function inputFor({ prices }: StartingInstrument, answers: Answers): AllocationInput {
  return { answers, ...(prices !== undefined && { prices }) };
}

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

/** Works out a starting figure; refused, with the areas it is about, when answers are missing or were never offered. */
export function workOut(
  instrument: StartingInstrument,
  input: AllocationInput,
): Outcome<WorkingOut, AnswersRefusal> {
  const ready = readyForOne(instrument);
  if (readAnswers(ready, input.answers)) return done(workedOut(ready, input.prices));
  const checked = checkAnswers(instrument.published.instrument, input.answers);
  if (isDone(checked)) throw new Error('expected answers that are good to be read');
  return checked;
}

/** The figure, the two others beside it and what is nearest to it, of the answers that were read. */
function workedOut(ready: OnePerson, prices: PriceArea | undefined): WorkingOut {
  const index = prices?.index ?? asPriced;
  if (!Number.isSafeInteger(index) || index <= 0) throw new RangeError('expected a price index above nought');
  const { money, instrument } = ready;
  const count = tryDifferences(ready);
  writePoints(ready, count);
  money.prices.fill(index, 0, sums + count);
  money.run(sums + count);

  return {
    instrument: { id: instrument.id, version: instrument.version },
    figure: readSum(ready, 0, asAgreed),
    withoutUnpaidHelp: readSum(ready, 1, asIfNobodyHelped),
    withAllUnpaidHelp: readSum(ready, 2, asIfAllAgreed),
    changes: nearestChanges(ready, count),
    ...(prices !== undefined && { prices }),
  };
}
