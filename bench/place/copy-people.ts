import type pg from 'pg';
import { marker } from './story.ts';

/** What stands in a place at one moment: every id that any row has. */
export type Before = ReadonlySet<string>;

/** Rows that a story made, as JSON with the marker in the place of what differs between copies, by table. */
export type Story = readonly { readonly table: string; readonly rows: readonly string[] }[];

const rooms = ['platform', 'people', 'assessment', 'allocation', 'plans', 'holdings', 'voice', 'ledger'];
// Entries are worked out anew from the transfers; the others are doors and letters, which nobody copies.
const left = new Set([
  'platform.session',
  'platform.sign_in_link',
  'platform.done_once',
  'platform.letter',
  'ledger.entry',
]);
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export async function idsNow(client: pg.Client): Promise<Before> {
  const all = await readAll(client);
  return new Set(all.flatMap(({ rows }) => rows.flatMap((row) => row.text.match(uuid) ?? [])));
}

/** Every row whose key has an id that was not there before: whatever room it is in, it belongs to the story. */
export async function storySince(client: pg.Client, before: Before): Promise<Story> {
  const found = (await readAll(client)).map(({ table, rows }) => ({
    table,
    rows: rows.filter((row) => (row.key.match(uuid) ?? []).some((id) => !before.has(id))),
  }));
  const texts = found.flatMap(({ rows }) => rows.map((row) => row.text));
  const own = new Set(texts.flatMap((text) => text.match(uuid) ?? []).filter((id) => !before.has(id)));
  const marked = new Set([...own].map(withMarker));
  if (marked.size !== own.size) throw new Error('expected ids that differ before their last six letters');
  return found
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => ({
      table,
      rows: rows.map(({ text }) =>
        text
          .replaceAll(uuid, (id) => (own.has(id) ? withMarker(id) : id))
          .replace(/("joining_word": ?"[^"]*)"/, `$1-${marker}"`),
      ),
    }));
}

/** Puts a story into the place again, once for each number from 1: the same life for as many people. */
export async function copy(client: pg.Client, story: Story, times: number): Promise<void> {
  for (const { table, rows } of story) {
    await client.query(
      `insert into ${table} select copied.*
         from generate_series(1, $2) as n, unnest($1::text[]) as story (row),
           jsonb_populate_record(null::${table}, replace(story.row, '${marker}', lpad(to_hex(n), 6, '0'))::jsonb) as copied`,
      [rows, times],
    );
  }
}

/** What stands in the marker's place in copy number n. */
export function numbered(text: string, n: number): string {
  return text.replaceAll(marker, n.toString(16).padStart(6, '0'));
}

function withMarker(id: string): string {
  return `${id.slice(0, -marker.length)}${marker}`;
}

type Read = readonly {
  readonly table: string;
  readonly rows: readonly { readonly text: string; readonly key: string }[];
}[];

async function readAll(client: pg.Client): Promise<Read> {
  const read = [];
  for (const { table, key } of await tables(client)) {
    const columns = key.map((column) => `t.${column}`).join(', ');
    const found = await client.query<{ text: string; key: string }>(
      `select to_jsonb(t)::text as text, concat_ws(' ', ${columns}) as key from ${table} t`,
    );
    read.push({ table, rows: found.rows });
  }
  return read;
}

/** Tables of the rooms with the columns of their keys; one that others point at comes before them. */
async function tables(client: pg.Client) {
  const found = await client.query<{ table: string; key: string[]; needs: string[] }>(
    `select c.oid::regclass::text as table,
        array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
          where i.indrelid = c.oid and i.indisprimary) as key,
        array(select f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') as needs
      from pg_class c join pg_namespace s on s.oid = c.relnamespace
      where c.relkind = 'r' and s.nspname = any ($1)
      order by 1`,
    [rooms],
  );
  const waiting = found.rows.filter(({ table }) => !left.has(table));
  const sorted: typeof waiting = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs, table }) =>
      needs.every((need) => need === table || sorted.some((each) => each.table === need)),
    );
    const [taken] = waiting.splice(next, 1);
    if (next < 0 || taken === undefined)
      throw new Error('expected tables that point at each other in no circle');
    sorted.push(taken);
  }
  return sorted;
}
