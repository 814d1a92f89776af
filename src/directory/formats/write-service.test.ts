import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, localityId, moment, pence } from '#basics';
import { accessNeeds } from '../access-needs.ts';
import { anyRawService } from '../testing/any-raw-service.ts';
import { takings } from '../capacity.ts';
import { readClockTime } from '../schedule.ts';
import { type Service, serviceKinds } from '../service.ts';
import { faultsAgainst, officialFile, withoutSchemas } from '../testing/official-schemas.ts';
import { payChoices, runners } from '../ways-to-pay.ts';
import { feedRecords } from './feed-records.ts';
import { nameId } from './name-id.ts';
import { createFeedReader } from './read-feed.ts';
import { type ReadService, readService } from './read-service.ts';
import { vocabularies } from './vocabularies.ts';
import { writeListedServiceAtPlace, writeRoom, writeService, writeServiceAtPlace } from './write-service.ts';

const base = 'https://mainstay.example';

describe('a service as Open Referral UK 3.0', () => {
  test('says in words of our own how you can pay, who runs it and whether there is room', () => {
    const attributes = JSON.stringify(writeService(swimming, base)['attributes']);
    assert.match(attributes, /"name":"Direct payment"/);
    assert.match(attributes, /"name":"Disabled people"/);
    assert.match(attributes, /"name":"Yes"/);
    assert.match(
      attributes,
      /"term_uri":"https:\/\/mainstay\.example\/directory\/open-data#how-you-can-pay-direct-payment"/,
    );
  });

  test('keeps room for somebody new apart, for version 3.0 has it not', () => {
    assert.equal('service_capacity' in writeService(swimming, base), false);
    assert.match(JSON.stringify(writeRoom(swimming)), /"available":2,"updated":"2026-11-02T00:00:00Z"/);
  });

  test('has a price in pounds and what it buys', () => {
    const [option] = writeService(swimming, base)['cost_options'] as readonly Record<string, unknown>[];
    assert.deepEqual([option?.['amount'], option?.['amount_description']], [4.2, 'per session']);
  });

  test('comes back as it went', () => {
    assert.deepEqual(comeBack(swimming), goneOut(swimming));
  });

  test('comes back as it went, whatever a feed once said about it', () => {
    fc.assert(
      fc.property(anyRawService, (raw) => {
        const service = serviceOf(readService(raw, 1).service);
        assert.deepEqual(service && comeBack(service), service && goneOut(service));
      }),
      { numRuns: 100 },
    );
  });

  test('is valid, whatever a feed once said about it', { skip: withoutSchemas }, () => {
    const faults = faultsAgainst('compiled/service');
    fc.assert(
      fc.property(anyRawService, (raw) => {
        const service = serviceOf(readService(raw, 1).service);
        assert.deepEqual(service && faults(writeService(service, base)), service && []);
      }),
      { numRuns: 100 },
    );
  });

  test(
    'at one of its places is both what the schema and what the interface describe',
    { skip: withoutSchemas },
    () => {
      const written = writeServiceAtPlace(swimming, 1, base);
      assert.deepEqual(faultsAgainst('compiled/service_at_location')(written), []);
      assert.deepEqual(faultsAgainst('compiled/service')(written), []);
      const listed = writeListedServiceAtPlace(swimming, 1);
      assert.deepEqual(faultsAgainst('compiled/service_at_location_list')(listed), []);
      assert.equal(writeServiceAtPlace(swimming, 2, base), undefined);
    },
  );

  test('of Bristol: 819 of 819 go out valid and come back the same', { skip: withoutSchemas }, async () => {
    const faults = faultsAgainst('compiled/service');
    const file = createReadStream(officialFile('uk-council-feeds/bristol-2024-12.services.json'));
    const read = createFeedReader();
    let same = 0;
    for await (const part of feedRecords(file)) {
      const service = part.is === 'record' ? serviceOf(read(part.raw, part.record).service) : undefined;
      if (service === undefined) continue;
      assert.deepEqual(faults(writeService(service, base)), []);
      assert.deepEqual(comeBack(service), goneOut(service));
      same += 1;
    }
    assert.equal(same, 819);
  });
});

test('a word of ours keeps its id for ever', () => {
  const ids = vocabularies.flatMap((each) => each.terms.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids[0], 'd7019ae4-6340-5376-8283-747c9c918490');
  assert.equal(ids.at(-1), '6d5fed47-4112-577b-aba8-2b88392fbf66');
});

function comeBack(service: Service): ReadService | undefined {
  const sent: unknown = JSON.parse(JSON.stringify({ ...writeService(service, base), ...writeRoom(service) }));
  return readService(sent as Record<string, unknown>, 1).service;
}

/** What must come back: everything but where it once came from, for an export is a list of its own. */
function goneOut({ id, localityId: here, origin, provider, ...words }: Service): ReadService {
  assert.equal(here, 'harbour');
  return {
    sourceId: id,
    words,
    ...(origin.assuredOn !== undefined && { assuredOn: origin.assuredOn }),
    ...(provider !== undefined && { provider: withSourceId(provider) }),
  };
}

function withSourceId({ id, ...provider }: NonNullable<Service['provider']>) {
  return { ...provider, sourceId: id };
}

function serviceOf(read: ReadService | undefined): Service | undefined {
  if (read === undefined) return undefined;
  const { assuredOn, provider, sourceId, words } = read;
  return {
    ...words,
    id: nameId('service', sourceId),
    localityId: localityId('harbour'),
    origin: {
      source: 'a list',
      sourceId,
      broughtInAt: moment('2026-11-22T09:00:00Z'),
      ...(assuredOn !== undefined && { assuredOn }),
    },
    ...(provider !== undefined && { provider: providerOf(provider) }),
  };
}

function providerOf({ sourceId, ...provider }: NonNullable<ReadService['provider']>) {
  return { ...provider, id: nameId<'provider'>('provider', sourceId) };
}

const swimming: Service = {
  id: nameId('service', 'swimming'),
  localityId: localityId('harbour'),
  origin: { source: 'ours', sourceId: 'swimming', broughtInAt: moment('2026-11-22T09:00:00Z') },
  provider: { id: nameId('provider', 'otters'), name: 'Harbour Otters' },
  name: 'Thursday swimmers',
  kind: 'group',
  status: 'active',
  description: 'We swim.\n\n- slowly\n- together',
  cost: { is: 'priced', options: [{ amount: pence(420), per: 'session' }] },
  waysToPay: ['direct-payment'],
  runner: 'disabled-people',
  ages: { from: 16 },
  places: [
    {
      name: 'Harbour Baths',
      lines: ['Pool 2', '1 Quay Street'],
      town: 'Harbour',
      postcode: 'HB1 2QS',
      point: { latitude: 51.4, longitude: -2.6 },
      access: ['step-free', 'Ask for the hoist'],
    },
  ],
  schedules: [
    { days: [4], repeats: 'every-week', ...some('opens', '10:00'), ...some('closes', '11:30') },
    { days: [6], repeats: 'now-and-then', words: 'See the board.' },
  ],
  contacts: [{ name: 'Sam', role: 'Chair', phones: [{ number: '01632 960000', words: 'mornings' }] }],
  terms: [{ says: 'what', label: 'Swimming' }],
  joining: 'Just turn up.',
  capacity: { taking: 'yes', places: 2, saidOn: calendarDate('2026-11-02') },
  serves: [{ name: 'Bristol', code: 'E06000023' }],
  accreditations: 'Safe Swim, 2025.',
};

function some(key: 'opens' | 'closes', time: string) {
  const read = readClockTime(time);
  return read === undefined ? {} : { [key]: read };
}

test('the words of ours are the words of the directory', () => {
  const codes = vocabularies.map((each) => each.terms.map(({ code }) => code));
  assert.deepEqual(codes, [payChoices, runners, serviceKinds, takings, accessNeeds]);
});
