import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expectDone } from '#basics';
import { copyBinaries, findBinaries } from './binaries.ts';
import { clusterOf, prepareCluster } from './cluster.ts';
import { type BuiltIn, startBuiltIn } from './launcher.ts';
import { sayNotStarted } from './not-started.ts';
import { type RunAs, runsHere, waysToRun } from './run-as.ts';
import { startServer } from './server.ts';

const is_root = process.getuid?.() === 0;
const only_root = is_root ? false : 'needs root';

describe('the built-in PostgreSQL', () => {
  let folder: string;
  let directory: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'launcher-'));
    await chmod(folder, 0o755);
    directory = path.join(folder, 'data');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was written from one start to the next', async () => {
    await withBuiltIn(directory, async (first) => {
      await query(first, 'create table kept (word text)');
      await query(first, `insert into kept values ('still here')`);
    });
    await withBuiltIn(directory, async (second) => {
      assert.deepEqual(await query(second, 'select word from kept'), [{ word: 'still here' }]);
    });
  });

  it('writes through to the disk, checks its pages and sorts by code point', async () => {
    await withBuiltIn(directory, async (database) => {
      const rows = await query(
        database,
        `select name, setting from pg_settings where name in
         ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses') order by name`,
      );
      assert.deepEqual(
        rows.map((row) => `${String(row['name'])}=${String(row['setting'])}`),
        [
          'data_checksums=on',
          'fsync=on',
          'full_page_writes=on',
          'listen_addresses=',
          'synchronous_commit=on',
        ],
      );
      const sorted = await query(database, `select x from unnest(array['b', 'A', 'a', 'É']) x order by x`);
      assert.deepEqual(
        sorted.map((row) => row['x']),
        ['A', 'a', 'b', 'É'],
      );
    });
  });

  it('is for the owner of the folder alone', async () => {
    await withBuiltIn(directory, async (database) => {
      assert.equal((await stat(database.connection.host)).mode & 0o777, 0o700);
    });
  });

  it('refuses a second start while the first lives, in one sentence', async () => {
    await withBuiltIn(directory, async () => {
      const second = await startBuiltIn({ directory });
      assert.ok('refused' in second);
      assert.match(sayNotStarted(second.refused), /^Mainstay is already running on this data \(/);
      const { code, said } = await runToEnd(directory);
      assert.equal(code, 1);
      assert.match(said, /^Mainstay is already running on this data \(.*process \d+\)/);
    });
  });

  it('lets one of two simultaneous starts through', async () => {
    const starts = await Promise.all([startBuiltIn({ directory }), startBuiltIn({ directory })]);
    const through = starts.filter((start) => 'done' in start);
    await Promise.all(through.map((start) => expectDone(start).stop()));
    assert.equal(through.length, 1);
  });

  it('comes back by itself when the database is killed, with every acknowledged row', async () => {
    await withBuiltIn(directory, async (database) => {
      await query(database, 'create table under_load (number bigint)');
      const acknowledged = writeUntilBroken(database);
      await wait(300);
      const killed = database.pid();
      process.kill(killed, 'SIGKILL');
      const count = await acknowledged;
      await untilOther(database, killed);
      assert.ok(count > 0);
      const [row] = await query(database, 'select count(*)::int as rows from under_load');
      assert.ok(Number(row?.['rows']) >= count);
    });
  });

  it('starts again after Mainstay was killed, with every acknowledged row', async () => {
    const data = path.join(folder, 'app-killed');
    const first = await startWriting(data);
    await wait(300);
    const acknowledged = await first.kill();
    assert.ok(acknowledged > 0);
    assert.ok((await rowsAfterStart(data)) >= acknowledged);
  });

  it('starts again after both were killed, with every acknowledged row', async () => {
    const data = path.join(folder, 'both-killed');
    const first = await startWriting(data);
    await wait(300);
    process.kill(first.database, 'SIGKILL');
    const acknowledged = await first.kill();
    assert.ok(acknowledged > 0);
    assert.ok((await rowsAfterStart(data)) >= acknowledged);
  });

  it('ends a database that a killed Mainstay left behind, and starts', async () => {
    const native = findBinaries() ?? '';
    const [as = { before: [] }] = await waysToRun(undefined);
    const left = await startServer({ native, directory, reach: directory, as, lasting: true });
    assert.ok('pid' in left);
    await withBuiltIn(directory, async (database) => {
      await left.ended;
      assert.notEqual(database.pid(), left.pid);
    });
  });

  it('starts where the number of a dead database belongs to another process now', async () => {
    await withBuiltIn(directory, async () => {});
    const file = path.join(clusterOf(directory), 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${clusterOf(directory)}\n1\n5432\n\n\n\nready\n`);
    await withBuiltIn(directory, async (database) => {
      assert.match(await readFile(file, 'utf8'), new RegExp(`^${database.pid()}\n`));
    });
  });

  it('starts where an earlier start was cut short before the data were whole', async () => {
    const data = path.join(folder, 'cut-short');
    await mkdir(path.join(data, 'postgres.new', 'base'), { recursive: true });
    await withBuiltIn(data, async (database) => {
      assert.deepEqual(await query(database, 'select 1 as one'), [{ one: 1 }]);
    });
  });

  it('reaches data whose path is longer than a socket may have', async () => {
    const data = path.join(folder, 'a-very-long-name-'.repeat(9), 'data');
    await withBuiltIn(data, async (database) => {
      assert.deepEqual(await query(database, 'select 1 as one'), [{ one: 1 }]);
      assert.ok('refused' in (await startBuiltIn({ directory: data })));
    });
  });

  it('says what it said where it cannot start', async () => {
    const data = path.join(folder, 'spoiled');
    await mkdir(path.join(data, 'postgres'), { recursive: true });
    const spoiled = await startBuiltIn({ directory: data });
    assert.ok('refused' in spoiled && spoiled.refused.because === 'did-not-start');
    assert.match(spoiled.refused.said, /postgres/);
  });

  it('runs as an ordinary user', { skip: only_root }, async () => {
    const data = path.join(folder, 'ordinary');
    await mkdir(data);
    await chmod(data, 0o777);
    const first = await startWriting(data, ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']);
    await wait(100);
    const acknowledged = await first.kill();
    assert.ok(acknowledged > 0);
    assert.equal((await stat(clusterOf(data))).uid, 65_534);
    // Root, next, leaves the data to whom they belong.
    assert.ok((await rowsAfterStart(data)) >= acknowledged);
    assert.equal((await stat(clusterOf(data))).uid, 65_534);
  });

  it(
    'says how else to go on where root cannot run it: no namespaces, a home closed to others',
    { skip: only_root },
    async () => {
      const home = path.join(folder, 'closed');
      await mkdir(home, { mode: 0o700 });
      const { code, said } = await runToEnd(path.join(home, 'data'), { PATH: '/nowhere' });
      assert.equal(code, 1);
      assert.match(said, /cannot run as root .* ordinary user, or set DATABASE_URL/);
    },
  );

  it(
    'runs as nobody from a copy of its programs, for root without namespaces',
    { skip: only_root },
    async () => {
      const data = path.join(folder, 'nobody');
      await mkdir(data, { mode: 0o700 });
      const as: RunAs = { before: [], uid: 65_534, gid: 65_534 };
      const native = await copyBinaries(findBinaries() ?? '', data);
      assert.ok(await runsHere(native, data, as));
      const site = { native, directory: data, reach: data, as, lasting: true };
      await prepareCluster(site);
      const server = await startServer(site);
      assert.ok('pid' in server);
      await server.stop();
      assert.equal((await stat(clusterOf(data))).uid, 65_534);
    },
  );
});

async function withBuiltIn(directory: string, work: (database: BuiltIn) => Promise<void>): Promise<void> {
  const database = expectDone(await startBuiltIn({ directory }));
  try {
    await work(database);
  } finally {
    await database.stop();
  }
}

async function query(database: BuiltIn, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function writeUntilBroken(database: BuiltIn): Promise<number> {
  const client = new pg.Client(database.connection);
  client.on('error', () => undefined);
  await client.connect();
  for (let count = 0; ; count += 1) {
    const written = await client.query('insert into under_load values (1)').catch(() => undefined);
    if (written === undefined) return count;
  }
}

async function untilOther(database: BuiltIn, pid: number): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(20)) {
    if (database.pid() !== pid) return;
  }
  assert.fail('the database did not come back');
}

async function rowsAfterStart(directory: string): Promise<number> {
  let rows = 0;
  await withBuiltIn(directory, async (database) => {
    rows = Number((await query(database, 'select count(*) as rows from line'))[0]?.['rows']);
  });
  return rows;
}

function spawnWriter(
  directory: string,
  before_it: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const script = fileURLToPath(new URL('write-rows.ts', import.meta.url));
  const words = [...before_it, process.execPath, '--import', import.meta.resolve('tsx'), script, directory];
  const options = { cwd: '/', env: { ...process.env, ...env } };
  return spawn(words[0] ?? '', words.slice(1), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function startWriting(
  directory: string,
  before_it: readonly string[] = [],
): Promise<{ database: number; kill(): Promise<number> }> {
  const child = spawnWriter(directory, before_it);
  let said = '';
  child.stderr?.on('data', (bytes) => (said += String(bytes)));
  let last = 0;
  const database = await new Promise<number>((resolve, reject) => {
    child.on('exit', () => reject(new Error(said)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('database ')) resolve(Number(line.slice(9)));
      else last = Number(line);
    });
  });
  const kill = async (): Promise<number> => {
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    return last;
  };
  return { database, kill };
}

async function runToEnd(
  directory: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawnWriter(directory, [], env);
  let said = '';
  child.stderr?.on('data', (bytes) => (said += String(bytes)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}
