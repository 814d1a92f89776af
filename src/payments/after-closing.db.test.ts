import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, test } from 'node:test';
import { addDays, calendarDate, expectDone } from '#basics';
import type { HoldingId } from '#holdings';
import { closeAfterDeath, paymentsFirst, seeMoney } from '#holdings/actions';
import { takeBackDeath, writeDownDeath } from '#people/actions';
import { aSupporter, type OwnWorld, ownWorld, visitOf } from '#people/testing';
import type { SignedIn } from '#platform';
import { prepareRun, sendRun, takeResults, withdrawRun } from './actions/index.ts';
import type { Run } from './payment-run.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  aSentRun,
  bytesOf,
  heldInAll,
  olasAccounts,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

let world: OwnWorld;
let town: PayingTown;
let cara: SignedIn;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
  const who = { role: 'executor', name: 'Cara Marsh', powers: [] } as const;
  cara = (await aSupporter(world, town.ola, who)).account;
});
afterEach(() => world.close());

const asDev = () => visitOf(world, town.dev);
const dies = (on: string) =>
  writeDownDeath(asDev(), { person: town.ola.person, on: calendarDate(on) }, paymentsFirst);
const closes = (holding: HoldingId) =>
  closeAfterDeath(visitOf(world, cara), { person: town.ola.person, holding }, () => Promise.resolve(false));
const all = () => [town.olas.direct, town.olas.fund, town.olas.pool].map((each) => each.holdingId);
const of = (run: Run) => ({
  organisation: town.service,
  run: run.runId,
});

test('what comes back from the bank after it was settled stays with the service, and goes out no more', async () => {
  const { run, lines } = await aSentRun(world, town);
  expectDone(await dies('2026-04-08'));
  for (const holding of all()) expectDone(await closes(holding));
  assert.deepEqual(await heldInAll(world, town), [0, 0, 0]);
  const rows = lines.map((line) => `P0001/${line.lineNo},Account closed\n`).join('');
  const bytes = bytesOf(`reference,reason\n${rows}`);
  const taken = expectDone(await takeResults(asDev(), { ...of(run), bytes }));
  assert.equal(taken.returned.length, 3);
  const next = await prepareRun(asDev(), { organisation: town.service, on: calendarDate('2026-04-20') });
  assert.deepEqual(next, { refused: { because: 'nothing-due' } });
});

test('what was to go out once more is left out where it is settled before the run goes', async () => {
  const { run, lines } = await aSentRun(world, town);
  const rows = lines.map((line) => `P0001/${line.lineNo},Account closed\n`).join('');
  expectDone(await takeResults(asDev(), { ...of(run), bytes: bytesOf(`reference,reason\n${rows}`) }));
  await olasAccounts(world, town);
  const again = await anApprovedRun(world, town, calendarDate('2026-04-20'));
  expectDone(await dies('2026-04-08'));
  expectDone(await closes(town.olas.direct.holdingId));
  const sent = expectDone(await sendRun(asDev(), { ...of(again), format: 'bacs18' }));
  assert.deepEqual(
    sent.givenBack.map((line) => [line.holdingId, line.state, line.hold]),
    [[town.olas.direct.holdingId, 'left-out', 'changed']],
  );
});

test('a run that was approved before pays nothing into what is settled', async () => {
  world.clock.set('2026-04-20T09:00:00Z');
  const run = await anApprovedRun(world, town, calendarDate('2026-04-27'));
  expectDone(await dies('2026-04-19'));
  expectDone(await closes(town.olas.direct.holdingId));
  assert.deepEqual(await sendRun(asDev(), { ...of(run), format: 'bacs18' }), {
    refused: { because: 'nothing-to-pay' },
  });
  expectDone(await withdrawRun(asDev(), { ...of(run), why: 'Nothing of it is due.' }));
  const { lines } = await aPreparedRun(world, town, calendarDate('2026-04-28'));
  assert.deepEqual(
    new Set(lines.map((line) => line.holdingId)),
    new Set([town.olas.fund.holdingId, town.olas.pool.holdingId]),
  );
});

test('money on its way when it is settled goes back on the day on which it is there', async () => {
  await aSentRun(world, town);
  expectDone(await dies('2026-04-08'));
  const closed = expectDone(await closes(town.olas.direct.holdingId));
  assert.deepEqual(closed, { withdrawn: false, went: 1_043_20 });
  const { lately } = expectDone(await seeMoney(visitOf(world, cara), town.ola.person));
  const days = lately
    .filter((entry) => entry.holding.holdingId === town.olas.direct.holdingId)
    .map((entry) => [entry.amount, entry.effectiveOn]);
  assert.deepEqual(days, [
    [-1_043_20, aDayToPay],
    [1_043_20, aDayToPay],
  ]);
});

for (const [when, headStart] of [
  ['in the same moment as a run is sent', 0],
  ['a moment before a run is sent', 300],
] as const)
  test(`a death ${when}: one goes first, and nobody is paid twice`, async () => {
    const { person } = town.ola;
    const run = await anApprovedRun(world, town, aDayToPay);
    const send = () => sendRun(asDev(), { ...of(run), format: 'bacs18' });
    const [death, sent] = await Promise.all([dies('2026-04-08'), setTimeout(headStart).then(send)]);
    expectDone(death);
    const approved = [1_043_20, 252_00, 100_00];
    // Whoever went first: all as it was approved, or nothing of it.
    const went = 'done' in sent;
    assert.deepEqual(await heldInAll(world, town), went ? approved : [0, 0, 0]);
    if (!went) assert.deepEqual(sent, { refused: { because: 'nothing-to-pay' } });
    expectDone(await takeBackDeath(visitOf(world, town.nadia), { person, why: 'It was another Ola.' }));
    // The run that waited meanwhile goes now; one that went gives its file again, and pays nothing.
    expectDone(await send());
    assert.deepEqual(await heldInAll(world, town), approved);
    const due = await prepareRun(asDev(), { organisation: town.service, on: addDays(aDayToPay, 1) });
    assert.equal('done' in due && due.done.lines.length > 0, false);
  });
