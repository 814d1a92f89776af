import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { describe, test } from 'node:test';
import { officialFile, withoutSchemas } from '../testing/official-schemas.ts';
import { countTables } from './count-tables.ts';
import { joinedServices, type TableName, tableNames, type Tables } from './csv-package.ts';
import { readTable } from './csv-table.ts';
import { createFeedReader } from './read-feed.ts';

describe('a package of tables', () => {
  const tables: Tables = {
    services: [
      { id: '1', organization_id: 'o', name: 'Swim', status: 'active' },
      { id: '2', organization_id: 'gone', name: 'Sing' },
    ],
    organizations: [{ id: 'o', name: 'Otters' }],
    atLocations: [{ id: 'a', service_id: '1', location_id: 'l' }],
    locations: [{ id: 'l', name: 'Baths', latitude: '51.4', longitude: '-2.6' }],
    addresses: [{ id: 'x', location_id: 'l', address_1: '1 Quay Street', city: 'Harbour' }],
    schedules: [{ id: 's', service_at_location_id: 'a', byday: 'TH' }],
    contacts: [{ id: 'c', service_id: '1', name: 'Sam' }],
    phones: [{ id: 'p', contact_id: 'c', number: '01632 960000' }],
    attributes: [{ id: 't', link_id: '1', taxonomy_term_id: 'w' }],
    terms: [{ id: 'w', name: 'Swimming' }],
    eligibility: [{ id: 'e', eligibility: 'Adults' }],
  };

  test('becomes one nested service after the other', () => {
    const read = createFeedReader();
    const [swim, sing] = [...joinedServices(tables)].map((part) =>
      part.is === 'record' ? read(part.raw, part.record).service : undefined,
    );
    assert.equal(swim?.provider?.name, 'Otters');
    assert.deepEqual(swim?.words.places[0]?.lines, ['1 Quay Street']);
    assert.deepEqual(swim?.words.schedules[0]?.days, [4]);
    assert.deepEqual(swim?.words.contacts, [{ name: 'Sam', phones: [{ number: '01632 960000' }] }]);
    assert.deepEqual(swim?.words.terms, [{ says: 'what', label: 'Swimming' }]);
    assert.deepEqual([sing?.words.name, sing?.provider], ['Sing', undefined]);
  });

  test('says of each table how much of it belongs to a service', () => {
    const counts = new Map(countTables(tables).map(({ rows, table, used }) => [table, `${used} of ${rows}`]));
    assert.deepEqual(
      [counts.get('services'), counts.get('phones'), counts.get('terms'), counts.get('eligibility')],
      ['2 of 2', '1 of 1', '1 of 1', '0 of 1'],
    );
  });

  test('whose rows stand in a circle is read once around', () => {
    const read = createFeedReader();
    const circle: Tables = {
      ...tables,
      organizations: [
        { id: 'o', name: 'Otters', parent_organization_id: 'p' },
        { id: 'p', name: 'Paddlers', parent_organization_id: 'o' },
      ],
      terms: [
        { id: 'w', name: 'Swimming', parent_id: 'v' },
        { id: 'v', name: 'Water', parent_id: 'w' },
      ],
    };
    const [swim] = [...joinedServices(circle)].map((part) =>
      part.is === 'record' ? read(part.raw, part.record).service : undefined,
    );
    assert.deepEqual(
      [swim?.provider?.name, swim?.words.terms],
      ['Otters', [{ says: 'what', label: 'Swimming' }]],
    );
  });

  test('holds cells as they are, without those that hold nothing', async () => {
    const rows = await readTable(bytesOf('\uFEFFID,Name \n1," A ""b"", c"\n2,\n\n3,a\\nb\n'));
    assert.deepEqual(rows, [{ id: '1', name: 'A "b", c' }, { id: '2' }, { id: '3', name: 'a\nb' }]);
  });

  test('is broken where a quotation mark is never closed', async () => {
    assert.deepEqual(await readTable(bytesOf('id,name\n1,"a\n2,b\n')), { brokenAt: 3 });
  });

  test(
    'of Miami gives as many services as it has, and says which rows of it belong to none',
    { skip: withoutSchemas },
    async () => {
      const names: readonly TableName[] = [
        'services',
        'organizations',
        'atLocations',
        'locations',
        'addresses',
        'accessibility',
        'phones',
        'contacts',
        'schedules',
        'languages',
        'eligibility',
      ];
      const read = await Promise.all(names.map(async (name) => [name, await readMiami(name)] as const));
      const miami: Tables = Object.fromEntries(read);
      assert.deepEqual(
        countTables(miami).map(({ rows, table, used }) => [table, rows, used]),
        [
          ['services', 1280, 1280],
          ['organizations', 332, 332],
          ['atLocations', 1280, 1280],
          ['locations', 1218, 613],
          ['addresses', 1218, 613],
          ['accessibility', 1218, 613],
          ['phones', 1280, 1280],
          ['contacts', 1280, 1280],
          ['schedules', 3563, 3563],
          ['languages', 2935, 2935],
          ['eligibility', 0, 0],
        ],
      );
      const reader = createFeedReader();
      const services = [...joinedServices(miami)].flatMap((part) =>
        part.is === 'record' ? (reader(part.raw, part.record).service ?? []) : [],
      );
      assert.equal(services.length, 1280);
      assert.equal(
        services.reduce((sum, { words }) => sum + words.schedules.length, 0),
        3563,
      );
      assert.equal(new Set(services.flatMap(({ provider }) => provider?.sourceId ?? [])).size, 332);
    },
  );
});

async function readMiami(table: TableName) {
  const path = `miami-211-hsds1/data/${tableNames[table][0]}.csv`;
  const rows = await readTable(createReadStream(officialFile(path)));
  return 'brokenAt' in rows ? [] : rows;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
