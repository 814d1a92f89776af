import { type CalendarDate, type Pence, pence } from '#basics';
import type { Transaction } from '#platform';
import type { LedgerAccountId } from '../account.ts';

/** What the entries of some accounts that count only after a day come to; accounts without such are left out. */
export async function movedAfter(
  tx: Transaction,
  accounts: readonly LedgerAccountId[],
  day: CalendarDate,
): Promise<ReadonlyMap<LedgerAccountId, Pence>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.rows<{ readonly account_id: LedgerAccountId; readonly pence: number }>(
    `select account_id, sum(amount_pence)::bigint as pence from ledger.entry
       where locality_id = platform.locality() and account_id = any ($1) and effective_on > $2
       group by account_id`,
    [accounts, day],
    'ledger-moved-after',
  );
  return new Map(rows.map((row) => [row.account_id, pence(row.pence)]));
}
