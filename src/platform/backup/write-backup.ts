import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { done, type Outcome, refused } from '#basics';
import type { Clock } from '../clock/clock.ts';
import { backup_version, type BackupHeader, type BackupTable } from './backup-file.ts';
import { tablesIn } from './tables.ts';

export type Kept = { readonly tables: number; readonly rows: number };
/** There is no Mainstay in the database. */
export type NothingThere = { readonly because: 'nothing-there' };

/**
 * Writes everything of these schemas as one packed file: one moment of it, however long it takes, in memory that does not grow
 * with it. For the owner's connection. Others go on reading and writing meanwhile.
 */
export async function writeBackup(
  connection: pg.ClientConfig,
  schemas: readonly string[],
  clock: Clock,
  out: Writable,
): Promise<Outcome<Kept, NothingThere>> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const there = await client.query(`select to_regclass('platform.migration') as name`);
    if (there.rows[0]?.name === null) return refused('nothing-there');
    await client.query('begin isolation level repeatable read read only');
    await client.query(plainText);
    const ran = await client.query<{ name: string }>('select name from platform.migration order by name');
    const header: BackupHeader = {
      format: 'mainstay-backup',
      version: backup_version,
      takenAt: clock.now(),
      migrations: ran.rows.map((row) => row.name),
      tables: [...(await tablesIn(client, schemas))],
    };
    const kept = { tables: header.tables.length, rows: 0 };
    await pipeline(Readable.from(everything(client, header, kept)), createGzip(), out);
    return done(kept);
  } finally {
    await client.end();
  }
}

/** Values as every version of PostgreSQL reads them, whatever the server is set to. */
const plainText = `set local datestyle to 'ISO, YMD'; set local intervalstyle to postgres; set local timezone to 'UTC';
  set local extra_float_digits to 1; set local bytea_output to hex; set local client_encoding to 'UTF8'`;

async function* everything(
  client: pg.Client,
  header: BackupHeader,
  kept: { rows: number },
): AsyncGenerator<Buffer> {
  yield line(header);
  for (const each of header.tables) {
    const rows = client.query(copyTo(`copy ${each.table} (${columnsOf(each)}) to stdout`));
    for await (const chunk of rows) yield Buffer.from(chunk);
    yield Buffer.from('\\.\n');
    yield line({ table: each.table, rows: rows.rowCount });
    kept.rows += rows.rowCount;
  }
  yield line({ end: true, rows: kept.rows });
}

export function columnsOf({ columns }: BackupTable): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

function line(words: object): Buffer {
  return Buffer.from(`${JSON.stringify(words)}\n`);
}
