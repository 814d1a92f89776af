import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type Outcome, done, refused } from '#basics';
import { copyBinaries, findBinaries, linkLibraries, removeCopy } from './binaries.ts';
import { clusterOf, ownerOf, prepareCluster } from './cluster.ts';
import { type KeptServer, keepRunning } from './keep-running.ts';
import { takeLock } from './lock.ts';
import { type NotStarted } from './not-started.ts';
import { endOrphan } from './postmaster-file.ts';
import { type Reach, reachDirectory } from './reach.ts';
import { type RunAs, runsHere, waysToRun } from './run-as.ts';
import { startServer } from './server.ts';
import type { Site } from './site.ts';

/** Where the data are kept; `lasting: false` for data that are thrown away (tests): nothing waits for the disk. */
export type BuiltInSettings = { readonly directory: string; readonly lasting?: boolean };

type Connection<User extends string> = {
  readonly host: string;
  readonly port: number;
  readonly user: User;
  readonly database: 'mainstay';
};

/** The built-in PostgreSQL while it runs: how to reach it, its process, and how to end it in order. */
export type BuiltIn = {
  /** As the owner of every table. */
  readonly connection: Connection<'mainstay_owner'>;
  /** As the app, who can become nobody else. */
  readonly app: Connection<'mainstay_app'>;
  /** The process of the moment: PostgreSQL is started again when it is killed. */
  readonly pid: () => number;
  /** Resolves when PostgreSQL has ended for good: after `stop`, or when it kept on being killed. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that came with the packages on the data of a directory, making both where they are
 * missing. Data written and acknowledged survive any kill of either process. One start at a time for a directory.
 */
export async function startBuiltIn(settings: BuiltInSettings): Promise<Outcome<BuiltIn, NotStarted>> {
  const native = findBinaries();
  if (native === undefined) return refused('no-binaries', { machine: `${process.platform}-${process.arch}` });

  const wanted = path.resolve(settings.directory);
  return startOn(native, wanted, settings.lasting ?? true).catch((fault: unknown) =>
    refused('did-not-start', {
      directory: wanted,
      said: fault instanceof Error ? fault.message : String(fault),
    }),
  );
}

async function startOn(
  native: string,
  wanted: string,
  lasting: boolean,
): Promise<Outcome<BuiltIn, NotStarted>> {
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  const directory = await realpath(wanted);
  const reach = await reachDirectory(directory);
  const lock = await takeLock(directory, reach.to);
  if (!('release' in lock)) {
    await reach.end();
    return refused('already-running', {
      directory,
      ...(lock.heldBy === undefined ? {} : { pid: lock.heldBy }),
    });
  }
  const letGo = async (): Promise<void> => {
    await lock.release();
    await reach.end();
  };

  try {
    const started = await startLocked(native, directory, reach, lasting);
    if ('done' in started) return done(builtIn(started.done, reach, letGo));
    await letGo();
    return started;
  } catch (fault) {
    await letGo();
    throw fault;
  }
}

const start_wait_ms = 10_000;

/**
 * The way to the PostgreSQL that another Mainstay keeps running on a directory: for commands beside a server. Waits for one
 * that is still starting; throws when it does not answer in ten seconds.
 */
export async function joinBuiltIn(
  settings: Pick<BuiltInSettings, 'directory'>,
): Promise<Pick<BuiltIn, 'connection' | 'app' | 'stop'>> {
  const reach = await reachDirectory(await realpath(settings.directory));
  const connection = connectionTo(reach);
  for (const until = Date.now() + start_wait_ms; ; await setTimeout(100)) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.end();
      return { connection, app: asApp(connection), stop: () => reach.end() };
    } catch (fault) {
      if (Date.now() > until) throw fault;
    }
  }
}

async function startLocked(
  native: string,
  directory: string,
  reach: Reach,
  lasting: boolean,
): Promise<Outcome<KeptServer, NotStarted>> {
  await endOrphan(clusterOf(directory));
  const way = await findWay(native, directory);
  if (way === undefined && process.getuid?.() === 0) return refused('cannot-run-as-root', { directory });
  if (way === undefined) return refused('no-binaries', { machine: `${process.platform}-${process.arch}` });

  const site = { ...way, directory, reach: reach.to, lasting };
  await prepareCluster(site);
  const server = await startServer(site);
  if ('said' in server) return refused('did-not-start', { directory, said: server.said });
  await makeDatabase(reach).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return done(keepRunning(server, () => startServer(site)));
}

/** The first way in which PostgreSQL runs here, with programs it can read: those of npm, else a copy. */
async function findWay(native: string, directory: string): Promise<Pick<Site, 'native' | 'as'> | undefined> {
  const ways = await waysToRun(await ownerOf(directory));
  if (await linkLibraries(native)) {
    const as = await firstWay(native, directory, ways);
    if (as !== undefined) return { native, as };
  }
  const copy = await copyBinaries(native, directory);
  const as = await firstWay(copy, directory, ways);
  if (as !== undefined) return { native: copy, as };
  await removeCopy(directory);
  return undefined;
}

async function firstWay(
  native: string,
  directory: string,
  ways: readonly RunAs[],
): Promise<RunAs | undefined> {
  for (const as of ways) if (await runsHere(native, directory, as)) return as;
  return undefined;
}

async function makeDatabase(reach: Reach): Promise<void> {
  const client = new pg.Client({ ...connectionTo(reach), database: 'postgres' });
  await client.connect();
  const found = await client.query(`select from pg_database where datname = 'mainstay'`);
  if (found.rowCount === 0) await client.query('create database mainstay');
  const known = await client.query(`select from pg_roles where rolname = 'mainstay_app'`);
  await client.query(`${known.rowCount === 0 ? 'create' : 'alter'} role mainstay_app login`);
  await client.end();
}

function connectionTo(reach: Reach): BuiltIn['connection'] {
  return { host: path.join(reach.to, 'socket'), port: 5432, user: 'mainstay_owner', database: 'mainstay' };
}

function asApp(owner: BuiltIn['connection']): BuiltIn['app'] {
  return { ...owner, user: 'mainstay_app' };
}

function builtIn(server: KeptServer, reach: Reach, release: () => Promise<void>): BuiltIn {
  const end = async (): Promise<void> => {
    await server.stop();
    await release();
  };
  let ending: Promise<void> | undefined;
  const connection = connectionTo(reach);
  return {
    connection,
    app: asApp(connection),
    pid: () => server.pid(),
    ended: server.ended,
    stop: () => (ending ??= end()),
  };
}
