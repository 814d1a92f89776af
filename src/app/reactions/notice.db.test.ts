import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, id, pence } from '#basics';
import { aPlanIsAgreed, saysHowItGoes } from '#holdings/testing';
import { giveNews, look, newsToGive, sayHowToReachMe } from '#people/actions';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { agreedBudgetOn, changesOf, proposeChange } from '#plans/actions';
import { answerChallenge, askPanel, challengeDecision, withdrawChallenge } from '#voice/actions';
import { runChecks } from '../checks.ts';
import { reactions } from './reactions.ts';

let made: TestDatabase;
let database: Database;
let count = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('a letter by e-mail is given on the day it is sent, and notice runs from then', async () => {
  const town = await aTown([]);
  await proposes(town);
  assert.deepEqual(await notice(town), {
    state: 'notice',
    givenOn: '2026-04-06',
    takesEffectOn: '2026-05-04',
  });
  assert.deepEqual(await weeklyOn(town, '2026-05-03', '2026-05-04'), [348_80, 300_00]);
});

test('for who needs large print no day counts until somebody gave it, and 28 run from then', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  town.world.clock.set('2026-05-20T09:00:00Z');
  assert.deepEqual(await notice(town), { state: 'notice' });
  assert.deepEqual(await weeklyOn(town, '2026-05-20', '2029-01-01'), [348_80, 348_80]);
  await givesOne(town);
  assert.deepEqual(await notice(town), {
    state: 'notice',
    givenOn: '2026-05-20',
    takesEffectOn: '2026-06-17',
  });
  assert.deepEqual(await weeklyOn(town, '2026-06-16', '2026-06-17'), [348_80, 300_00]);
  assert.deepEqual(await brokenTruths(), []);
});

test('a challenge in vain lets notice run once more, from when its answer was given', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  await givesOne(town);
  const challengeId = await challenges(town);
  town.world.clock.set('2026-05-11T09:00:00Z');
  await dismisses(town, challengeId);
  assert.deepEqual(await weeklyOn(town, '2026-05-11', '2029-01-01'), [348_80, 348_80]);
  town.world.clock.set('2026-05-18T09:00:00Z');
  await givesOne(town);
  assert.deepEqual(await notice(town), {
    state: 'notice',
    givenOn: '2026-05-18',
    takesEffectOn: '2026-06-15',
  });
  assert.deepEqual(await brokenTruths(), []);
});

test('where a helper challenges before the person was given it, both letters have to be given first', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  const challengeId = await challenges(town);
  await dismisses(town, challengeId);
  await givesOne(town);
  assert.deepEqual(await notice(town), { state: 'notice' });
  town.world.clock.set('2026-04-09T09:00:00Z');
  await givesOne(town);
  assert.deepEqual(await notice(town), {
    state: 'notice',
    givenOn: '2026-04-09',
    takesEffectOn: '2026-05-07',
  });
  assert.deepEqual(await brokenTruths(), []);
});

test('with the panel it is held again, also where the first answer was not given yet', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  await givesOne(town);
  const challengeId = await challenges(town);
  await dismisses(town, challengeId);
  const { ola } = town;
  expectDone(await askPanel(visitOf(town.world, ola.account), { person: ola.person, challengeId }));
  await givesOne(town);
  assert.deepEqual(await weeklyOn(town, '2029-01-01'), [348_80]);
  assert.equal((await notice(town)).state, 'held');
});

test('taken back by the person, notice runs from that day; never given, it still has to be', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  const { ola } = town;
  const own = visitOf(town.world, ola.account);
  const first = await challenges(town);
  expectDone(await withdrawChallenge(own, { person: ola.person, challengeId: first }));
  assert.deepEqual(await notice(town), { state: 'notice' });
  await givesOne(town);
  const second = await challenges(town);
  town.world.clock.set('2026-04-20T09:00:00Z');
  expectDone(await withdrawChallenge(own, { person: ola.person, challengeId: second }));
  assert.deepEqual(await notice(town), {
    state: 'notice',
    givenOn: '2026-04-20',
    takesEffectOn: '2026-05-18',
  });
});

test('upheld, it came to nothing, and giving the letters later starts nothing', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  const challengeId = await challenges(town);
  const { ola, joan, world } = town;
  const answer = { upheld: true, words: 'You are right.', whatWeDo: 'Nothing changes.' };
  expectDone(await answerChallenge(visitOf(world, joan), { person: ola.person, challengeId, ...answer }));
  await givesOne(town);
  await givesOne(town);
  assert.deepEqual(await notice(town), { state: 'dropped' });
  assert.deepEqual(await brokenTruths(), []);
});

test('the truths find notice that was never given, or counted from an earlier day', async () => {
  const town = await aTown(['large-print']);
  await proposes(town);
  const given = 'update plans.change set given_on = proposed_on, takes_effect_on = proposed_on + 28';
  assert.deepEqual(await brokenBy(`${given} where given_on is null`), ['plans-notice-only-once-given']);
  await givesOne(town);
  const early = 'update plans.change set takes_effect_on = given_on + 27 where given_on is not null';
  assert.deepEqual(await brokenBy(early), ['plans-less-only-after-notice']);
  const forgotten = 'update plans.change set given_on = null where given_on is not null';
  assert.deepEqual(await brokenBy(forgotten), ['plans-notice-begins-when-given']);
});

type Town = Awaited<ReturnType<typeof aTown>>;
type Formats = Parameters<typeof sayHowToReachMe>[1]['reaching']['formats'];

async function aTown(formats: Formats) {
  count += 1;
  const world: TestWorld = worldOn(database);
  const mail = (name: string): string => `${name}${count}@example.org`;
  const ola: TestPerson = await aPerson(world, { email: mail('ola') });
  const reaching = { formats, language: '', whatHelps: '', pleaseNever: '' };
  expectDone(
    await sayHowToReachMe(visitOf(world, ola.account), { person: ola.person, version: 0, reaching }),
  );
  const bea = await aSupporter(world, ola, { email: mail('bea') });
  const service = await anOrganisation(world, { kind: 'local-service' });
  const work = { organisation: service, role: 'decider', agreesUpToWeekly: pence(500_00) } as const;
  const priya = await aWorker(world, { ...work, name: 'Priya Nair', email: mail('priya') });
  const joan = await aWorker(world, { ...work, name: 'Joan Ellis', email: mail('joan') });
  await aPlanIsAgreed(world, { service, priya }, ola);
  const town = { world, ola, bea, service, priya, joan };
  const waiting = expectDone(await newsToGive(visitOf(world, priya), service));
  for (const { newsId: news } of waiting) await gives(town, news);
  return town;
}

async function proposes({ world, ola, priya }: Town): Promise<void> {
  const given = {
    toWeekly: pence(300_00),
    whatChanged: 'Ola goes to the club with friends.',
    reason: 'Three hours fewer of paid support.',
  };
  const reviewId = await saysHowItGoes(world, ola);
  expectDone(await proposeChange(visitOf(world, priya), { person: ola.person, reviewId, given }));
}

async function gives(
  { world, ola, priya }: Pick<Town, 'world' | 'ola' | 'priya'>,
  news: Parameters<typeof giveNews>[1]['news'],
): Promise<void> {
  const giving = { person: ola.person, news, as: 'large-print' } as const;
  expectDone(await giveNews(visitOf(world, priya), giving, reactions.whenGiven));
}

/** Gives the oldest news that waits. */
async function givesOne(town: Town): Promise<void> {
  const [oldest] = expectDone(await newsToGive(visitOf(town.world, town.priya), town.service));
  assert.ok(oldest !== undefined, 'nothing waits');
  await gives(town, oldest.newsId);
}

/** Bea challenges it for Ola. */
async function challenges(town: Town) {
  const { world, ola, bea } = town;
  const [change] = await changes(town);
  assert.ok(change !== undefined);
  const about = { about: 'budget-change', what: id<'matter'>(change.changeId) } as const;
  const challenging = { person: ola.person, ...about, why: 'She needs it.', wanted: '' };
  return expectDone(await challengeDecision(visitOf(world, bea.account), challenging)).challengeId;
}

async function dismisses(
  { world, ola, joan }: Town,
  challengeId: Awaited<ReturnType<typeof challenges>>,
): Promise<void> {
  const answer = { upheld: false, words: 'It stays.', whatWeDo: '' };
  expectDone(await answerChallenge(visitOf(world, joan), { person: ola.person, challengeId, ...answer }));
}

async function changes({ world, ola }: Town) {
  const looking = { may: 'see-plan', person: ola.person } as const;
  return expectDone(await look(visitOf(world, ola.account), looking, (tx) => changesOf(tx, ola.person)));
}

async function notice(town: Town) {
  const [change] = await changes(town);
  assert.ok(change !== undefined);
  const { state, givenOn, takesEffectOn } = change;
  return {
    state,
    ...(givenOn !== undefined && { givenOn }),
    ...(takesEffectOn !== undefined && { takesEffectOn }),
  };
}

async function weeklyOn({ world, ola }: Town, ...days: readonly string[]) {
  const looking = { may: 'see-plan', person: ola.person } as const;
  const found = await look(visitOf(world, ola.account), looking, async (tx) => {
    const figures = [];
    for (const day of days) figures.push((await agreedBudgetOn(tx, ola.person, calendarDate(day)))?.weekly);
    return figures;
  });
  return expectDone(found);
}

async function brokenTruths(): Promise<readonly string[]> {
  return (await runChecks(made.owner)).filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}

/** What the truths say once the owner of the database did this by hand. */
async function brokenBy(sql: string): Promise<readonly string[]> {
  await made.asOwner(sql);
  return brokenTruths();
}
