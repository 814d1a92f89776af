import { type LocalityId } from '#basics';
import type { Transaction, World } from '#platform';
import { writeFeed } from '../formats/write-feed.ts';
import { writeRoom, writeService } from '../formats/write-service.ts';
import { writeOwnTerms, writeTaxonomies } from '../formats/write-taxonomies.ts';
import { writeTerm, type Written } from '../formats/write-terms.ts';
import type { Service } from '../service.ts';
import { countServices, findServicesAfter } from '../store/services-in-order.ts';
import { countTerms, findLists, findTerms } from '../store/terms.ts';

const batch_size = 500;

/** One file of an export: its name, and its text piece by piece, so that its size does not matter. */
export type ExportedFile = { readonly name: string; readonly pieces: AsyncIterable<string> };

/** What to export: everything, or one list only. */
export type Exporting = { readonly locality: LocalityId; readonly source?: string };

/**
 * The directory as files of Open Referral UK 3.0: every service with all that belongs to it, whatever its status, and the
 * words they use. For whoever keeps the place.
 */
export async function exportServices(
  world: World,
  of: Exporting,
): Promise<{ readonly services: number; readonly files: readonly ExportedFile[] }> {
  const { services, taxonomies, terms } = await reading(world, of, async (tx) => ({
    services: await countServices(tx, of.source),
    taxonomies: writeTaxonomies(await findLists(tx), world.settings.url),
    terms: await findTerms(tx, undefined, { limit: await countTerms(tx), offset: 0 }),
  }));
  const words = [...writeOwnTerms(world.settings.url), ...terms.map(writeTerm)];
  const files = [
    { name: 'services.json', pieces: writeFeed(everyService(world, of), services) },
    { name: 'taxonomies.json', pieces: writeFeed(taxonomies, taxonomies.length) },
    { name: 'taxonomy_terms.json', pieces: writeFeed(words, words.length) },
  ];
  return { services, files };
}

async function* everyService(world: World, of: Exporting): AsyncGenerator<Written> {
  let batch: readonly Service[] = [];
  do {
    const last = batch.at(-1)?.id;
    batch = await reading(world, of, (tx) => findServicesAfter(tx, last, of.source, batch_size));
    for (const service of batch)
      yield { ...writeService(service, world.settings.url), ...writeRoom(service) };
  } while (batch.length > 0);
}

function reading<Read>(
  world: World,
  { locality }: Exporting,
  read: (tx: Transaction) => Promise<Read>,
): Promise<Read> {
  return world.database.transaction({ locality }, read);
}
