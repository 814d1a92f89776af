import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { type TestCluster, testCluster } from './test-cluster.ts';

/** A database of one test file's own, with the newest schema and nothing in it. */
export type TestDatabase = {
  /** As who may change the schema. */
  readonly owner: pg.ClientConfig;
  /** As the app: under row-level security, without a right to the schema. */
  readonly app: pg.ClientConfig;
  readonly drop: () => Promise<void>;
};

type Template = { readonly cluster: TestCluster; readonly name: string; readonly login: pg.ClientConfig };
let template: Promise<Template> | undefined;
let made = 0;

/**
 * Makes a database in this process's own PostgreSQL, or in the server of `DATABASE_URL`. The schema is made once a
 * process and copied from then on.
 */
export async function testDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate();
  const { cluster, name, login } = await template;
  made += 1;
  const database = `mainstay_test_${process.pid}_${made}`;
  await asAdmin(cluster, `create database ${database} template ${name}`);
  const owner = { ...cluster.connection, database };
  return {
    owner,
    app: { ...owner, ...login, options: '-c role=mainstay_app' },
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
  const client = new pg.Client(cluster.connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
