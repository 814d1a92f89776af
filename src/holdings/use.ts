import { fraction, type Pence } from '#basics';

/** What a holder did for a person: how long, at what price. Minutes are whole. */
export type Use = { readonly minutes: number; readonly unitPrice: Pence };

/** What a use costs: the support out of the person's money, and beside it what the holder is owed for holding that money. */
export type UseCost = { readonly support: Pence; readonly beside: Pence };

/**
 * Hours × price an hour, the same as the person would pay out of their own hands: what holding costs comes on top and is never
 * taken out of it (design, allocation 3.7). The share is in hundredths of a per cent, as the person signed it.
 */
export function costOfUse(use: Use, fixedCostBasisPoints: number): UseCost {
  const support = fraction(use.unitPrice, use.minutes, 60);
  return { support, beside: fraction(support, fixedCostBasisPoints, 10_000) };
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
