import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expectDone, localityId } from '#basics';
import { makeSignInPath, openDatabase, systemClock, useLink } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { worldOn } from '#people/testing';
import { assets } from '#ui';
import { fillPlace, type Place, type Size, tenth, whole } from './place.ts';
import { type Answered, clientOf } from './tools/client.ts';
import { backendsOf, processorTime } from './tools/processor-time.ts';
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
const patience_ms = 2_000;
const peerName = 'peer: stored figure as JSON, bare server';
const asset = [...assets().keys()].find((name) => name.endsWith('.svg')) ?? '';

type Page = { readonly name: string; readonly path: string; readonly cookie?: string };
type Measured = Summary & {
  readonly name: string;
  readonly bytes: number;
  /** The middle answer less that of a small file from the same server, which is what asking itself takes. */
  readonly server_p50: number;
  /** Processor time of the app and of its database for one answer. */
  readonly app_ms: number | undefined;
  readonly database_ms: number | undefined;
};
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
  const owner = new pg.Client(database.owner);
  await owner.connect();
  try {
    const asked = [
      { name: asset, path: asset, server },
      ...(await pagesOf(database, place)).map((page) => ({ ...page, server })),
      { name: peerName, path: '/', server: peer },
    ];
    const pages = await measurePages(asked, owner);
    const { firstPage_ms } = server;
    return { size, place: place.counts, filled_s, firstPage_ms, memory_mb: server.memory_mb(), pages };
  } finally {
    await owner.end();
    await peer.stop();
    await server.stop();
    await database.drop();
  }
}

/** Every page in turn, again and again, so that a busy moment of the machine falls on all of them alike. */
async function measurePages(
  asked: readonly (Page & { readonly server: Server })[],
  owner: pg.Client,
): Promise<readonly Measured[]> {
  const runs = asked.map((page) => ({ page, times: [] as number[], bytes: 0, app: 0, database: 0 }));
  for (const { page } of runs) await ask(page, warming);
  const backends = await backendsOf(owner);
  for (let round = 0; round < rounds; round += 1)
    for (const run of runs) {
      const used = () => [processorTime([run.page.server.pid]), processorTime(backends)] as const;
      const [app = NaN, database = NaN] = used();
      const answers = await ask(run.page, asked_a_round);
      const [appAfter = NaN, databaseAfter = NaN] = used();
      run.app += appAfter - app;
      run.database += databaseAfter - database;
      run.times.push(...answers.map(({ ms }) => ms));
      run.bytes = answers[0]?.bytes ?? 0;
    }
  const floor = summaryOf(runs[0]?.times ?? []).p50;
  return runs.map(({ page, times, bytes, app, database }) => {
    const summary = summaryOf(times);
    const each = (ms: number) => (Number.isNaN(ms) ? undefined : ms / times.length);
    const cost = { app_ms: each(app), database_ms: each(database) };
    return { name: page.name, ...summary, server_p50: summary.p50 - floor, ...cost, bytes };
  });
}

/**
 * Asks for a page on one connection, fewer times where the page is slow. The first answer, which opens the connection, does
 * not count.
 */
async function ask(page: Page & { readonly server: Server }, times: number): Promise<readonly Answered[]> {
  const client = clientOf(page.server.port);
  const answers: Answered[] = [];
  const until = performance.now() + patience_ms;
  while (answers.length <= times && (answers.length < 2 || performance.now() < until)) {
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
  const { priya, tunde, sam, dev } = place;
  const emails = [ola.email, priya, tunde, sam, dev];
  const [asOla, asPriya, asTunde, asSam, asDev] = await signedIn(database, emails);
  const as = (cookie: string | undefined) => (cookie === undefined ? {} : { cookie });
  return [
    { name: 'first page, nobody signed in', path: '/' },
    { name: 'home', path: '/me', ...as(asOla) },
    { name: 'working-out', path: `/budget/${ola.person}/figure`, ...as(asOla) },
    { name: 'plan', path: `/plans/${ola.person}`, ...as(asOla) },
    { name: 'my money', path: `/holdings/${ola.person}`, ...as(asOla) },
    { name: 'statement of 200 lines', path: `/holdings/${ola.person}/${ola.holding}`, ...as(asOla) },
    { name: 'search, one word', path: '/directory?q=pottery' },
    { name: 'search, a sentence', path: '/directory?q=swimming+on+Thursdays+near+Tideway', ...as(asOla) },
    { name: 'search, misspelt', path: '/directory?q=gardning' },
    { name: 'all services', path: '/directory' },
    { name: 'circle', path: `/people/${ola.person}/circle`, ...as(asOla) },
    { name: 'what happened', path: `/people/${ola.person}/journal`, ...as(asOla) },
    { name: 'home of a decider', path: '/me', ...as(asPriya) },
    { name: 'plans that wait', path: `/plans/for/${organisations.service}`, ...as(asPriya) },
    { name: 'home of a planner', path: '/me', ...as(asTunde) },
    { name: 'people beside a centre', path: `/people/for/${organisations.centre}`, ...as(asTunde) },
    { name: 'funds a provider holds', path: `/holdings/for/${organisations.tideway}`, ...as(asSam) },
    { name: 'payments due', path: `/holdings/for/${organisations.service}`, ...as(asDev) },
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
    const rows = result.pages.map(({ name, bytes, p50, p95, server_p50, app_ms, database_ms }) => [
      name,
      ...[p50, p95, server_p50, app_ms, database_ms].map((ms) => ms?.toFixed(2) ?? ''),
      String(bytes),
    ]);
    const head = ['page', 'p50 ms', 'p95 ms', 'server p50 ms', 'app ms', 'database ms', 'bytes'];
    console.log(tableOf(head, rows));
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
