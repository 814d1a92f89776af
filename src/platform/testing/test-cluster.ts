import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expectDone } from '#basics';
import { startBuiltIn } from '../postgres/launcher.ts';

/** A PostgreSQL to make test databases in; `isOurs` where it lives only as long as this process. */
export type TestCluster = { readonly connection: pg.ClientConfig; readonly isOurs: boolean };

export async function testCluster(): Promise<TestCluster> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '') return ownCluster();
  // The driver reads the address; it is taken apart because each test file names its own database.
  const { host, port, user, password, database } = new pg.Client(url);
  const connection = { host, port, user, database: database ?? 'postgres' };
  return { connection: password == null ? connection : { ...connection, password }, isOurs: false };
}

async function ownCluster(): Promise<TestCluster> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'mainstay-test-'));
  const { connection, pid } = expectDone(await startBuiltIn({ directory, lasting: false }));
  sweepAfterUs(pid(), directory);
  return { connection, isOurs: true };
}

/** However this process ends, the launcher ends its database; this shell waits for that and takes the folder away. */
function sweepAfterUs(pid: number, directory: string): void {
  const wait = 'read -r _; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$1"';
  const sweep = spawn('/bin/sh', ['-c', wait, String(pid), directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sweep.unref();
}
