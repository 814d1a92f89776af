import type { Pence } from '#basics';
import type { Actor, World } from '#platform';
import { groupFor, type LikeGroup } from '../like-me.ts';
import { newestLikeMe } from '../store/like-me.ts';

/** What people with a starting figure like this one have agreed; undefined where they are too few to be told of. */
export async function seeLikeMe(
  { database, locality }: World & Actor,
  weekly: Pence,
): Promise<LikeGroup | undefined> {
  const newest = await database.transaction({ locality }, (tx) => newestLikeMe(tx));
  return newest === undefined ? undefined : groupFor(newest.groups, weekly);
}
