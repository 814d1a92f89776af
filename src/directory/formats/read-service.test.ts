import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { readService } from './read-service.ts';

const swim = { id: 'A 1', name: ' Thursday swim ', status: 'active' };

describe('a service from a feed', () => {
  test('needs no more than an id and a name', () => {
    const { service, repairs } = readService(swim, 1);
    assert.equal(service?.sourceId, 'A 1');
    assert.deepEqual(service?.words, {
      name: 'Thursday swim',
      kind: 'service',
      status: 'active',
      cost: { is: 'not-said' },
      waysToPay: [],
      places: [],
      schedules: [],
      contacts: [],
      terms: [],
    });
    assert.deepEqual(repairs, [
      { record: 1, id: 'A 1', field: 'name', what: 'trimmed', found: ' Thursday swim ' },
    ]);
  });

  test('without an id is left out, and the report says so', () => {
    const { service, repairs } = readService({ name: 'Swim' }, 7);
    assert.equal(service, undefined);
    assert.deepEqual(repairs, [{ record: 7, field: 'id', what: 'no-id', found: 'Swim' }]);
  });

  test('without a name is kept, but nobody finds it', () => {
    const { service, repairs } = readService({ id: 'a', name: '', status: 'active' }, 1);
    assert.equal(service?.words.status, 'inactive');
    assert.deepEqual(
      repairs.map((each) => each.what),
      ['was-empty', 'no-name'],
    );
  });

  test('has its HTML made text and its empty texts left out', () => {
    const { service } = readService(
      { ...swim, description: '<p>We <b>swim</b></p><script>x</script>', fees: '', url: '' },
      1,
    );
    assert.equal(service?.words.description, 'We swim');
    assert.equal('url' in (service?.words ?? {}), false);
  });

  test('has web addresses mended or left out', () => {
    assert.equal(urlOf('www.example.org/a'), 'https://www.example.org/a');
    assert.equal(urlOf('http:www.example.org'), 'http://www.example.org');
    assert.equal(urlOf('https:/example.org'), 'https://example.org');
    assert.equal(urlOf('HTTP://Example.org'), 'http://Example.org');
    assert.equal(urlOf('Warmley Community Centre'), undefined);
    assert.equal(urlOf('javascript:alert(1)'), undefined);
    assert.equal(urlOf('https://a@example.org'), undefined);
    assert.equal(urlOf('https://localhost/'), undefined);
  });

  test('keeps an organisation without an id to itself', () => {
    const { service } = readService({ ...swim, organization: { name: 'Otters' } }, 1);
    assert.deepEqual(service?.provider, { sourceId: 'of service A 1', name: 'Otters' });
  });

  test('has ages the right way round', () => {
    assert.deepEqual(readService({ ...swim, minimum_age: 100, maximum_age: '12' }, 1).service?.words.ages, {
      from: 12,
      to: 100,
    });
    assert.deepEqual(readService({ ...swim, maximum_age: 25 }, 1).service?.words.ages, { to: 25 });
    assert.equal(readService({ ...swim, minimum_age: -3 }, 1).service?.words.ages, undefined);
  });

  test('costs what its options say, in pence, by the unit they name', () => {
    const cost_options = [
      { amount: 21, amount_description: 'per hour' },
      { amount: '£5.50', amount_description: 'per 1 hour session', option: 'Under 18' },
      { amount: 0.001 },
    ];
    assert.deepEqual(readService({ ...swim, cost_options }, 1).service?.words.cost, {
      is: 'priced',
      options: [
        { amount: 2100, per: 'hour' },
        { amount: 550, per: 'session', label: 'Under 18' },
      ],
    });
  });

  test('is free when it says so, or when every amount is nothing', () => {
    assert.deepEqual(readService({ ...swim, fees: 'Free of charge.' }, 1).service?.words.cost, {
      is: 'free',
    });
    assert.deepEqual(readService({ ...swim, cost_options: [{ amount: 0 }] }, 1).service?.words.cost, {
      is: 'free',
    });
    assert.deepEqual(readService({ ...swim, fees: 'Free for carers' }, 1).service?.words.cost, {
      is: 'described',
      words: 'Free for carers',
    });
  });

  test('is there on the days of its schedules, of both generations of feeds', () => {
    const schedules = [
      { byday: 'TH,FR', freq: 'WEEKLY', interval: 2, opens_at: '10:00:00', closes_at: '18:00' },
    ];
    const service_at_locations = [
      {
        regular_schedule: [{ weekday: 'Monday', opens_at: '9:30' }],
        location: { name: 'Baths', latitude: 51.4, longitude: -2.6 },
      },
    ];
    const words = readService({ ...swim, schedules, service_at_locations }, 1).service?.words;
    assert.deepEqual(words?.schedules, [
      { days: [4, 5], opens: '10:00', closes: '18:00', repeats: 'every-other-week' },
      { days: [1], opens: '09:30', repeats: 'every-week' },
    ]);
    assert.deepEqual(words?.places, [
      { lines: [], access: [], name: 'Baths', point: { latitude: 51.4, longitude: -2.6 } },
    ]);
  });

  test('never stops the import, whatever its fields hold', () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        'id',
        'name',
        'description',
        'url',
        'email',
        'status',
        'fees',
        'minimum_age',
        'organization',
        'cost_options',
        'schedules',
        'contacts',
        'phones',
        'service_at_locations',
        'attributes',
        'assured_date',
        'eligibilitys',
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anything, (raw) => void readService(raw, 1)),
      { numRuns: 500 },
    );
  });
});

function urlOf(url: string): string | undefined {
  return readService({ ...swim, url }, 1).service?.words.url;
}

describe('a point on the map', () => {
  const placed = (latitude: number, longitude: number) =>
    readService({ ...swim, locations: [{ name: 'Here', latitude, longitude }] }, 1);
  const pointOf = (latitude: number, longitude: number) =>
    placed(latitude, longitude).service?.words.places[0]?.point;
  const told = (latitude: number, longitude: number) =>
    placed(latitude, longitude).repairs.flatMap(({ what }) => (what === 'trimmed' ? [] : [what]));

  test('is put right where north and east are swapped', () => {
    assert.deepEqual(pointOf(-2.6, 51.4), { latitude: 51.4, longitude: -2.6 });
    assert.deepEqual(told(-2.6, 51.4), ['point-swapped']);
    assert.deepEqual(pointOf(-6.2, 54.6), { latitude: 54.6, longitude: -6.2 });
  });

  test('is left out where it is at sea or nowhere', () => {
    assert.deepEqual([pointOf(57, 3), told(57, 3)], [undefined, ['point-at-sea']]);
    assert.deepEqual([pointOf(100, 101), told(100, 101)], [undefined, ['no-point']]);
    assert.deepEqual([pointOf(0, 0), told(0, 0)], [undefined, ['no-point']]);
  });

  test('is left alone on the edges of the country and far from it', () => {
    const edges = [
      [49.92, -6.3],
      [60.8, -0.9],
      [52.48, 1.76],
      [54.5, -8.1],
      [51.13, 1.37],
      [57.6, -7.5],
      [53.34, -6.26],
      [25.77, -80.2],
    ] as const;
    assert.deepEqual(
      edges.map(([latitude, longitude]) => pointOf(latitude, longitude)),
      edges.map(([latitude, longitude]) => ({ latitude, longitude })),
    );
  });
});

test('a time of day is read with morning and afternoon too', () => {
  const opens = (opens_at: string) =>
    readService({ ...swim, regular_schedule: [{ weekday: 'Monday', opens_at }] }, 1).service?.words
      .schedules[0]?.opens;
  assert.deepEqual(['9:00am', '12:00pm', '12:15 am', '6.30 p.m.', '13:00pm', '8:00m'].map(opens), [
    '09:00',
    '12:00',
    '00:15',
    '18:30',
    undefined,
    undefined,
  ]);
});
