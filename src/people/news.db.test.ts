import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, expectDone, type Id, type OrganisationId, type PersonId } from '#basics';
import { type Database, openDatabase, readLetters, type SignedIn } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import {
  act,
  giveNews,
  newsToGive,
  sayHowToReachMe,
  tell,
  tellWorkers,
  type WhenGiven,
} from './actions/index.ts';
import type { Format } from './reaching.ts';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from './testing/index.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let count = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
});
after(async () => {
  await database.close();
  await made.drop();
});

const sentence = 'There is an answer to your plan';
const nothingStarts: WhenGiven = () => Promise.reject(new Error('expected nothing to start'));

test('tells the person and who may see it, and neither who may not nor who did it', async () => {
  const { ola, service, priya } = await olaAndHerService();
  await aSupporter(world, ola, { name: 'Bea', email: `bea${count}@example.org`, powers: ['see-plan'] });
  await aSupporter(world, ola, { name: 'Dan', email: `dan${count}@example.org`, powers: ['see-money'] });
  const centre = await anOrganisation(world);
  await aWorker(world, {
    organisation: centre,
    role: 'planner',
    name: 'Tunde',
    email: `t${count}@example.org`,
  });
  await beside(world, ola, { organisation: centre, role: 'planner', powers: ['see-plan'] });
  await answerPlan(priya, ola.person);
  assert.deepEqual(await sentTo(count), ['bea', 'ola', 't']);
  assert.deepEqual(expectDone(await newsToGive(visitOf(world, priya), service)), []);
});

test('a letter says where to read it and nothing else about anybody', async () => {
  const { ola, priya } = await olaAndHerService();
  await aSupporter(world, ola, { name: 'Bea Marsh', email: `bea${count}@example.org` });
  await answerPlan(priya, ola.person);
  const letters = (await everyLetter()).filter((letter) => letter.to.includes(`${count}@`));
  assert.equal(letters.length, 2);
  assert.ok(letters.every((letter) => !/Ola|Priya|Bea|£/.test(letter.subject + letter.body)));
  assert.ok(letters.every((letter) => letter.body.includes(`${world.settings.url}/plans/`)));
  const helpers = letters.find((letter) => letter.to.startsWith('bea'));
  assert.equal(helpers?.subject, 'There is news for somebody you stand beside');
});

test('workers are told in the role that it waits for, without whoever did it', async () => {
  const { ola, service, priya } = await olaAndHerService();
  const work = { organisation: service, name: 'Joan Ellis' };
  await aWorker(world, { ...work, role: 'decider', email: `joan${count}@example.org` });
  await aWorker(world, { ...work, role: 'payer', email: `dev${count}@example.org` });
  const visit = visitOf(world, priya);
  const news = { organisation: service, role: 'decider', says: () => sentence, path: '/' } as const;
  const outcome = await act(visit, { may: 'decide-plan', person: ola.person }, async (tx) => {
    await tellWorkers(tx, visit, news);
    return done(true);
  });
  expectDone(outcome);
  assert.deepEqual(await sentTo(count), ['joan']);
});

test('who needs large print gets no e-mail, and the news waits until it is given in their way', async () => {
  const { ola, service, priya } = await olaAndHerService(['large-print', 'phone']);
  await aSupporter(world, ola, { name: 'Bea', email: `bea${count}@example.org` });
  await answerPlan(priya, ola.person);
  assert.deepEqual(await sentTo(count), ['bea']);
  const visit = visitOf(world, priya);
  const [waiting] = expectDone(await newsToGive(visit, service));
  assert.deepEqual(
    [waiting?.name, waiting?.news, waiting?.formats],
    ['Ola Marsh', sentence, ['large-print', 'phone']],
  );
  assert.ok(waiting);
  const giving = { person: ola.person, news: waiting.newsId };
  assert.deepEqual(await giveNews(visit, { ...giving, as: 'email' }, nothingStarts), {
    refused: { because: 'not-their-way' },
  });
  const given = expectDone(await giveNews(visit, { ...giving, as: 'large-print' }, nothingStarts));
  assert.equal(given.given?.on, '2026-04-06');
  assert.deepEqual(expectDone(await newsToGive(visit, service)), []);
  assert.deepEqual(await giveNews(visit, { ...giving, as: 'phone' }, nothingStarts), {
    refused: { because: 'not-waiting' },
  });
});

test('another organisation sees nothing of news that it does not have to give', async () => {
  const { ola, priya } = await olaAndHerService(['braille']);
  await answerPlan(priya, ola.person);
  const provider = await anOrganisation(world, { kind: 'provider' });
  const sam = await aWorker(world, { organisation: provider, role: 'holder', name: 'Sam' });
  await beside(world, ola, { organisation: provider, role: 'holder' });
  assert.deepEqual(expectDone(await newsToGive(visitOf(world, sam), provider)), []);
});

test('what news starts begins on the day that the last news of it is given', async () => {
  const { ola, service, priya } = await olaAndHerService(['large-print']);
  const starts = world.clock.newId<'plan-change'>();
  assert.equal(await answerPlan(priya, ola.person, starts), false);
  assert.equal(await answerPlan(priya, ola.person, starts), false);
  const visit = visitOf(world, priya);
  const [first, second] = expectDone(await newsToGive(visit, service));
  assert.ok(first && second);
  const giving = { person: ola.person, as: 'large-print' } as const;
  expectDone(await giveNews(visit, { ...giving, news: first.newsId }, nothingStarts));
  const begun: unknown[] = [];
  const whenGiven: WhenGiven = (_tx, _visit, given) => Promise.resolve(void begun.push(given));
  expectDone(await giveNews(visit, { ...giving, news: second.newsId }, whenGiven));
  assert.deepEqual(begun, [{ person: ola.person, starts, on: '2026-04-06' }]);
});

test('what news starts begins at once where it goes by e-mail', async () => {
  const { ola, priya } = await olaAndHerService();
  assert.equal(await answerPlan(priya, ola.person, world.clock.newId<'plan-change'>()), true);
});

test('what a helper does is given by the service beside the person, and no e-mail goes', async () => {
  const { ola, service, priya } = await olaAndHerService(['large-print']);
  const bea = await aSupporter(world, ola, { name: 'Bea', email: `bea${count}@example.org` });
  assert.equal(await helperDoes(bea.account, ola.person), false);
  assert.deepEqual(await sentTo(count), []);
  const waiting = expectDone(await newsToGive(visitOf(world, priya), service));
  assert.deepEqual(
    waiting.map(({ news, formats }) => [news, formats]),
    [[sentence, ['large-print']]],
  );
});

test('so is what a planner does; and where nobody could give it, an e-mail goes', async () => {
  const { ola, service, priya } = await olaAndHerService(['braille']);
  const centre = await anOrganisation(world);
  const work = {
    organisation: centre,
    role: 'planner',
    name: 'Tunde',
    email: `t${count}@example.org`,
  } as const;
  const tunde = await aWorker(world, work);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  assert.equal(await helperDoes(tunde, ola.person), false);
  assert.equal(expectDone(await newsToGive(visitOf(world, priya), service)).length, 1);
  count += 1;
  const alone = await aPerson(world, { email: `ola${count}@example.org` });
  const reaching = { formats: ['braille'], language: '', whatHelps: '', pleaseNever: '' } as const;
  const said = { person: alone.person, version: 0, reaching };
  expectDone(await sayHowToReachMe(visitOf(world, alone.account), said));
  const bea = await aSupporter(world, alone, { name: 'Bea', email: `bea${count}@example.org` });
  assert.equal(await helperDoes(bea.account, alone.person), true);
  assert.deepEqual(await sentTo(count), ['ola']);
});

test('what fails to start leaves the news waiting', async () => {
  const { ola, service, priya } = await olaAndHerService(['braille']);
  await answerPlan(priya, ola.person, world.clock.newId<'plan-change'>());
  const visit = visitOf(world, priya);
  const [waiting] = expectDone(await newsToGive(visit, service));
  assert.ok(waiting);
  const giving = { person: ola.person, news: waiting.newsId, as: 'braille' } as const;
  await assert.rejects(giveNews(visit, giving, nothingStarts), /expected nothing to start/);
  assert.equal(expectDone(await newsToGive(visit, service)).length, 1);
});

async function olaAndHerService(
  formats: readonly Format[] = [],
): Promise<{ readonly ola: TestPerson; readonly service: OrganisationId; readonly priya: SignedIn }> {
  count += 1;
  const ola = await aPerson(world, { email: `ola${count}@example.org` });
  const reaching = { formats, language: '', whatHelps: '', pleaseNever: '' };
  const said = { person: ola.person, version: 0, reaching };
  expectDone(await sayHowToReachMe(visitOf(world, ola.account), said));
  const service = await anOrganisation(world, { kind: 'local-service' });
  const email = `priya${count}@example.org`;
  const priya = await aWorker(world, { organisation: service, role: 'decider', name: 'Priya Nair', email });
  await beside(world, ola, { organisation: service, role: 'decider' });
  return { ola, service, priya };
}

/** Tells the person that their plan is answered, and says whether that counts as given. */
async function answerPlan(priya: SignedIn, person: PersonId, starts?: Id<string>): Promise<boolean> {
  const visit = visitOf(world, priya);
  const said = { person, may: 'see-plan', says: () => sentence, path: `/plans/${person}` } as const;
  const news = { ...said, ...(starts !== undefined && { starts }) };
  const outcome = await act(visit, { may: 'decide-plan', person }, async (tx, me) =>
    done(await tell(tx, visit, me, news)),
  );
  return expectDone(outcome).given;
}

/** Somebody beside a person does something that is news to them too, and says whether it counts as given. */
async function helperDoes(helper: SignedIn, person: PersonId): Promise<boolean> {
  const visit = visitOf(world, helper);
  const news = { person, may: 'see-plan', says: () => sentence, path: `/plans/${person}` } as const;
  const outcome = await act(visit, { may: 'challenge', person }, async (tx, me) =>
    done(await tell(tx, visit, me, news)),
  );
  return expectDone(outcome).given;
}

async function everyLetter() {
  return database.transaction({ locality: world.settings.locality }, (tx) => readLetters(tx, 1000));
}

async function sentTo(mark: number): Promise<readonly string[]> {
  const letters = await everyLetter();
  const mine = letters.filter((letter) => letter.to.endsWith(`${mark}@example.org`));
  return mine.map((letter) => letter.to.replace(`${mark}@example.org`, '')).sort();
}
