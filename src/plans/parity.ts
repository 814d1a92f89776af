import { done, type Outcome, type Pence, refused, subtract } from '#basics';
import type { UnitPrice } from '#directory';
import { type Line, type Price, weeklyOf } from './line.ts';

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

/** A line is priced by another unit than its provider asks by, so that the two cannot be compared. */
export type OtherUnit = { readonly because: 'priced-by-another-unit'; readonly asked: UnitPrice };

/**
 * The same support has the same price whatever unit it is written by: where a provider asks by the hour or the session and by
 * nothing else, so does the line, or its hours could be bought “by the week” for less. Gives what they ask for the line's
 * unit; nothing where they name no price for it.
 */
export function askedFor(
  price: Pick<Price, 'unit'>,
  asked: { readonly prices: readonly UnitPrice[]; readonly complete: boolean },
): Outcome<Pence | undefined, OtherUnit> {
  const same = asked.prices.find(({ per }) => per === price.unit);
  if (same !== undefined) return done(same.amount);
  const [first] = asked.prices;
  const byUnits = asked.complete && asked.prices.every(({ per }) => per === 'hour' || per === 'session');
  return first !== undefined && byUnits
    ? refused('priced-by-another-unit', { asked: first })
    : done(undefined);
}

/** What the provider of a line asks for it: the same each week, whoever holds the money. */
export type AskedPrice = { readonly who: string; readonly price: Price; readonly weekly: Pence };

/** The lines with a provider of the directory who asks a price for the unit, each with what that comes to. */
export function askedPrices(lines: readonly Line[]): readonly AskedPrice[] {
  return lines.flatMap((line) => {
    if (line.kind !== 'paid' || line.provider.kind !== 'service' || line.price === undefined) return [];
    const { name: who, listedPrice } = line.provider;
    if (listedPrice === undefined) return [];
    const price = { ...line.price, unitPrice: listedPrice };
    return [{ who, price, weekly: weeklyOf(price) }];
  });
}
