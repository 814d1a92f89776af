import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

/** A truth about live data and the rows that break it, a hundred at most. */
export type CheckResult = {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

const folder = new URL('../../checks/', import.meta.url);

/** Runs every file of `checks/`, each in a transaction that can change nothing. The connection is the owner's: it sees all. */
export async function runChecks(owner: pg.ClientConfig): Promise<readonly CheckResult[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const client = new pg.Client(owner);
  // A connection that breaks fails the statement under way, which is answered; unheard, it would end the server at night.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const results: CheckResult[] = [];
    for (const name of names) {
      await client.query('begin transaction read only');
      const found = await client.query<Record<string, unknown>>(
        await readFile(new URL(name, folder), 'utf8'),
      );
      await client.query('rollback');
      results.push({ name: name.replace(/\.sql$/, ''), rows: found.rows.slice(0, 100) });
    }
    return results;
  } finally {
    await client.end();
  }
}
