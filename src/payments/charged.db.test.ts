import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { addDays, calendarDate, expectDone, type Pence, pence } from '#basics';
import { assessContribution } from '#holdings/actions';
import { type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { approveRun, prepareRun, sendRun } from './actions/index.ts';
import type { RunFormat } from './payment-run.ts';
import { aDayToPay, heldInAll, olasAccounts, type PayingTown, payingTown } from './testing/index.ts';

let world: OwnWorld;
let town: PayingTown;

beforeEach(async () => {
  const fresh = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  world = { ...fresh, settings: { ...fresh.settings, policy: 'england-care-act' } };
  town = await payingTown(world);
  await olasAccounts(world, town);
});
afterEach(() => world.close());

const asDev = () => visitOf(world, town.dev);

/** What Ola is found to pay a week, from an income of so much. */
async function isCharged(income: Pence): Promise<Pence> {
  const means = {
    age: '25-to-pension-age',
    premiums: [],
    income,
    capital: pence(0),
    housingCosts: pence(0),
    disabilityCosts: pence(0),
  } as const;
  const assessed = { person: town.ola.person, means, from: calendarDate('2026-04-06') };
  return expectDone(await assessContribution(asDev(), assessed)).weekly;
}

async function isPaid(format: RunFormat, on = aDayToPay) {
  const organisation = town.service;
  const prepared = expectDone(await prepareRun(asDev(), { organisation, on }));
  const asked = { organisation, run: prepared.run.runId };
  expectDone(await approveRun(visitOf(world, town.nadia), asked));
  return { lines: prepared.lines, sent: await sendRun(asDev(), { ...asked, format }) };
}

describe('a run of what is due where a contribution is charged', () => {
  test('of exactly nothing pays everything', async () => {
    assert.equal(await isCharged(pence(100_00)), 0);
    expectDone((await isPaid('bacs18')).sent);
    assert.deepEqual(await heldInAll(world, town), [1_043_20, 252_00, 100_00]);
  });

  test('as high as the budget pays nothing, says so of the same days, and never asks for more than that', async () => {
    assert.equal(await isCharged(pence(2_000_00)), 348_80);
    const { lines, sent } = await isPaid('csv');
    assert.deepEqual(
      lines.map((line) => [line.amount, line.route, line.state]),
      [
        [0, 'kept', 'ready'],
        [0, 'kept', 'ready'],
        [0, 'kept', 'ready'],
      ],
    );
    expectDone(sent);
    assert.deepEqual(await heldInAll(world, town), [0, 0, 0]);
    const again = await prepareRun(asDev(), { organisation: town.service, on: addDays(aDayToPay, 1) });
    assert.deepEqual(again, { refused: { because: 'nothing-due' } });
  });

  test('is charged for days of a charging place alone, when the rules change in the middle of the year', async () => {
    const weekly = await isCharged(pence(180_00));
    assert.ok(weekly > 0);
    const direct = async () => (await heldInAll(world, town))[0] ?? 0;
    expectDone((await isPaid('bacs18')).sent);
    assert.equal(await direct(), 1_043_20 - 4 * weekly);
    world = { ...world, settings: { ...world.settings, policy: 'nils' } };
    world.clock.set('2026-04-29T09:00:00Z');
    expectDone((await isPaid('bacs18', calendarDate('2026-05-06'))).sent);
    assert.equal(await direct(), 2 * 1_043_20 - 4 * weekly);
    world = { ...world, settings: { ...world.settings, policy: 'england-care-act' } };
    world.clock.set('2026-05-27T09:00:00Z');
    expectDone((await isPaid('bacs18', calendarDate('2026-06-03'))).sent);
    assert.equal(await direct(), 3 * 1_043_20 - 8 * weekly);
  });

  test('as high as the budget has nothing for a bank, and Bacs says to take the table', async () => {
    await isCharged(pence(2_000_00));
    assert.deepEqual((await isPaid('bacs18')).sent, { refused: { because: 'no-bank-payments' } });
  });
});
