import { createHash } from 'node:crypto';
import type { Moment } from '#basics';
import type { Transaction } from './database.ts';

/**
 * Waits until nobody else has a turn at any of these names, and keeps them until the transaction ends: so that what is counted
 * next still holds when it is acted on. Names are kept as hashes, because some are addresses of people.
 */
export async function waitTurn(tx: Transaction, names: readonly string[], now: Moment): Promise<void> {
  const hashes = names.map((name) => createHash('sha256').update(name).digest('hex'));
  // In one order for all, so that two with the same names never wait for each other.
  await tx.run(
    `insert into platform.turn (locality_id, name_hash, taken_at)
       select platform.locality(), each, $2 from unnest($1::text[]) as each order by each
       on conflict (locality_id, name_hash) do update set taken_at = excluded.taken_at`,
    [hashes, now],
  );
}
