import type { Id, LocalityId, Moment } from '#basics';
import type { Database, Transaction } from './database.ts';

/** Whether a form's token is used for the first time; the second click of a doubled one is told no. */
export async function firstTime(tx: Transaction, token: Id<'once'>, now: Moment): Promise<boolean> {
  const added = await tx.run(
    `insert into platform.done_once (locality_id, token, done_at) values (platform.locality(), $1, $2) on conflict do nothing`,
    [token, now],
  );
  return added === 1;
}

/** Whether what a form asked for was done already: a press of it may have ended the right to press it again. */
export function wasDone(
  { database, locality }: { readonly database: Database; readonly locality: LocalityId },
  token: Id<'once'>,
): Promise<boolean> {
  return database.transaction({ locality }, async (tx) => {
    const used = await tx.find<{ token: string }>(
      `select token from platform.done_once where locality_id = platform.locality() and token = $1`,
      [token],
    );
    return used !== undefined;
  });
}
