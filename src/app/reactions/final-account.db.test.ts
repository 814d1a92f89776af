import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { expectDone } from '#basics';
import { leaveHolding, seeHolding, settleAsHolder } from '#holdings/actions';
import { everythingIsSigned, type HarbourTown, harbourTown } from '#holdings/testing';
import { giveNews, newsToGive, sayHowToReachMe } from '#people/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase, readLetters } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { runChecks } from '../checks.ts';
import { nightWork } from '../chores/night-work.ts';
import { reactions } from './reactions.ts';

let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;

beforeEach(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
});
afterEach(async () => {
  await world.database.close();
  await made.drop();
});

test('the person gets a letter when the final account is there', async () => {
  const fund = await olaLeavesTideway();
  expectDone(await settleAsHolder(asSam(), fund));
  assert.ok((await letters()).includes('ola.marsh: There is a final account of money that was held for you'));
  assert.deepEqual(await seeHolding(asSam(), fund), {
    refused: { because: 'not-allowed' },
  });
});

test('who needs large print is given it by the holder, who stands beside them until then', async () => {
  const { person } = town.ola;
  const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
  const fund = await olaLeavesTideway();
  expectDone(await sayHowToReachMe(visitOf(world, town.ola.account), { person, version: 0, reaching }));
  expectDone(await settleAsHolder(asSam(), fund));
  assert.ok(!(await letters()).some((each) => each.startsWith('ola.marsh: There is a final account')));
  const [waiting] = expectDone(await newsToGive(asSam(), town.tideway));
  assert.ok(waiting !== undefined);
  assert.deepEqual([waiting.name, waiting.path], ['Ola Marsh', `/holdings/${person}/${fund.holding}`]);
  assert.ok('done' in (await seeHolding(asSam(), fund)));
  const giving = { person, news: waiting.newsId, as: 'large-print' } as const;
  expectDone(await giveNews(asSam(), giving, reactions.whenGiven));
  assert.deepEqual(await seeHolding(asSam(), fund), { refused: { because: 'not-allowed' } });
  assert.deepEqual(await brokenTruths(), []);
});

test('the holder gets one letter, the night after a final account was due', async () => {
  await olaLeavesTideway();
  const work = nightWork(world, made.owner, () => undefined);
  const late = 'sam.reyes: A final account that you owe somebody is late';
  const count = async (at: string): Promise<number> => {
    world.clock.set(at);
    await work();
    return (await letters()).filter((each) => each === late).length;
  };
  assert.equal(await count('2026-04-21T08:00:00Z'), 0);
  assert.equal(await count('2026-04-22T08:00:00Z'), 1);
  assert.equal(await count('2026-04-23T08:00:00Z'), 1);
});

test('no letter goes to a holder whose final account came in time', async () => {
  const fund = await olaLeavesTideway();
  expectDone(await settleAsHolder(asSam(), fund));
  const work = nightWork(world, made.owner, () => undefined);
  world.clock.set('2026-05-22T08:00:00Z');
  await work();
  assert.ok(!(await letters()).some((each) => each.endsWith('is late')));
});

const asSam = () => visitOf(world, town.sam);

/** Ola leaves on 6 April: from the 7th it is held elsewhere, and the final account is due by the 21st. */
async function olaLeavesTideway() {
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person, account } = town.ola;
  const leaving = { person, holding: fund.holdingId, when: 'tomorrow' } as const;
  expectDone(await leaveHolding(visitOf(world, account), { ...leaving, to: { holding: direct.holdingId } }));
  world.clock.set('2026-04-08T09:00:00Z');
  return { person, holding: fund.holdingId };
}

async function letters(): Promise<readonly string[]> {
  const all = await world.database.transaction({ locality: world.settings.locality }, (tx) =>
    readLetters(tx, 1_000),
  );
  return all.map((letter) => `${letter.to.replace('@example.org', '')}: ${letter.subject}`);
}

async function brokenTruths(): Promise<readonly string[]> {
  return (await runChecks(made.owner)).filter(({ rows }) => rows.length > 0).map(({ name }) => name);
}
