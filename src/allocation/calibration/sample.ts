import type { Instrument } from '../instrument/instrument.ts';
import type { LevelQuestion } from '../instrument/question.ts';

/** What is known of the people a table is fitted to, a place each: answers, prices, and what enough support for a year costs. */
export type Sample = {
  readonly people: number;
  readonly questions: readonly LevelQuestion[];
  /** Parts of unpaid help's whole. */
  readonly of: number;
  /** A column for each question. */
  readonly levels: readonly Uint8Array[];
  readonly counts: readonly Uint16Array[];
  /** Price levels in ten-thousandths. */
  readonly prices: Float64Array;
  /** Whole pence a year. */
  readonly costs: Float64Array;
  readonly holdings: readonly string[];
  readonly places: readonly string[];
};

/** Pounds a year with the prices of the place taken out. */
export function pricedOut({ costs, prices, people }: Sample): Float64Array {
  return Float64Array.from(
    { length: people },
    (_, person) => (costs[person] ?? 0) / 100 / ((prices[person] ?? 0) / 10_000),
  );
}

/** The levels of an instrument that asks nothing else, the only kind that can be calibrated. */
export function levelQuestions({ questions }: Instrument): readonly LevelQuestion[] | undefined {
  const levels = questions.filter((question) => question.kind === 'level');
  return levels.length === questions.length ? levels : undefined;
}

/** The people at these places of a sample. */
export function partOfSample(sample: Sample, places: readonly number[]): Sample {
  const pick = <Column extends Uint8Array | Uint16Array | Float64Array>(
    from: Column,
    into: Column,
  ): Column => {
    places.forEach((place, at) => (into[at] = from[place] ?? 0));
    return into;
  };
  const size = places.length;
  return {
    ...sample,
    people: size,
    levels: sample.levels.map((column) => pick(column, new Uint8Array(size))),
    counts: sample.counts.map((column) => pick(column, new Uint16Array(size))),
    prices: pick(sample.prices, new Float64Array(size)),
    costs: pick(sample.costs, new Float64Array(size)),
    holdings: places.map((place) => sample.holdings[place] ?? ''),
    places: places.map((place) => sample.places[place] ?? ''),
  };
}
