import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { aSupporter, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import {
  promise,
  reverseSpending,
  seeMoney,
  seeSpending,
  seeSpendingFrom,
  seeWrittenByMe,
  spend,
} from './actions/index.ts';
import { type HarbourTown, harbourTown, moneyIsThere, type OlasHoldings } from './testing/index.ts';

const monday = calendarDate('2026-04-06');
let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let bea: SignedIn;
let cara: SignedIn;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database);
  town = await harbourTown(world);
  olas = await moneyIsThere(world, town);
  cara = (await aSupporter(world, town.ola, { name: 'Cara Marsh', powers: ['spend'] })).account;
  bea = (await aSupporter(world, town.ola, { powers: ['spend', 'see-money'] })).account;
});
after(async () => {
  await database.close();
  await drop();
});

const out = () => ({ person: town.ola.person, holding: olas.direct.holdingId, toWhom: 'Shop', on: monday });

test('who may spend but not see the money gets the places and lines, and no figure', async () => {
  const { from, seesMoney } = expectDone(await seeSpending(visitOf(world, cara), town.ola.person));
  assert.equal(seesMoney, false);
  assert.deepEqual(
    from.map((each) => [each.holding.kind, each.lines.length, each.members, each.inIt]),
    [
      ['direct-payment', 2, undefined, undefined],
      ['pool', 1, 1, undefined],
    ],
  );
});

test('who may see it too gets what is free, and what the friends have together', async () => {
  const { from } = expectDone(await seeSpending(visitOf(world, bea), town.ola.person));
  assert.deepEqual(
    from.map((each) => each.inIt),
    [{ free: 1_043_20 }, { free: 100_00, together: 100_00 }],
  );
});

test('who may only see it has nothing to spend from', async () => {
  const dilys = await aSupporter(world, town.ola, { name: 'Dilys Hart', powers: ['see-money'] });
  const { person } = town.ola;
  const asDilys = visitOf(world, dilys.account);
  const notAllowed = { refused: { because: 'not-allowed' } };
  assert.deepEqual(await seeSpending(asDilys, person), notAllowed);
  assert.deepEqual(await seeSpendingFrom(asDilys, { person, holding: olas.direct.holdingId }), notAllowed);
});

test('what somebody wrote down and promised is theirs to see, and nobody else’s', async () => {
  const { person } = town.ola;
  const asCara = visitOf(world, cara);
  expectDone(await spend(visitOf(world, town.ola.account), { ...out(), what: 'Paint', amount: pence(3_00) }));
  expectDone(await spend(asCara, { ...out(), what: 'Stamps', amount: pence(4_20) }));
  expectDone(await promise(visitOf(world, bea), { ...out(), what: 'Shoes', amount: pence(40_00) }));
  expectDone(await promise(asCara, { ...out(), what: 'Flowers', amount: pence(7_00) }));
  const { written, promised } = expectDone(await seeSpending(asCara, person));
  assert.deepEqual(
    [...written.map((each) => each.entry.what), ...promised.map((each) => each.what)],
    ['Stamps', 'Flowers'],
  );
  const asked = { person, holding: olas.direct.holdingId };
  assert.equal(expectDone(await seeWrittenByMe(asCara, { ...asked, version: 2 })), undefined);
  assert.equal(expectDone(await seeWrittenByMe(asCara, { ...asked, version: 3 }))?.entry.what, 'Stamps');
});

test('a receipt is written down however late, but not of a day on which nothing was held yet', async () => {
  const asOla = visitOf(world, town.ola.account);
  const glue = { ...out(), what: 'Glue', amount: pence(2_00) };
  const early = await spend(asOla, { ...glue, on: calendarDate('2026-04-05') });
  assert.deepEqual(early, { refused: { because: 'before-it-was-there', opened: monday } });
  world.clock.set('2027-03-01T09:00:00Z');
  expectDone(await spend(asOla, glue));
  world.clock.set(`${monday}T10:00:00Z`);
});

test('what was written down by mistake is taken back without a look at the statement', async () => {
  const { person } = town.ola;
  const heldBefore = expectDone(await seeMoney(visitOf(world, bea), person)).sums.held;
  const mistake = { person, holding: olas.direct.holdingId, version: 3, why: 'It was my own' };
  expectDone(await reverseSpending(visitOf(world, cara), mistake));
  assert.equal(expectDone(await seeMoney(visitOf(world, bea), person)).sums.held, heldBefore + 4_20);
  const seen = await seeWrittenByMe(visitOf(world, cara), mistake);
  assert.equal(expectDone(seen)?.corrected, true);
});
