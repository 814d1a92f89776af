import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expectDone } from '#basics';
import { harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { loadPostcodes } from './load-postcodes.ts';
import { whereIs } from './read-open-data.ts';

const header = 'pcd,pcds,oslaua,oscty,osward,rgn,ctry,lat,long';
const quay = 'HB1 2QS,HB1 2QS,E06000023,E99999999,E05010885,E12000009,E92000001,51.45,-2.59';

describe('a table of postcodes', () => {
  let made: TestDatabase;
  let world: TestWorld;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app));
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const load = (...lines: readonly string[]) =>
    loadPostcodes(world, harbour, bytesOf(`${lines.join('\n')}\n`));

  test('is not there until somebody loads it', async () => {
    assert.equal(await whereIs(visitOf(world), 'HB1 2QS'), 'not-loaded');
  });

  test('says where a postcode is and in which areas, however it is written', async () => {
    expectDone(await load(header, quay));
    const found = await whereIs(visitOf(world), ' hb12 qs');
    assert.ok(typeof found === 'object');
    assert.deepEqual(
      [found.point.latitude.toFixed(2), found.areas],
      ['51.45', ['E05010885', 'E06000023', 'E12000009', 'E92000001']],
    );
    assert.equal(await whereIs(visitOf(world), 'HB9 9ZZ'), 'unknown');
  });

  test('leaves out what has no place on the map, and counts a repeat once', async () => {
    const nowhere = 'HB1 3AA,HB1 3AA,L99999999,,,,,99.999999,0';
    assert.deepEqual(await load(header, quay, quay, nowhere), { done: { loaded: 1, nowhere: 1 } });
  });

  test('takes the place of the one before, under the names of another edition', async () => {
    expectDone(await load('pcds,lad25cd,ctry25cd,lat,long', 'HB2 1AA,E06000023,E92000001,51.4,-2.6'));
    assert.equal(await whereIs(visitOf(world), 'HB1 2QS'), 'unknown');
    assert.ok(typeof (await whereIs(visitOf(world), 'HB2 1AA')) === 'object');
  });

  test('that is none leaves the one before as it is', async () => {
    assert.deepEqual(await load('name,place', 'a,b'), { refused: { because: 'no-columns', line: 1 } });
    assert.deepEqual(await load(header), { refused: { because: 'no-postcodes', line: 1 } });
    assert.ok(typeof (await whereIs(visitOf(world), 'HB2 1AA')) === 'object');
  });
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
