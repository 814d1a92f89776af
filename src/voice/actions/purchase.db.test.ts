import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, id, type OrganisationId, pence } from '#basics';
import { answerQuestion, askBeforeBuying, seeQuestions } from '#holdings/actions';
import { stageOf } from '#holdings';
import { inGeneral } from '#holdings/testing';
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
import { openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { answerChallenge, askPanel, challengeDecision, seeChallenges } from './index.ts';

let made: TestDatabase;
let world: TestWorld;
let ola: TestPerson;
let service: OrganisationId;
let priya: SignedIn;
let joan: SignedIn;
let malik: SignedIn;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  ola = await aPerson(world);
  service = await anOrganisation(world, { kind: 'local-service' });
  await beside(world, ola, { organisation: service, role: 'decider' });
  const decider = { organisation: service, role: 'decider' } as const;
  priya = await aWorker(world, { ...decider, name: 'Priya Nair' });
  joan = await aWorker(world, { ...decider, name: 'Joan Ellis' });
  malik = await aWorker(world, { ...decider, name: 'Malik Rahman' });
});
after(async () => {
  await world.database.close();
  await made.drop();
});

/** Ola asks about a bicycle and Priya answers. */
async function answered(says: 'yes' | 'no') {
  const asked = { person: ola.person, what: 'A folding bicycle', amount: pence(400_00) };
  const { questionId } = expectDone(await askBeforeBuying(visitOf(world, ola.account), asked));
  const about = inGeneral('Bicycles', says === 'yes' ? 'plan' : 'not-in-plan');
  const answer = { person: ola.person, question: questionId, says, reason: 'It is not in the plan.' };
  expectDone(await answerQuestion(visitOf(world, priya), { ...answer, inGeneral: about }));
  return questionId;
}

function challenge(asked: string) {
  const about = { about: 'purchase-answer', what: id<'matter'>(asked) } as const;
  const challenging = { person: ola.person, ...about, why: 'It gets me to the club.', wanted: '' };
  return challengeDecision(visitOf(world, ola.account), challenging);
}

async function question(questionId: string) {
  const all = expectDone(await seeQuestions(visitOf(world, ola.account), ola.person));
  const found = all.find((each) => each.questionId === questionId);
  assert.ok(found !== undefined);
  return { ...found, stage: stageOf(found, world.clock.today()) };
}

const isRight = { upheld: true, words: 'It does what the plan is about.', whatWeDo: 'You can buy it.' };
const stays = { upheld: false, words: 'The plan says nothing of it.', whatWeDo: '' };

test('a no is challenged like every decision: clocks, and nobody answers who said it', async () => {
  const received = expectDone(await challenge(await answered('no')));
  assert.deepEqual(
    [received.acknowledgeBy, received.answerBy, received.decidedBy],
    ['2026-04-09', '2026-05-05', [priya.accountId]],
  );
  assert.equal(received.organisationName, 'Harbour local service');
  const answering = { person: ola.person, challengeId: received.challengeId };
  assert.deepEqual(await answerChallenge(visitOf(world, priya), { ...answering, ...isRight }), {
    refused: { because: 'you-decided' },
  });
});

test('a no that was wrong becomes a yes that binds, with the no and its reason beside it', async () => {
  const questionId = await answered('no');
  const { challengeId } = expectDone(await challenge(questionId));
  assert.equal((await question(questionId)).stage, 'no');
  expectDone(await answerChallenge(visitOf(world, joan), { person: ola.person, challengeId, ...isRight }));
  const now = await question(questionId);
  assert.equal(now.stage, 'yes');
  assert.deepEqual([now.answer?.says, now.answer?.reason], ['no', 'It is not in the plan.']);
  assert.deepEqual(now.overturned, { on: '2026-04-06', by: 'Joan Ellis', words: isRight.words });
  assert.deepEqual(await challenge(questionId), { refused: { because: 'no-such-thing' } });
  assert.deepEqual(await made.foundBy('voice-overturned-no-binds'), []);
});

test('a no that stays can go to the panel, which makes it a yes', async () => {
  const questionId = await answered('no');
  const { challengeId } = expectDone(await challenge(questionId));
  const answering = { person: ola.person, challengeId };
  expectDone(await answerChallenge(visitOf(world, joan), { ...answering, ...stays }));
  assert.equal((await question(questionId)).stage, 'no');
  expectDone(await askPanel(visitOf(world, ola.account), answering));
  expectDone(await answerChallenge(visitOf(world, malik), { ...answering, ...isRight }));
  assert.equal((await question(questionId)).stage, 'yes');
  assert.deepEqual(await made.foundBy('voice-overturned-no-binds'), []);
});

test('a yes, a question that waits and one that is somebody else’s are nothing to challenge', async () => {
  const nothing = { refused: { because: 'no-such-thing' } };
  assert.deepEqual(await challenge(await answered('yes')), nothing);
  const asked = { person: ola.person, what: 'A tricycle', amount: pence(900_00) };
  const waits = expectDone(await askBeforeBuying(visitOf(world, ola.account), asked));
  assert.deepEqual(await challenge(waits.questionId), nothing);
  const ivor = await aPerson(world, { name: 'Ivor Pugh' });
  const about = { about: 'purchase-answer', what: id<'matter'>(await answered('no')) } as const;
  const seen = expectDone(await seeChallenges(visitOf(world, ivor.account), ivor.person, about));
  assert.equal(seen.matter, undefined);
});

test('the truth finds a no that was overturned by no challenge', async () => {
  const questionId = await answered('no');
  const sql = `update holdings.question set overturned_on = current_date, overturned_by = 'Joan', overturned_words = 'Yes.'
    where question_id = '${questionId}';`;
  assert.equal((await made.foundBy('voice-overturned-no-binds', sql)).length, 1);
});
