import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { add, addDays, calendarDate, expectDone, nothing, pence } from '#basics';
import { takeBackDeath } from '#people/actions';
import { aPerson, aSupporter, type TestWorld, visitOf } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  chooseHoldings,
  closeAfterDeath,
  keepPromise,
  leaveHolding,
  promise,
  proposeSurplus,
  recordUse,
  releasePromise,
  reverseSpending,
  seeClosing,
  seeMoney,
  seeStatement,
  settleAsHolder,
  sharePoolCost,
  signAgreement,
  spend,
  takeBackPoolCost,
} from './actions/index.ts';
import {
  aPersonWith,
  anExecutor,
  closing,
  type Dead,
  died,
  dies,
  nothingWaits,
} from './testing/after-death.ts';
import { isSigned, townFor, type WaysTown } from './testing/every-way.ts';
import { aPlanWith, payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');

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

const asExecutor = async (world: TestWorld, dead: Dead) => visitOf(world, await anExecutor(world, dead));
const close = (visit: Parameters<typeof closeAfterDeath>[0], dead: Dead, letsGo = 0) =>
  closeAfterDeath(visit, closing(dead, pence(letsGo)), nothingWaits);

/** What the service's fund has paid out and not got back, and what is still promised anywhere. */
async function inFund(world: TestWorld): Promise<number> {
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const { rows } = await owner.query<{ paid: string }>(
    `select -sum(posted_pence) as paid from ledger.account where locality_id = $1 and kind = 'fund' and person_id is null`,
    [world.settings.locality],
  );
  await owner.end();
  return Number(rows[0]?.paid);
}

const out = ({ person, holding, lineId }: Dead, amount: number) => ({
  person,
  holding: holding.holdingId,
  toWhom: 'The pottery',
  what: 'Clay',
  amount: pence(amount),
  on: first,
  lineId,
});

test('the executor pays what is owed, lets one promise go and the rest with the closing', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'promises');
  const dead = await aPersonWith(world, town, 'direct-payment');
  const ola = visitOf(world, dead.account);
  const [paid, letGo] = [
    expectDone(await promise(ola, out(dead, 10_00))),
    expectDone(await promise(ola, out(dead, 20_00))),
  ];
  expectDone(await promise(ola, out(dead, 30_00)));
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  const of = { person: dead.person, holding: dead.holding.holdingId };
  expectDone(await keepPromise(cara, { ...of, promise: paid, on: died }));
  expectDone(await releasePromise(cara, { ...of, promise: letGo }));
  expectDone(await spend(cara, out(dead, 5_00)));
  const stale = await close(cara, dead, 60_00);
  assert.deepEqual(stale, { refused: { because: 'still-promised', promised: 30_00 } });
  assert.deepEqual(expectDone(await close(cara, dead, 30_00)), { withdrawn: false, went: 385_00 });
});

test('a holding that was being left is closed, too, and nothing goes on to the next', async () => {
  const { world, town } = await townFor(database, 'agent', 'left');
  const dead = await aPersonWith(world, town, 'agent');
  const leaving = {
    person: dead.person,
    holding: dead.holding.holdingId,
    to: { kind: 'direct-payment', name: 'Ola Marsh', wording: ['I agree.'] },
  } as const;
  const { to } = expectDone(
    await leaveHolding(visitOf(world, dead.account), { ...leaving, when: 'after-notice' }),
  );
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  const paid = await inFund(world);
  const came = expectDone(await close(cara, dead));
  const next = expectDone(await close(cara, { ...dead, holding: to }));
  const sums = [came, next].map((each) => (each.withdrawn ? nothing : each.went));
  assert.equal(add(...sums), 400_00);
  assert.equal(await inFund(world), paid - 400_00);
  assert.deepEqual(await payIn(visitOf(world, town.dev), dead), { refused: { because: 'nothing-due' } });
});

test('a holder is paid what it is owed for holding, after the fund is closed', async () => {
  const { world, town } = await townFor(database, 'individual-service-fund', 'costs');
  const dead = await aPersonWith(world, town, 'individual-service-fund');
  const sam = visitOf(world, town.sam);
  const use = { ...out(dead, 0), what: 'Pottery', who: 'Sam', minutes: 60, unitPrice: pence(20_00) };
  await dies(world, town, dead);
  expectDone(await recordUse(sam, use));
  const paid = await inFund(world);
  assert.deepEqual(expectDone(await close(sam, dead)), { withdrawn: false, went: 380_00 });
  assert.equal(await inFund(world), paid - 380_00);
  const due = expectDone(await payIn(visitOf(world, town.dev), dead));
  assert.deepEqual(
    due.payments.map((each) => [each.net, each.costs]),
    [[1_80, 1_80]],
  );
  assert.equal(await inFund(world), paid - 380_00 + 1_80);
  assert.deepEqual(await payIn(visitOf(world, town.dev), dead), { refused: { because: 'nothing-due' } });
});

/** A friend in the pool of somebody who dies; both have paid a shared cost that the friend wrote down. */
async function friendsShare(world: TestWorld, town: WaysTown, dead: Dead) {
  const { holdings } = expectDone(await seeMoney(visitOf(world, dead.account), dead.person));
  const word = holdings[0]?.pool?.joiningWord ?? '';
  const friend = await aPerson(world, { name: 'Femi Bakare', email: 'femi@example.org' });
  const lines = await aPlanWith(world, town, friend, [{ what: 'Bus', weekly: pence(100_00) }]);
  const choices = lines.map((lineId) => ({ lineId, kind: 'pool', pool: { word } }) as const);
  const asFriend = visitOf(world, friend.account);
  const [pool] = expectDone(await chooseHoldings(asFriend, { person: friend.person, choices }));
  assert.ok(pool);
  await isSigned(world, town, friend, pool);
  expectDone(await payIn(visitOf(world, town.dev), { person: friend.person }));
  const cost = {
    person: friend.person,
    holding: pool.holdingId,
    what: 'Bus',
    toWhom: 'Buses',
    amount: pence(20_01),
  };
  const { costId } = expectDone(await sharePoolCost(asFriend, { ...cost, on: first }));
  return { asFriend, cost, costId };
}

test('a cost that friends take back later goes to the service where one has died', async () => {
  const { world, town } = await townFor(database, 'pool', 'friends');
  const dead = await aPersonWith(world, town, 'pool');
  const { asFriend, cost, costId } = await friendsShare(world, town, dead);
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  const went = expectDone(await close(cara, dead));
  assert.ok(!went.withdrawn && (went.went === 389_99 || went.went === 390_00));
  const paid = await inFund(world);
  const why = 'The bus never came.';
  expectDone(
    await takeBackPoolCost(asFriend, { person: cost.person, holding: cost.holding, cost: costId, why }),
  );
  assert.equal(await inFund(world), paid - (400_00 - went.went));
});

test('a mistake that is put right after the closing goes to the service, once', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'mistake');
  const dead = await aPersonWith(world, town, 'direct-payment');
  expectDone(await spend(visitOf(world, dead.account), out(dead, 30_00)));
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  expectDone(await close(cara, dead));
  const of = { person: dead.person, holding: dead.holding.holdingId };
  const { page } = expectDone(await seeStatement(cara, of));
  const version = page.entries.find((each) => each.about['did'] === 'spend')?.version ?? 0;
  const paid = await inFund(world);
  const wrong = { ...of, version, why: 'It was never bought.' };
  expectDone(await reverseSpending(cara, wrong));
  assert.equal(await inFund(world), paid - 30_00);
  assert.deepEqual(await reverseSpending(cara, wrong), { refused: { because: 'reversed-before' } });
});

test('where the death was wrong, it stays closed, and what went back is due again where it is held next', async () => {
  const { world, town } = await townFor(database, 'trust', 'lives');
  const dead = await aPersonWith(world, town, 'trust');
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  expectDone(await close(cara, dead));
  assert.deepEqual(expectDone(await seeMoney(cara, dead.person)).over, []);
  const dev = visitOf(world, town.dev);
  expectDone(await takeBackDeath(dev, { person: dead.person, why: 'It was somebody else.' }));
  assert.deepEqual(await close(cara, dead), { refused: { because: 'not-allowed' } });
  const ola = visitOf(world, dead.account);
  assert.deepEqual(expectDone(await seeMoney(ola, dead.person)).over, []);
  const choices = [{ lineId: dead.lineId, kind: 'direct-payment' }] as const;
  const [next] = expectDone(await chooseHoldings(ola, { person: dead.person, choices }));
  assert.ok(next);
  const signing = { person: dead.person, holding: next.holdingId, name: 'Ola Marsh', wording: ['I agree.'] };
  expectDone(await signAgreement(ola, signing));
  const due = expectDone(await payIn(dev, dead));
  const days = due.paidDays.map((each) => [each.from, each.until, each.weekly]);
  assert.deepEqual(days, [[addDays(died, 1), addDays(first, 27), 100_00]]);
  const { holdings } = expectDone(await seeMoney(ola, dead.person));
  assert.deepEqual(
    holdings.map(({ holding, sums }) => [holding.state, sums.held]),
    [
      ['closed', 0],
      ['active', 300_00],
    ],
  );
});

test('a final account after a wrong death goes to the service, where the next holding was closed for it', async () => {
  const { world, town } = await townFor(database, 'agent', 'chain');
  const dead = await aPersonWith(world, town, 'agent');
  const target = { kind: 'direct-payment', name: 'Ola Marsh', wording: ['I agree.'] } as const;
  const of = { person: dead.person, holding: dead.holding.holdingId };
  const { to } = expectDone(
    await leaveHolding(visitOf(world, dead.account), { ...of, to: target, when: 'tomorrow' }),
  );
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  expectDone(await close(cara, { ...dead, holding: to }));
  const why = 'It was somebody else.';
  expectDone(await takeBackDeath(visitOf(world, town.dev), { person: dead.person, why }));
  const paid = await inFund(world);
  const left = expectDone(await settleAsHolder(visitOf(world, town.sam), of));
  assert.ok(left > 0);
  assert.equal(await inFund(world), paid - left);
});

test('a question about money that is saved waits for nobody any more', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'saved');
  const dead = await aPersonWith(world, town, 'direct-payment');
  const dev = visitOf(world, town.dev);
  for (const weeks of [4, 8, 12]) {
    world.clock.set(`${addDays(first, 7 * weeks - 7)}T09:00:00Z`);
    expectDone(await payIn(dev, dead));
  }
  expectDone(await proposeSurplus(dev, { person: dead.person, holding: dead.holding.holdingId }));
  const cara = await asExecutor(world, dead);
  assert.equal(expectDone(await seeMoney(dev, dead.person)).proposals.length, 1);
  const on = world.clock.today();
  await dies(world, town, dead, on);
  assert.deepEqual(expectDone(await seeMoney(cara, dead.person)).proposals, []);
  assert.equal(
    expectDone(await seeStatement(dev, { person: dead.person, holding: dead.holding.holdingId })).saved,
    undefined,
  );
  expectDone(await close(cara, dead));
});

test('whoever helps, holds and pays is told, and nobody writes to the person', async () => {
  const { world, town } = await townFor(database, 'agent', 'told');
  const dead = await aPersonWith(world, town, 'agent');
  const bea = await aSupporter(world, dead, { powers: ['see-money'], email: 'bea.told@example.org' });
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  const { locality } = world.settings;
  const letters = () => database.transaction({ locality }, (tx) => readLetters(tx, 500));
  const known = new Set((await letters()).map((each) => each.letterId));
  expectDone(await close(cara, dead));
  const fresh = (await letters()).filter((each) => !known.has(each.letterId)).map((each) => each.to);
  assert.deepEqual([...fresh].sort(), [bea.account.email, town.dev.email, town.sam.email].sort());
});

test('of two who close at once one does, and of closing and spending at once nothing is lost', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'race');
  const dead = await aPersonWith(world, town, 'direct-payment');
  const cara = await asExecutor(world, dead);
  await dies(world, town, dead);
  const paid = await inFund(world);
  const came = await Promise.all([
    close(cara, dead),
    close(cara, dead),
    spend(cara, out(dead, 100_00)),
    promise(cara, out(dead, 50_00)),
  ]);
  const [one, other, spent] = came;
  const closed = [one, other].filter((each) => 'done' in each);
  assert.ok(closed.length <= 1, JSON.stringify(came));
  if (closed.length === 0) expectDone(await close(cara, dead, 'done' in came[3] ? 50_00 : 0));
  assert.equal(await inFund(world), paid - 400_00 + ('done' in spent ? 100_00 : 0));
  const seen = expectDone(await seeClosing(cara, closing(dead), nothingWaits));
  assert.deepEqual([seen?.stands.held, seen?.stands.promised], [0, 0]);
});

test('every truth about money holds after all of them', async () => {
  const folder = new URL('../../checks/', import.meta.url);
  const names = (await readdir(folder)).filter((name) =>
    /^(ledger|holdings|people|streams)-.*\.sql$/.test(name),
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
