import type { LocalityId } from '#basics';
import type { Transaction, World } from '#platform';
import { isDue, likeGroups } from '../like-me.ts';
import { factsOn } from '../store/facts.ts';
import { changedSince, keepLikeMe, newestLikeMe } from '../store/like-me.ts';

/**
 * Works out what people with like starting figures have agreed, where enough of them have another budget since the last time; says
 * whether it did. The work of the night: budgets are read without names, compared and forgotten.
 */
export async function renewLikeMe(tx: Transaction, world: World, locality: LocalityId): Promise<boolean> {
  await tx.enter({ locality, standings: ['watcher'] });
  const today = world.clock.today();
  const last = (await newestLikeMe(tx))?.madeOn;
  const changed = last === undefined ? 0 : await changedSince(tx, last, today);
  if (!isDue(last, changed)) return false;
  const here = (await factsOn(tx, today)).filter(({ place }) => place === locality);
  await keepLikeMe(tx, today, likeGroups(here));
  return true;
}
