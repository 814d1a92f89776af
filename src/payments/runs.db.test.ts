import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, id } from '#basics';
import { seeMoney } from '#holdings/actions';
import { payIn } from '#holdings/testing';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  answerReturned,
  approveRun,
  holdLine,
  prepareRun,
  readBacsFile,
  seeRun,
  seeRunFile,
  seeRuns,
  sendRun,
  takeResults,
  tellOfRuns,
  withdrawRun,
} from './actions/index.ts';
import type { RunLine } from './payment-run.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  gives,
  olasAccounts,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: PayingTown;

beforeEach(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
});
afterEach(async () => {
  await database.close();
  await made.drop();
});

const asDev = () => visitOf(world, town.dev);
const asNadia = () => visitOf(world, town.nadia);
const olasDirect = () => ({
  person: town.ola.person,
  holding: town.olas.direct.holdingId,
  name: 'Ola Marsh',
});
const held = async () => {
  const money = expectDone(await seeMoney(visitOf(world, town.ola.account), town.ola.person));
  return money.holdings.map((each) => each.sums.held);
};

describe('a payment run', () => {
  test('has a payment for each holding that is due money, and holds those without a bank account', async () => {
    await gives(world, town.ola.account, olasDirect());
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
    const onSunday = worldOn(database, { at: '2026-11-22T09:00:00Z' });
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
    await gives(world, town.nadia, olasDirect());
    const { organisation, run } = await aPreparedRun(world, town, aDayToPay);
    const asked = { organisation, run: run.runId };
    assert.deepEqual(await approveRun(asDev(), asked), { refused: { because: 'prepared-it' } });
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'gave-an-account' } });
    assert.deepEqual(await approveRun(visitOf(world, town.priya), asked), {
      refused: { because: 'not-allowed' },
    });
  });

  test('pays nothing before it is sent, and the money is there from the day it arrives', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    assert.deepEqual(await held(), [0, 0, 0]);
    const sent = expectDone(
      await sendRun(asDev(), { organisation: town.service, run: run.runId, format: 'bacs18' }),
    );
    assert.deepEqual(await held(), [1_043_20, 252_00, 100_00]);
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
    assert.deepEqual(await held(), [1_043_20, 252_00, 100_00]);
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
    const before = await held();
    assert.deepEqual(await sendRun(asDev(), asked), { refused: { because: 'nothing-to-pay' } });
    assert.deepEqual(await held(), before);
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

  test('a payment that the file cannot carry is given back with why, and the others go', async () => {
    await olasAccounts(world, town);
    const run = await anApprovedRun(world, town, aDayToPay);
    await asOwner(`update payments.run_line set payee_name = '†' where holding_kind = 'direct-payment'`);
    const asked = { organisation: town.service, run: run.runId };
    const sent = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.equal(sent.file.total, 352_00);
    const back = (lines: readonly RunLine[]) =>
      lines.map((line) => [line.holdingKind, line.amount, line.hold]);
    const why = [['direct-payment', 1_043_20, 'name-not-carried']];
    assert.deepEqual(back(sent.givenBack), why);
    assert.deepEqual(await held(), [0, 252_00, 100_00]);
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
    await gives(world, town.ola.account, olasDirect());
    const asked = { organisation, run: run.runId };
    assert.deepEqual(await approveRun(asNadia(), asked), { refused: { because: 'account-changed' } });
    await anApprovedRun(world, town, aDayToPay);
    await gives(world, town.ola.account, olasDirect());
    const sent = expectDone(await sendRun(asDev(), { ...asked, format: 'bacs18' }));
    assert.deepEqual(
      sent.givenBack.map((line) => [line.holdingKind, line.hold]),
      [['direct-payment', 'account-changed']],
    );
    assert.deepEqual(await held(), [0, 252_00, 100_00]);
  });

  test('is approved as it was seen, and by nobody who took changes into it', async () => {
    await gives(world, town.ola.account, olasDirect());
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

describe('what the bank sends back', () => {
  test('comes back row by row, waits for a mended account and goes out once more without a second posting', async () => {
    await olasAccounts(world, town);
    const { run, lines } = await aSentRun();
    const line = lines.find((each) => each.holdingKind === 'direct-payment');
    assert.ok(line !== undefined);
    const results = `reference,reason\nP0001/${line.lineNo},Account closed\nP0001/99,Gone\nX,?\n`;
    const asked = { organisation: town.service, run: run.runId };
    const taken = expectDone(await takeResults(asDev(), { ...asked, bytes: bytesOf(results) }));
    assert.deepEqual(
      taken.returned.map((each) => each.lineId),
      [line.lineId],
    );
    assert.deepEqual(
      taken.leftOut.map((each) => [each.line, each.because]),
      [
        [4, 'not-a-reference'],
        [3, 'no-such-line'],
      ],
    );
    const twice = expectDone(await takeResults(asDev(), { ...asked, bytes: bytesOf(results) }));
    assert.deepEqual([twice.returned.length, twice.known], [0, 1]);

    const on = calendarDate('2026-04-20');
    const next = await aPreparedRun(world, town, on);
    const waits = next.lines.find((each) => each.again === line.lineId);
    assert.deepEqual([waits?.state, waits?.hold], ['held', 'sent-back']);
    await gives(world, town.ola.account, olasDirect());
    const approved = await anApprovedRun(world, town, on);
    const before = await held();
    const fresh = next.lines.filter((each) => each.again === undefined);
    const sent = expectDone(
      await sendRun(asDev(), { organisation: town.service, run: approved.runId, format: 'csv' }),
    );
    assert.match(sent.file.body, /1043\.20/);
    const after = await held();
    const posted = after.reduce((sum, each) => sum + each, 0) - before.reduce((sum, each) => sum + each, 0);
    assert.equal(
      posted,
      fresh.reduce((sum, each) => sum + each.amount, 0),
    );
    const old = expectDone(await seeRun(asDev(), { organisation: town.service, run: 1 }));
    assert.equal(old.lines.find((each) => each.lineId === line.lineId)?.state, 'sent-again');
  });

  test('or is answered, once', async () => {
    await olasAccounts(world, town);
    const { run, lines } = await aSentRun();
    const [line] = lines;
    assert.ok(line !== undefined);
    const bytes = bytesOf(`Reference,Reason\nP0001/${line.lineNo},No account\n`);
    expectDone(await takeResults(asDev(), { organisation: town.service, run: run.runId, bytes }));
    const answer = { organisation: town.service, line: line.lineId, why: 'Paid by hand on 16 April.' };
    expectDone(await answerReturned(asDev(), answer));
    assert.deepEqual(await answerReturned(asDev(), answer), { refused: { because: 'not-returned' } });
  });
});

test('each person is told once that money is on its way', async () => {
  await olasAccounts(world, town);
  await aSentRun();
  const { locality } = world.settings;
  const tell = () => database.transaction({ locality }, (tx) => tellOfRuns(tx, world, locality));
  await tell();
  assert.equal(await tell(), 0);
  const letters = await database.transaction({ locality }, (tx) => readLetters(tx, 50));
  const told = letters.filter(
    (letter) => letter.to === town.ola.account.email && letter.subject === 'Money is on its way to you',
  );
  assert.equal(told.length, 1);
});

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client(made.owner);
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function aSentRun() {
  const { runId } = await anApprovedRun(world, town, aDayToPay);
  const { run } = expectDone(
    await sendRun(asDev(), { organisation: town.service, run: runId, format: 'bacs18' }),
  );
  const { lines } = expectDone(await seeRun(asDev(), { organisation: town.service, run: runId }));
  return { run, lines };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function position(lines: readonly { readonly holdingKind: string }[], kind: unknown): number {
  return lines.findIndex((line) => line.holdingKind === kind);
}
