import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, test } from 'node:test';
import { addDays, expectDone } from '#basics';
import { type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { giveAccount, readBacsFile, sendRun, setPayingAccount } from './actions/index.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  olasAccounts,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

// A payment to the account that pays is what balances a Bacs file: one such row would have the whole file refused.
const own = { sortCode: '20-29-59', accountNumber: '63748472' };

let world: OwnWorld;
let town: PayingTown;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
  const { person } = town.ola;
  const given = { ...own, name: 'Ola Marsh', overrideReason: '' };
  const asked = { person, holding: town.olas.direct.holdingId, given };
  expectDone(await giveAccount(visitOf(world, town.ola.account), asked));
});
afterEach(() => world.close());

const payFromIt = async (): Promise<void> => {
  const given = { ...own, name: 'Harbour local service', userNumber: '123456' };
  expectDone(await setPayingAccount(visitOf(world, town.dev), { organisation: town.service, given }));
};

test('a payment to the account that the service pays from waits', async () => {
  await payFromIt();
  const { lines } = await aPreparedRun(world, town, aDayToPay);
  assert.deepEqual(lines.map(({ state, hold }) => hold ?? state).toSorted(), [
    'own-account',
    'ready',
    'ready',
  ]);
});

test('said after the run was approved, it is given back, the others go, and their file can be read', async () => {
  const { runId: run } = await anApprovedRun(world, town, aDayToPay);
  await payFromIt();
  const asked = { organisation: town.service, run };
  const sent = expectDone(await sendRun(visitOf(world, town.dev), { ...asked, format: 'bacs18' }));
  assert.deepEqual(
    sent.givenBack.map((line) => [line.holdingKind, line.hold]),
    [['direct-payment', 'own-account']],
  );
  const file = expectDone(await readBacsFile(Readable.from([Buffer.from(sent.file.body)])));
  assert.equal(file.payments.length, 2);
  const next = await aPreparedRun(world, town, addDays(aDayToPay, 1));
  assert.deepEqual(
    next.lines.map(({ hold }) => hold),
    ['own-account'],
  );
});
