import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { proposeChange } from '#plans/actions';
import { type TestWorld, visitOf, type OwnWorld, ownWorld } from '#people/testing';
import { assessContribution, seeMoney, seePaymentsDue, seeStatement } from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, saysHowItGoes, payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');
let own: OwnWorld;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

async function begin(policy: 'nils' | 'england-care-act' = 'nils', toStart = pence(0)): Promise<void> {
  world = own.anotherPlace({ policy });
  town = await harbourTown(world, toStart);
}

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asPriya = () => visitOf(world, town.priya);

test('four weeks come in as £1,043.20, £252.00 and £100.00, once however often it is asked', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const due = expectDone(await seePaymentsDue(asDev(), town.service)).list;
  assert.deepEqual(
    due.map((each) => [each.name, each.fourWeeks.from, each.payments.length]),
    [['Ola Marsh', first, 3]],
  );
  const paid = expectDone(await payIn(asDev(), { person }));
  assert.deepEqual(
    paid.payments.map((payment) => payment.net),
    [1_043_20, 252_00, 100_00],
  );
  const money = expectDone(await seeMoney(asOla(), person));
  assert.equal(money.sums.held, 1_395_20);
  const next = expectDone(await payIn(asDev(), { person }));
  assert.equal(next.fourWeeks.from, '2026-05-04');
  const third = await payIn(asDev(), { person });
  assert.deepEqual(third, { refused: { because: 'nothing-due' } });
});

test('what starting up costs comes once, beside the weekly money', async () => {
  await begin('nils', pence(600_00));
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const net = async () => expectDone(await payIn(asDev(), { person })).payments.map((payment) => payment.net);
  assert.deepEqual(await net(), [1_643_20, 252_00, 100_00]);
  assert.deepEqual(await net(), [1_043_20, 252_00, 100_00]);
});

test('a lower figure counts once notice has run, line by line, and never before', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const given = {
    toWeekly: pence(300_00),
    whatChanged: 'The arts club is shorter.',
    reason: 'It takes less time.',
  };
  const reviewId = await saysHowItGoes(world, town.ola);
  expectDone(await proposeChange(asPriya(), { person, reviewId, given }));
  const net = async () => expectDone(await payIn(asDev(), { person })).payments.map((payment) => payment.net);
  assert.deepEqual(await net(), [1_043_20, 252_00, 100_00]);
  world.clock.set('2026-05-04T09:00:00Z');
  const [listed] = expectDone(await seePaymentsDue(asDev(), town.service)).list;
  assert.deepEqual(
    listed?.payments.map((payment) => payment.net),
    [897_24, 216_76, 86_00],
  );
  assert.deepEqual(await net(), [897_24, 216_76, 86_00]);
  const held = expectDone(await seeMoney(asOla(), person)).holdings.map((each) => each.weekly);
  assert.deepEqual(held, [224_31, 54_19, 21_50]);
});

test('a doubled click pays once', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const once = world.clock.newId<'once'>();
  const outcomes = await Promise.all([payIn(asDev(), { person, once }), payIn(asDev(), { person, once })]);
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
  assert.equal(expectDone(await seeMoney(asOla(), person)).sums.held, 1_395_20);
});

test('under the charging rules the direct payment comes net; where support is free nothing can be asked', async () => {
  const means = {
    age: '25-to-pension-age',
    premiums: [],
    income: pence(180_00),
    capital: pence(18_250_00),
    housingCosts: pence(0),
    disabilityCosts: pence(27_90),
  } as const;
  await begin();
  const refusal = await assessContribution(asDev(), { person: town.ola.person, means, from: first });
  assert.ok('refused' in refusal);

  await begin('england-care-act');
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  const assessed = expectDone(await assessContribution(asDev(), { person, means, from: first }));
  // 2026/27 leaves £120.40: 180.00 + 16.00 − 120.40 − 27.90 = 47.70.
  assert.equal(assessed.weekly, 47_70);
  const paid = expectDone(await payIn(asDev(), { person }));
  assert.deepEqual(
    paid.payments.map((payment) => [payment.contribution, payment.net]),
    [
      [190_80, 852_40],
      [0, 252_00],
      [0, 100_00],
    ],
  );
  const statement = expectDone(await seeStatement(asOla(), { person, holding: direct.holdingId }));
  assert.equal(statement.page.closing, 852_40);
});
