import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { answerQuestion } from '#assessment/actions';
import { mainstayStart, questionnaireOf } from '#allocation';
import { agreeToHelp } from '#allocation/actions';
import { keepFigure, seedAnswers } from '#allocation/seed';
import { expectDone, moment } from '#basics';
import { leaveCircle } from '#people/actions';
import { aPerson, aSupporter, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, firstTime, makeSignInPath, openDatabase, waitTurn } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { nightOf, nightWork } from './night-work.ts';

let made: TestDatabase;
let database: Database;
let owner: pg.Client;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  owner = new pg.Client(made.owner);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await database.close();
  await made.drop();
});

test('a night begins at three in the morning in Britain, in summer and in winter', () => {
  assert.equal(nightOf(moment('2026-11-22T02:59:59Z')), '2026-11-21');
  assert.equal(nightOf(moment('2026-11-22T03:00:00Z')), '2026-11-22');
  assert.equal(nightOf(moment('2026-06-10T01:59:59Z')), '2026-06-09');
  assert.equal(nightOf(moment('2026-06-10T02:00:00Z')), '2026-06-10');
});

test('the truths run once a night, and not when the server starts', async () => {
  const { world, lines, work } = atWork('2026-11-21T22:00:00Z');
  await work();
  world.clock.set('2026-11-22T02:59:00Z');
  await work();
  assert.deepEqual(lines, []);
  world.clock.set('2026-11-22T03:00:00Z');
  await work();
  world.clock.set('2026-11-22T03:01:00Z');
  await work();
  assert.equal(lines.filter((line) => line['chore'] === 'truths').length, 1);
  world.clock.set('2026-11-23T09:00:00Z');
  await work();
  assert.equal(lines.filter((line) => line['chore'] === 'truths').length, 2);
});

test('a truth that does not hold is written down as an error, with its rows', async () => {
  const { world, lines, work } = atWork('2026-11-24T22:00:00Z');
  const ola = await aPerson(world);
  const bea = await aSupporter(world, ola);
  await keepFigure(visitOf(world, ola.account), ola.person, seedAnswers.ola);
  expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'home-upkeep'));
  const forgetful = () => Promise.resolve();
  expectDone(await leaveCircle(visitOf(world, bea.account), { person: ola.person }, forgetful));
  world.clock.set('2026-11-25T03:00:00Z');
  await work();
  const errors = lines.filter((line) => line['level'] === 'error');
  assert.deepEqual(
    errors.map((line) => line['truth']),
    ['allocation-help-ends-with-the-relationship'],
  );
});

test('answers without a name, links and marks go when they are past their time, not before', async () => {
  const { world, work } = atWork('2026-12-01T10:00:00Z');
  const said = { by: 'me', at: world.clock.now() } as const;
  const answer = { area: 'nutrition', level: 1, ownWords: 'Cooking.', said };
  expectDone(await answerQuestion(visitOf(world), questionnaireOf(mainstayStart), answer, undefined));
  await database.transaction({ locality: world.settings.locality }, async (tx) => {
    await firstTime(tx, world.clock.newId(), world.clock.now());
    await waitTurn(tx, ['anything'], world.clock.now());
    const link = { email: 'old@example.org', goesTo: '/', from: 'here', now: world.clock.now() };
    await makeSignInPath(tx, world.settings.locality, link);
  });
  world.clock.set('2026-12-02T03:00:00Z');
  await work();
  assert.deepEqual(await left(), { drafts: '1', marks: '1', turns: '1', links: '1' });
  world.clock.set('2027-03-02T03:00:00Z');
  await work();
  assert.deepEqual(await left(), { drafts: '0', marks: '0', turns: '0', links: '0' });
});

type Line = Readonly<Record<string, unknown>>;

function atWork(at: string): { world: TestWorld; lines: Line[]; work: () => Promise<void> } {
  const world = worldOn(database, { at });
  const lines: Line[] = [];
  return { world, lines, work: nightWork(world, made.owner, (line) => lines.push(line)) };
}

async function left() {
  const counted = await owner.query<Line>(
    `select (select count(*) from assessment.draft) as drafts, (select count(*) from platform.done_once) as marks,
       (select count(*) from platform.turn) as turns, (select count(*) from platform.sign_in_link) as links`,
  );
  return counted.rows[0];
}
