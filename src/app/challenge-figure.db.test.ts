import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepFigure } from '#allocation/seed';
import { expectDone, id, type Id } from '#basics';
import {
  anOrganisation,
  aPerson,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { answerChallenge, challengeDecision } from '#voice/actions';

let made: TestDatabase;
let world: TestWorld;
let ola: TestPerson;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  ola = await aPerson(world);
});
after(async () => {
  await world.database.close();
  await made.drop();
});

function challenge(figure: Id<'starting-figure'>) {
  const about = { about: 'starting-figure', what: id<'matter'>(figure) } as const;
  const said = { person: ola.person, why: 'My nights are left out.', wanted: '' };
  return challengeDecision(visitOf(world, ola.account), { ...about, ...said });
}

test('a starting figure is challenged once a service stands beside the person, and anybody there answers', async () => {
  const twos = Array.from({ length: 12 }, () => ({ level: 2 }));
  const { figureId } = await keepFigure(visitOf(world, ola.account), ola.person, twos);
  assert.deepEqual(await challenge(figureId), { refused: { because: 'no-such-thing' } });

  const organisation = await anOrganisation(world, { kind: 'local-service' });
  await beside(world, ola, { organisation, role: 'decider', name: 'Harbour local service' });
  const priya = await aWorker(world, { organisation, role: 'decider', name: 'Priya Nair' });
  const { challengeId, organisationName } = expectDone(await challenge(figureId));
  assert.equal(organisationName, 'Harbour local service');
  assert.deepEqual(await challenge(figureId), { refused: { because: 'challenged-already' } });

  const answer = {
    upheld: true,
    words: 'Nights were left out.',
    whatWeDo: 'We look at your nights together.',
  };
  expectDone(await answerChallenge(visitOf(world, priya), { person: ola.person, challengeId, ...answer }));
});

test('somebody else’s figure is nothing to challenge', async () => {
  const ada = await aPerson(world, { name: 'Ada' });
  const ones = Array.from({ length: 12 }, () => ({ level: 1 }));
  const { figureId } = await keepFigure(visitOf(world, ada.account), ada.person, ones);
  assert.deepEqual(await challenge(figureId), { refused: { because: 'no-such-thing' } });
});
