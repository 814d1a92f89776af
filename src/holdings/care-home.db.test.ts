import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CalendarDate, calendarDate, expectDone, pence } from '#basics';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { reverseSpending, seeMoney, spend } from './actions/index.ts';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
} from './testing/index.ts';

const truth = 'holdings-care-home-within-the-rule';
let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await harbourTown(world);
  olas = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  world.clock.set('2026-09-01T09:00:00Z');
});
after(async () => {
  await database.close();
  await made.drop();
});

test('a direct payment pays for four weeks in a care home, says the sum of days, and writes nothing of more', async () => {
  expectDone(await stays('2026-07-01', '2026-07-14'));
  const why = await stays('2026-08-01', '2026-08-15');
  assert.deepEqual(why, {
    refused: { because: 'care-home-too-long', days: 29, daysMost: 28, stillPossible: 14 },
  });
  expectDone(await stays('2026-08-01', '2026-08-14'));
  assert.equal((await made.asOwner('select * from holdings.care_home_stay')).length, 2);
  assert.deepEqual(await made.foundBy(truth), []);
});

test('what is taken back counts no more', async () => {
  const [newest] = expectDone(await seeMoney(visitOf(world, town.ola.account), town.ola.person)).lately;
  assert.ok(newest);
  const { person } = town.ola;
  const mistake = { person, holding: olas.direct.holdingId, version: newest.version, why: 'I did not go' };
  expectDone(await reverseSpending(visitOf(world, town.ola.account), mistake));
  expectDone(await stays('2026-08-05', '2026-08-18'));
  assert.deepEqual(await made.foundBy(truth), []);
});

test('where a place has no such rule, nobody is asked', async () => {
  const out = { person: town.ola.person, holding: olas.direct.holdingId, toWhom: 'Shop', what: 'Clay' };
  const visit = visitOf(world, town.ola.account);
  const stay = { from: calendarDate('2026-01-01'), until: calendarDate('2026-08-30') };
  expectDone(await spend(visit, { ...out, amount: pence(1_00), on: calendarDate('2026-08-30'), stay }));
  assert.equal((await made.asOwner('select * from holdings.care_home_stay')).length, 3);
});

test('where a place takes up the rule again, stays of before count and those of between do not', async () => {
  const again = await stays('2026-08-19', '2026-08-19');
  assert.deepEqual(again, {
    refused: { because: 'care-home-too-long', days: 29, daysMost: 28, stillPossible: 0 },
  });
  assert.deepEqual(await made.foundBy(truth), []);
});

test('the truth finds a stay that is too long with those it is linked to', async () => {
  const longer = `update holdings.care_home_stay set until_on = until_on + 1 where from_on = '2026-08-05';`;
  assert.equal((await made.foundBy(truth, longer)).length, 1);
});

function stays(from: string, until: string) {
  const england = { ...world, settings: { ...world.settings, policy: 'england-care-act' } } as const;
  const visit = visitOf(england, town.ola.account);
  const stay = { from: calendarDate(from), until: calendarDate(until) };
  const on: CalendarDate = stay.until;
  const paid = { toWhom: 'Seaview', what: 'A stay', amount: pence(50_00), on, stay };
  return spend(visit, { person: town.ola.person, holding: olas.direct.holdingId, ...paid });
}
