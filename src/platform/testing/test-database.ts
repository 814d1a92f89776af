import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { type TestCluster, testCluster } from './test-cluster.ts';

/** A database of one test file's own, with the newest schema and nothing in it. */
export type TestDatabase = {
  /** As who may change the schema. */
  readonly owner: pg.ClientConfig;
  /** As the app: under row-level security, without a right to the schema. */
  readonly app: pg.ClientConfig;
  /** What the owner reads or writes by hand, past row-level security. */
  readonly asOwner: <Row extends pg.QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** The rows that a truth of `checks/` finds once `broken` was done to the data, of which no trace stays. */
  readonly foundBy: (truth: string, broken?: string) => Promise<readonly pg.QueryResultRow[]>;
  /** Another with the same in it, while nobody is connected to this one. */
  readonly copy: () => Promise<TestDatabase>;
  readonly drop: () => Promise<void>;
};

const checks = new URL('../../../checks/', import.meta.url);

type Template = { readonly cluster: TestCluster; readonly name: string; readonly login: pg.ClientConfig };
let template: Promise<Template> | undefined;
let made = 0;

/**
 * Makes a database in this process's own PostgreSQL, or in the server of `DATABASE_URL`. The schema is made once a
 * process and copied from then on.
 */
export async function testDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate();
  return copyOf(await template);
}

async function copyOf({ cluster, name, login }: Template): Promise<TestDatabase> {
  made += 1;
  const database = `mainstay_test_${process.pid}_${made}`;
  // Copying its files takes a third of the time of writing each page into the log, which nobody would read.
  await asAdmin(cluster, `create database ${database} template ${name} strategy file_copy`);
  const owner = { ...cluster.connection, database };
  return {
    owner,
    app: { ...owner, ...login, options: '-c role=mainstay_app' },
    asOwner: (sql, values) =>
      asking(owner, async (client) => (await client.query(sql, values?.slice())).rows),
    foundBy: (truth, broken = '') =>
      asking(owner, async (client) => {
        const sql = await readFile(new URL(`${truth}.sql`, checks), 'utf8');
        // Keys and triggers look away, or most truths could not be broken at all.
        await client.query(`begin; set local session_replication_role = replica; ${broken}`);
        return (await client.query<pg.QueryResultRow>(sql)).rows;
      }),
    copy: () => copyOf({ cluster, name: database, login }),
    drop: () => asAdmin(cluster, `drop database ${database} with (force)`),
  };
}

async function makeTemplate(): Promise<Template> {
  const cluster = await testCluster();
  const name = `mainstay_template_${process.pid}`;
  await asAdmin(cluster, `create database ${name}`);
  await migrate({ ...cluster.connection, database: name });
  // Somebody who may become the app's role and nobody else, as an operator makes them.
  const login = { user: `mainstay_test_app_${process.pid}`, password: randomUUID() };
  await asAdmin(cluster, `create role ${login.user} login password '${login.password}' in role mainstay_app`);
  // Somebody else's server is left as it was found; our own is thrown away whole.
  if (!cluster.isOurs)
    process.once('beforeExit', () => void leave(cluster, [`database ${name}`, `role ${login.user}`]));
  return { cluster, name, login };
}

async function leave(cluster: TestCluster, things: readonly string[]): Promise<void> {
  for (const each of things) await asAdmin(cluster, `drop ${each}`);
}

async function asAdmin(cluster: TestCluster, sql: string): Promise<void> {
  await asking(cluster.connection, (client) => client.query(sql));
}

/** Over a connection of its own; what was begun on it and not committed is undone with it. */
async function asking<Result>(
  connection: pg.ClientConfig,
  ask: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
