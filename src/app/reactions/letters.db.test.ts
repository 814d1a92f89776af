import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { expectDone, id, pence } from '#basics';
import { answerQuestion, askBeforeBuying, leaveHolding } from '#holdings/actions';
import {
  aPlanIsAgreed,
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  inGeneral,
  saysHowItGoes,
  payIn,
} from '#holdings/testing';
import { newsToGive, sayHowToReachMe } from '#people/actions';
import { aPerson, aSupporter, aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { proposeChange } from '#plans/actions';
import { answerChallenge, challengeDecision } from '#voice/actions';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: HarbourTown;
let read = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  town = await harbourTown(world);
});
after(async () => {
  await database.close();
  await made.drop();
});
// Letters of an earlier test are not this one's.
beforeEach(() => newLetters());

test('a plan that is sent in and answered is told of on both sides', async () => {
  const grace = await aPerson(world, { name: 'Grace Adeyemi' });
  await aSupporter(world, grace, { name: 'Dan', powers: ['see-plan'] });
  await aPlanIsAgreed(world, town, grace);
  assert.deepEqual(await newLetters(), [
    'priya.nair: A plan waits for an answer',
    'grace.adeyemi: There is an answer to your plan',
    'dan: There is news for somebody you stand beside',
  ]);
});

test('agreements, money and leaving are told of to whom it concerns', async () => {
  const { ola, dev } = town;
  const { direct, fund } = await everythingIsSigned(world, town);
  assert.deepEqual(await newLetters(), [
    'sam.reyes: An agreement waits for your signature',
    'ola.marsh: Your agreement is signed by both sides now',
  ]);
  expectDone(await payIn(visitOf(world, dev), { person: ola.person }));
  const leaving = { person: ola.person, holding: fund.holdingId, when: 'tomorrow' } as const;
  const visit = visitOf(world, ola.account);
  expectDone(await leaveHolding(visit, { ...leaving, to: { holding: direct.holdingId } }));
  assert.deepEqual(await newLetters(), ['sam.reyes: Somebody leaves you, and a final account is due']);
});

test('a question before buying is told of, and so is its answer', async () => {
  const { ola, priya } = town;
  const asked = { person: ola.person, what: 'A folding bicycle', amount: pence(400_00) };
  const { questionId } = expectDone(await askBeforeBuying(visitOf(world, ola.account), asked));
  const answer = {
    person: ola.person,
    question: questionId,
    says: 'yes',
    reason: 'It is in the plan.',
    inGeneral: inGeneral(),
  } as const;
  expectDone(await answerQuestion(visitOf(world, priya), answer));
  assert.deepEqual(await newLetters(), [
    'priya.nair: Somebody asks whether they can buy something',
    'ola.marsh: There is an answer to what you asked to buy',
  ]);
});

test('a lower budget is told of, a challenge goes to who answers, and its answer to who challenged', async () => {
  const { ola, priya, service } = town;
  const joan = await aWorker(world, { organisation: service, role: 'decider', name: 'Joan Ellis' });
  const reviewId = await saysHowItGoes(world, ola);
  assert.deepEqual(await newLetters(), [
    'priya.nair: Somebody says how their plan is going',
    'joan.ellis: Somebody says how their plan is going',
  ]);
  const proposing = { person: ola.person, reviewId, given: less };
  const change = expectDone(await proposeChange(visitOf(world, priya), proposing));
  assert.deepEqual(await newLetters(), ['ola.marsh: Somebody proposes a change to your budget']);
  const challenging = { person: ola.person, about: 'budget-change', why: 'I still need it.' } as const;
  const what = id<'matter'>(change.changeId);
  const { challengeId } = expectDone(
    await challengeDecision(visitOf(world, ola.account), { ...challenging, what, wanted: '' }),
  );
  assert.deepEqual(await newLetters(), [
    'priya.nair: A challenge waits for an answer',
    'joan.ellis: A challenge waits for an answer',
  ]);
  const answer = { upheld: true, words: 'You are right.', whatWeDo: 'Nothing changes.' };
  expectDone(await answerChallenge(visitOf(world, joan), { person: ola.person, challengeId, ...answer }));
  assert.deepEqual(await newLetters(), ['ola.marsh: There is an answer to your challenge']);
});

test('who needs large print gets their answer from the service, by hand', async () => {
  const ivor = await aPerson(world, { name: 'Ivor Pugh' });
  const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
  const said = { person: ivor.person, version: 0, reaching };
  expectDone(await sayHowToReachMe(visitOf(world, ivor.account), said));
  await aPlanIsAgreed(world, town, ivor);
  const letters = await newLetters();
  assert.ok(!letters.some((letter) => letter.startsWith('ivor')));
  const waiting = expectDone(await newsToGive(visitOf(world, town.priya), town.service));
  assert.deepEqual(
    waiting.map(({ name, news }) => [name, news]),
    [['Ivor Pugh', 'There is an answer to your plan']],
  );
});

const less = {
  toWeekly: pence(300_00),
  whatChanged: 'Ola goes to the club with friends.',
  reason: 'Three hours fewer of paid support.',
};

/** Every letter since it was last asked, in the order they were written: to whom, and what it says. */
async function newLetters(): Promise<readonly string[]> {
  const all = await database.transaction({ locality: world.settings.locality }, (tx) =>
    readLetters(tx, 1_000),
  );
  const unread = all.slice(0, all.length - read).reverse();
  read = all.length;
  return unread.map((letter) => `${letter.to.replace('@example.org', '')}: ${letter.subject}`);
}
