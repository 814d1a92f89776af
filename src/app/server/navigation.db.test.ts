import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { inviteOrganisation } from '#people/actions';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { workThatWaits } from '../web/at-work.ts';
import { navigation } from './navigation.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
});
after(async () => {
  await database.close();
  await made.drop();
});

const seenBy = async (account?: SignedIn): Promise<readonly string[]> =>
  (await navigation(visitOf(world, account))).map((link) => link.text);

test('a stranger is offered nothing, and somebody new their own things', async () => {
  assert.deepEqual(await seenBy(), []);
  assert.deepEqual(await seenBy(await anAccount(world, { name: 'Nia' })), ['My things', 'Find support']);
});

test('a person finds their own, and a relative the people they stand beside, until they do no more', async () => {
  const ola = await aPerson(world);
  const bea = await aSupporter(world, ola);
  assert.deepEqual(await seenBy(ola.account), [
    'My things',
    'My plan',
    'My money',
    'My people',
    'Find support',
  ]);
  assert.deepEqual(await seenBy(bea.account), ['My things', 'Ola Marsh', 'Find support']);
});

test('workers find their lists, each only those of their roles and no person by name', async () => {
  const service = await anOrganisation(world, { kind: 'local-service' });
  const grace = await aPerson(world, { name: 'Grace Adeyemi' });
  await beside(world, grace, { organisation: service, role: 'decider' });
  const priya = await aWorker(world, { organisation: service, role: 'decider', name: 'Priya Nair' });
  const dev = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
  const lists = [
    'Plans',
    'Agreed plans',
    'Questions',
    'Challenges',
    'Our rules',
    'The directory',
    'Our people',
  ];
  assert.deepEqual(await seenBy(priya), ['My things', ...lists, 'Find support']);
  assert.deepEqual(await seenBy(dev), [
    'My things',
    'Payments due',
    'Payment runs',
    'Late wages',
    'Parts we pay',
    'Our people',
    'Find support',
  ]);
});

test('somebody with two jobs finds each organisation by its name', async () => {
  const centre = await anOrganisation(world);
  const provider = await anOrganisation(world, { kind: 'provider' });
  const work = { name: 'Tunde Okafor' };
  const tunde = await aWorker(world, { ...work, organisation: centre, role: 'planner' });
  await aWorker(world, { ...work, organisation: provider, role: 'holder' });
  assert.deepEqual(await seenBy(tunde), [
    'My things',
    'Harbour Centre for Independent Living',
    'Tideway Arts',
    'Find support',
  ]);
});

test('the home of a planner says how many ask the organisation, and nothing where nobody does', async () => {
  const centre = await anOrganisation(world);
  const tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor' });
  const place = { organisationId: centre, name: 'Harbour Centre', roles: ['planner'] } as const;
  const asks = async () => {
    const ways = await workThatWaits(visitOf(world, tunde), place);
    return ways.map(({ text, beside: waiting }) => `${text.toString()}; ${waiting ?? 'nobody'}`);
  };
  const people = 'The people we stand beside, and who asks us';
  assert.equal((await asks()).at(-1), `${people}; nobody`);
  const ola = await aPerson(world);
  const invite = { person: ola.person, organisation: centre, powers: ['see-plan'] } as const;
  expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  assert.equal((await asks()).at(-1), `${people}; 1 waits now`);
});
