import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { type Database, journal, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { act, chooseKnowing } from './actions/index.ts';
import { anOrganisation, aPerson, aSupporter, aWorker, beside, visitOf, worldOn } from './testing/index.ts';

let database: Database;
let made: TestDatabase;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const broken = async (check: string): Promise<number> => (await made.foundBy(check)).length;

test('two jobs in one worker break nothing until both are used for one person', async () => {
  const world = worldOn(database);
  const ola = await aPerson(world);
  const centre = await anOrganisation(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  const work = { name: 'Tunde Okafor', email: 'tunde@example.org' };
  const tunde = await aWorker(world, { ...work, organisation: centre, role: 'planner' });
  await aWorker(world, { ...work, organisation: service, role: 'decider' });
  await beside(world, ola, { organisation: service, role: 'decider' });
  await beside(world, ola, { organisation: centre, role: 'planner' });
  world.clock.set('2026-04-07T09:00:00Z');
  expectDone(
    await act(visitOf(world, tunde), { may: 'write-plan', person: ola.person }, async () => ({ done: true })),
  );
  assert.equal(await broken('people-nobody-acts-on-both-sides'), 0);
  await database.transaction({ locality: world.settings.locality }, (tx) =>
    journal(tx, world.settings.locality, {
      journalId: world.clock.newId(),
      at: world.clock.now(),
      accountId: tunde.accountId,
      accountName: tunde.name,
      personId: ola.person,
      standing: 'decider',
      what: 'decide-plan',
      looked: false,
      about: {},
    }),
  );
  assert.equal(await broken('people-nobody-acts-on-both-sides'), 1);
});

test('an ending nobody made is found', async () => {
  const world = worldOn(database);
  const ola = await aPerson(world, { email: 'ola.check@example.org' });
  const bea = await aSupporter(world, ola);
  assert.equal(await broken('people-beside-is-somebody'), 0);
  await made.asOwner('update people.relationship set ended_at = now() where relationship_id = $1', [
    bea.relationship,
  ]);
  assert.equal(await broken('people-beside-is-somebody'), 1);
});

test('two functions of one organisation that the person did not choose are found', async () => {
  const world = worldOn(database);
  const ola = await aPerson(world, { email: 'ola.both@example.org' });
  const organisation = await anOrganisation(world, { kind: 'provider' });
  await beside(world, ola, { organisation, role: 'holder' });
  assert.equal(await broken('people-two-functions-only-as-chosen'), 0);
  await beside(world, ola, { organisation, role: 'planner', powers: ['write-plan'] });
  assert.equal(await broken('people-two-functions-only-as-chosen'), 1);
  const pair = ['planning', 'paid-support'] as const;
  const choosing = { person: ola.person, organisation, pair, others: ['one', 'another'] };
  expectDone(await chooseKnowing(visitOf(world, ola.account), choosing));
  assert.equal(await broken('people-two-functions-only-as-chosen'), 0);
  await made.asOwner(
    `update people.relationship set powers = '{speak-up}' where role = 'planner' and organisation_id = $1`,
    [organisation],
  );
  assert.equal(await broken('people-two-functions-only-as-chosen'), 2);
});
