import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addDays, calendarDate, expectDone, localityId, pence } from '#basics';
import {
  aPerson,
  anOrganisation,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  type Choice,
  chooseHoldings,
  keepPromise,
  leaveHolding,
  moveLine,
  promise,
  publishFundTerms,
  recordPaperSignature,
  recordUse,
  reverseSpending,
  reverseUse,
  seeMoney,
  seeStatement,
  settleAsHolder,
  sharePoolCost,
  signAgreement,
  signAsHolder,
  spend,
  takeBackPoolCost,
} from './actions/index.ts';
import { type Holding, type HoldingKind, holdingKinds, kindFacts } from './holding.ts';
import { firstUncoveredDay } from './share.ts';
import { sharesOf } from './store/shares.ts';
import { aPlanWith, type HarbourTown, harbourTown, payIn } from './testing/index.ts';

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

/** Two organisations that may hold money, and who writes down what the service's own accounts were used for. */
type Town = HarbourTown & {
  readonly other: SignedIn;
  readonly atService: SignedIn;
  readonly wayside: Choice['organisationId'];
};

async function townFor(kind: HoldingKind): Promise<{ readonly world: TestWorld; readonly town: Town }> {
  const fresh = worldOn(database, { at: `${first}T09:00:00Z` });
  const world = {
    ...fresh,
    settings: { ...fresh.settings, locality: localityId(`from-${holdingKinds.indexOf(kind)}`) },
  };
  const town = await harbourTown(world);
  const wayside = await anOrganisation(world, { kind: 'provider', name: 'Wayside' });
  const other = await aWorker(world, { organisation: wayside, role: 'holder', name: 'Ines Reyes' });
  const atService = await aWorker(world, { organisation: town.service, role: 'holder', name: 'Lou Abbot' });
  for (const [organisation, who] of [
    [town.tideway, town.sam],
    [wayside, other],
  ] as const) {
    const terms = { organisation, from: first, fixedCostBasisPoints: 900, covers: 'The kiln' };
    expectDone(await publishFundTerms(visitOf(world, who), terms));
  }
  return { world, town: { ...town, other, atService, wayside } };
}

/** One way to hold a line; the second of a kind is with somebody else, where there can be two. */
function wayTo({ tideway, wayside }: Town, kind: HoldingKind, second: boolean): Omit<Choice, 'lineId'> {
  switch (kindFacts[kind].heldBy) {
    case 'named-people':
      return { kind, named: second ? 'Cara Marsh' : 'Bea Marsh' };
    case 'organisation':
      return { kind, organisationId: second ? wayside : tideway };
    case 'friends':
      return { kind, pool: { start: second ? 'Second bus' : 'First bus' } };
    case 'me':
    case 'service':
      return { kind };
  }
}

/** Who writes down the use of money that somebody else holds. */
function holderOf({ sam, other, atService, tideway, service }: Town, { organisationId }: Holding): SignedIn {
  if (organisationId === service) return atService;
  return organisationId === tideway ? sam : other;
}

async function isSigned(world: TestWorld, town: Town, whose: TestPerson, holding: Holding): Promise<void> {
  const signing = { person: whose.person, holding: holding.holdingId, wording: ['I agree.'] };
  const asPerson = visitOf(world, whose.account);
  expectDone(await signAgreement(asPerson, { ...signing, name: 'Ola Marsh' }));
  const { alsoSigns } = kindFacts[holding.kind];
  if (alsoSigns === 'organisation') {
    const holder = visitOf(world, holderOf(town, holding));
    expectDone(await signAsHolder(holder, { ...signing, name: 'Sam Reyes' }));
  }
  if (alsoSigns === 'named-people')
    expectDone(await recordPaperSignature(asPerson, { ...signing, name: holding.name, on: first }));
}

/** Both lines of a new plan: the one that will move, held in one way, and another in the way it will move to. */
async function aPersonWith(world: TestWorld, town: Town, ways: readonly [HoldingKind, HoldingKind]) {
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
async function isUsed(world: TestWorld, town: Town, mover: Mover): Promise<void> {
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

/** A friend puts as much into the pool of somebody who starts one. */
async function aFriendOf(world: TestWorld, town: Town, { account, person, from }: Mover): Promise<void> {
  if (from.kind !== 'pool') return;
  const { holdings } = expectDone(await seeMoney(visitOf(world, account), person));
  const word = holdings.find(({ holding }) => holding.holdingId === from.holdingId)?.pool?.joiningWord ?? '';
  const friend = await aPerson(world, { name: 'Femi Bakare', email: `friend.${word}@example.org` });
  const lines = await aPlanWith(world, town, friend, [{ what: 'Bus', weekly: pence(100_00) }]);
  const choices = lines.map((lineId) => ({ lineId, kind: 'pool', pool: { word } }) as const);
  const asFriend = visitOf(world, friend.account);
  const chosen = expectDone(await chooseHoldings(asFriend, { person: friend.person, choices }));
  for (const holding of chosen) await isSigned(world, town, friend, holding);
  expectDone(await payIn(visitOf(world, town.dev), { person: friend.person }));
}

/** The line moves on the next Monday, the old holding is left and closed, and the next payment goes on where the last ended. */
async function switches(world: TestWorld, town: Town, mover: Mover): Promise<void> {
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
  const { world, town } = await townFor(from);
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
