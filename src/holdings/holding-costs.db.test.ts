import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type Pence, pence } from '#basics';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import {
  leaveHolding,
  publishFundTerms,
  recordUse,
  reverseUse,
  seeMoney,
  seeStatement,
  settleAsHolder,
  spend,
} from './actions/index.ts';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
} from './testing/index.ts';

const monday = calendarDate('2026-04-06');
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
  const terms = { organisation: town.tideway, from: monday, fixedCostBasisPoints: 900, covers: 'The kiln' };
  expectDone(await publishFundTerms(visitOf(world, town.sam), terms));
  olas = await everythingIsSigned(world, town);
  await isPaid();
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const ola = () => visitOf(world, town.ola.account);
const sam = () => visitOf(world, town.sam);
const isPaid = async () =>
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person })).payments;
const inFund = async () =>
  expectDone(await seeStatement(ola(), { person: town.ola.person, holding: olas.fund.holdingId }));
const uses = async (minutes: number) =>
  expectDone(
    await recordUse(sam(), {
      person: town.ola.person,
      holding: olas.fund.holdingId,
      lineId: town.lines.artsClub,
      on: monday,
      what: 'Pottery',
      who: 'Sam',
      minutes,
      unitPrice: pence(21_00),
    }),
  );
const amounts = (lines: readonly { readonly did: string; readonly amount: Pence }[]) =>
  lines.map(({ did, amount }) => [did, Number(amount)]);

describe('What it costs to hold money', () => {
  it('is not taken out of it: three hours cost what they cost whoever pays them from their own hands', async () => {
    const was = expectDone(await seeMoney(ola(), town.ola.person)).sums.held;
    await uses(180);
    const fund = await inFund();
    assert.equal(fund.page.closing, 252_00 - 63_00);
    const own = { toWhom: 'Potter', what: 'Pottery', amount: pence(63_00), on: monday };
    const { person } = town.ola;
    expectDone(await spend(ola(), { ...own, person, holding: olas.direct.holdingId }));
    const left = expectDone(await seeMoney(ola(), town.ola.person)).sums.held;
    assert.equal(left, was - 2 * 63_00);
  });

  it('stands beside it, where the person reads it', async () => {
    assert.deepEqual(amounts((await inFund()).beside), [['owed', 5_67]]);
  });

  it('comes with the next payment, passes through the statement and changes no balance', async () => {
    const payment = (await isPaid()).find((each) => each.holdingId === olas.fund.holdingId);
    assert.deepEqual([payment?.amount, payment?.costs, payment?.net], [252_00, 5_67, 257_67]);
    const fund = await inFund();
    assert.equal(fund.page.closing, 252_00 - 63_00 + 252_00);
    const newest = fund.page.entries.slice(0, 2).map((each) => [each.about['did'], Number(each.amount)]);
    assert.deepEqual(newest, [
      ['passed-on', -5_67],
      ['pay-in', 257_67],
    ]);
    assert.deepEqual(amounts(fund.beside), [
      ['paid', -5_67],
      ['owed', 5_67],
    ]);
  });

  it('is owed no more once the use is taken back, and counts towards the next', async () => {
    const { page } = await inFund();
    const use = page.entries.find((each) => each.about['did'] === 'use');
    const wrong = { person: town.ola.person, holding: olas.fund.holdingId, version: use?.version ?? 0 };
    expectDone(await reverseUse(sam(), { ...wrong, why: 'Ill that day' }));
    assert.equal((await inFund()).page.closing, 504_00);
    await uses(180);
    world.clock.set('2026-05-05T09:00:00Z');
    const payment = (await isPaid()).find((each) => each.holdingId === olas.fund.holdingId);
    assert.equal(payment?.costs, 0);
  });

  it('is still paid to a holder whom the person left, and then alone', async () => {
    await uses(60);
    const { person } = town.ola;
    const to = { holding: olas.direct.holdingId };
    expectDone(await leaveHolding(ola(), { person, holding: olas.fund.holdingId, to, when: 'tomorrow' }));
    world.clock.set('2026-06-02T09:00:00Z');
    expectDone(await settleAsHolder(sam(), { person, holding: olas.fund.holdingId }));
    const held = expectDone(await seeMoney(ola(), person)).sums.held;
    const payment = (await isPaid()).find((each) => each.holdingId === olas.fund.holdingId);
    assert.deepEqual([payment?.amount, payment?.net], [0, 1_89]);
    const paidToOla = 1_395_20;
    assert.equal(expectDone(await seeMoney(ola(), person)).sums.held, held + paidToOla);
  });
});
