import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { aPerson, type TestPerson, visitOf } from '#people/testing';
import { openTown, type Town } from '../../../journeys/town.ts';
import { takeEverything } from './take-everything.ts';

let town: Town;
let ola: TestPerson;

before(async () => {
  town = await openTown({ empty: true });
  ola = await aPerson(town.world);
});
after(() => town.close());

test('the file holds a part for every table about a person', async () => {
  const file = expectDone(await takeEverything(visitOf(town.world, ola.account), ola.person));
  const parts = Object.keys(file.records);
  assert.ok(
    parts.includes('people.person') && parts.includes('platform.journal') && parts.includes('ledger.entry'),
  );
  assert.equal(file.records['people.person']?.[0]?.['name'], 'Ola Marsh');
});

test('taking it is itself written down', async () => {
  const file = expectDone(await takeEverything(visitOf(town.world, ola.account), ola.person));
  assert.ok(file.records['platform.journal']?.some((line) => line['what'] === 'take-everything'));
});

test('nobody else can take it', async () => {
  const stranger = await aPerson(town.world, { name: 'Ivor Pugh' });
  const outcome = await takeEverything(visitOf(town.world, stranger.account), ola.person);
  assert.deepEqual(outcome, { refused: { because: 'not-allowed' } });
});
