import type pg from 'pg';
import { type BackupTable, leftBehind } from './backup-file.ts';

type Row = BackupTable & { readonly needs: readonly string[] };

/** The tables of these schemas with their columns, each after those it points to. What stays behind is not among them. */
export async function tablesIn(
  client: pg.Client,
  schemas: readonly string[],
): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<Row>(
    `select n.nspname || '.' || c.relname as "table",
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
        (select coalesce(array_agg(distinct fn.nspname || '.' || f.relname), '{}') from pg_constraint k
           join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
           where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any ($1)
       order by 1`,
    [schemas],
  );
  return inOrder(rows.filter((row) => !leftBehind.includes(row.table)));
}

function inOrder(tables: readonly Row[]): readonly BackupTable[] {
  const placed: Row[] = [];
  while (placed.length < tables.length) {
    const next = tables.filter(
      (each) =>
        !placed.includes(each) && each.needs.every((name) => placed.some((done) => done.table === name)),
    );
    if (next.length === 0) throw new Error('expected tables that do not point to each other in a circle');
    placed.push(...next);
  }
  return placed.map(({ table, columns }) => ({ table, columns }));
}
