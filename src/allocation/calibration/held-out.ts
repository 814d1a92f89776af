import { isDone } from '#basics';
import type { Instrument, RangeGroup } from '../instrument/instrument.ts';
import { calibrate } from './calibrate.ts';
import { rangesOf } from './conformal.ts';
import { type Quality, qualityOf } from './fit-quality.ts';
import { priceSample } from './price-sample.ts';
import { partOfSample, type Sample } from './sample.ts';

/** How near figures come for people who had no part in making the table: ten tables, each without a tenth of the people. */
export function heldOutQuality(instrument: Instrument, sample: Sample): Quality | undefined {
  const figures = new Float64Array(sample.people);
  for (let fold = 0; fold < 10; fold += 1) {
    const { inside, outside } = apart(sample, (person) => person % 10 === fold);
    const out = calibrate(instrument, partOfSample(sample, outside));
    if (!isDone(out)) return undefined;
    const { annual } = priceSample(out.done.draft, partOfSample(sample, inside));
    inside.forEach((person, at) => (figures[person] = annual[at] ?? 0));
  }
  return qualityOf(sample.costs, figures);
}

/** The range for eight in ten, from every third person against a table that the others made. */
export function heldOutRanges(instrument: Instrument, sample: Sample): readonly RangeGroup[] {
  const { inside, outside } = apart(sample, (person) => person % 3 === 0);
  const out = calibrate(instrument, partOfSample(sample, outside));
  if (!isDone(out)) return [];
  const others = partOfSample(sample, inside);
  return rangesOf(others, priceSample(out.done.draft, others));
}

function apart(
  { people }: Sample,
  isInside: (person: number) => boolean,
): { readonly inside: readonly number[]; readonly outside: readonly number[] } {
  const all = Array.from({ length: people }, (_, person) => person);
  return { inside: all.filter(isInside), outside: all.filter((person) => !isInside(person)) };
}
