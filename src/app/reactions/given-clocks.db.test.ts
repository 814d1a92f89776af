import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, id, pence } from '#basics';
import { proposeSurplus, seeMoney } from '#holdings/actions';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from '#holdings/testing';
import { giveNews, newsToGive, sayHowToReachMe } from '#people/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { seePlan } from '#plans/actions';
import { challengeDecision } from '#voice/actions';
import { runChecks } from '../checks.ts';
import { reactions } from './reactions.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('the days to say what saved money is for count from when the question was given in large print', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  const asDev = visitOf(world, town.dev);
  for (let paid = 0; paid < 3; paid += 1) {
    expectDone(await payIn(asDev, { person }));
    world.clock.set(`2026-0${5 + paid}-04T09:00:00Z`);
  }
  await givesAll();
  expectDone(await proposeSurplus(asDev, { person, holding: direct.holdingId }));
  assert.deepEqual(await asked(), [undefined, 28]);
  world.clock.set('2026-09-01T09:00:00Z');
  await givesAll();
  assert.deepEqual(await asked(), ['2026-09-29', 28]);
});

test('the months to challenge a decision count from when it was given in large print', async () => {
  await begin();
  const { ola } = town;
  const own = visitOf(world, ola.account);
  const decision = expectDone(await seePlan(own, ola.person))?.decisions[0];
  assert.ok(decision !== undefined);
  const what = id<'matter'>(decision.decisionId);
  world.clock.set('2027-06-01T09:00:00Z');
  const challenging = {
    person: ola.person,
    about: 'plan-decision',
    what,
    why: 'It is too little.',
    wanted: '',
  } as const;
  expectDone(await challengeDecision(own, challenging));
});

test('and are over a year after it was given', async () => {
  await begin();
  const { ola } = town;
  await givesAll();
  const own = visitOf(world, ola.account);
  const decision = expectDone(await seePlan(own, ola.person))?.decisions[0];
  const what = id<'matter'>(decision?.decisionId ?? '');
  world.clock.set('2027-06-01T09:00:00Z');
  const challenging = {
    person: ola.person,
    about: 'plan-decision',
    what,
    why: 'It is too little.',
    wanted: '',
  } as const;
  assert.deepEqual(await challengeDecision(own, challenging), { refused: { because: 'too-late' } });
  const broken = (await runChecks(made.owner)).filter((each) => each.rows.length > 0);
  assert.deepEqual(broken, []);
});

let places = 0;

/** Ola, who needs large print from before her plan is agreed. */
async function begin(): Promise<void> {
  places += 1;
  const fresh = worldOn(database, { at: '2026-04-06T09:00:00Z' });
  const locality = `given-${places}` as TestWorld['settings']['locality'];
  world = { ...fresh, settings: { ...fresh.settings, locality } };
  town = await harbourTown(world, pence(0), async ({ account, person }) => {
    const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
    expectDone(await sayHowToReachMe(visitOf(world, account), { person, version: 0, reaching }));
  });
}

async function asked() {
  const { proposals } = expectDone(await seeMoney(visitOf(world, town.ola.account), town.ola.person));
  return [proposals[0]?.answerBy, proposals[0]?.answerDays];
}

async function givesAll(): Promise<void> {
  const asPriya = visitOf(world, town.priya);
  for (const { newsId: news } of expectDone(await newsToGive(asPriya, town.service))) {
    const giving = { person: town.ola.person, news, as: 'large-print' } as const;
    expectDone(await giveNews(asPriya, giving, reactions.whenGiven));
  }
}
