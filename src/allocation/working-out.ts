import { done, isDone, type Outcome } from '#basics';
import { type Answers, type AnswersRefusal, checkAnswers, type UnpaidHelp } from './answers.ts';
import { type Evaluator, prepare } from './evaluator/evaluator.ts';
import { asPriced } from './evaluator/from-money.ts';
import { putAnswers } from './evaluator/put-answers.ts';
import {
  nearestChanges,
  type NearestChanges,
  roomToTry,
  type Tried,
  tryDifferences,
} from './nearest-changes.ts';
import type { StartingInstrument } from './starting-instrument.ts';
import { readSum, type Sum } from './sum.ts';

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

const counting: readonly ((help: UnpaidHelp) => boolean)[] = [(help) => help.agreed, () => false, () => true];

/** Works out a starting figure; refused, with the areas it is about, when answers are missing or were never offered. */
export function workOut(
  instrument: StartingInstrument,
  { answers, prices }: AllocationInput,
): Outcome<WorkingOut, AnswersRefusal> {
  const checked = checkAnswers(instrument.published.instrument, answers);
  if (!isDone(checked)) return checked;
  const index = prices?.index ?? asPriced;
  if (!Number.isSafeInteger(index) || index <= 0) throw new RangeError('expected a price index above nought');

  const answered = checked.done;
  const { evaluator, tried } = readyFor(instrument);
  const [agreed, none, all] = counting.map((counts, row) => ({ row, answered, counts }));
  if (agreed === undefined || none === undefined || all === undefined)
    throw new RangeError('expected three sums');
  for (const { row, counts } of [agreed, none, all]) putAnswers(evaluator, row, answered, counts);
  const from = counting.length;
  const count = tryDifferences(instrument, evaluator, answered, { tried, from });
  evaluator.prices.fill(index);
  evaluator.run(from + count);

  const out: WorkingOut = {
    instrument: { id: instrument.id, version: instrument.version },
    figure: readSum(instrument, evaluator, agreed),
    withoutUnpaidHelp: readSum(instrument, evaluator, none),
    withAllUnpaidHelp: readSum(instrument, evaluator, all),
    changes: nearestChanges(instrument, evaluator, answered, { tried, from, count }),
  };
  return done(prices === undefined ? out : { ...out, prices });
}

// Making an evaluator ready costs more than a sum, so each instrument keeps one, with a row for everything that can differ.
type Ready = { readonly evaluator: Evaluator; readonly tried: Tried };
const made = new WeakMap<StartingInstrument, Ready>();

function readyFor(instrument: StartingInstrument): Ready {
  const ready = made.get(instrument);
  if (ready !== undefined) return ready;
  const { areas, unpaidHelp, published } = instrument;
  const levels = areas.reduce((sum, area) => sum + area.options.length + unpaidHelp.shares.length, 0);
  const rows = counting.length + levels;
  const making = { evaluator: prepare(published.instrument, { rows }), tried: roomToTry(rows) };
  made.set(instrument, making);
  return making;
}
