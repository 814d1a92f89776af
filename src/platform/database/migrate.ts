import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const folder = new URL('../../../db/migrations/', import.meta.url);

/** Where it is written which migrations have run. */
export const migrationTable = `create schema if not exists platform;
  create table if not exists platform.migration (name text primary key, ran_at timestamptz not null default now())`;

/**
 * Brings a database to the newest schema: every file of `db/migrations` that has not run yet, in order of its name, each in
 * a transaction of its own. The connection is the owner's, who may make roles and schemas. Running it twice changes nothing.
 */
export async function migrate(connection: pg.ClientConfig): Promise<readonly string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(migrationTable);
    const ran: string[] = [];
    for (const name of await migrationNames()) {
      if (await runOnce(client, name)) ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

/** The migration files, oldest first. */
export async function migrationNames(): Promise<readonly string[]> {
  const names = await readdir(fileURLToPath(folder));
  return names.filter((name) => name.endsWith('.sql')).sort();
}

/** What a migration says. */
export function readMigration(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

async function runOnce(client: pg.Client, name: string): Promise<boolean> {
  await client.query('begin');
  try {
    // Two servers that start together take turns here; the second finds the work done.
    await client.query('lock table platform.migration in exclusive mode');
    const known = await client.query('select 1 from platform.migration where name = $1', [name]);
    if (known.rowCount === 0) {
      await client.query(await readMigration(name));
      await client.query('insert into platform.migration (name) values ($1)', [name]);
    }
    await client.query('commit');
    return known.rowCount === 0;
  } catch (fault) {
    await client.query('rollback');
    throw new Error(
      `the migration ${name} did not run: ${fault instanceof Error ? fault.message : String(fault)}`,
      { cause: fault },
    );
  }
}
