import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { overrideDay } from '#payments/actions';
import { anOrganisation, aWorker, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { addressOf, runCommand } from './command.ts';

let made: TestDatabase;
let folder = '';

before(async () => {
  made = await testDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-bank-days-'));
});
after(async () => {
  await rm(folder, { recursive: true });
  await made.drop();
});

test('the day to send a payment is worked out with what the place said about single days', async () => {
  const database = openDatabase(made.app);
  const world = worldOn(database);
  const organisation = await anOrganisation(world, { kind: 'local-service' });
  const dev = await aWorker(world, { organisation, role: 'payer', name: 'Dev Patel' });
  const due = path.join(folder, 'due.csv');
  await writeFile(due, 'due\n2026-06-05\n');
  const settings = { DATABASE_URL: addressOf(made.owner), MAINSTAY_DATA: folder };
  const latest = async () =>
    (await runCommand(['calendar', 'bacs-days', '--csv', due], settings)).gave.split('\n')[1];
  const asTheTable = await latest();
  const override = { day: calendarDate('2026-06-04'), is: 'holiday', why: 'Proclaimed late.' } as const;
  expectDone(await overrideDay(visitOf(world, dev), { organisation, override }));
  const asThePlace = await latest();
  await database.close();
  assert.deepEqual(
    [asTheTable, asThePlace],
    ['2026-06-05,2026-06-03,2026-06-04,2026-06-05', '2026-06-05,2026-06-02,2026-06-03,2026-06-05'],
  );
});
