import type { Id, Moment } from '#basics';
import type { Transaction } from './database.ts';

/** Whether a form's token is used for the first time; the second click of a doubled one is told no. */
export async function firstTime(tx: Transaction, token: Id<'once'>, now: Moment): Promise<boolean> {
  const added = await tx.run(
    `insert into platform.done_once (locality_id, token, done_at) values (platform.locality(), $1, $2) on conflict do nothing`,
    [token, now],
  );
  return added === 1;
}
