import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { anOrganisation, aPerson, aSupporter, aWorker, beside, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { introduce, sayWhatCameOfIt, seeIntroductions } from './actions/index.ts';

let made: TestDatabase;
let database: Database;
before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('an introduction is written down, and what came of it is the person’s to say and to take out', async () => {
  const world = worldOn(database);
  const ivor = await aPerson(world, { name: 'Ivor Pugh' });
  const { person } = ivor;
  const organisation = await anOrganisation(world);
  const tunde = visitOf(world, await aWorker(world, { organisation, role: 'planner', name: 'Tunde Okafor' }));
  await beside(world, ivor, { organisation, role: 'planner', powers: [] });
  const len = { person, to: 'Len at the quay line', hope: '' };
  const { introductionId: introduction } = expectDone(await introduce(tunde, len));

  const says = { cameOfIt: 'We went on Saturday.' };
  const notAllowed = { refused: { because: 'not-allowed' } };
  assert.deepEqual(await sayWhatCameOfIt(tunde, { person, introduction, says }), notAllowed);
  const himself = visitOf(world, ivor.account);
  expectDone(await sayWhatCameOfIt(himself, { person, introduction, says }));
  const seen = expectDone(await seeIntroductions(tunde, person));
  assert.deepEqual(
    seen.all.map((each) => [each.to, each.byName, each.cameOfIt]),
    [['Len at the quay line', 'Tunde Okafor', 'We went on Saturday.']],
  );

  expectDone(await sayWhatCameOfIt(himself, { person, introduction, says: 'take-out' }));
  assert.deepEqual(expectDone(await seeIntroductions(tunde, person)).all, []);
});

test('a relative sees none, and nobody writes one to nobody', async () => {
  const world = worldOn(database);
  const ola = await aPerson(world, { email: 'ola2@example.org' });
  const { account } = await aSupporter(world, ola);
  const notAllowed = { refused: { because: 'not-allowed' } };
  assert.deepEqual(await seeIntroductions(visitOf(world, account), ola.person), notAllowed);
  const empty = await introduce(visitOf(world, ola.account), { person: ola.person, to: '', hope: '' });
  assert.deepEqual(empty, { refused: { because: 'to-whom-missing' } });
});
