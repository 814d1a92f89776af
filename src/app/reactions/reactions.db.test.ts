import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepFigure, seedAnswers } from '#allocation/seed';
import { agreeToHelp, seeStartingFigure } from '#allocation/actions';
import { expectDone } from '#basics';
import { endRelationship, leaveCircle } from '#people/actions';
import { aPerson, aSupporter, type TestPerson, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { runChecks } from '../checks.ts';
import { reactions } from './reactions.ts';

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

const without_help = 405_92;

test('a word to help ends with the relationship, and the figure is worked out again', async () => {
  const { ola, bea } = await olaWhomBeaHelps('1');
  const own = visitOf(world, ola.account);
  expectDone(
    await endRelationship(own, { person: ola.person, relationship: bea.relationship }, reactions.whenEnded),
  );
  assert.deepEqual(await newestFigure(ola), { weekly: without_help, because: 'helper-ended' });
  assert.deepEqual(await brokenTruths(), []);
});

test('a word to help ends when the helper steps back', async () => {
  const { ola, bea } = await olaWhomBeaHelps('2');
  expectDone(await leaveCircle(visitOf(world, bea.account), { person: ola.person }, reactions.whenEnded));
  assert.deepEqual(await newestFigure(ola), { weekly: without_help, because: 'helper-ended' });
});

test('the figure stays where somebody goes who gave no word', async () => {
  const { ola } = await olaWhomBeaHelps('3');
  const helped = await newestFigure(ola);
  const dan = await aSupporter(world, ola, { name: 'Dan', email: 'dan3@example.org' });
  expectDone(await leaveCircle(visitOf(world, dan.account), { person: ola.person }, reactions.whenEnded));
  assert.deepEqual(await newestFigure(ola), helped);
});

test('the truth over live data finds a word that outlived its relationship', async () => {
  const { ola, bea } = await olaWhomBeaHelps('4');
  const forgetful = () => Promise.resolve();
  expectDone(await leaveCircle(visitOf(world, bea.account), { person: ola.person }, forgetful));
  assert.deepEqual(await brokenTruths(), ['allocation-help-ends-with-the-relationship']);
});

async function olaWhomBeaHelps(mark: string) {
  const ola = await aPerson(world, { email: `ola${mark}@example.org` });
  await keepFigure(visitOf(world, ola.account), ola.person, seedAnswers.ola);
  const bea = await aSupporter(world, ola, { email: `bea${mark}@example.org` });
  const helped = expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'home-upkeep'));
  assert.ok(helped.weekly < without_help);
  return { ola, bea };
}

async function newestFigure(ola: TestPerson) {
  const seen = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
  return { weekly: seen?.figure.weekly, because: seen?.figure.because };
}

async function brokenTruths(): Promise<readonly string[]> {
  const results = await runChecks(made.owner);
  return results.filter((result) => result.rows.length > 0).map((result) => result.name);
}
