import type { PersonId } from '#basics';
import type { Transaction } from '#platform';

export type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * Every record that names a person, by room and table, as the tables hold it. The tables are asked of the database, so that a
 * table added tomorrow is in the file tomorrow. Left out: hashes of links, which are nobody's to use again.
 */
export async function everythingAbout(tx: Transaction, person: PersonId): Promise<Records> {
  const tables = await tx.rows<{ room: string; name: string }>(
    `select table_schema as room, table_name as name from information_schema.columns
       where column_name = 'person_id' and table_schema not in ('pg_catalog', 'information_schema')
         and table_name not like 'published\\_%'
       order by table_schema, table_name`,
  );
  const records: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const { room, name } of tables) {
    records[`${room}.${name}`] = await rowsOf(
      tx,
      `select to_jsonb(record) - 'invitation_hash' as record from "${room}"."${name}" record
         where record.locality_id = platform.locality() and record.person_id = $1`,
      person,
    );
  }
  records['ledger.entry'] = await rowsOf(
    tx,
    `select to_jsonb(entry) as record from ledger.entry entry
       join ledger.account account on account.locality_id = entry.locality_id and account.account_id = entry.account_id
       where entry.locality_id = platform.locality() and account.person_id = $1
       order by entry.account_id, entry.version`,
    person,
  );
  return records;
}

async function rowsOf(
  tx: Transaction,
  sql: string,
  person: PersonId,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await tx.rows<{ record: Readonly<Record<string, unknown>> }>(sql, [person]);
  return rows.map((row) => row.record);
}
