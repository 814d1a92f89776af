import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, type CalendarDate, calendarDate, expectDone, pence } from '#basics';
import { type TestWorld, visitOf, type OwnWorld, ownWorld } from '#people/testing';
import {
  fundsHeld,
  keepPromise,
  leaveHolding,
  promise,
  recordUse,
  reverseSpending,
  reverseUse,
  seeMoney,
  seeStatement,
  spend,
} from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');
let own: OwnWorld;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

const begin = async (): Promise<void> => {
  world = own.anotherPlace();
  town = await harbourTown(world);
};

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asSam = () => visitOf(world, town.sam);

test('of many spending at once, only as much goes out as is there', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () =>
      spend(asOla(), {
        person,
        holding: direct.holdingId,
        toWhom: 'Sarah',
        what: 'Wages',
        amount: pence(200_00),
        on: first,
        lineId: town.lines.assistant,
      }),
    ),
  );
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 5);
  const statement = expectDone(await seeStatement(asOla(), { person, holding: direct.holdingId }));
  assert.equal(statement.page.closing, 43_20);
  assert.equal(statement.page.opening + statement.page.moneyIn - statement.page.moneyOut, 43_20);
});

test('what is promised is not free, and a promise is kept once', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const about = { person, holding: direct.holdingId, toWhom: 'Sarah', what: 'Wages on Friday' };
  const reservation = expectDone(await promise(asOla(), { ...about, amount: pence(481_60) }));
  const money = expectDone(await seeMoney(asOla(), person));
  assert.deepEqual(money.sums, { held: 1_395_20, promised: 481_60, comes: 0, free: 913_60 });
  const tooMuch = await spend(asOla(), { ...about, amount: pence(561_61), on: first });
  assert.deepEqual(tooMuch, { refused: { because: 'not-enough', free: 561_60, asked: 561_61 } });
  const kept = { person, holding: direct.holdingId, promise: reservation, on: first };
  expectDone(await keepPromise(asOla(), kept));
  assert.deepEqual(await keepPromise(asOla(), kept), { refused: { because: 'no-such-promise' } });
});

test('the holder writes down uses out of this fund only, and sees nothing else of Ola’s', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const use = { person, on: first, what: 'Pottery', who: 'Sam', minutes: 180, unitPrice: pence(21_00) };
  expectDone(await recordUse(asSam(), { ...use, holding: fund.holdingId, lineId: town.lines.artsClub }));
  const elsewhere = await recordUse(asSam(), {
    ...use,
    holding: direct.holdingId,
    lineId: town.lines.assistant,
  });
  assert.deepEqual(elsewhere, { refused: { because: 'no-such-holding' } });
  assert.deepEqual(await seeStatement(asSam(), { person, holding: direct.holdingId }), {
    refused: { because: 'no-such-holding' },
  });
  assert.deepEqual(await seeMoney(asSam(), person), { refused: { because: 'not-allowed' } });
  const [held] = expectDone(await fundsHeld(asSam(), town.tideway)).list;
  assert.deepEqual([held?.name, held?.sums.held], ['Ola Marsh', 189_00]);
});

test('nothing is used out of a fund before it was held, nor for a day after the person left', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const use = { person, what: 'Pottery', who: 'Sam', minutes: 20, unitPrice: pence(21_00) };
  const onDay = (on: CalendarDate) =>
    recordUse(asSam(), { ...use, on, holding: fund.holdingId, lineId: town.lines.artsClub });
  const notThen = { refused: { because: 'not-held-then' } };
  assert.deepEqual(await onDay(addDays(first, -1)), notThen);
  const to = { holding: direct.holdingId } as const;
  expectDone(await leaveHolding(asOla(), { person, holding: fund.holdingId, to, when: 'tomorrow' }));
  world.clock.set(`${addDays(world.clock.today(), 3)}T09:00:00Z`);
  assert.deepEqual(await onDay(world.clock.today()), notThen);
  expectDone(await onDay(first));
});

test('a mistake is put right by a line that takes it back, once', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const holding = direct.holdingId;
  expectDone(
    await spend(asOla(), { person, holding, toWhom: 'Shop', what: 'Paint', amount: pence(6_00), on: first }),
  );
  const mistake = { person, holding, version: 2, why: 'I typed it twice' };
  expectDone(await reverseSpending(asOla(), mistake));
  assert.deepEqual(await reverseSpending(asOla(), mistake), { refused: { because: 'reversed-before' } });
  assert.deepEqual(await reverseSpending(asOla(), { ...mistake, version: 1 }), {
    refused: { because: 'not-yours-to-correct' },
  });
  const statement = expectDone(await seeStatement(asOla(), { person, holding }));
  assert.equal(statement.page.closing, 1_043_20);

  const use = { person, on: first, what: 'Pottery', who: 'Sam', minutes: 180, unitPrice: pence(21_00) };
  expectDone(await recordUse(asSam(), { ...use, holding: fund.holdingId, lineId: town.lines.artsClub }));
  expectDone(await reverseUse(asSam(), { person, holding: fund.holdingId, version: 2, why: 'Ill that day' }));
  const inFund = expectDone(await seeStatement(asOla(), { person, holding: fund.holdingId }));
  assert.equal(inFund.page.closing, 252_00);
});
