import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { type TestWorld, visitOf, type OwnWorld, ownWorld } from '#people/testing';
import { answerQuestion, askBeforeBuying, seeMoney, spend, waitingQuestions } from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, inGeneral, payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');
let own: OwnWorld;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

const begin = async (): Promise<void> => {
  world = own.anotherPlace();
  town = await harbourTown(world);
};

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asSam = () => visitOf(world, town.sam);
const asPriya = () => visitOf(world, town.priya);

test('a question is answered once, by a decider, and goes with what was bought', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const asked = expectDone(
    await askBeforeBuying(asOla(), {
      person,
      what: 'A kiln',
      amount: pence(90_00),
      lineId: town.lines.backUp,
    }),
  );
  assert.equal(asked.answerBy, '2026-04-09');
  assert.equal(expectDone(await waitingQuestions(asPriya(), town.service)).length, 1);
  assert.deepEqual(await waitingQuestions(asSam(), town.service), { refused: { because: 'not-allowed' } });
  const said = { says: 'yes', reason: 'It is in your plan.', inGeneral: inGeneral() } as const;
  const answer = { person, question: asked.questionId, ...said };
  expectDone(await answerQuestion(asPriya(), answer));
  assert.deepEqual(await answerQuestion(asPriya(), answer), { refused: { because: 'answered-before' } });
  expectDone(
    await spend(asOla(), {
      person,
      holding: direct.holdingId,
      toWhom: 'Potters',
      what: 'A kiln',
      amount: pence(90_00),
      on: first,
      question: asked.questionId,
    }),
  );
  const [entry] = expectDone(await seeMoney(asOla(), person)).lately;
  assert.equal(entry?.about['asked'], asked.questionId);
});
