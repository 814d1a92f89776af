import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { done, expectDone, id, refused } from '#basics';
import { harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { feedRecords } from '../formats/feed-records.ts';
import { type GetJson, pagedFeed } from '../formats/paged-feed.ts';
import type { Repair } from '../formats/repair.ts';
import { writeService } from '../formats/write-service.ts';
import type { Service, ServiceId } from '../service.ts';
import { correctService } from './correct-service.ts';
import { findServices } from './find-services.ts';
import { everyRepair, importServices } from './import-services.ts';
import { openToMend, type ToMend, whatToMend } from './what-to-mend.ts';

type Raw = Readonly<Record<string, unknown>>;

describe('a list that comes again', () => {
  let made: TestDatabase;
  let world: TestWorld;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-11-20T09:00:00Z' });
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const bringIn = async (source: string, services: readonly Raw[]) =>
    expectDone(
      await importServices(world, harbour, {
        name: `${source}.json`,
        source,
        parts: feedRecords(bytesOf(JSON.stringify(services))),
      }),
    );
  const repairsOf = async (imported: Awaited<ReturnType<typeof bringIn>>): Promise<readonly Repair[]> => {
    const all: Repair[] = [];
    for await (const repair of everyRepair(world, harbour, imported.importId)) all.push(repair);
    return all;
  };
  const find = async (text: string): Promise<Service> => {
    const { services } = await findServices(visitOf(world), { text, place: '', page: 1 });
    const first = services[0]?.service;
    if (first === undefined) throw new Error(`expected to find ${text}`);
    return first;
  };
  const mend = async (source: string): Promise<readonly ToMend[]> => {
    const all: ToMend[] = [];
    for await (const each of whatToMend(world, harbour, source)) all.push(each);
    return all;
  };

  test('lists every repair, of what was kept and of what was left out', async () => {
    const imported = await bringIn('repairs', [
      { id: 'a', name: ' Chess ', status: 'active' },
      { name: 'No id', status: 'active' },
      { id: 'b', name: 'Draughts', status: 'active', assured_date: '2026-11-21' },
    ]);
    assert.deepEqual([imported.total, imported.new, imported.leftOut], [3, 2, 1]);
    assert.deepEqual(
      (await repairsOf(imported)).map(({ record, what }) => [record, what]),
      [
        [1, 'trimmed'],
        [2, 'no-id'],
        [3, 'day-in-future'],
      ],
    );
    world.clock.set('2026-11-20T10:00:00Z');
    const again = await bringIn('repairs', [{ id: 'a', name: 'Chess', status: 'active' }]);
    assert.deepEqual([await repairsOf(again), again.notInThisFile], [[], 1]);
  });

  test('tells the publisher’s program at an address what to mend, page by page, and nothing that people told', async () => {
    await bringIn('mended', [
      { id: 'a', name: ' Chess ', status: 'active' },
      { name: 'No id', status: 'active' },
      { id: 'c', name: 'Whist', status: 'active' },
      { id: 'd', name: 'Darts ', status: 'active' },
    ]);
    const visit = visitOf(world);
    const { part, total } = await openToMend(visit, { list: 'mended', page: 1, perPage: 2 });
    assert.deepEqual(
      [total, part.map((each) => [each.record, each.id, each.mended.map(({ field }) => field)])],
      [
        3,
        [
          [1, 'a', ['name']],
          [2, undefined, ['id']],
        ],
      ],
    );
    const [last, ...none] = (await openToMend(visit, { list: 'mended', page: 2, perPage: 2 })).part;
    assert.deepEqual([last?.name, last?.mended[0]?.found, none], ['Darts', 'Darts ', []]);
    assert.equal(last !== undefined && 'told' in last, false);
  });

  test('says how much of what people need to know it says', async () => {
    const whole = {
      id: 'w',
      name: 'Whole',
      description: 'A place to sit and talk with others every week.',
      status: 'active',
      fees: 'Free',
      email: 'w@example.org',
      assured_date: '2026-10-01',
      minimum_age: 18,
      organization: { id: 'o', name: 'Otters' },
      schedules: [{ byday: 'TH' }],
      service_at_locations: [{ location: { name: 'Hall' } }],
    };
    assert.equal((await bringIn('whole', [whole])).usefulness.score, 100);
    assert.equal(
      (await bringIn('half', [whole, { id: 'x', name: 'X', status: 'active' }])).usefulness.score,
      50,
    );
  });

  test('leaves what we corrected as we say it, until its publisher says the same', async () => {
    const list = (email: string): readonly Raw[] => [
      { id: 'k', name: 'Kite flying', status: 'active', email },
    ];
    await bringIn('kites', list('old@example.org'));
    const { id: serviceId } = await find('kite');
    const corrected = { email: 'new@example.org' };
    expectDone(await correctService(world, harbour, { serviceId, corrected, removed: [] }));
    assert.equal((await find('kite')).email, 'new@example.org');

    world.clock.set('2026-11-21T09:00:00Z');
    const same = await bringIn('kites', list('old@example.org'));
    assert.deepEqual([same.same, (await find('kite')).email], [1, 'new@example.org']);
    assert.deepEqual((await mend('kites'))[0]?.corrected, corrected);

    const moved = await bringIn('kites', list('other@example.org'));
    assert.deepEqual([...moved.repairs], [['changed-since-corrected', 1]]);
    assert.equal((await find('kite')).email, 'new@example.org');

    await bringIn('kites', list('new@example.org'));
    assert.deepEqual(await mend('kites'), []);
    await bringIn('kites', list('newest@example.org'));
    assert.equal((await find('kite')).email, 'newest@example.org');
  });

  test('can have a field taken away, and that stays too', async () => {
    const list = [{ id: 'r', name: 'Rowing', status: 'active', url: 'https://gone.example.org' }];
    await bringIn('rowing', list);
    const { id: serviceId } = await find('rowing');
    expectDone(await correctService(world, harbour, { serviceId, corrected: {}, removed: ['url'] }));
    await bringIn('rowing', list);
    assert.equal('url' in (await find('rowing')), false);
  });

  test('corrects nothing that is not here', async () => {
    const serviceId: ServiceId = id('00000000-0000-7000-8000-000000000000');
    const outcome = await correctService(world, harbour, {
      serviceId,
      corrected: { name: 'X' },
      removed: [],
    });
    assert.deepEqual(outcome, { refused: { because: 'no-such-service' } });
  });

  test('keeps the old listing where an id names another service now', async () => {
    await bringIn('ids', [
      {
        id: '7',
        name: 'Bowls for beginners',
        status: 'active',
        organization: { id: 'o', name: 'Bowls club' },
      },
    ]);
    const earlier = await find('bowls');
    const other = [
      { id: '7', name: 'Welding workshop', status: 'active', organization: { id: 'p', name: 'Forge' } },
    ];
    const imported = await bringIn('ids', other);
    assert.deepEqual([[...imported.repairs], imported.new], [[['id-now-another', 1]], 1]);
    assert.equal((await find('bowls')).id, earlier.id);
    assert.notEqual((await find('welding')).id, earlier.id);
    const again = await bringIn('ids', other);
    assert.deepEqual([again.new, again.same], [0, 1]);
  });

  test('takes a new name of the same people for a new name', async () => {
    const run = (name: string): Raw => ({
      id: '8',
      name,
      status: 'active',
      organization: { id: 'o', name: 'Runners' },
    });
    await bringIn('names', [run('Slow joggers')]);
    const earlier = await find('joggers');
    await bringIn('names', [run('Couch to five')]);
    assert.equal((await find('couch')).id, earlier.id);
  });

  test('of which an address gives two pages and then a fault leaves nothing behind', async () => {
    const get: GetJson = async (address) => {
      const page = Number(new URL(address).searchParams.get('page'));
      if (page === 0 || page > 2) return refused('answered', { address, told: '503' });
      const contents = Array.from({ length: 300 }, (_, at) => ({
        id: `${page}-${at}`,
        name: `Falconry ${page} ${at}`,
      }));
      return done({ total_pages: 3, page_number: page, contents });
    };
    const feed = { name: 'falcons', source: 'falcons', parts: pagedFeed('https://falcons.example', get) };
    const outcome = await importServices(world, harbour, feed);
    assert.equal('refused' in outcome && outcome.refused.because, 'answered');
    const { total } = await findServices(visitOf(world), { text: 'falconry', place: '', page: 1 });
    assert.equal(total, 0);
  });

  test('leaves out a listing of ours that comes back in another list', async () => {
    const ours = await find('chess');
    const imported = await bringIn('elsewhere', [
      JSON.parse(JSON.stringify(writeService(ours, 'https://m.example'))),
      { id: 'z', name: 'Zumba', status: 'active' },
    ]);
    assert.deepEqual([imported.new, imported.leftOut], [1, 1]);
    assert.deepEqual([...imported.repairs.keys()], ['ours-came-back']);
    assert.equal((await find('chess')).origin.source, 'repairs');
  });
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
