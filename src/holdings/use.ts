import { fraction, type Pence, share } from '#basics';

/** What a holder did for a person: how long, at what price. Minutes are whole. */
export type Use = { readonly minutes: number; readonly unitPrice: Pence };

/** What a use costs and what it is made of: the support itself, and the holder's published share for fixed costs. */
export type UseCost = { readonly total: Pence; readonly support: Pence; readonly fixedCosts: Pence };

/**
 * The price is all in: hours × price an hour is the whole cost, and the published fixed-cost share is a part of it, never on top.
 * The share is in hundredths of a per cent, as the person signed it.
 */
export function costOfUse(use: Use, fixedCostBasisPoints: number): UseCost {
  const total = fraction(use.unitPrice, use.minutes, 60);
  const [support, fixedCosts] = share(total, [10_000 - fixedCostBasisPoints, fixedCostBasisPoints]);
  if (support === undefined || fixedCosts === undefined) throw new RangeError('expected two parts');
  return { total, support, fixedCosts };
}

/** Reads hours as people write them: 3, 2.5, 2:30. Undefined for anything else, for nought and for more than a week. */
export function readHours(text: string): number | undefined {
  const found = /^(\d{1,3})(?:\.(\d{1,2})|:([0-5]\d))?$/.exec(text.trim());
  if (found === null) return undefined;
  const decimals = (found[2] ?? '').padEnd(2, '0');
  const extra = found[3] === undefined ? Math.round((Number(decimals) * 60) / 100) : Number(found[3]);
  const minutes = Number(found[1]) * 60 + extra;
  return minutes > 0 && minutes <= 7 * 24 * 60 ? minutes : undefined;
}

/** Text for people: 3 hours, 2 hours 30 minutes. */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const whole = hours === 0 ? '' : `${hours.toString()} ${hours === 1 ? 'hour' : 'hours'}`;
  return [whole, rest === 0 ? '' : `${rest.toString()} minutes`].filter((part) => part !== '').join(' ');
}
