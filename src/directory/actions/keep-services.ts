import type { LocalityId, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { ReadService } from '../formats/read-service.ts';
import { searchParts } from '../search-parts.ts';
import { learnWords, wordsToKnow } from '../store/known-words.ts';
import { type KeptService, type SaveCounts, saveServices } from '../store/save-services.ts';
import { stableId } from './stable-id.ts';

/** Where services come from and when. */
export type Source = { readonly locality: LocalityId; readonly name: string; readonly at: Moment };

/** Keeps services of one source in the caller's transaction, under ids of our own, and learns the words they use. */
export async function keepServices(
  tx: Transaction,
  source: Source,
  services: readonly ReadService[],
): Promise<SaveCounts> {
  const kept = services.map((service) => withOwnIds(source, service));
  const texts = services.map(({ words, provider }) => Object.values(searchParts(words, provider)).join(' '));
  await learnWords(tx, new Set(wordsToKnow(texts.join(' '))));
  return saveServices(tx, { source: source.name, at: source.at }, kept);
}

function withOwnIds(source: Source, { provider, ...service }: ReadService): KeptService {
  const serviceId = stableId(source.locality, 'service', source.name, service.sourceId);
  if (provider === undefined) return { ...service, serviceId };
  const providerId = stableId(source.locality, 'provider', source.name, provider.sourceId);
  return { ...service, serviceId, provider: { ...provider, providerId } };
}
