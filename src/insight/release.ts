import { z } from 'zod';

const share = z.number();
const whole = z.int().nonnegative();

/** A group that can be shown, or the groups that can only be shown together. People to five, money in pence to ten pounds. */
const Line = z.strictObject({
  /** Codes of places or ways of holding; several where they are only shown together. */
  of: z.array(z.string()).min(1).readonly(),
  people: whole,
  yearly: whole,
  /** What the same table gives people with these answers. */
  expectedYearly: whole,
  ratio: share,
  /** Between these, 95 times in 100, chance alone puts the ratio of so many people. */
  low: share,
  high: share,
  /** Drawn towards 1 by as much as it rests on few people. */
  drawnIn: share,
  standsOut: z.boolean(),
});
export type Line = z.infer<typeof Line>;

/** Whether like need gets alike, on a day, past disclosure control: all that ever leaves this room. */
export const Release = z.strictObject({
  format: z.literal('fairness-release/1'),
  version: z.literal(1),
  asOf: z.iso.date(),
  /** Whether the people are made up. */
  example: z.boolean(),
  people: whole,
  yearly: whole,
  places: z.array(Line).readonly(),
  ways: z.array(Line).readonly(),
  /** People by place and way, in the order of those lists; null where it is not shown. Missing where no hiding is enough. */
  counts: z.array(z.array(whole.nullable()).readonly()).readonly().optional(),
  /** How far places differ beyond chance, as a spread around 1. */
  spread: share.optional(),
  /** How much of all inequality is the place alone, for people of like need, and how much is need. */
  lottery: z.strictObject({ places: share, needs: share }).optional(),
  /** What those who hold the money themselves get, as a share of what others of like need do. */
  parity: z.strictObject({ ratio: share, low: share, high: share }).optional(),
  /** Whether it slopes along the rank of places by how poor they are: below nought, poorer places get more. */
  slope: share.optional(),
});
export type Release = z.infer<typeof Release>;
