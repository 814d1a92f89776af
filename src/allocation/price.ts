import { type Pence, pence } from '#basics';
import type { Instrument } from './instrument.ts';

/** Money for a year by the table, before and after the local price index. */
export type YearlyPrice = { readonly table: Pence; readonly annual: Pence };

/**
 * What points cost in a year. `parts` are points times the shares' whole (`unpaidHelp.of`), `index` is the price level in
 * ten-thousandths. Straight lines between knots, exact in whole numbers, rounded half up once for each of the two amounts.
 */
export function priceOf(instrument: Instrument, parts: number, index: number): YearlyPrice {
  const { top, bottom } = yearlyFraction(instrument, parts);
  return {
    table: halfUp(top, bottom),
    annual: halfUp(top * BigInt(index), bottom * 10_000n),
  };
}

/** The table's money for these points as an exact fraction of pence. */
function yearlyFraction(instrument: Instrument, parts: number): { top: bigint; bottom: bigint } {
  const { at, knots, beyond } = instrument.table;
  const scale = BigInt(instrument.unpaidHelp.of * (at.unit === 'percent' ? at.most : 1));
  const place = BigInt(parts) * BigInt(at.unit === 'percent' ? 100 : at.parts);
  const next = knots.findIndex((knot) => place < BigInt(knot.at) * scale);
  const last = knots.length - 1;
  if (next === -1 && beyond === 'nothing-beyond' && place > BigInt(knots[last]?.at ?? 0) * scale) {
    throw new RangeError(`expected points within the table of ${instrument.id}, got ${String(parts)}`);
  }
  const upper = knots[next === -1 ? last : next];
  const lower = knots[next === -1 ? last - 1 : next - 1];
  if (upper === undefined || lower === undefined) throw new RangeError(`expected knots in ${instrument.id}`);
  const bottom = BigInt(upper.at - lower.at) * scale;
  const along = place - BigInt(lower.at) * scale;
  return { top: BigInt(lower.pence) * bottom + BigInt(upper.pence - lower.pence) * along, bottom };
}

/** Rounds a fraction that is nought or more to whole pence, half up. */
function halfUp(top: bigint, bottom: bigint): Pence {
  return pence(Number((2n * top + bottom) / (2n * bottom)));
}
