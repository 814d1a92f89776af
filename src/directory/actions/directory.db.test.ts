import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expectDone, id, pence } from '#basics';
import { harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { feedRecords } from '../formats/feed-records.ts';
import { priceOf, type ServiceId } from '../service.ts';
import type { Wish } from '../wish.ts';
import { findServices } from './find-services.ts';
import { findService, getService } from './get-service.ts';
import { importServices, sourceOf } from './import-services.ts';
import { type Listing, listServices } from './list-services.ts';
import { refileServices } from './refile-services.ts';
import { mistakesTold, tellAMistake } from './tell-a-mistake.ts';

const feed = '../../../../shared/data/hsds/uk-council-feeds/bristol-2024-12.services.json';
const bristol = fileURLToPath(new URL(feed, import.meta.url));

describe('the directory', () => {
  let world: TestWorld;
  let database: Awaited<ReturnType<typeof testDatabase>>;

  before(async () => {
    database = await testDatabase();
    world = worldOn(openDatabase(database.app));
    await listServices(world, harbour, 'our own list', [artsClub, swimming, shed, closed]);
  });
  after(async () => {
    await world.database.close();
    await database.drop();
  });

  const names = async (wish: Partial<Wish>): Promise<readonly string[]> => {
    const found = await findServices(visitOf(world), { text: '', place: '', page: 1, ...wish });
    return found.services.map(({ service }) => service.name);
  };

  describe('a search', () => {
    test('finds by any word of a listing, whatever its ending', async () => {
      assert.deepEqual(await names({ text: 'swim' }), ['Thursday swimming group']);
      assert.deepEqual(await names({ text: 'somewhere to go SWIMMING on Thursdays' }), [
        'Thursday swimming group',
      ]);
      assert.deepEqual(await names({ text: 'tideway' }), ['Pottery and arts club']);
    });

    test('finds by what people call it', async () => {
      assert.deepEqual(await names({ text: 'clay' }), ['Pottery and arts club']);
    });

    test('finds misspelt words and says how it read them', async () => {
      const found = await findServices(visitOf(world), { text: 'potery', place: '', page: 1 });
      assert.deepEqual(
        found.services.map(({ service }) => service.name),
        ['Pottery and arts club'],
      );
      assert.deepEqual(found.respelt, [{ typed: 'potery', meant: ['pottery'] }]);
      assert.equal(found.services[0]?.reasons[0]?.found, 'Pottery');
    });

    test('falls back on some of the words, and says so', async () => {
      const found = await findServices(visitOf(world), { text: 'pottery underwater', place: '', page: 1 });
      assert.equal(found.matching, 'some-words');
      assert.equal(found.total, 1);
    });

    test('says why each result is there', async () => {
      const found = await findServices(visitOf(world), {
        text: 'swimming direct payment',
        place: '',
        page: 1,
      });
      assert.deepEqual(
        found.services[0]?.reasons.map((reason) => `${reason.field}: ${reason.found}`),
        ['name: swimming', 'pay: direct', 'pay: payment'],
      );
    });

    test('keeps to how one can pay, age and place', async () => {
      assert.deepEqual(await names({ pay: 'individual-service-fund' }), ['Pottery and arts club']);
      assert.deepEqual(await names({ pay: 'free' }), ["Men's shed"]);
      assert.deepEqual(await names({ age: 17 }), ["Men's shed", 'Pottery and arts club']);
      assert.deepEqual(await names({ place: 'quay' }), ['Pottery and arts club']);
      assert.deepEqual(await names({ place: 'HB1' }), ['Pottery and arts club', 'Thursday swimming group']);
    });

    test('without words shows everything that runs, by name', async () => {
      assert.deepEqual(await names({}), ["Men's shed", 'Pottery and arts club', 'Thursday swimming group']);
    });

    test('takes whatever is typed as words only', async () => {
      for (const text of ["' & | ! :* <-> ( \\", '%_;--', '\u0000', 'a'.repeat(5000), '🎨', '!!']) {
        await assert.doesNotReject(findServices(visitOf(world), { text, place: text, page: 1 }));
      }
    });
  });

  test('a listing is read back as it was written', async () => {
    const [found] = (await findServices(visitOf(world), { text: 'pottery', place: '', page: 1 })).services;
    const service = await getService(visitOf(world), found?.service.id ?? unknown);
    assert.deepEqual(service.cost, artsClub.words.cost);
    assert.deepEqual(service.schedules, artsClub.words.schedules);
    assert.equal(service.provider?.name, 'Tideway Arts');
    assert.deepEqual(priceOf(service, world.clock.today()), { amount: 2100, per: 'hour' });
    assert.equal(await findService(visitOf(world), unknown), undefined);
  });

  test('listing again changes what differs and adds nothing', async () => {
    assert.deepEqual(await listServices(world, harbour, 'our own list', [artsClub, swimming]), {
      new: 0,
      changed: 0,
      same: 2,
    });
    const renamed = { ...swimming, words: { ...swimming.words, name: 'Friday swimming group' } };
    assert.deepEqual(await listServices(world, harbour, 'our own list', [renamed]), {
      new: 0,
      changed: 1,
      same: 0,
    });
    assert.deepEqual(await names({ text: 'friday' }), ['Friday swimming group']);
    await listServices(world, harbour, 'our own list', [swimming]);
  });

  test('what an older version laid out is laid out again, and nothing looks changed', async () => {
    const owner = new pg.Client(database.owner);
    await owner.connect();
    await owner.query(
      `update directory.service set filed_as = 0, access = '{}', last_seen_at = '2026-01-01'`,
    );
    await owner.query('delete from directory.service_place');
    const earlier = await owner.query(`select service_id, brought_in_at from directory.service order by 1`);
    assert.equal(await refileServices(world, harbour), 4);
    assert.equal(await refileServices(world, harbour), 0);
    const later = await owner.query(`select service_id, brought_in_at from directory.service order by 1`);
    assert.deepEqual(later.rows, earlier.rows);
    const kept = await owner.query(
      `select (select count(*) from directory.service_place) as places,
        (select max(last_seen_at)::date::text from directory.service) as seen`,
    );
    assert.deepEqual(kept.rows, [{ places: '3', seen: '2026-01-01' }]);
    await owner.end();
  });

  test('what is wrong is kept once for the publisher', async () => {
    const [found] = (await findServices(visitOf(world), { text: 'pottery', place: '', page: 1 })).services;
    const serviceId = found?.service.id ?? unknown;
    const told = {
      serviceId,
      words: 'It moved to Fridays.',
      answerTo: 'bea@example.org',
      from: '192.0.2.1',
      once: world.clock.newId<'once'>(),
    };
    expectDone(await tellAMistake(visitOf(world), told));
    assert.deepEqual(await tellAMistake(visitOf(world), told), { refused: { because: 'told-before' } });
    assert.deepEqual(
      await tellAMistake(visitOf(world), { ...told, serviceId: unknown, once: world.clock.newId() }),
      {
        refused: { because: 'no-such-service' },
      },
    );
    const mistakes = await mistakesTold(world, harbour);
    assert.deepEqual(
      mistakes.map((each) => [each.name, each.words, each.answer_to]),
      [['Pottery and arts club', 'It moved to Fridays.', 'bea@example.org']],
    );
  });

  test('a file that breaks off leaves nothing behind', async () => {
    const whole = JSON.stringify(
      Array.from({ length: 600 }, (_, index) => ({
        id: `${index}`,
        name: `Walk ${index}`,
        status: 'active',
      })),
    );
    const outcome = await importServices(world, harbour, {
      name: 'walks.json',
      source: 'walks',
      parts: feedRecords(bytesOf(whole.slice(0, -1))),
    });
    assert.deepEqual(outcome, { refused: { because: 'cut-off', line: 1, record: 600 } });
    assert.deepEqual(await names({ text: 'walk' }), []);
  });

  test('a file without one usable service is refused', async () => {
    const outcome = await importServices(world, harbour, {
      name: 'a.json',
      source: 'a',
      parts: feedRecords(bytesOf('[{"name":"No id"}]')),
    });
    assert.equal('refused' in outcome && outcome.refused.because, 'no-services');
  });

  test('what the official list calls otherwise is found by everyday words, and in its part of life', async () => {
    const attributes = [
      { taxonomy_term: { name: 'Mobile meals', term_uri: 'https://id.esd.org.uk/service/315' } },
    ];
    const file = {
      name: 'esd.json',
      source: 'esd',
      parts: feedRecords(
        bytesOf(JSON.stringify([{ id: 'm', name: 'Harbour catering', status: 'active', attributes }])),
      ),
    };
    expectDone(await importServices(world, harbour, file));
    assert.deepEqual(await names({ text: 'meals on wheels' }), ['Harbour catering']);
    assert.deepEqual(await names({ topic: 'food' }), ['Harbour catering']);
  });

  test('the same name from two lists stays two services', async () => {
    const file = {
      name: 'other.json',
      source: 'other',
      parts: feedRecords(bytesOf('[{"id":"x","name":"Pottery and arts club"}]')),
    };
    expectDone(await importServices(world, harbour, file));
    assert.deepEqual(await names({ text: 'pottery' }), ['Pottery and arts club', 'Pottery and arts club']);
  });

  const skip = existsSync(bristol) ? false : 'the real Bristol feed is not beside this repository';
  test('the real services of Bristol come in whole, and again without change', { skip }, async () => {
    const file = () => ({
      name: bristol,
      source: sourceOf(bristol),
      parts: feedRecords(createReadStream(bristol)),
    });
    const first = expectDone(await importServices(world, harbour, file()));
    assert.deepEqual([first.total, first.new, first.leftOut], [819, 819, 0]);
    const again = expectDone(await importServices(world, harbour, file()));
    assert.deepEqual(
      [again.total, again.new, again.changed, again.same, again.notInThisFile],
      [819, 0, 0, 819, 0],
    );
    assert.equal((await names({ text: 'tai chi' })).length > 0, true);
    assert.equal((await names({ text: 'No name given' })).includes('No name given'), false);
  });
});

const unknown: ServiceId = id('00000000-0000-7000-8000-000000000000');

const artsClub: Listing = {
  sourceId: 'arts-club',
  provider: { sourceId: 'tideway-arts', name: 'Tideway Arts' },
  words: {
    name: 'Pottery and arts club',
    kind: 'service',
    status: 'active',
    description: 'Make things with clay and paint.',
    cost: { is: 'priced', options: [{ amount: pence(2100), per: 'hour' }] },
    waysToPay: ['direct-payment', 'individual-service-fund', 'own-money'],
    places: [
      {
        name: 'Old Sail Loft',
        lines: ['4 Quay Street'],
        town: 'Harbour',
        postcode: 'HB1 2QS',
        access: [],
      },
    ],
    schedules: [{ days: [2, 4], repeats: 'every-week' }],
    contacts: [],
    terms: [{ says: 'what', label: 'Arts' }],
    ages: { from: 16 },
  },
};

const swimming: Listing = {
  sourceId: 'swimming',
  words: {
    ...artsClub.words,
    name: 'Thursday swimming group',
    kind: 'group',
    description: 'We meet by the pool.',
    waysToPay: ['direct-payment'],
    schedules: [{ days: [4], repeats: 'every-week' }],
    places: [{ lines: [], town: 'Harbour', postcode: 'HB1 9ZZ', access: [] }],
    terms: [],
    ages: { from: 18 },
  },
};

const shed: Listing = {
  sourceId: 'shed',
  words: {
    ...swimming.words,
    name: "Men's shed",
    cost: { is: 'free' },
    waysToPay: [],
    description: 'Mend and make.',
    places: [],
    schedules: [],
    ages: { to: 99 },
  },
};

const closed: Listing = {
  sourceId: 'closed',
  words: { ...swimming.words, name: 'Old swimming club', status: 'defunct' },
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
