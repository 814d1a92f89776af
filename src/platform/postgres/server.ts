import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clusterOf } from './cluster.ts';
import { endOrphan, endProcess, readPostmaster } from './postmaster-file.ts';
import { commandLine, idsOf } from './run-as.ts';
import type { Site } from './site.ts';

/** A PostgreSQL that answers; `ended` resolves when it ends, for whatever reason. */
export type Server = {
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** How long a start may find traces of a server that was killed a moment ago: its last processes take a while to end. */
const stale_ms = 3_000;
/** Replaying what was written before a crash may take this long. */
const recovery_ms = 300_000;

/** Starts PostgreSQL and waits until it answers; the text of its log where it does not. */
export async function startServer(site: Site): Promise<Server | { said: string }> {
  const log_from = await logSize(site.directory);
  for (const until = Date.now() + stale_ms; ; await wait(100)) {
    await clearTraces(site.directory);
    const child = await spawnPostgres(site);
    const { pid } = child;
    if (pid !== undefined && (await isReady(child, pid, clusterOf(site.directory)))) return tend(child, pid);
    const said = await readLog(site.directory, log_from);
    if (Date.now() > until || !/lock file|shared memory/.test(said)) return { said };
  }
}

/**
 * A dead server that nobody has reaped yet looks alive to PostgreSQL, which then refuses to start; some
 * containers never reap. Who holds the lock knows better, and takes its files away. Processes that outlived it
 * are still met by their shared memory, and waited for.
 */
async function clearTraces(directory: string): Promise<void> {
  await endOrphan(clusterOf(directory));
  const sockets = path.join(directory, 'socket');
  for (const name of await readdir(sockets)) await rm(path.join(sockets, name), { force: true });
}

function tend(child: ChildProcess, pid: number): Server {
  const exit = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  const watch = watchOver(pid);
  // The server alone is no reason for our process to go on.
  child.unref();
  const ended = exit.then(() => void watch.kill());
  const stop = async (): Promise<void> => {
    child.ref();
    if (!hasEnded(child)) await endProcess(pid);
    await ended;
  };
  return { pid, ended, stop };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Leads a group of its own, so that Ctrl-C in a terminal reaches only us and we can close in order. The
 * connection is by socket alone, for the owner of the folder alone.
 */
async function spawnPostgres(site: Site): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: path.join(site.reach, 'socket'),
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    max_connections: site.lasting ? '40' : '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What people wrote must not come to stand in a log: no statements, no values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(site.lasting ? lasting : passing),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...rest] = commandLine(site.as, `${site.native}/bin/postgres`, [
    '-D',
    clusterOf(site.directory),
    ...words,
  ]);
  const log = await open(logOf(site.directory), 'a', 0o600);
  const child = spawn(command, rest, {
    ...idsOf(site.as),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.on('error', () => undefined);
  await log.close();
  return child;
}

const lasting = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
const passing = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

async function isReady(child: ChildProcess, pid: number, home: string): Promise<boolean> {
  for (const until = Date.now() + recovery_ms; Date.now() < until; await wait(10)) {
    if (hasEnded(child)) return false;
    const found = await readPostmaster(home);
    if (found?.pid === pid && found.ready) return true;
  }
  await endProcess(pid);
  return false;
}

/** Ends the server when we are killed and cannot: a shell that waits for our end of a pipe to close. */
function watchOver(pid: number): ChildProcess {
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.unref();
  return watch;
}

function logOf(directory: string): string {
  return path.join(directory, 'postgres.log');
}

/** The log's size in bytes, after emptying one that has grown beyond ten million. */
async function logSize(directory: string): Promise<number> {
  const size = await stat(logOf(directory)).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= 10_000_000) return size;
  await truncate(logOf(directory));
  return 0;
}

async function readLog(directory: string, from: number): Promise<string> {
  const log = await readFile(logOf(directory)).catch(() => Buffer.alloc(0));
  return log.subarray(from).toString().trim().split('\n').slice(-5).join('\n');
}
