import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findServices, importServices, listServices, openFeed, openServices } from '#directory/actions';
import { openRoutes, routesWith } from '#directory/web';
import { visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { miniSearchOver } from './directory/beside.ts';
import { readQueries, recallOf } from './directory/judge.ts';
import { makeListings } from './directory/make.ts';
import { measure, measureTogether } from './directory/time.ts';
import { writeMade } from './directory/write-made.ts';

/**
 * Measures the directory over made services, beside MiniSearch, which holds the same words in memory:
 * `node --import tsx bench/directory.ts [how many]`.
 */
const many = Number(process.argv[2] ?? 30_000);
const made = makeListings(many);
const asked = await readQueries();
const texts = asked.map(({ q }) => q);
const folder = await mkdtemp(path.join(tmpdir(), 'bench-directory-'));
const first = await testDatabase();
const second = await testDatabase();
const world = worldOn(openDatabase(first.app));
const other = worldOn(openDatabase(second.app));
try {
  await fill();
  await bringIn();
  await search();
  await openInterface();
} finally {
  await world.database.close();
  await other.database.close();
  await first.drop();
  await second.drop();
  await rm(folder, { recursive: true });
}

async function fill(): Promise<void> {
  const began = performance.now();
  for (let at = 0; at < made.length; at += 500) {
    const batch = made.slice(at, at + 500).map(({ listing }) => listing);
    await listServices(world, world.settings.locality, 'made', batch);
  }
  await settle(first);
  console.log(`${many} services made and kept in ${Math.round(performance.now() - began)} ms`);
}

/** A file of Open Referral UK 3.0 with all of them, into an empty database. */
async function bringIn(): Promise<void> {
  const file = await writeMade(world, folder);
  const opened = await openFeed(file);
  if ('refused' in opened) throw new Error(`expected a file that can be read: ${opened.refused.because}`);
  const began = performance.now();
  const feed = { name: file, source: 'made elsewhere', parts: opened.done.parts };
  const outcome = await importServices(other, other.settings.locality, feed);
  if ('refused' in outcome) throw new Error(`expected it to come in: ${outcome.refused.because}`);
  const seconds = (performance.now() - began) / 1000;
  const { total } = outcome.done;
  console.log(
    `import: ${total} services in ${seconds.toFixed(1)} s, ${Math.round(total / seconds)} a second`,
  );
}

async function search(): Promise<void> {
  const visit = visitOf(world);
  const ours = async (text: string): Promise<readonly number[]> => {
    const found = await findServices(visit, { text, place: '', page: 1 });
    return found.services.map(({ service }) => Number(service.origin.sourceId));
  };
  const beside = miniSearchOver(made.map(({ listing }) => listing));
  const page = (text: string) => render(text);
  for (const text of texts) await page(text);
  await measure('search page, one caller', texts, page);
  await measureTogether('search page, eight callers', texts, page, 8);
  await measure('search without its page, one caller', texts, ours);
  await measure('MiniSearch, one caller', texts, (text) => Promise.resolve(beside(text)));
  await recallOf('recall@10, ours', { asked, made }, ours);
  await recallOf('recall@10, MiniSearch', { asked, made }, (text) => Promise.resolve(beside(text)));
  const heldOut = { asked: await readQueries('held-out.json'), made };
  await recallOf('recall@10 of those held out, ours', heldOut, ours);
  await recallOf('recall@10 of those held out, MiniSearch', heldOut, (text) => Promise.resolve(beside(text)));
}

async function openInterface(): Promise<void> {
  const route = openRoutes.find((each) => each.path === '/oruk/v3/services');
  if (route === undefined) throw new Error('expected the route of services');
  const pages = Array.from({ length: 200 }, (_, index) => String(1 + ((index * 3) % Math.ceil(many / 50))));
  await measure('API page of 50, to its JSON text', pages, async (page) => {
    const answer = await route.answer({ ...visitOf(world), query: { page }, params: {} });
    return JSON.stringify(answer).length;
  });
  await measure('  of which the database', pages, (page) =>
    openServices(visitOf(world), {}, { page: Number(page), perPage: 50 }),
  );
}

async function render(q: string): Promise<number> {
  const route = routesWith(() => Promise.resolve(undefined)).find(({ path: at }) => at === '/directory');
  if (route === undefined) throw new Error('expected the page of searches');
  const answer = await route.answer(visitOf(world, undefined, { query: { q } }));
  return 'page' in answer ? answer.page.body.toString().length : 0;
}

/** What the database does by itself within a minute of a large change. */
async function settle(database: TestDatabase): Promise<void> {
  const client = new pg.Client(database.owner);
  await client.connect();
  for (const table of ['service', 'service_place', 'service_time']) {
    await client.query(`vacuum analyze directory.${table}`);
  }
  await client.query('analyze directory.provider; analyze directory.word');
  await client.end();
}
