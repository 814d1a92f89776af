import type { CalendarDate, Moment } from '#basics';
import { moment, pence } from '#basics';
import pg from 'pg';
import {
  csvColumns,
  csvLine,
  hledgerEntry,
  journalAccount,
  type JournalledTransfer,
} from '../journal-text.ts';
import type { TransferId } from '../transfer.ts';

export const exportFormats = ['hledger', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Row = {
  readonly locality_id: string;
  readonly transfer_id: TransferId;
  readonly effective_on: CalendarDate;
  readonly recorded_at: Moment;
  readonly amount_pence: string;
  readonly what: string;
  readonly from_id: string;
  readonly from_kind: string;
  readonly from_name: string;
  readonly to_id: string;
  readonly to_kind: string;
  readonly to_name: string;
};

const rows_a_turn = 5_000;

/**
 * Every movement of the whole place as lines of text, many at a time, in the order they were written down; one moment of the
 * ledger, however long it takes. For the owner's connection.
 */
export async function* exportLedger(owner: pg.ClientConfig, format: ExportFormat): AsyncGenerator<string> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    if (format === 'csv') yield csvColumns.join(',');
    let last: readonly [string, string] = ['', '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const { rows } = await client.query<Row>(movements, [...last, rows_a_turn]);
      const written = rows.map((row) => (format === 'csv' ? csvLine(read(row)) : hledgerEntry(read(row))));
      if (written.length > 0) yield written.join('\n');
      const end = rows.at(-1);
      if (end === undefined || rows.length < rows_a_turn) return;
      last = [end.locality_id, end.transfer_id];
    }
  } finally {
    await client.end();
  }
}

const movements = `select t.locality_id, t.transfer_id, t.effective_on::text as effective_on,
    to_char(t.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at, t.amount_pence::text, t.what,
    f.account_id as from_id, f.kind as from_kind, f.name as from_name,
    o.account_id as to_id, o.kind as to_kind, o.name as to_name
  from ledger.transfer t
  join ledger.account f on f.locality_id = t.locality_id and f.account_id = t.from_account_id
  join ledger.account o on o.locality_id = t.locality_id and o.account_id = t.to_account_id
  where (t.locality_id, t.transfer_id) > ($1, $2)
  order by t.locality_id, t.transfer_id limit $3`;

function read(row: Row): JournalledTransfer {
  return {
    transferId: row.transfer_id,
    effectiveOn: row.effective_on,
    recordedAt: moment(row.recorded_at),
    amount: pence(Number(row.amount_pence)),
    from: journalAccount({ kind: row.from_kind, name: row.from_name, accountId: row.from_id }),
    to: journalAccount({ kind: row.to_kind, name: row.to_name, accountId: row.to_id }),
    what: row.what,
  };
}
