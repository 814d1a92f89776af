import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { expectDone, localityId } from '#basics';
import { makeSignInPath, openDatabase, systemClock, useLink } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { worldOn } from '#people/testing';
import { assets } from '#ui';
import { fillPlace, type Place, type Size, tenth, whole } from './place.ts';
import { type Answered, clientOf } from './tools/client.ts';
import { type Server, startServer } from './tools/server.ts';
import { type Summary, summaryOf, tableOf } from './tools/summary.ts';

/**
 * Measures whole pages of a running server over loopback, in a place of 336,000 ledger entries and in one of a tenth:
 * `npm run bench [-- --json] [-- --only=tenth]`. It says what it found and judges nothing.
 */
const asJson = process.argv.includes('--json');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const rounds = 10;
const asked_a_round = 30;
const warming = 60;
const peerName = 'peer: stored figure as JSON, bare server';
const asset = [...assets().keys()].find((name) => name.endsWith('.svg')) ?? '';

type Page = { readonly name: string; readonly path: string; readonly cookie?: string };
type Measured = Summary & { readonly name: string; readonly bytes: number; readonly server_p50: number };
type Result = {
  readonly size: string;
  readonly place: Place['counts'];
  readonly filled_s: number;
  readonly firstPage_ms: number;
  readonly memory_mb: number;
  readonly pages: readonly Measured[];
};

const results: Result[] = [];
for (const [size, of] of [
  ['a tenth', tenth],
  ['whole', whole],
] as const) {
  if (only === undefined || size.endsWith(only)) results.push(await measurePlace(size, of));
}
const starts = await measureStarts();
if (asJson) console.log(JSON.stringify({ machine: machine(), starts, results }, undefined, 2));
else tell();
process.exit();

async function measurePlace(size: string, of: Size): Promise<Result> {
  const database = await testDatabase();
  const began = performance.now();
  const place = await fillPlace(database, of);
  const filled_s = (performance.now() - began) / 1000;
  const url = urlOf(database.owner);
  const server = await startServer(['bin/mainstay', 'serve'], { DATABASE_URL: url, MAINSTAY_DEMO: 'off' });
  const peer = await startServer(['node', '--import', 'tsx', 'bench/peer.ts'], {
    DATABASE_URL: url,
    PERSON: place.ola.person,
  });
  try {
    const pages = await measurePages(server, peer, await pagesOf(database, place));
    const { firstPage_ms } = server;
    return { size, place: place.counts, filled_s, firstPage_ms, memory_mb: server.memory_mb(), pages };
  } finally {
    await peer.stop();
    await server.stop();
    await database.drop();
  }
}

/** Every page in turn, again and again, so that a busy moment of the machine falls on all of them alike. */
async function measurePages(
  server: Server,
  peer: Server,
  pages: readonly Page[],
): Promise<readonly Measured[]> {
  const asked = [
    { name: asset, path: asset, port: server.port },
    ...pages.map((page) => ({ ...page, port: server.port })),
    { name: peerName, path: '/', port: peer.port },
  ].map((page) => ({ ...page, times: [] as number[], bytes: 0 }));
  for (const page of asked) await ask(page, warming);
  for (let round = 0; round < rounds; round += 1)
    for (const page of asked) {
      const answers = await ask(page, asked_a_round);
      page.times.push(...answers.map(({ ms }) => ms));
      page.bytes = answers[0]?.bytes ?? 0;
    }
  const floor = summaryOf(asked[0]?.times ?? []).p50;
  return asked.map(({ name, times, bytes }) => {
    const summary = summaryOf(times);
    return { name, ...summary, bytes, server_p50: summary.p50 - floor };
  });
}

/** Asks for a page on one connection. The first answer, which opens it, does not count. */
async function ask(page: Page & { readonly port: number }, times: number): Promise<readonly Answered[]> {
  const client = clientOf(page.port);
  const answers: Answered[] = [];
  for (let each = 0; each <= times; each += 1) {
    const answered = await client.get(page.path, page.cookie);
    if (answered.status !== 200)
      throw new Error(`expected ${page.path} to be a page, got ${answered.status}`);
    answers.push(answered);
  }
  client.close();
  return answers.slice(1);
}

async function pagesOf(database: TestDatabase, place: Place): Promise<readonly Page[]> {
  const { ola, organisations } = place;
  const [asOla, asPriya, asTunde] = await signedIn(database, [ola.email, place.priya, place.tunde]);
  const as = (cookie: string | undefined) => (cookie === undefined ? {} : { cookie });
  return [
    { name: 'first page, nobody signed in', path: '/' },
    { name: 'home of a person', path: '/me', ...as(asOla) },
    { name: 'working-out', path: `/budget/${ola.person}/figure`, ...as(asOla) },
    { name: 'circle', path: `/people/${ola.person}/circle`, ...as(asOla) },
    { name: 'what happened', path: `/people/${ola.person}/journal`, ...as(asOla) },
    { name: 'search, one word', path: '/directory?q=pottery' },
    { name: 'search, a sentence', path: '/directory?q=swimming+on+Thursdays+near+Tideway', ...as(asOla) },
    { name: 'search, misspelt', path: '/directory?q=gardning' },
    { name: 'all services', path: '/directory' },
    { name: 'home of a decider', path: '/me', ...as(asPriya) },
    { name: 'home of a planner', path: '/me', ...as(asTunde) },
    { name: 'people beside a centre', path: `/people/for/${organisations.centre}`, ...as(asTunde) },
  ];
}

/** Signs people in by links, as their letters would, and gives the cookies their browsers keep. */
async function signedIn(database: TestDatabase, emails: readonly string[]): Promise<readonly string[]> {
  const opened = openDatabase(database.app);
  const world = { ...worldOn(opened), clock: systemClock };
  const locality = localityId(world.settings.locality);
  const cookies: string[] = [];
  for (const email of emails) {
    const link = { email, goesTo: '/me', from: 'bench', now: systemClock.now() };
    const found = await opened.transaction({ locality }, (tx) => makeSignInPath(tx, locality, link));
    const token = found.slice(found.lastIndexOf('/') + 1);
    const { cookie } = expectDone(await useLink({ ...world, locality }, { token, name: '' }));
    cookies.push(`${cookie.name}=${cookie.value}; mainstay_visit=bench`);
  }
  await opened.close();
  return cookies;
}

/** From the command to the first page, with a database of its own: made for the first time, and found again. */
async function measureStarts() {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'mainstay-bench-'));
  const environment = { MAINSTAY_DATA: path.join(directory, 'data') };
  const first = await startServer(['./start'], environment);
  await first.stop();
  const again = await startServer(['./start'], environment);
  await again.stop();
  await rm(directory, { recursive: true });
  return { empty_ms: first.firstPage_ms, again_ms: again.firstPage_ms };
}

function tell(): void {
  console.log(machine());
  for (const result of results) {
    const { people, entries, inOneAccount, services } = result.place;
    console.log(
      `\nA place of ${result.size === 'whole' ? 'whole size' : 'a tenth of the size'}: ${people} people, ${entries} ledger entries, ${inOneAccount} of them in one account, ${services} services (filled in ${result.filled_s.toFixed(0)} s)`,
    );
    const rows = result.pages.map(({ name, bytes, p50, p95, server_p50 }) => [
      name,
      ...[p50, p95, server_p50].map((ms) => ms.toFixed(2)),
      String(bytes),
    ]);
    console.log(tableOf(['page', 'p50 ms', 'p95 ms', 'server p50 ms', 'bytes'], rows));
    console.log(
      `memory of the app after it all: ${result.memory_mb.toFixed(0)} MB; first page ${result.firstPage_ms.toFixed(0)} ms after the command`,
    );
  }
  console.log(
    `\n./start to the first page: ${starts.empty_ms.toFixed(0)} ms with nothing there yet, ${starts.again_ms.toFixed(0)} ms again`,
  );
}

function machine(): string {
  const busy = os.loadavg()[0]?.toFixed(1);
  return `Node ${process.version}, ${os.cpus().length} processors (${os.cpus()[0]?.model ?? ''}), load ${busy} at the end`;
}

function urlOf(owner: pg.ClientConfig): string {
  const { user = '', password, host = '', port = 5432, database = '' } = owner;
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgres://${encodeURIComponent(user)}${secret}@${encodeURIComponent(host)}:${port}/${database}`;
}
