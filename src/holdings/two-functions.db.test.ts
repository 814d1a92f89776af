import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { chooseKnowing } from '#people/actions';
import { aWorker, beside, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { chooseHoldings, signAgreement } from './actions/index.ts';
import { harbourTown, olasChoices } from './testing/index.ts';

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

test('whoever plans with a person holds their fund only once they chose both, knowing who else there is', async () => {
  const world = worldOn(database);
  const town = await harbourTown(world);
  const { ola, tideway: organisation } = town;
  const { person } = ola;
  const asOla = () => visitOf(world, ola.account);
  await aWorker(world, { organisation, role: 'planner', name: 'Ana Lopes' });
  await beside(world, ola, { organisation, role: 'planner', powers: ['write-plan'] });
  const chosen = expectDone(await chooseHoldings(asOla(), { person, choices: olasChoices(town) }));
  const fund = chosen.find((each) => each.kind === 'individual-service-fund');
  assert.ok(fund);
  const signing = { person, holding: fund.holdingId, name: 'Ola Marsh', wording: ['Yours.'] };

  const refused = await signAgreement(asOla(), signing);
  assert.ok('refused' in refused && refused.refused.because === 'conflict');
  const [first] = refused.refused.conflicts;
  assert.deepEqual([first.starts, first.beside, first.verdict], ['paid-support', 'planning', 'if-chosen']);

  const pair = ['planning', 'paid-support'] as const;
  const others = ['Harbour Baths', 'somebody I know'];
  expectDone(await chooseKnowing(asOla(), { person, organisation, pair, others }));
  assert.equal(expectDone(await signAgreement(asOla(), signing)).state, 'signed-by-person');
});
