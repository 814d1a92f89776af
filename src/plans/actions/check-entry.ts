import { done, type Outcome } from '#basics';
import type { Entry } from '../entry.ts';
import { type BelowPrice, checkParity } from '../parity.ts';

/** Refuses a line with a provider of the directory that is priced below what they ask. */
export function checkEntry(entry: Entry): Outcome<Entry, BelowPrice> {
  if (entry.kind !== 'line' || entry.support.kind !== 'paid') return done(entry);
  const { provider, price } = entry.support;
  if (provider.kind !== 'service' || provider.listedPrice === undefined || price === undefined)
    return done(entry);
  const checked = checkParity(price, provider.listedPrice);
  return 'refused' in checked ? checked : done(entry);
}
