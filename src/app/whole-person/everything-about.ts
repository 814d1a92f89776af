import type { PersonId } from '#basics';
import type { Transaction } from '#platform';
import { reached } from './reached.ts';

type Row = Readonly<Record<string, unknown>>;
export type Records = Readonly<Record<string, readonly Row[]>>;

/**
 * Every record about a person, by room and table, as the tables hold it. Tables with a `person_id` are asked of the database, so
 * that one added tomorrow is in the file tomorrow; the rest are `reached`. Left out: hashes of links, which are nobody's to use
 * again, and what only a place that charges has something to say about.
 */
export async function everythingAbout(tx: Transaction, person: PersonId): Promise<Records> {
  const ways = [...(await tablesWithPerson(tx)), ...Object.entries(reached)];
  const records: Record<string, readonly Row[]> = {};
  for (const [name, sql] of ways.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const rows = await tx.rows<{ record: Row }>(sql, [person]);
    records[name] = rows.map((row) => row.record);
  }
  return withoutEmptyCharges(records);
}

async function tablesWithPerson(tx: Transaction): Promise<readonly (readonly [string, string])[]> {
  const tables = await tx.rows<{ room: string; name: string }>(
    `select table_schema as room, table_name as name from information_schema.columns
       where column_name = 'person_id' and table_schema not in ('pg_catalog', 'information_schema')
         and table_name not like 'published\\_%'`,
  );
  return tables.map(({ room, name }) => [
    `${room}.${name}`,
    `select to_jsonb(record) - 'invitation_hash' as record from "${room}"."${name}" record
       where record.locality_id = platform.locality() and record.person_id = $1`,
  ]);
}

/** Where support is free there is nothing to say about charges, and so no word about them either. */
function withoutEmptyCharges(records: Records): Records {
  const { 'holdings.financial_assessment': assessed = [], ...rest } = records;
  if (assessed.length > 0) return records;
  const payIns = rest['holdings.pay_in'] ?? [];
  return { ...rest, 'holdings.pay_in': payIns.map((row) => without(row, 'contribution_pence')) };
}

function without(row: Row, column: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
}
