import type { LocalityId } from '#basics';
import type { World } from '#platform';
import type { ReadService } from '../formats/read-service.ts';
import type { SaveCounts } from '../store/save-services.ts';
import { keepServices } from './keep-services.ts';

/** A listing written by the people of the place themselves. */
export type Listing = ReadService;

/** Lists services that a place writes down itself; the same list given again changes what is there. For setting a place up. */
export async function listServices(
  world: World,
  locality: LocalityId,
  source: string,
  listings: readonly Listing[],
): Promise<SaveCounts> {
  return world.database.transaction({ locality }, async (tx) => {
    const { counts } = await keepServices(tx, { locality, name: source, at: world.clock.now() }, listings);
    return counts;
  });
}
