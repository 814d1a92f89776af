import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, localityId } from '#basics';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import {
  answerSurplus,
  keepPromise,
  keepPromiseAsHolder,
  proposeSurplus,
  releasePromise,
  reverseSpending,
  reverseUse,
  seeMoney,
  seeStatement,
} from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from './testing/index.ts';
import { olaSavesForAKiln } from './testing/saving.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;
let places = 0;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

async function begin(): Promise<void> {
  places += 1;
  const fresh = worldOn(database, { at: '2026-04-06T09:00:00Z' });
  world = { ...fresh, settings: { ...fresh.settings, locality: localityId(`harbour-${places}`) } };
  town = await harbourTown(world);
}

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asSam = () => visitOf(world, town.sam);

test('a surplus is only asked about; saving for something keeps it, and nothing goes by itself', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  const holding = direct.holdingId;
  expectDone(await payIn(asDev(), { person }));
  const none = await proposeSurplus(asDev(), { person, holding });
  assert.ok('refused' in none && none.refused.because === 'no-surplus');
  expectDone(await payIn(asDev(), { person }));
  world.clock.set('2026-05-05T09:00:00Z');
  expectDone(await payIn(asDev(), { person }));
  const asked = expectDone(await proposeSurplus(asDev(), { person, holding }));
  assert.deepEqual([asked.surplus, asked.answerBy], [1_043_20, '2026-06-02']);
  expectDone(
    await answerSurplus(asOla(), {
      person,
      proposal: asked.proposalId,
      says: 'saving-for',
      savingFor: 'A powered wheelchair',
    }),
  );
  const money = expectDone(await seeMoney(asOla(), person));
  assert.equal(money.sums.promised, 1_043_20);
});

test('what is saved in a fund is paid by its holder, not by the person, once; a mistake is theirs to correct', async () => {
  await begin();
  const { fund } = await everythingIsSigned(world, town);
  const saved = await olaSavesForAKiln(world, town, fund.holdingId);
  const kept = { ...saved, on: world.clock.today() };
  assert.deepEqual(await keepPromise(asOla(), kept), { refused: { because: 'not-now' } });
  assert.deepEqual(await keepPromiseAsHolder(asOla(), kept), { refused: { because: 'not-allowed' } });
  expectDone(await keepPromiseAsHolder(asSam(), kept));
  assert.deepEqual(await keepPromiseAsHolder(asSam(), kept), { refused: { because: 'no-such-promise' } });
  const { sums, page } = expectDone(await seeStatement(asOla(), saved));
  const [paid] = page.entries;
  assert.deepEqual([sums.held, sums.promised, paid?.about['writtenBy']], [saved.free, 0, 'Sam Reyes']);
  const mistake = { ...saved, version: paid?.version ?? 0, why: 'The shop had none' };
  const notTheirs = { refused: { because: 'not-yours-to-correct' } };
  assert.deepEqual(await reverseSpending(asOla(), mistake), notTheirs);
  expectDone(await reverseUse(asSam(), mistake));
  assert.equal(expectDone(await seeStatement(asOla(), saved)).sums.held, saved.held);
});

test('what is saved in a fund is let go by the person; the holder pays nothing out of a direct payment', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const saved = await olaSavesForAKiln(world, town, fund.holdingId);
  const elsewhere = { ...saved, holding: direct.holdingId, on: world.clock.today() };
  assert.ok('refused' in (await keepPromiseAsHolder(asSam(), elsewhere)));
  expectDone(await releasePromise(asOla(), saved));
  const { sums } = expectDone(await seeStatement(asOla(), saved));
  assert.deepEqual([sums.held, sums.promised], [saved.held, 0]);
});
