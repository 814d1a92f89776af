import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { calendarDate, pence } from '#basics';
import { harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { readClockTime, type Weekday } from '../schedule.ts';
import type { ServiceWords } from '../service.ts';
import type { Found, Wish } from '../wish.ts';
import { findServices } from './find-services.ts';
import { type Listing, listServices } from './list-services.ts';

const market = { latitude: 53.2, longitude: 0.29 };

describe('a search with filters', () => {
  let world: TestWorld;
  let database: Awaited<ReturnType<typeof testDatabase>>;

  before(async () => {
    database = await testDatabase();
    world = worldOn(openDatabase(database.app));
    await listServices(world, harbour, 'ours', [baths, farBaths, pond, stall]);
  });
  after(async () => {
    await world.database.close();
    await database.drop();
  });

  const find = (wish: Partial<Wish>): Promise<Found> =>
    findServices(visitOf(world), { text: '', place: '', page: 1, ...wish });
  const names = async (wish: Partial<Wish>): Promise<readonly string[]> =>
    (await find(wish)).services.map(({ service }) => service.name);

  test('finds the whole sentence: a day, a place nearby and how to pay', async () => {
    const text = 'someone to go swimming with on Thursdays near the market who takes direct payments';
    const found = await find({ text });
    assert.deepEqual(
      found.services.map(({ service }) => service.name),
      ['Swimming at the baths'],
    );
    assert.deepEqual(found.near, { place: 'market', onTheMap: true });
    assert.equal(Math.round(found.services[0]?.metres ?? 0), 334);
  });

  test('goes as far as asked, the nearest first; what is on no map is found by the name of its place', async () => {
    assert.deepEqual(await names({ place: 'market', within: 1 }), ['Market stall', 'Swimming at the baths']);
    assert.deepEqual(await names({ place: 'market', within: 20, text: 'swimming' }), [
      'Swimming at the baths',
      'Swimming far away',
    ]);
    assert.deepEqual(await names({ place: 'Nowhere Lane', within: 5 }), ['Pond swimming']);
    assert.equal((await find({ place: 'Nowhere Lane', within: 5 })).near?.onTheMap, false);
  });

  test('asks for a day and a part of it', async () => {
    assert.deepEqual(await names({ day: 4, time: 'afternoon' }), ['Swimming at the baths']);
    assert.deepEqual(await names({ day: 4, time: 'evening' }), []);
    assert.deepEqual(await names({ time: 'evening' }), ['Swimming far away']);
  });

  test('asks for a price, for free ones too', async () => {
    assert.deepEqual(await names({ price: 5 }), ['Pond swimming', 'Swimming at the baths']);
    assert.deepEqual(await names({ price: 10, text: 'swimming' }), [
      'Pond swimming',
      'Swimming at the baths',
      'Swimming far away',
    ]);
  });

  test('asks for all the access that somebody needs', async () => {
    assert.deepEqual(await names({ access: ['step-free'] }), ['Swimming at the baths', 'Swimming far away']);
    assert.deepEqual(await names({ access: ['step-free', 'sign-language'] }), ['Swimming far away']);
  });

  test('asks who runs it, what sort it is, and whether there is room', async () => {
    assert.deepEqual(await names({ runner: 'co-operative' }), ['Swimming at the baths']);
    assert.deepEqual(await names({ kind: 'place' }), ['Pond swimming']);
    assert.deepEqual(await names({ takingNow: true }), ['Swimming at the baths']);
  });

  test('looks at a part of life, with or without words', async () => {
    assert.deepEqual(await names({ topic: 'moving' }), [
      'Pond swimming',
      'Swimming at the baths',
      'Swimming far away',
    ]);
    assert.deepEqual(await names({ topic: 'moving', text: 'pond' }), ['Pond swimming']);
  });

  test('stays in the part of life where only some of the words are there', async () => {
    assert.deepEqual(await names({ topic: 'moving', text: 'market underwater' }), []);
    assert.deepEqual(await names({ topic: 'moving', text: 'pond underwater' }), ['Pond swimming']);
  });
});

function listed(name: string, words: Partial<ServiceWords>): Listing {
  return {
    sourceId: name,
    words: {
      name,
      kind: 'service',
      status: 'active',
      cost: { is: 'not-said' },
      waysToPay: [],
      places: [],
      schedules: [],
      contacts: [],
      terms: [],
      ...words,
    },
  };
}

function on(day: Weekday, opens: string, closes: string): ServiceWords['schedules'] {
  const [begins, ends] = [readClockTime(opens), readClockTime(closes)];
  if (begins === undefined || ends === undefined) throw new Error('expected two times');
  return [{ days: [day], repeats: 'every-week', opens: begins, closes: ends }];
}

const session = (amount: number): ServiceWords['cost'] => ({
  is: 'priced',
  options: [{ amount: pence(amount), per: 'session' }],
});

const baths = listed('Swimming at the baths', {
  cost: session(500),
  waysToPay: ['direct-payment'],
  runner: 'co-operative',
  places: [{ lines: ['Pool Street'], access: ['step-free'], point: { ...market, latitude: 53.203 } }],
  schedules: on(4, '14:00', '15:30'),
  capacity: { taking: 'yes', saidOn: calendarDate('2026-03-01') },
});
const farBaths = listed('Swimming far away', {
  cost: session(1000),
  waysToPay: ['direct-payment'],
  places: [{ lines: ['Hill'], access: ['Ramp', 'BSL on request'], point: { ...market, latitude: 53.3 } }],
  schedules: on(2, '18:00', '20:00'),
  capacity: { taking: 'waiting-list', saidOn: calendarDate('2026-03-01') },
});
const pond = listed('Pond swimming', {
  kind: 'place',
  cost: { is: 'free' },
  places: [{ lines: ['Nowhere Lane'], access: [] }],
});
const stall = listed('Market stall', {
  places: [{ name: 'The Market', lines: [], access: [], point: market }],
});
