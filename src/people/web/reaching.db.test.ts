import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Answer, type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  anAccount,
  aPerson,
  aSupporter,
  harbour,
  type TestPerson,
  visitOf,
  worldOn,
} from '../testing/index.ts';
import { besidePage } from './beside.ts';
import { keepHowToReachMe, reachingPage } from './reaching.ts';

let database: Database;
let made: TestDatabase;
let count = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const text = (answer: Answer): string => ('page' in answer ? answer.page.body.toString() : '');
const status = (answer: Answer) => ('status' in answer ? answer.status : undefined);

async function olasWorld() {
  const world = worldOn(database);
  count += 1;
  const ola = await aPerson(world, { email: `ola.reach${count}@example.org` });
  const save = (form: Readonly<Record<string, string | readonly string[]>>) =>
    keepHowToReachMe(visitOf(world, ola.account, { params: { person: ola.person }, form }));
  return { world, ola, save };
}

const seenBy = (world: Parameters<typeof visitOf>[0], account: TestPerson['account'], ola: TestPerson) =>
  besidePage(visitOf(world, account, { params: { person: ola.person } }));

test('what a person says is read by who stands beside them, and by nobody else', async () => {
  const { world, ola, save } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.reach${count}@example.org`, powers: [] });
  const eve = await anAccount(world, { name: 'Eve', email: `eve.reach${count}@example.org` });
  assert.match(text(await seenBy(world, bea.account, ola)), /has not said yet/);
  await save({ formats: ['phone', 'carrier-pigeon'], whatHelps: 'Give me time <please>', version: '0' });
  const page = text(await seenBy(world, bea.account, ola));
  assert.match(page, /Phone call/);
  assert.match(page, /Give me time &lt;please&gt;/);
  assert.doesNotMatch(page, /pigeon/);
  assert.deepEqual(await seenBy(world, eve, ola), { refusal: 'not-allowed' });
});

test('two windows: the second is shown what the first saved, and keeps what it typed', async () => {
  const { save } = await olasWorld();
  assert.ok('goTo' in (await save({ whatHelps: 'First window', version: '0' })));
  const second = await save({ whatHelps: 'Second window', version: '0' });
  assert.equal(status(second), 409);
  assert.match(text(second), /First window[^]*Second window/);
  const version = /name="version" value="(\d+)"/.exec(text(second))?.[1] ?? '';
  assert.ok('goTo' in (await save({ whatHelps: 'Second window', version })));
});

test('too many words are said beside the field and stay in it', async () => {
  const { save } = await olasWorld();
  const answer = await save({ pleaseNever: 'b'.repeat(1001), version: 'nonsense' });
  assert.equal(status(answer), 422);
  assert.match(text(answer), /id="pleaseNever-error"[^]*b{1001}/);
});

test('a supporter cannot say it for the person, in a page or below it', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.reach${count}@example.org` });
  const page = await reachingPage(visitOf(world, bea.account, { params: { person: ola.person } }));
  assert.deepEqual(page, { refusal: 'not-allowed' });
  const scope = { locality: harbour, person: ola.person, standings: ['supporter'] };
  const below = database.transaction(scope, (tx) =>
    tx.run(`insert into people.reaching (locality_id, person_id, changed_at) values ('harbour', $1, now())`, [
      ola.person,
    ]),
  );
  await assert.rejects(below, /row-level security/);
});
