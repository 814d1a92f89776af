import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { promise, seeMoney, spend } from '#holdings/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { sendRun } from './actions/index.ts';
import { aDayToPay, anApprovedRun, olasAccounts, type PayingTown, payingTown } from './testing/index.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: PayingTown;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
  const { runId: run } = await anApprovedRun(world, town, aDayToPay);
  expectDone(await sendRun(visitOf(world, town.dev), { organisation: town.service, run, format: 'bacs18' }));
});
after(async () => {
  await database.close();
  await drop();
});

test('money of a run is on its way from the day it was sent, and not free to use', async () => {
  assert.deepEqual(await olasSums(), { held: 1_395_20, promised: 0, comes: 1_395_20, free: 0 });
  assert.deepEqual(await buys(1), { refused: { because: 'not-enough', free: 0, asked: 1 } });
});

test('what comes may be promised: wages are owed whatever day the bank takes', async () => {
  expectDone(
    await promise(ola(), { ...direct(), toWhom: 'Mina Costa', what: 'Wages', amount: pence(129_00) }),
  );
  assert.deepEqual(await olasSums(), { held: 1_395_20, promised: 129_00, comes: 1_266_20, free: 0 });
});

test('it is free from the day on which the bank enters it, not the day before', async () => {
  world.clock.set('2026-04-14T22:00:00Z');
  assert.equal((await olasSums()).free, 0);
  world.clock.set('2026-04-15T00:10:00Z');
  assert.deepEqual(await olasSums(), { held: 1_395_20, promised: 129_00, comes: 0, free: 1_266_20 });
  expectDone(await buys(414_20));
  assert.deepEqual(await buys(500_01), { refused: { because: 'not-enough', free: 500_00, asked: 500_01 } });
});

test('two that spend at one moment do not both use what is free: what comes is not free yet', async () => {
  world.clock.set('2026-05-01T09:00:00Z');
  const { runId: run } = await anApprovedRun(world, town, calendarDate('2026-05-11'));
  expectDone(await sendRun(visitOf(world, town.dev), { organisation: town.service, run, format: 'csv' }));
  const many = await Promise.all(Array.from({ length: 8 }, () => buys(300_00)));
  assert.deepEqual(
    many.flatMap((each) => ('refused' in each ? [each.refused] : [])),
    Array.from({ length: 7 }, () => ({ because: 'not-enough', free: 200_00, asked: 300_00 })),
  );
});

function ola() {
  return visitOf(world, town.ola.account);
}

function direct() {
  return { person: town.ola.person, holding: town.olas.direct.holdingId };
}

function buys(amount: number) {
  const on = world.clock.today();
  return spend(ola(), { ...direct(), toWhom: 'A shop', what: 'Clay', amount: pence(amount), on });
}

async function olasSums() {
  return expectDone(await seeMoney(ola(), town.ola.person)).sums;
}
