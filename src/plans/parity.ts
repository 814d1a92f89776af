import { done, type Outcome, type Pence, refused, subtract } from '#basics';
import { type Price, weeklyOf } from './line.ts';

/** What the same support costs from the provider that was chosen, and by how much the line falls short, each week. */
export type BelowPrice = {
  readonly because: 'below-the-providers-price';
  readonly listedPrice: Pence;
  readonly needed: Pence;
  readonly given: Pence;
  readonly short: Pence;
};

/**
 * Whoever holds the money, the same support has the same price: a line with a provider chosen by the person may not be priced
 * below what that provider asks for the unit. Refused with the sum. A personal assistant has their own price.
 */
export function checkParity(price: Price, listedPrice: Pence): Outcome<Price, BelowPrice> {
  if (price.unitPrice >= listedPrice) return done(price);
  const needed = weeklyOf({ ...price, unitPrice: listedPrice });
  const given = weeklyOf(price);
  return refused('below-the-providers-price', {
    listedPrice,
    needed,
    given,
    short: subtract(needed, given),
  });
}
