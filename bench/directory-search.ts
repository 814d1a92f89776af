import { pence } from '#basics';
import { findServices, type Listing, listServices } from '#directory/actions';
import { harbour, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import pg from 'pg';

/** Measures a search page over made services: `node --import tsx bench/directory-search.ts [how many]`. */
const many = Number(process.argv[2] ?? 30_000);
const rounds = 40;

const what =
  'swimming pottery walking cooking singing gardening reading dancing cycling knitting chess football yoga drama'.split(
    ' ',
  );
const sort = 'group club class café session team drop-in circle course project'.split(' ');
const whom = 'older people|young people|carers|disabled people|families|men|women|everyone'.split('|');
const towns = 'Harbour Tideway Northquay Millbrook Oldmarket Fairmead Saltmarsh Highfield'.split(' ');
const common =
  'we meet every week at the community centre and you are welcome to bring a friend or carer tea is free support group help people'.split(
    ' ',
  );

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

let state = 7;
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
  for (let made = 0; made < many; made += 500) {
    const batch = Array.from({ length: 500 }, (_, index) => aService(made + index));
    await listServices(world, harbour, 'made', batch);
  }
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

function aService(number: number): Listing {
  const cost: Listing['words']['cost'] =
    random() < 0.3
      ? { is: 'free' }
      : { is: 'priced', options: [{ amount: pence(500 + (number % 30) * 50), per: 'session' }] };
  return {
    sourceId: String(number),
    provider: { sourceId: String(number % 4000), name: `Provider ${number % 4000}` },
    words: {
      name: `${pick(what)} ${pick(sort)} for ${pick(whom)}`,
      kind: 'service',
      status: 'active',
      description: Array.from({ length: 130 }, aWord).join(' '),
      cost,
      waysToPay: random() < 0.5 ? ['direct-payment', 'own-money'] : [],
      places: [
        {
          lines: [`${(number % 90) + 1} ${pick(towns)} Road`],
          town: pick(towns),
          postcode: `HB${number % 9} ${number % 10}AB`,
          access: [],
        },
      ],
      schedules: [{ days: [4], repeats: 'every-week' }],
      contacts: [],
      terms: [{ says: 'for-whom', label: pick(whom) }],
      ages: { from: 18 },
    },
  };
}

/** A third are words that every listing uses, a few name an activity, the rest come from 8,000 others, most of them rare. */
function aWord(): string {
  const chance = random();
  if (chance < 0.35) return pick(common);
  if (chance < 0.37) return pick(what);
  return `wo${Math.floor(8000 * random() ** 3).toString(26)}rd`;
}

function pick(from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

/** The same numbers every time, so that two runs measure the same work (a linear congruential generator). */
function random(): number {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return state / 4_294_967_296;
}
