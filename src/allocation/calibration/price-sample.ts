import { block_rows, prepareBlock } from '../allocate.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Sample } from './sample.ts';

/** Points in their parts, and the year's money in pence, for everybody in a sample; by the one evaluator. */
export type Priced = { readonly points: Float64Array; readonly annual: Float64Array };

export function priceSample(instrument: Instrument, sample: Sample): Priced {
  const evaluator = prepareBlock(instrument);
  const { budget } = instrument;
  if (budget === undefined) throw new TypeError(`expected a budget in ${instrument.id}`);
  const [points, annual] = [new Float64Array(sample.people), new Float64Array(sample.people)];
  for (let from = 0; from < sample.people; from += block_rows) {
    const to = Math.min(from + block_rows, sample.people);
    sample.questions.forEach(({ id }, place) => {
      const column = evaluator.columns.get(id);
      if (column?.kind !== 'level') return;
      column.level.set(sample.levels[place]?.subarray(from, to) ?? []);
      column.counts.set(sample.counts[place]?.subarray(from, to) ?? []);
    });
    evaluator.prices.set(sample.prices.subarray(from, to));
    evaluator.run(to - from);
    points.set(evaluator.values(budget.points).subarray(0, to - from), from);
    annual.set(evaluator.values(budget.annual).subarray(0, to - from), from);
  }
  return { points, annual };
}
