import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { takeBackDeath } from '#people/actions';
import { aPerson, type TestWorld, visitOf } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  chooseHoldings,
  closeAfterDeath,
  putBack,
  recordUse,
  seeMoney,
  seeStatement,
  spend,
} from './actions/index.ts';
import type { HoldingKind } from './holding.ts';
import {
  aPersonWith,
  anExecutor,
  closing,
  type Dead,
  died,
  dies,
  nothingWaits,
} from './testing/after-death.ts';
import { isSigned, townFor, type WaysTown, wayTo } from './testing/every-way.ts';
import { aPlanWith, payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');
const nothingThere = { refused: { because: 'nothing-to-put-back' } };

let made: TestDatabase;
let database: Database;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const use = ({ person, holding, lineId }: Dead, amount: number) => ({
  person,
  holding: holding.holdingId,
  lineId,
  what: 'Pottery',
  toWhom: 'The pottery',
  on: first,
  amount: pence(amount),
  who: 'Sam',
  minutes: 60,
  unitPrice: pence(amount),
});

/** A death is written down, what was left is settled by the family, and then it was wrong. */
async function diesAndLives(world: TestWorld, town: WaysTown, dead: Dead, on = died) {
  const cara = visitOf(world, await anExecutor(world, dead));
  await dies(world, town, dead, on);
  expectDone(await closeAfterDeath(cara, closing(dead), nothingWaits));
  const dev = visitOf(world, town.dev);
  assert.deepEqual(await putBack(dev, dead), { refused: { because: 'has-died' } });
  expectDone(await takeBackDeath(dev, { person: dead.person, why: 'It was somebody else.' }));
  return cara;
}

async function choosesAgain(world: TestWorld, town: WaysTown, dead: Dead, kind: HoldingKind): Promise<Dead> {
  const choices = [{ lineId: dead.lineId, ...wayTo(town, kind, true) }];
  const visit = visitOf(world, dead.account);
  const [holding] = expectDone(await chooseHoldings(visit, { person: dead.person, choices }));
  assert.ok(holding);
  await isSigned(world, town, dead, holding);
  return { ...dead, holding };
}

/** What is held, and what is to come back. */
async function stands(world: TestWorld, { account, person }: Dead): Promise<readonly number[]> {
  const { sums, comesBack } = expectDone(await seeMoney(visitOf(world, account), person));
  return [sums.held, comesBack];
}

test('what was unspent before a wrong death comes back to a direct payment, once', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'back');
  const ola = await aPersonWith(world, town, 'direct-payment');
  const [dev, sam] = [visitOf(world, town.dev), visitOf(world, town.sam)];
  assert.deepEqual(await putBack(dev, ola), nothingThere);
  await diesAndLives(world, town, ola);
  assert.deepEqual(await stands(world, ola), [0, 100_00]);
  assert.deepEqual(await putBack(dev, ola), { refused: { because: 'nobody-holds-it' } });
  assert.deepEqual(await putBack(sam, ola), { refused: { because: 'not-allowed' } });
  const next = await choosesAgain(world, town, ola, 'direct-payment');
  const pressed = await Promise.all([putBack(dev, ola), putBack(dev, ola)]);
  const dones = pressed.flatMap((each) => ('done' in each ? [each.done] : []));
  assert.deepEqual(dones, [100_00]);
  assert.ok(pressed.some((each) => 'refused' in each && each.refused.because === 'nothing-to-put-back'));
  expectDone(await payIn(dev, ola));
  assert.deepEqual(await stands(world, ola), [400_00, 0]);
  assert.deepEqual(await putBack(dev, ola), nothingThere);
  const of = { person: ola.person, holding: next.holding.holdingId };
  const { page } = expectDone(await seeStatement(visitOf(world, ola.account), of));
  assert.ok(page.entries.some(({ about, amount }) => about['did'] === 'put-back' && amount === 100_00));
  const letters = await database.transaction({ locality: world.settings.locality }, (tx) =>
    readLetters(tx, 500),
  );
  const told = letters.filter((each) => each.subject.includes('is put back')).map((each) => each.to);
  assert.deepEqual([...new Set(told)], [ola.account.email]);
});

test('what was left of a fund comes back less what was used, into the way they chose since', async () => {
  const { world, town } = await townFor(database, 'individual-service-fund', 'back');
  const ola = await aPersonWith(world, town, 'individual-service-fund');
  const dev = visitOf(world, town.dev);
  expectDone(await recordUse(visitOf(world, town.sam), use(ola, 20_00)));
  await diesAndLives(world, town, ola);
  await choosesAgain(world, town, ola, 'individual-service-fund');
  expectDone(await payIn(dev, ola));
  assert.equal(expectDone(await putBack(dev, ola)), 80_00);
  assert.deepEqual(await stands(world, ola), [380_00, 0]);
});

test('days that nobody could choose any more come back, too', async () => {
  const { world, town } = await townFor(database, 'trust', 'late');
  const ola = await aPersonWith(world, town, 'trust');
  const dev = visitOf(world, town.dev);
  await diesAndLives(world, town, ola);
  world.clock.set(`${addDays(died, 3)}T09:00:00Z`);
  await choosesAgain(world, town, ola, 'direct-payment');
  assert.equal(expectDone(await putBack(dev, ola)), 200_00);
  expectDone(await payIn(dev, ola));
  assert.deepEqual(await stands(world, ola), [400_00, 0]);
});

test('what was spent ahead and is paid again is not put back', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'ahead');
  const ola = await aPersonWith(world, town, 'direct-payment');
  expectDone(await spend(visitOf(world, ola.account), use(ola, 150_00)));
  await diesAndLives(world, town, ola);
  await choosesAgain(world, town, ola, 'direct-payment');
  assert.deepEqual(await putBack(visitOf(world, town.dev), ola), nothingThere);
});

test('what is paid once and paid again is not put back besides', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'once');
  const whose = await aPerson(world, { name: 'Ola Marsh', email: 'ola.once@example.org' });
  const line = { what: 'Pottery', weekly: pence(100_00), oneOff: pence(500_00) };
  const [lineId = ''] = await aPlanWith(world, town, whose, [line]);
  const choices = [{ lineId, kind: 'direct-payment' }] as const;
  const chosen = { person: whose.person, choices };
  const [holding] = expectDone(await chooseHoldings(visitOf(world, whose.account), chosen));
  assert.ok(holding);
  await isSigned(world, town, whose, holding);
  const ola = { ...whose, holding, lineId };
  const dev = visitOf(world, town.dev);
  expectDone(await payIn(dev, ola));
  await diesAndLives(world, town, ola);
  await choosesAgain(world, town, ola, 'direct-payment');
  assert.equal(expectDone(await putBack(dev, ola)), 100_00);
  expectDone(await payIn(dev, ola));
  assert.deepEqual(await stands(world, ola), [900_00, 0]);
});

test('a death that is written down wrongly twice leaves them what they had', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'twice');
  const ola = await aPersonWith(world, town, 'direct-payment');
  const dev = visitOf(world, town.dev);
  const cara = await diesAndLives(world, town, ola);
  const next = await choosesAgain(world, town, ola, 'direct-payment');
  expectDone(await payIn(dev, ola));
  assert.equal(expectDone(await putBack(dev, ola)), 100_00);
  await dies(world, town, ola, addDays(died, 7));
  expectDone(await closeAfterDeath(cara, closing(next), nothingWaits));
  expectDone(await takeBackDeath(dev, { person: ola.person, why: 'Again somebody else.' }));
  await choosesAgain(world, town, ola, 'direct-payment');
  assert.equal(expectDone(await putBack(dev, ola)), 200_00);
  expectDone(await payIn(dev, ola));
  assert.deepEqual(await stands(world, ola), [400_00, 0]);
});

test('every truth about money holds after all of them', async () => {
  const folder = new URL('../../checks/', import.meta.url);
  const names = (await readdir(folder)).filter((name) =>
    /^(ledger|holdings|people|streams|payments)-.*\.sql$/.test(name),
  );
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const broken: string[] = [];
  for (const name of names) {
    const { rows } = await owner.query(await readFile(new URL(name, folder), 'utf8'));
    if (rows.length > 0) broken.push(`${name} ${JSON.stringify(rows[0])}`);
  }
  await owner.end();
  assert.deepEqual(broken, []);
});
