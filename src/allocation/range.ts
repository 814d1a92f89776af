import { type Pence, pence } from '#basics';
import type { StartingInstrument } from './starting-instrument.ts';
import type { Sum } from './sum.ts';

/** Between which amounts enough support cost eight in ten people with like points, and how many people that rests on. */
export type Range = { readonly low: Pence; readonly high: Pence; readonly people: number };

/**
 * The honest range beside a figure, from the people of the sample who had no part in making the table; undefined where the
 * version rests on nobody's costs, or the figure is nothing.
 */
export function rangeOf({ evidence }: StartingInstrument, { points, annual }: Sum): Range | undefined {
  const group = evidence.range?.findLast(({ from }) => from <= points.parts);
  if (group === undefined || annual === 0) return undefined;
  return {
    low: partOf(annual, group.low),
    high: partOf(annual, group.high),
    people: group.people,
  };
}

/** So many millionths of an amount, rounded half up. */
function partOf(amount: Pence, millionths: number): Pence {
  return pence(Number((2n * BigInt(amount) * BigInt(millionths) + 1_000_000n) / 2_000_000n));
}
