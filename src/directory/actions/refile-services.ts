import { type LocalityId } from '#basics';
import type { World } from '#platform';
import { filing } from '../store/save-services.ts';
import { findFiledBefore } from '../store/services.ts';
import { keepAsTheyStand } from './keep-services.ts';

const batch_size = 250;

/**
 * Lays out again what an older version laid out for searching, some hundreds at a time, and says how many. What the
 * listings say, and when they last changed, stays as it was. The server does it by itself.
 */
export async function refileServices(world: World, locality: LocalityId): Promise<number> {
  let all = 0;
  for (let some = 1; some > 0; all += some) {
    some = await world.database.transaction({ locality }, async (tx) => {
      const old = await findFiledBefore(tx, filing, batch_size);
      if (old === undefined) return 0;
      await keepAsTheyStand(tx, { locality, name: old.source, at: old.lastSeenAt }, old.services);
      return old.services.length;
    });
  }
  return all;
}
