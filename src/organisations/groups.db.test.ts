import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { findServices } from '#directory/actions';
import { anAccount, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { beginGroup, changeGroup, endGroup, listGroups, seeGroup } from './actions/index.ts';
import type { GroupWords } from './self-help-group.ts';

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

const crochet: GroupWords = {
  name: 'Night owls',
  whoWeAre: 'People who do not sleep.',
  whatWeDo: 'Crochet and cards.',
  meetsOn: [2],
  meetsFrom: '18:30',
  meetsUntil: '',
  meetsWords: '',
  meetsAt: 'St Elmo’s Hall',
  postcode: '',
  offers: ['Crochet for beginners'],
  needs: ['£20 for wool'],
  reach: 'Come in by the side door.',
};

test('a group puts itself here, is found beside services as a group, and leaves as easily', async () => {
  const femi = visitOf(world, await anAccount(world, { name: 'Femi Bakare' }));
  const group = expectDone(await beginGroup(femi, { words: crochet }));
  const nobody = visitOf(world);
  assert.deepEqual((await seeGroup(nobody, group.groupId))?.needs, ['£20 for wool']);
  const [found] = (await findServices(nobody, looking('crochet'))).services;
  assert.deepEqual([found?.service.kind, found?.service.name], ['group', 'Night owls']);

  const again = { ...crochet, whatWeDo: 'Cards and soup.' };
  expectDone(await changeGroup(femi, { group: group.groupId, words: again }));
  assert.deepEqual((await findServices(nobody, looking('crochet'))).total, 0);
  assert.equal((await findServices(nobody, looking('soup'))).total, 1);

  expectDone(await endGroup(femi, { group: group.groupId }));
  assert.equal((await findServices(nobody, looking('soup'))).total, 0);
  assert.deepEqual(await listGroups(nobody), []);
  const late = await changeGroup(femi, { group: group.groupId, words: crochet });
  assert.deepEqual(late, { refused: { because: 'no-such-group' } });
});

test('nobody changes a group whose page somebody else keeps', async () => {
  const femi = visitOf(world, await anAccount(world, { name: 'Femi Bakare' }));
  const ivor = visitOf(world, await anAccount(world, { name: 'Ivor Pugh' }));
  const { groupId: group } = expectDone(await beginGroup(femi, { words: crochet }));
  const notAllowed = { refused: { because: 'not-allowed' } };
  assert.deepEqual(await changeGroup(ivor, { group, words: crochet }), notAllowed);
  assert.deepEqual(await endGroup(ivor, { group }), notAllowed);
  assert.deepEqual(await endGroup(visitOf(world), { group }), notAllowed);
  assert.deepEqual(await beginGroup(visitOf(world), { words: crochet }), notAllowed);
});

test('a second press puts no second group here', async () => {
  const femi = visitOf(world, await anAccount(world, { name: 'Femi Bakare' }));
  const once = world.clock.newId<'once'>();
  expectDone(await beginGroup(femi, { words: crochet, once }));
  const second = await beginGroup(femi, { words: crochet, once });
  assert.deepEqual(second, { refused: { because: 'already-done' } });
});

function looking(text: string): { readonly text: string; readonly place: string; readonly page: number } {
  return { text, place: '', page: 1 };
}

test('a group goes out to others without any markup', async () => {
  const gita = visitOf(world, await anAccount(world, { name: 'Gita Rao' }));
  const words = { ...crochet, name: 'Loom <b>lovers</b>', whatWeDo: 'Weaving.<script>alert(1)</script>' };
  expectDone(await beginGroup(gita, { words }));
  const [found] = (await findServices(visitOf(world), looking('weaving'))).services;
  assert.equal(found?.service.name, 'Loom lovers');
  assert.doesNotMatch(JSON.stringify(found?.service), /<|alert/);
});
