import type { Moment } from '#basics';
import type { Transaction } from './database.ts';

/**
 * Deletes what served its purpose more than thirty days ago: marks of forms that were sent, turns that were taken, links to
 * sign in, sessions that are over. Says how many of each. Letters and the journal stay.
 */
export async function forgetOld(
  tx: Transaction,
  now: Moment,
): Promise<Readonly<Record<'marks' | 'turns' | 'links' | 'sessions', number>>> {
  const over = (table: string, column: string): Promise<number> =>
    tx.run(
      `delete from platform.${table} where locality_id = platform.locality() and ${column} < $1::timestamptz - interval '30 days'`,
      [now],
    );
  return {
    marks: await over('done_once', 'done_at'),
    turns: await over('turn', 'taken_at'),
    links: await over('sign_in_link', 'expires_at'),
    sessions: await over('session', 'expires_at'),
  };
}
