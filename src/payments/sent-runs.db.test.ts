import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { payIn } from '#holdings/testing';
import { type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { approveRun, readBacsFile, seeRunFile, sendRun } from './actions/index.ts';
import type { RunLine } from './payment-run.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  bytesOf,
  gives,
  heldInAll,
  olasAccounts,
  olasDirect,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

let world: OwnWorld;
let town: PayingTown;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
});
afterEach(() => world.close());

const asDev = () => visitOf(world, town.dev);
const asNadia = () => visitOf(world, town.nadia);

describe('a payment run that is sent', () => {
  test('pays nothing before it is sent, and the money is there from the day it arrives', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    assert.deepEqual(await heldInAll(world, town), [0, 0, 0]);
    const sent = expectDone(
      await sendRun(asDev(), { organisation: town.service, run: run.runId, format: 'bacs18' }),
    );
    assert.deepEqual(await heldInAll(world, town), [1_043_20, 252_00, 100_00]);
    assert.equal(sent.run.sent?.processing, '2026-04-14');
    assert.equal(sent.run.sent.entry, '2026-04-15');
    const read = expectDone(await readBacsFile(bytesOf(sent.file.body)));
    assert.equal(
      read.payments.filter((payment) => payment.code === '99').reduce((sum, each) => sum + each.amount, 0),
      1_395_20,
    );
    assert.match(read.payments[0]?.reference ?? '', /^P0001\/1$/);
  });

  test('sent twice, and in another format, pays nobody twice and gives the same bytes', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    const asked = { organisation: town.service, run: run.runId };
    const [one, other] = await Promise.all([
      sendRun(asDev(), { ...asked, format: 'bacs18' }),
      sendRun(asNadia(), { ...asked, format: 'bacs18' }),
    ]);
    assert.equal(expectDone(one).file.sha256, expectDone(other).file.sha256);
    world.clock.set('2026-04-09T09:00:00Z');
    const third = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.equal(third.file.body, expectDone(one).file.body);
    const pain = expectDone(await sendRun(asDev(), { ...asked, format: 'pain.001' }));
    assert.match(pain.file.body, /<CtrlSum>1395\.20<\/CtrlSum>/);
    const table = expectDone(await sendRun(asDev(), { ...asked, format: 'csv' }));
    assert.match(table.file.body, /P0001\/1,/);
    assert.deepEqual(await heldInAll(world, town), [1_043_20, 252_00, 100_00]);
    assert.deepEqual(
      expectDone(await seeRunFile(asDev(), { ...asked, format: 'csv' })).body,
      table.file.body,
    );
  });

  test('paid in another window meanwhile, nothing of it is paid again', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    expectDone(await payIn(asDev(), { person: town.ola.person }));
    const asked = { organisation: town.service, run: run.runId, format: 'csv' } as const;
    const before = await heldInAll(world, town);
    assert.deepEqual(await sendRun(asDev(), asked), { refused: { because: 'nothing-to-pay' } });
    assert.deepEqual(await heldInAll(world, town), before);
  });

  test('a payment that the file cannot carry is given back with why, and the others go', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    await world.made.asOwner(
      `update payments.run_line set payee_name = '†' where holding_kind = 'direct-payment'`,
    );
    const asked = { organisation: town.service, run: run.runId };
    const sent = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.equal(sent.file.total, 352_00);
    const back = (lines: readonly RunLine[]) =>
      lines.map((line) => [line.holdingKind, line.amount, line.hold]);
    const why = [['direct-payment', 1_043_20, 'name-not-carried']];
    assert.deepEqual(back(sent.givenBack), why);
    assert.deepEqual(await heldInAll(world, town), [0, 252_00, 100_00]);
    const again = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.deepEqual(back(again.givenBack), why);
    const next = await aPreparedRun(world, town, calendarDate('2026-04-20'));
    assert.deepEqual(
      next.lines.map((line) => [line.holdingKind, line.amount, line.state]),
      [['direct-payment', 1_043_20, 'ready']],
    );
  });

  test('an account that was changed since is not paid to: not approved, and not sent', async () => {
    await olasAccounts(world, town);
    const { organisation, run } = await aPreparedRun(world, town, aDayToPay);
    await gives(world, town.ola.account, olasDirect(town));
    const asked = { organisation, run: run.runId };
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'account-changed' } });
    await anApprovedRun(world, town, aDayToPay);
    await gives(world, town.ola.account, olasDirect(town));
    const sent = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.deepEqual(
      sent.givenBack.map((line) => [line.holdingKind, line.hold]),
      [['direct-payment', 'account-changed']],
    );
    assert.deepEqual(await heldInAll(world, town), [0, 252_00, 100_00]);
  });
});
