import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { done, type Outcome, refused } from '#basics';
import { migrationNames, migrationTable, readMigration } from '../database/migrate.ts';
import { backup_version, BackupEnd, BackupHeader, type BackupTable, TableEnd } from './backup-file.ts';
import { type LineReader, readLines } from './read-lines.ts';
import { tablesIn } from './tables.ts';
import { columnsOf, type Kept } from './write-backup.ts';

/** Why a backup was not brought back; nothing was changed. */
export type RestoreRefusal =
  | { readonly because: 'not-a-backup' }
  | { readonly because: 'newer-than-this'; readonly migrations: readonly string[] }
  | { readonly because: 'place-not-empty'; readonly table: string; readonly rows: number }
  | { readonly because: 'damaged'; readonly table?: string; readonly said: string };

export type Restored = Kept & { readonly takenAt: string; readonly migratedFurther: readonly string[] };

/**
 * Brings a backup back into an empty place: makes the schema as it was when the backup was taken, fills it, counts, and goes on
 * to the newest schema. All in one transaction: stopped in the middle, the place is as empty as before. For the owner's
 * connection, with nobody else at work.
 */
export async function restoreBackup(
  connection: pg.ClientConfig,
  schemas: readonly string[],
  from: Readable,
): Promise<Outcome<Restored, RestoreRefusal>> {
  const unpacked = createGunzip();
  // A fault of the file is met where its lines are read; nobody is left to hear of one after that.
  unpacked.on('error', () => undefined);
  const unpacking = pipeline(from, unpacked).catch(() => undefined);
  const lines = readLines(unpacked);
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const header = await headerOf(lines);
    if ('refused' in header) return header;
    const ready = await readyFor(client, schemas, header.done);
    if ('refused' in ready) return ready;
    await client.query('begin');
    await makeSchema(client, schemas, header.done.migrations);
    const kept = await fill(client, header.done, lines);
    if ('refused' in kept) return kept;
    const migratedFurther = ready.done;
    for (const name of migratedFurther) await runMigration(client, name);
    await client.query('commit');
    return done({ ...kept.done, takenAt: header.done.takenAt, migratedFurther });
  } finally {
    // Whatever was not committed is undone with the connection.
    await client.end();
    unpacked.destroy();
    await unpacking;
  }
}

async function headerOf(lines: LineReader): Promise<Outcome<BackupHeader, RestoreRefusal>> {
  let line: string | undefined;
  try {
    line = await lines.line();
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return said === 'unexpected end of file' ? refused('damaged', { said }) : refused('not-a-backup');
  }
  const read = BackupHeader.safeParse(parsed(line));
  if (!read.success) return refused('not-a-backup');
  if (read.data.version > backup_version) return refused('newer-than-this', { migrations: [] });
  return done(read.data);
}

/** Whether the backup can come here; the migrations to run after it where it can. */
async function readyFor(
  client: pg.Client,
  schemas: readonly string[],
  header: BackupHeader,
): Promise<Outcome<readonly string[], RestoreRefusal>> {
  const ours = await migrationNames();
  const unknown = header.migrations.filter((name) => !ours.includes(name));
  if (unknown.length > 0) return refused('newer-than-this', { migrations: unknown });
  for (const { table } of await tablesIn(client, schemas)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${table}`);
    const count = Number(rows[0]?.count);
    if (count > 0) return refused('place-not-empty', { table, rows: count });
  }
  return done(ours.filter((name) => !header.migrations.includes(name)));
}

/** Makes the schema as it was when the backup was taken. An empty Mainstay that is there gives way to it. */
async function makeSchema(
  client: pg.Client,
  schemas: readonly string[],
  migrations: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  );
  if (rows[0]?.there === true)
    for (const schema of schemas) await client.query(`drop schema if exists ${schema} cascade`);
  await client.query(migrationTable);
  for (const name of migrations) await runMigration(client, name);
}

async function runMigration(client: pg.Client, name: string): Promise<void> {
  await client.query(await readMigration(name));
  await client.query('insert into platform.migration (name) values ($1)', [name]);
}

async function fill(
  client: pg.Client,
  header: BackupHeader,
  lines: LineReader,
): Promise<Outcome<Kept, RestoreRefusal>> {
  let table: string | undefined;
  let rows = 0;
  try {
    for (const each of header.tables) {
      table = each.table;
      rows += await fillTable(client, each, lines);
    }
    table = undefined;
    const end = BackupEnd.parse(parsed(await lines.line()));
    if (end.rows !== rows) throw new Error(`it says ${end.rows} rows and has ${rows}`);
    // Reading on to the very end has gzip compare its checksum.
    if ((await lines.line()) !== undefined) throw new Error('more follows after its end');
    return done({ tables: header.tables.length, rows });
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return refused('damaged', { said, ...(table !== undefined && { table }) });
  }
}

async function fillTable(client: pg.Client, each: BackupTable, lines: LineReader): Promise<number> {
  const into = client.query(copyFrom(`copy ${each.table} (${columnsOf(each)}) from stdin`));
  await pipeline(Readable.from(lines.rows()), into);
  const end = TableEnd.parse(parsed(await lines.line()));
  if (end.table !== each.table || end.rows !== into.rowCount)
    throw new Error(`it says ${end.rows} rows of ${end.table}, and ${into.rowCount} came`);
  return end.rows;
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
