import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, pence } from '#basics';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { testDatabase } from '#platform/testing';
import { answerQuestion, askBeforeBuying, tellOfLateQuestions } from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, inGeneral } from './testing/index.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await harbourTown(world);
  await everythingIsSigned(world, town);
});
after(async () => {
  await database.close();
  await drop();
});

test('a question that nobody answered goes to everybody who can, the night after its day, and once', async () => {
  await asks('A second-hand wheel');
  const answered = await asks('Clay');
  const yes = {
    person: town.ola.person,
    question: answered,
    says: 'yes',
    reason: 'It is in your plan.',
    inGeneral: inGeneral(),
  } as const;
  expectDone(await answerQuestion(visitOf(world, town.priya), yes));
  // Three working days from Wednesday are Monday.
  world.clock.set('2026-04-13T20:00:00Z');
  assert.equal(await night(), 0);
  world.clock.set('2026-04-14T03:00:00Z');
  assert.equal(await night(), 1);
  assert.equal(await night(), 0);
  const { locality } = world.settings;
  const letters = await database.transaction({ locality }, (tx) => readLetters(tx, 50));
  assert.deepEqual(
    letters
      .filter(({ subject }) => subject.includes('late'))
      .map(({ to }) => to)
      .toSorted(),
    [town.ola.account.email, town.priya.email].toSorted(),
  );
});

async function asks(what: string) {
  const asked = { person: town.ola.person, what, amount: pence(95_00) };
  const visit = visitOf(world, town.ola.account);
  return expectDone(await askBeforeBuying(visit, asked)).questionId;
}

function night(): Promise<number> {
  const { locality } = world.settings;
  return database.transaction({ locality }, (tx) => tellOfLateQuestions(tx, world, locality));
}
