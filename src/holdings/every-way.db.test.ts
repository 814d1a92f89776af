import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { aPerson, type TestWorld, visitOf } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  chooseHoldings,
  keepPromise,
  leaveHolding,
  moveLine,
  promise,
  recordUse,
  reverseSpending,
  reverseUse,
  seeMoney,
  seeStatement,
  settleAsHolder,
  sharePoolCost,
  spend,
  takeBackPoolCost,
} from './actions/index.ts';
import { type HoldingKind, holdingKinds, kindFacts } from './holding.ts';
import { firstUncoveredDay } from './share.ts';
import { sharesOf } from './store/shares.ts';
import { aFriendOf, holderOf, isSigned, townFor, type WaysTown, wayTo } from './testing/every-way.ts';
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

/** Both lines of a new plan: the one that will move, held in one way, and another in the way it will move to. */
async function aPersonWith(world: TestWorld, town: WaysTown, ways: readonly [HoldingKind, HoldingKind]) {
  const whose = await aPerson(world, { name: 'Ola Marsh', email: `${ways.join('.')}@example.org` });
  const { person } = whose;
  const [moves = '', stays = ''] = await aPlanWith(world, town, whose, [
    { what: 'Pottery', weekly: pence(100_00) },
    { what: 'Gardening', weekly: pence(20_00) },
  ]);
  const choices = [
    { lineId: moves, ...wayTo(town, ways[0], false) },
    { lineId: stays, ...wayTo(town, ways[1], true) },
  ];
  const chosen = expectDone(await chooseHoldings(visitOf(world, whose.account), { person, choices }));
  for (const holding of chosen) await isSigned(world, town, whose, holding);
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  const [from, to = from] = chosen;
  if (from === undefined || to === undefined) throw new Error('expected a holding');
  return { ...whose, lineId: moves, from, to };
}
type Mover = Awaited<ReturnType<typeof aPersonWith>>;

/** Money is promised and paid, spent, and a mistake put right, as whoever writes it down in this way of holding does. */
async function isUsed(world: TestWorld, town: WaysTown, mover: Mover): Promise<void> {
  const { person, lineId, from } = mover;
  const asPerson = visitOf(world, mover.account);
  const out = { person, holding: from.holdingId, toWhom: 'The pottery', what: 'Clay', on: first, lineId };
  const newest = async () => {
    const seen = expectDone(await seeStatement(asPerson, { person, holding: from.holdingId }));
    return seen.page.entries[0]?.version ?? 0;
  };
  const why = 'It was written twice.';
  switch (kindFacts[from.kind].writtenDownBy) {
    case 'me': {
      const promised = expectDone(await promise(asPerson, { ...out, amount: pence(10_00) }));
      const kept = { person, holding: from.holdingId, promise: promised, on: first };
      expectDone(await keepPromise(asPerson, kept));
      expectDone(await spend(asPerson, { ...out, amount: pence(30_00) }));
      const wrong = { person, holding: from.holdingId, version: await newest(), why };
      expectDone(await reverseSpending(asPerson, wrong));
      return;
    }
    case 'holder': {
      const holder = visitOf(world, holderOf(town, from));
      const use = { ...out, who: 'Sam', minutes: 60, unitPrice: pence(10_00) };
      expectDone(await recordUse(holder, use));
      expectDone(await recordUse(holder, use));
      const wrong = { person, holding: from.holdingId, version: await newest(), why };
      expectDone(await reverseUse(holder, wrong));
      return;
    }
    case 'members': {
      const cost = { ...out, amount: pence(20_00) };
      expectDone(await sharePoolCost(asPerson, cost));
      const { costId } = expectDone(await sharePoolCost(asPerson, cost));
      const wrong = { person, holding: from.holdingId, cost: costId, why };
      expectDone(await takeBackPoolCost(asPerson, wrong));
    }
  }
}

/** The line moves on the next Monday, the old holding is left and closed, and the next payment goes on where the last ended. */
async function switches(world: TestWorld, town: WaysTown, mover: Mover): Promise<void> {
  const { person, lineId, from, to } = mover;
  const asPerson = visitOf(world, mover.account);
  const money = async () => expectDone(await seeMoney(asPerson, person));
  const had = (await money()).sums.held;
  const moving = { person, lineId, to: { holding: to.holdingId }, from: addDays(first, 7) };
  const { goes } = expectDone(await moveLine(asPerson, moving));
  assert.equal(goes, 300_00);
  const leaving = {
    person,
    holding: from.holdingId,
    to: { holding: to.holdingId },
    when: 'tomorrow',
  } as const;
  const { settled } = expectDone(await leaveHolding(asPerson, leaving));
  assert.equal(settled, kindFacts[from.kind].writtenDownBy !== 'holder');
  world.clock.set(`${addDays(first, 1)}T09:00:00Z`);
  if (!settled) {
    const holder = visitOf(world, holderOf(town, from));
    expectDone(await settleAsHolder(holder, { person, holding: from.holdingId }));
  }
  const has = await money();
  assert.equal(has.sums.held, had);
  assert.deepEqual(
    has.holdings.filter(({ holding }) => holding.state !== 'closed').map(({ sums }) => sums.held),
    [had],
  );
  const shares = await world.database.transaction(
    { locality: world.settings.locality, person, standings: ['self'] },
    (tx) => sharesOf(tx, person),
  );
  assert.equal(firstUncoveredDay(shares, lineId, first), undefined);
  world.clock.set(`${addDays(first, 14)}T09:00:00Z`);
  const next = expectDone(await payIn(visitOf(world, town.dev), { person }));
  assert.deepEqual(
    next.paidDays.filter((days) => days.what === 'Pottery').map(({ from: day, into }) => [day, into]),
    [[addDays(first, 28), to.holdingId]],
  );
}

/** Money held in one way goes through the whole story with each of the eight ways at its end. */
async function fromTo(from: HoldingKind): Promise<void> {
  const { world, town } = await townFor(database, from);
  for (const to of holdingKinds) {
    world.clock.set(`${first}T09:00:00Z`);
    const mover = await aPersonWith(world, town, [from, to]);
    await aFriendOf(world, town, mover);
    await isUsed(world, town, mover);
    const isOne = mover.from.holdingId === mover.to.holdingId;
    assert.equal(isOne, from === to && (from === 'direct-payment' || from === 'managed-account'));
    if (!isOne) await switches(world, town, mover);
  }
}

test('a direct payment goes over to each other way without a gap', () => fromTo('direct-payment'));
test('money with a person I name goes over to each other way', () => fromTo('nominated-person'));
test('money with a person authorised for me goes over to each other way', () => fromTo('authorised-person'));
test('money in a trust goes over to each other way', () => fromTo('trust'));
test('money with an agent goes over to each other way', () => fromTo('agent'));
test('an individual service fund goes over to each other way', () => fromTo('individual-service-fund'));
test('the service’s own account goes over to each other way', () => fromTo('managed-account'));
test('a pool with friends goes over to each other way', () => fromTo('pool'));

test('every truth about money holds after all of them', async () => {
  const folder = new URL('../../checks/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^(ledger|holdings)-.*\.sql$/.test(name));
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const broken: string[] = [];
  for (const name of names) {
    const { rows } = await owner.query(await readFile(new URL(name, folder), 'utf8'));
    if (rows.length > 0) broken.push(name);
  }
  await owner.end();
  assert.deepEqual(broken, []);
});
