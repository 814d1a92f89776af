import { done, type Outcome, refused } from '#basics';
import type { Instrument } from '../instrument/instrument.ts';
import { draftInstrument } from './draft-instrument.ts';
import { fitSteps, type FittedSteps } from './fit-steps.ts';
import { fitTable, type FittedTable } from './fit-table.ts';
import { type Priced, priceSample } from './price-sample.ts';
import { pricedOut, type Sample } from './sample.ts';

/** Steps and table that people’s answers and the cost of enough support lead to, before anybody has agreed to them. */
export type Calibrated = {
  readonly fitted: FittedSteps;
  readonly beforeScale: FittedTable;
  /** One published factor that brings the total to what enough support cost. */
  readonly scale: number;
  readonly table: FittedTable;
  readonly draft: Instrument;
  readonly priced: Priced;
};

export type CalibrationRefusal =
  | { readonly because: 'too-few-people'; readonly people: number; readonly least: number }
  | { readonly because: 'costs-say-nothing' | 'points-all-alike' | 'asks-something-else' }
  | { readonly because: 'total-not-met'; readonly scale: number };

/** Fewer people than this are a story each, and no sample. */
export const leastPeople = 60;

/**
 * Calibrates in four steps that anyone can redo in a spreadsheet: prices out, steps drawn to the starting points, whole numbers,
 * straight lines through the tenths of points. Refused where there is nothing to learn from, or the total would need more than
 * one percent of help.
 */
export function calibrate(instrument: Instrument, sample: Sample): Outcome<Calibrated, CalibrationRefusal> {
  if (instrument.budget === undefined) return refused('asks-something-else');
  if (sample.people < leastPeople) {
    return refused('too-few-people', { people: sample.people, least: leastPeople });
  }
  const steps = sample.questions.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  const fitted = fitSteps(sample, new Float64Array(steps).fill(1));
  if (fitted === undefined) return refused('costs-say-nothing');

  const flat: FittedTable = { at: [0, 1], pence: [0, 0] };
  const { points } = priceSample(draftInstrument(instrument, fitted.steps, flat), sample);
  const alike = points.every((each) => each === points[0]);
  const beforeScale = alike ? undefined : fitTable(points, pricedOut(sample));
  if (beforeScale === undefined) return refused('points-all-alike');

  const scale = scaleTo(sample, points, beforeScale);
  if (!(scale >= 0.99 && scale <= 1.01)) return refused('total-not-met', { scale });
  const table = {
    at: beforeScale.at,
    pence: beforeScale.pence.map((each) => Math.floor(each * scale + 0.5)),
  };
  const draft = draftInstrument(instrument, fitted.steps, table);
  return done({ fitted, beforeScale, scale, table, draft, priced: priceSample(draft, sample) });
}

/** What enough support cost, divided by what the table gives, at the prices of each place. */
function scaleTo(sample: Sample, points: Float64Array, table: FittedTable): number {
  let [cost, given] = [0, 0];
  for (let person = 0; person < sample.people; person += 1) {
    cost += (sample.costs[person] ?? 0) / 100;
    given += (onTable(table, points[person] ?? 0) / 100) * ((sample.prices[person] ?? 0) / 10_000);
  }
  return cost / given;
}

/** Pence at a number of points, not rounded; for fitting only, what anybody is paid comes from the evaluator. */
export function onTable({ at, pence }: FittedTable, points: number): number {
  let line = 0;
  while (line < at.length - 2 && points >= (at[line + 1] ?? 0)) line += 1;
  const [from, to] = [at[line] ?? 0, at[line + 1] ?? 1];
  const base = pence[line] ?? 0;
  return base + (((pence[line + 1] ?? base) - base) * (points - from)) / (to - from);
}
