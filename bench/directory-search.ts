import { findServices } from '#directory/actions';
import { visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import pg from 'pg';
import { listMadeServices } from './place/services.ts';

/** Measures a search page over made services: `node --import tsx bench/directory-search.ts [how many]`. */
const many = Number(process.argv[2] ?? 30_000);
const rounds = 40;

const asked = [
  'swimming',
  'pottery class',
  'someone to go swimming with on Thursdays who takes direct payments',
  'support group',
  'community',
  'help',
  'gardning',
  'cafe harbour',
  'chess for older people',
  '',
];

const database = await testDatabase();
const world = worldOn(openDatabase(database.app));
try {
  await fill();
  for (const text of asked) await findServices(visitOf(world), { text, place: '', page: 1 });
  for (const text of asked) await measure(text);
  await measure('swimming', { pay: 'direct-payment', place: 'Tideway', age: 40 });
  await measure('', { pay: 'free' });
  await measure('', {}, 20);
} finally {
  await world.database.close();
  await database.drop();
}

async function fill(): Promise<void> {
  const began = performance.now();
  await listMadeServices(world, many);
  await analyse();
  console.log(`${many} services made and kept in ${Math.round(performance.now() - began)} ms`);
}

/** What the database does by itself within a minute of a large change. */
async function analyse(): Promise<void> {
  const client = new pg.Client(database.owner);
  await client.connect();
  await client.query('vacuum analyze directory.service');
  await client.query('analyze directory.provider');
  await client.query('analyze directory.word');
  await client.end();
}

async function measure(text: string, more: object = {}, page = 1): Promise<void> {
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const found = await findServices(visitOf(world), { text, place: '', page, ...more });
    times.push(performance.now() - began);
    total = found.total;
  }
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(part * (rounds - 1))] ?? 0).toFixed(1);
  console.log(
    `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  ${total} found  “${text}” ${JSON.stringify(more)} page ${page}`,
  );
}
