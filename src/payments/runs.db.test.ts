import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { calendarDate, expectDone, id } from '#basics';
import { type OwnWorld, ownWorld, visitOf, worldOn } from '#people/testing';
import { approveRun, holdLine, prepareRun, seeRun, seeRuns, sendRun, withdrawRun } from './actions/index.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  gives,
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

describe('a payment run', () => {
  test('has a payment for each holding that is due money, and holds those without a bank account', async () => {
    await gives(world, town.ola.account, olasDirect(town));
    const { lines, run } = await aPreparedRun(world, town, aDayToPay);
    assert.equal(run.number, 1);
    assert.deepEqual(
      lines.map((line) => [line.holdingKind, line.amount, line.state, line.hold]),
      [
        ['direct-payment', 1_043_20, 'ready', undefined],
        ['individual-service-fund', 252_00, 'held', 'no-account'],
        ['pool', 100_00, 'held', 'no-account'],
      ].sort((a, b) => position(lines, a[0]) - position(lines, b[0])),
    );
  });

  test('is first offered for a day on which banks work, a week ahead', async () => {
    const onSunday = worldOn(world.database, { at: '2026-11-22T09:00:00Z' });
    const seen = expectDone(await seeRuns(visitOf(onSunday, town.dev), town.service));
    assert.equal(seen.likelyDay, '2026-11-30');
  });

  test('prepared twice changes nothing', async () => {
    await olasAccounts(world, town);
    const first = await aPreparedRun(world, town, aDayToPay);
    const again = expectDone(await prepareRun(asDev(), { organisation: town.service, on: aDayToPay }));
    assert.equal(again.changed, false);
    assert.deepEqual(again.run, first.run);
    assert.deepEqual(again.lines, first.lines);
  });

  test('takes an account in that was given meanwhile, when it is prepared again', async () => {
    const first = await aPreparedRun(world, town, aDayToPay);
    await olasAccounts(world, town);
    const again = expectDone(await prepareRun(asDev(), { organisation: town.service, on: aDayToPay }));
    assert.deepEqual(
      again.lines.map((line) => [line.lineId, line.lineNo, line.state]),
      first.lines.map((line) => [line.lineId, line.lineNo, 'ready']),
    );
  });

  test('is not approved by whoever prepared it, nor by whoever gave an account in it', async () => {
    await gives(world, town.nadia, olasDirect(town));
    const { organisation, run } = await aPreparedRun(world, town, aDayToPay);
    const asked = { organisation, run: run.runId };
    assert.deepEqual(await approveRun(asDev(), asked), { refused: { because: 'prepared-it' } });
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'gave-an-account' } });
    assert.deepEqual(await approveRun(visitOf(world, town.priya), asked), {
      refused: { because: 'not-allowed' },
    });
  });

  test('a payment asked to wait stays due for the next run; nobody is in two runs at once', async () => {
    await olasAccounts(world, town);
    const { organisation, run, lines } = await aPreparedRun(world, town, aDayToPay);
    const [line] = lines;
    assert.ok(line !== undefined);
    const why = 'They moved this week.';
    expectDone(await holdLine(asDev(), { organisation, run: run.runId, line: line.lineId, why }));
    expectDone(await prepareRun(asDev(), { organisation, on: aDayToPay }));
    const other = await prepareRun(asDev(), { organisation, on: calendarDate('2026-04-20') });
    assert.deepEqual(other, { refused: { because: 'nothing-due' } });
    expectDone(await approveRun(asNadia(), { organisation, run: run.runId }));
    expectDone(await sendRun(asDev(), { organisation, run: run.runId, format: 'csv' }));
    const next = await aPreparedRun(world, town, calendarDate('2026-04-20'));
    assert.ok(next.lines.some((each) => each.holdingId === line.holdingId && each.amount === line.amount));
  });

  test('is approved as it was seen, and by nobody who took changes into it', async () => {
    await gives(world, town.ola.account, olasDirect(town));
    const { organisation, run } = await aPreparedRun(world, town, aDayToPay);
    const asked = { organisation, run: run.runId };
    const { mark: seen } = expectDone(await seeRun(asNadia(), asked));
    await olasAccounts(world, town);
    const taken = expectDone(await prepareRun(asNadia(), { organisation, on: aDayToPay }));
    assert.equal(taken.run.prepared.name, 'Nadia Hussain');
    assert.deepEqual(await approveRun(asDev(), { ...asked, seen }), {
      refused: { because: 'changed-meanwhile' },
    });
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'prepared-it' } });
    const { mark } = expectDone(await seeRun(asDev(), asked));
    assert.equal(expectDone(await approveRun(asDev(), { ...asked, seen: mark })).approved?.name, 'Dev Patel');
  });

  test('a payment that somebody has go again is approved by another than them', async () => {
    await olasAccounts(world, town);
    const { organisation, run, lines } = await aPreparedRun(world, town, aDayToPay);
    const asked = { organisation, run: run.runId };
    const line = lines[0]?.lineId ?? id<'run-line'>('');
    expectDone(await holdLine(asDev(), { ...asked, line, why: 'They moved this week.' }));
    expectDone(await holdLine(asNadia(), { ...asked, line }));
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'prepared-it' } });
  });

  test('an account that tables loaded since say does not fit waits, and is said', async () => {
    await olasAccounts(world, town);
    const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'mainstay-tables-'));
    await mkdir(path.join(dataDirectory, 'modulus'));
    const weights = '0 0 0 0 0 0 0 0 0 0 0 0 0 1';
    await writeFile(path.join(dataDirectory, 'modulus', 'valacdos.txt'), `107999 107999 MOD10 ${weights}\n`);
    world = { ...world, settings: { ...world.settings, dataDirectory } };
    const { lines } = await aPreparedRun(world, town, aDayToPay);
    await rm(dataDirectory, { recursive: true });
    assert.deepEqual(
      lines.map((line) => [line.state, line.hold]),
      [
        ['held', 'does-not-fit'],
        ['held', 'does-not-fit'],
        ['held', 'does-not-fit'],
      ],
    );
  });

  test('withdrawn, it lets go of the money and everything is due as before', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    const asked = { organisation: town.service, run: run.runId };
    expectDone(await withdrawRun(asDev(), { ...asked, why: 'The file is not wanted.' }));
    assert.deepEqual(await sendRun(asDev(), { ...asked, format: 'csv' }), {
      refused: { because: 'not-in-that-state', state: 'withdrawn' },
    });
    const again = await aPreparedRun(world, town, aDayToPay);
    assert.equal(again.run.number, 2);
    assert.equal(again.lines.length, 3);
  });

  test('a day that is over or too far ahead is refused', async () => {
    const on = (day: string) => prepareRun(asDev(), { organisation: town.service, on: calendarDate(day) });
    assert.deepEqual(await on('2026-04-07'), { refused: { because: 'day-is-over', last: '2026-05-08' } });
    assert.deepEqual(await on('2026-05-09'), { refused: { because: 'too-far-ahead', last: '2026-05-08' } });
  });
});

function position(lines: readonly { readonly holdingKind: string }[], kind: unknown): number {
  return lines.findIndex((line) => line.holdingKind === kind);
}
