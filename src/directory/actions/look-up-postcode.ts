import type { Actor, World } from '#platform';
import { findPostcode } from '../store/postcodes.ts';

/** The codes of the official areas that a postcode lies in, the smallest first; none where no loaded table has it. */
export async function areasOfPostcode(
  { database, locality }: World & Actor,
  postcode: string,
): Promise<readonly string[]> {
  const found = await database.glance({ locality }, (tx) => findPostcode(tx, postcode));
  return found?.areas ?? [];
}
