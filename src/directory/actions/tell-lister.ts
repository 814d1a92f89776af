import { accountsOf, type Actor, address, type Transaction, type World, writeLetter } from '#platform';
import type { Reader } from '#ui';
import type { ServiceId } from '../service.ts';
import { findKeeper } from '../store/own-listings.ts';
import { newsLetter } from './listing-letters.ts';

const reader: Reader = { language: 'en' };

/** Tells whoever listed a service themselves that there is something about it; nobody where it came with a list. */
export async function tellLister(
  tx: Transaction,
  visit: World & Actor,
  news: { readonly service: ServiceId; readonly says: (reader: Reader) => string },
): Promise<boolean> {
  const kept = await findKeeper(tx, news.service);
  if (kept === undefined) return false;
  const [keeper] = await accountsOf(tx, [kept.keptBy]);
  if (keeper === undefined) return false;
  const subject = news.says(reader);
  const path = address('/directory/mine/:listing', { listing: kept.listingId });
  await writeLetter(tx, visit.locality, {
    letterId: visit.clock.newId(),
    to: keeper.email,
    subject,
    body: newsLetter(reader).body(subject, `${visit.settings.url}${path}`),
    writtenAt: visit.clock.now(),
  });
  return true;
}
