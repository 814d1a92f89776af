import { z } from 'zod';
import { whole } from './words.ts';

const positive = z.int().positive();

/** A knot: so much money at this place. */
export const Knot = z.strictObject({ at: whole, pence: whole });
export type Knot = z.infer<typeof Knot>;

/** Straight lines between knots, which stand at points (in parts of a point) or at percent of the most. */
export const StraightLines = z.strictObject({
  kind: z.literal('table'),
  at: z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.literal('points'), parts: positive }),
    z.strictObject({ unit: z.literal('percent'), most: positive }),
  ]),
  beyond: z.enum(['last-slope-goes-on', 'nothing-beyond']),
  /** What no points at all come to; the first knot's money unless this says nothing. */
  noPoints: z.enum(['the-first-knot', 'nothing']).optional(),
  knots: z.array(Knot).min(2),
});
export type StraightLines = z.infer<typeof StraightLines>;

/** Amounts in steps, as some systems publish them; a row without money gives none. Beyond the last row nothing is known. */
export const Steps = z.strictObject({
  kind: z.literal('stepTable'),
  rows: z.array(z.strictObject({ from: whole, to: whole, pence: whole.nullable() })).min(1),
});

/** How points become money, in the smallest unit of the currency. */
export const Link = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('identity'), times: positive, over: positive }),
    z.strictObject({ kind: z.literal('square'), times: positive, over: positive }),
    StraightLines,
    Steps,
  ],
  { error: 'expected a link: identity, square, table or stepTable' },
);
export type Link = z.infer<typeof Link>;

/** Where the knots stand among the sums: both brought to whole numbers of one size, as small as they can be. */
export function placing(
  { at, knots }: StraightLines,
  parts: number,
): { readonly at: readonly number[]; readonly scale: number } {
  const times = at.unit === 'percent' ? 100 : at.parts;
  const over = parts * (at.unit === 'percent' ? at.most : 1);
  const common = greatestCommon(times, over);
  return { at: knots.map((knot) => (knot.at * over) / common), scale: times / common };
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}
