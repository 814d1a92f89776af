import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase, type OpenAnswer } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { importServices, listServices } from '../../actions/index.ts';
import { feedRecords } from '../../formats/feed-records.ts';
import { type ClockTime, readClockTime } from '../../schedule.ts';
import { harbourList, harbourListings } from '../../seed/index.ts';
import { faultsAgainst, officialFile, withoutSchemas } from '../../testing/official-schemas.ts';
import { openRoutes } from './routes.ts';

type Written = Readonly<Record<string, unknown>>;
type Envelope = { readonly total_items: number; readonly contents: readonly Written[] } & Written;

describe('the Open Referral UK interface', () => {
  let made: TestDatabase;
  let world: TestWorld;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-11-20T09:00:00Z' });
    await listServices(world, harbour, harbourList, [...harbourListings, swimming]);
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const ask = async (path: string): Promise<OpenAnswer> => {
    const { pathname, searchParams } = new URL(path, 'http://x');
    const given = pathname.split('/').filter((part) => part !== '');
    const route = openRoutes.find((each) => fits(each.path, given));
    assert.notEqual(route, undefined, `expected a route for ${path}`);
    const last = given.at(-1) ?? '';
    const visit = visitOf(world, undefined, {
      query: Object.fromEntries(searchParams),
      params: { id: last },
    });
    return route === undefined ? { json: {} } : route.answer(visit);
  };
  const read = async (path: string): Promise<Written> => {
    const answer = await ask(path);
    return 'json' in answer ? (answer.json as Written) : { problem: answer.problem };
  };
  const page = async (path: string): Promise<Envelope> => (await read(path)) as Envelope;
  const names = async (path: string): Promise<readonly unknown[]> =>
    (await page(path)).contents.map((each) => each['name']);

  test('says which standard it speaks', async () => {
    assert.equal((await read('/oruk/v3'))['version'], 'HSDS-UK-3.0');
  });

  test('sends a page at a time and says which one it is', async () => {
    const { contents, ...first } = await page('/oruk/v3/services?per_page=20');
    assert.deepEqual(first, {
      total_items: 41,
      total_pages: 3,
      page_number: 1,
      size: 20,
      first_page: true,
      last_page: false,
      empty: false,
    });
    assert.equal(contents.length, 20);
    const last = await page('/oruk/v3/services?per_page=20&page=3');
    assert.deepEqual([last['size'], last['first_page'], last['last_page']], [1, false, true]);
    const past = await page('/oruk/v3/services?per_page=20&page=4');
    assert.deepEqual([past['empty'], past['last_page'], past['total_items']], [true, true, 41]);
  });

  test('gives each service once over all pages', async () => {
    const pages = [1, 2, 3, 4, 5].map((each) => page(`/oruk/v3/services?per_page=10&page=${each}`));
    const ids = (await Promise.all(pages)).flatMap(({ contents }) => contents.map((each) => each['id']));
    assert.deepEqual([ids.length, new Set(ids).size], [41, 41]);
  });

  test('finds by words, also everyday ones', async () => {
    assert.deepEqual(await names('/oruk/v3/services?search=otter+dip'), ['Otter dip']);
    assert.deepEqual(await names('/oruk/v3/services?search=xyzzy'), []);
  });

  test('finds by day and time of one and the same meeting', async () => {
    const wednesday = '/oruk/v3/services?search=otter&day=WE';
    assert.deepEqual(await names(wednesday), ['Otter dip']);
    assert.deepEqual(await names(`${wednesday}&start_time=18:00&end_time=20:00`), ['Otter dip']);
    assert.deepEqual(await names(`${wednesday}&start_time=18:31`), []);
    assert.deepEqual(await names(`${wednesday}&end_time=19:29`), []);
    assert.deepEqual(await names('/oruk/v3/services?search=otter&day=Friday'), []);
    assert.deepEqual(await names('/oruk/v3/services?search=otter&day=sunday&start_time=18:00'), []);
  });

  test('finds by ages as the standard says: the youngest at least, the oldest at most', async () => {
    assert.deepEqual(await names('/oruk/v3/services?search=otter&minimum_age=16'), ['Otter dip']);
    assert.deepEqual(await names('/oruk/v3/services?search=otter&minimum_age=17'), []);
    assert.deepEqual(await names('/oruk/v3/services?search=otter&maximum_age=99.5'), ['Otter dip']);
    assert.deepEqual(await names('/oruk/v3/services?search=otter&maximum_age=98'), []);
  });

  test('finds by a word of a vocabulary, and by any word of one', async () => {
    const { contents } = await page('/oruk/v3/taxonomies');
    const pay = contents.find((each) => each['name'] === 'How you can pay');
    const full = await read(`/oruk/v3/taxonomies/${String(pay?.['id'])}`);
    const terms = full['taxonomy_terms'] as readonly Written[];
    const free = terms.find((each) => each['name'] === 'Free');
    const some = await page(`/oruk/v3/services?taxonomy_term_id=${String(free?.['id'])}&per_page=100`);
    const any = await page(`/oruk/v3/services?taxonomy_id=${String(pay?.['id'])}&per_page=100`);
    assert.ok(some.total_items > 3 && some.total_items < any.total_items);
    assert.equal((await page('/oruk/v3/services?taxonomy_term_id=nonsense')).total_items, 0);
  });

  test('finds by a word that only listings use', async () => {
    const { contents } = await page('/oruk/v3/taxonomy_terms?per_page=500');
    const wild = contents.find((each) => each['name'] === 'Wild water');
    assert.equal(wild?.['taxonomy'], 'Harbour list');
    const path = `taxonomy_term_id=${String(wild?.['id'])}&taxonomy_id=${String(wild?.['taxonomy_id'])}`;
    assert.deepEqual(await names(`/oruk/v3/services?${path}`), ['Otter dip']);
    assert.equal((await read(`/oruk/v3/taxonomy_terms/${String(wild?.['id'])}`))['name'], 'Wild water');
  });

  test('gives a service at each of its places', async () => {
    const found = await page('/oruk/v3/service_at_locations?search=otter');
    assert.equal(found.total_items, 2);
    const one = await read(`/oruk/v3/service_at_locations/${String(found.contents[0]?.['id'])}`);
    assert.equal((one['service'] as Written)['name'], 'Otter dip');
  });

  test('says that no postcodes are loaded rather than finding nothing', async () => {
    const answer = await read('/oruk/v3/service_at_locations?postcode=HB1+2QS&proximity=500');
    assert.match(JSON.stringify(answer), /No postcodes are loaded here/);
  });

  test('adds room for somebody new where a later version of the standard is asked for', async () => {
    const { contents } = await page('/oruk/v3/services?search=otter');
    const id = String(contents[0]?.['id']);
    assert.equal('service_capacity' in (await read(`/oruk/v3/services/${id}`)), false);
    assert.equal('service_capacity' in (await read(`/oruk/v3/services/${id}?profile=hsds-3.1`)), true);
  });

  const wrongs: readonly (readonly [string, string])[] = [
    ['page=0', 'page'],
    ['page=two', 'page'],
    ['page=1e3', 'page'],
    ['per_page=501', 'per_page'],
    ['per_page=-1', 'per_page'],
    ['day=someday', 'day'],
    ['start_time=25:00', 'start_time'],
    ['end_time=noon', 'end_time'],
    ['minimum_age=old', 'minimum_age'],
    [`search=${'a'.repeat(201)}`, 'search'],
  ];
  for (const [query, field] of wrongs) {
    test(`says what is wrong with ${query.slice(0, 20)}`, async () => {
      const answer = await ask(`/oruk/v3/services?${query}`);
      assert.equal('problem' in answer && answer.problem.status, 422);
      assert.deepEqual('problem' in answer && answer.problem.fields, [field]);
    });
  }

  test('takes whatever is looked for as words only', async () => {
    const odd = ["' & | ! :* <-> ( \\", '%_;--', '🎨', '!!', '\u0000'];
    const answers = await Promise.all(
      odd.map((each) => page(`/oruk/v3/services?search=${encodeURIComponent(each)}`)),
    );
    assert.equal(
      answers.every((each) => 'total_items' in each),
      true,
    );
  });

  test('knows nothing by an id that is none', async () => {
    const paths = ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
    const answers = await Promise.all(
      paths.flatMap((path) => [
        ask(`/oruk/v3/${path}/nothing`),
        ask(`/oruk/v3/${path}/00000000-0000-7000-8000-000000000000`),
      ]),
    );
    assert.deepEqual(
      new Set(answers.map((each) => 'problem' in each && each.problem.status)),
      new Set([404]),
    );
  });

  test('answers validly everywhere, against the official schemas', { skip: withoutSchemas }, async () => {
    const file = officialFile('uk-council-feeds/bristol-2024-12.services.json');
    expectDone(
      await importServices(world, harbour, {
        name: 'bristol.json',
        source: 'bristol',
        parts: feedRecords(createReadStream(file)),
      }),
    );
    const kinds: readonly (readonly [string, string, string])[] = [
      ['services', 'compiled/service_list', 'compiled/service'],
      ['service_at_locations', 'compiled/service_at_location_list', 'compiled/service_at_location'],
      ['taxonomies', 'taxonomy', 'taxonomy'],
      ['taxonomy_terms', 'taxonomy_term', 'taxonomy_term'],
    ];
    for (const [path, listSchema, schema] of kinds) {
      const { contents } = await page(`/oruk/v3/${path}?per_page=500`);
      const listed = faultsAgainst(listSchema);
      const whole = faultsAgainst(schema);
      assert.ok(contents.length > 0);
      assert.deepEqual(contents.flatMap(listed), []);
      const ones = await Promise.all(contents.map((each) => read(`/oruk/v3/${path}/${String(each['id'])}`)));
      assert.deepEqual(ones.flatMap(whole), []);
    }
    assert.equal((await page('/oruk/v3/services?per_page=1')).total_items, 41 + 819);
  });
});

function clock(text: string): ClockTime {
  const read = readClockTime(text);
  if (read === undefined) throw new Error(`expected a time, got ${text}`);
  return read;
}

function fits(path: string, given: readonly string[]): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length === given.length && parts.every((part, at) => part === ':id' || part === given[at]);
}

const swimming: (typeof harbourListings)[number] = {
  sourceId: 'otter-dip',
  words: {
    name: 'Otter dip',
    kind: 'group',
    status: 'active',
    cost: { is: 'free' },
    waysToPay: [],
    ages: { from: 16, to: 99 },
    places: [
      { name: 'North steps', lines: [], access: [] },
      {
        name: 'South steps',
        lines: ['1 Quay Street'],
        access: ['step-free'],
        point: { latitude: 51.4, longitude: -2.6 },
      },
    ],
    schedules: [
      { days: [3], repeats: 'every-week', opens: clock('18:30'), closes: clock('19:30') },
      { days: [7], repeats: 'every-week', opens: clock('09:00'), closes: clock('10:00') },
    ],
    contacts: [],
    terms: [{ says: 'what', label: 'Wild water', list: 'Harbour list' }],
    capacity: { taking: 'yes', saidOn: calendarDate('2026-11-02') },
  },
};
