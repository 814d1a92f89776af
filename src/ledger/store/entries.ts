import { type AccountId, type CalendarDate, type Moment, type Pence, pence } from '#basics';
import type { Transaction } from '#platform';
import type { LedgerAccountId } from '../account.ts';
import type { Entry, TransferId } from '../transfer.ts';

type EntryRow = {
  readonly account_id: LedgerAccountId;
  readonly version: number;
  readonly transfer_id: TransferId;
  readonly amount_pence: number;
  readonly balance_pence: number;
  readonly other_account_id: LedgerAccountId;
  readonly effective_on: Entry['effectiveOn'];
  readonly recorded_at: Moment;
  readonly what: string;
  readonly about: Entry['about'];
};

const columns = `account_id, version, transfer_id, amount_pence, balance_pence, other_account_id, effective_on, recorded_at, what,
  about`;

/** The newest entries of an account, newest first; `before` a version to read on from there. */
export async function entriesOf(
  tx: Transaction,
  account: LedgerAccountId,
  page: { readonly size: number; readonly before?: number },
): Promise<readonly Entry[]> {
  const rows = await tx.rows<EntryRow>(
    `select ${columns} from ledger.entry
       where locality_id = platform.locality() and account_id = $1 and ($2::bigint is null or version < $2)
       order by version desc limit $3`,
    [account, page.before ?? null, page.size],
    'ledger-entries',
  );
  return rows.map(toEntry);
}

/** The entries of an account that count from a day or after it, in the order they were written. */
export async function entriesSince(
  tx: Transaction,
  account: LedgerAccountId,
  day: CalendarDate,
): Promise<readonly Entry[]> {
  const rows = await tx.rows<EntryRow>(
    `select ${columns} from ledger.entry
       where locality_id = platform.locality() and account_id = $1 and effective_on >= $2 order by version`,
    [account, day],
  );
  return rows.map(toEntry);
}

/** One entry of an account by its number, if it is there and may be seen. */
export async function findEntry(
  tx: Transaction,
  account: LedgerAccountId,
  version: number,
): Promise<Entry | undefined> {
  const row = await tx.find<EntryRow>(
    `select ${columns} from ledger.entry
       where locality_id = platform.locality() and account_id = $1 and version = $2`,
    [account, version],
    'ledger-entry',
  );
  return row && toEntry(row);
}

/** What came into some accounts from another, less what went from them to it, in movements that did one of these things. */
export async function sumBetween(
  tx: Transaction,
  accounts: readonly LedgerAccountId[],
  other: LedgerAccountId,
  did: readonly string[],
): Promise<Pence> {
  const row = await tx.get<{ readonly sum: Pence }>(
    `select coalesce(sum(amount_pence), 0)::bigint as sum from ledger.entry
       where locality_id = platform.locality() and account_id = any ($1) and other_account_id = $2 and about ->> 'did' = any ($3)`,
    [accounts, other, did],
  );
  return row.sum;
}

/** The newest entries of several accounts together, newest first; each account is read by its own index, never the whole. */
export async function latestEntries(
  tx: Transaction,
  accounts: readonly LedgerAccountId[],
  size: number,
): Promise<readonly (Entry & { readonly accountId: LedgerAccountId })[]> {
  const rows = await tx.rows<EntryRow>(
    `select newest.* from unnest($1::uuid[]) as of_account(account_id)
       cross join lateral (
         select ${columns} from ledger.entry e
           where e.locality_id = platform.locality() and e.account_id = of_account.account_id
           order by version desc limit $2) newest
       order by newest.recorded_at desc, newest.version desc limit $2`,
    [accounts, size],
    'ledger-latest-entries',
  );
  return rows.map((row) => ({ ...toEntry(row), accountId: row.account_id }));
}

/**
 * What somebody wrote down in some accounts, newest first: among the latest two hundred lines of each, or the one with this
 * number.
 */
export async function entriesWrittenBy(
  tx: Transaction,
  accounts: readonly LedgerAccountId[],
  by: AccountId,
  which: { readonly size: number; readonly version?: number | undefined },
): Promise<readonly (Entry & { readonly accountId: LedgerAccountId })[]> {
  const rows = await tx.rows<EntryRow>(
    `select newest.* from unnest($1::uuid[]) as of_account(account_id)
       cross join lateral (
         select ${columns} from ledger.entry e
           where e.locality_id = platform.locality() and e.account_id = of_account.account_id
             and ($4::bigint is null or e.version = $4)
           order by version desc limit 200) newest
       join ledger.transfer t on t.locality_id = platform.locality() and t.transfer_id = newest.transfer_id
       where t.recorded_by = $2
       order by newest.recorded_at desc, newest.transfer_id desc limit $3`,
    [accounts, by, which.size, which.version ?? null],
    'ledger-entries-written-by',
  );
  return rows.map((row) => ({ ...toEntry(row), accountId: row.account_id }));
}

/** Which of these movements were put right by another, and by which. */
export async function reversalsOf(
  tx: Transaction,
  transfers: readonly TransferId[],
): Promise<ReadonlyMap<TransferId, TransferId>> {
  const rows = await tx.rows<{ readonly reversed: TransferId; readonly by: TransferId }>(
    `select reverses_transfer_id as reversed, transfer_id as by from ledger.transfer
       where locality_id = platform.locality() and reverses_transfer_id = any ($1)`,
    [transfers],
    'ledger-reversals',
  );
  return new Map(rows.map((row) => [row.reversed, row.by]));
}

function toEntry(row: EntryRow): Entry {
  return {
    version: row.version,
    transferId: row.transfer_id,
    amount: pence(row.amount_pence),
    balance: pence(row.balance_pence),
    otherAccountId: row.other_account_id,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    what: row.what,
    about: row.about,
  };
}
