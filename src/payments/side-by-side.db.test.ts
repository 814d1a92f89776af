import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, type Outcome } from '#basics';
import { paymentsFirst, seeMoney } from '#holdings/actions';
import { takeBackDeath, writeDownDeath } from '#people/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import {
  approveRun,
  beginChange,
  endChange,
  prepareRun,
  readOther,
  seeRun,
  sendRun,
  signDifference,
} from './actions/index.ts';
import type { Run } from './payment-run.ts';
import { aDayToPay, olasAccounts, type PayingTown, payingTown } from './testing/index.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: PayingTown;
let run: Run;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
  const { service: organisation } = town;
  expectDone(await beginChange(asDev(), { organisation, other: 'Quayside Payroll' }));
  ({ run } = expectDone(await prepareRun(asDev(), { organisation, on: aDayToPay })));
});
after(async () => {
  await database.close();
  await drop();
});

test('while the payment agent changes, a run goes nowhere before the other side is there', async () => {
  assert.equal(because(await approveRun(asNadia(), of())), 'waits-for-the-other');
  assert.deepEqual(expectDone(await seeRun(asNadia(), of())).beside?.differences, []);
});

test('wrong rows of the other side are given back, and the good ones are held against ours, line by line', async () => {
  const taken = await reads([
    'Name,Sort code,Account number,Amount,Currency',
    'Ola Marsh,10-79-99,88837491,"1,395.19",GBP',
    'Joe Adler,20-00-00,55779911,40.00,GBP',
    'Mina Costa,20-00-00,55779911,"77,40",GBP',
    'Ivor Pugh,20-00-00,55779911,-5.00,GBP',
    'Ife Lawal,20-00-00,55779911,12.00,EUR',
    'Hazel Grey,2000,55779911,12.00,GBP',
  ]);
  assert.deepEqual(
    taken.leftOut.map(({ line, field, because: why }) => [line, field, why]),
    [
      [4, 'amount', 'decimal-comma'],
      [5, 'amount', 'not-more-than-nothing'],
      [6, 'currency', 'not-pounds'],
      [7, 'account', 'not-a-sort-code'],
    ],
  );
  const { beside } = expectDone(await seeRun(asNadia(), of()));
  assert.deepEqual(
    beside?.differences.map(({ name, ours, theirs }) => [name, ours, theirs]),
    [
      ['Joe Adler', undefined, 40_00],
      // The three holdings of Ola go to one account in this town: £1,043.20, £252.00 and £100.00.
      [beside?.differences[1]?.name, 1_395_20, 1_395_19],
    ],
  );
  assert.equal(because(await approveRun(asNadia(), of())), 'waits-for-the-other');
});

test('whoever brought the other side answers for none of its differences, and nobody without a word', async () => {
  const [first] = await differences();
  const signing = { ...of(), difference: first!.key, why: 'Joe is paid by hand this once.' };
  assert.equal(because(await signDifference(asDev(), signing)), 'brought-it');
  assert.equal(because(await signDifference(asNadia(), { ...signing, why: ' ' })), 'why-missing');
  expectDone(await signDifference(asNadia(), signing));
  assert.equal((await differences())[0]?.signed?.name, 'Nadia Hussain');
});

test('what was signed away counts for those figures alone', async () => {
  const [, second] = await differences();
  expectDone(
    await signDifference(asNadia(), { ...of(), difference: second!.key, why: 'A penny of rounding.' }),
  );
  await reads(['Name,Sort code,Account number,Amount', 'Ola Marsh,10-79-99,88837491,1395.18']);
  assert.deepEqual(
    (await differences()).map(({ signed }) => signed),
    [undefined],
  );
  assert.equal(because(await approveRun(asNadia(), of())), 'waits-for-the-other');
});

test('a death while both work side by side takes the days after out of ours, and the difference shows', async () => {
  const died = { person: town.ola.person, on: calendarDate('2026-04-08') };
  expectDone(await writeDownDeath(asDev(), died, paymentsFirst));
  const { service: organisation } = town;
  const { lines } = expectDone(await prepareRun(asDev(), { organisation, on: aDayToPay }));
  assert.deepEqual(lines, []);
  assert.deepEqual(
    (await differences()).map(({ ours, theirs }) => [ours, theirs]),
    [[undefined, 1_395_18]],
  );
  assert.equal(because(await approveRun(asNadia(), of())), 'waits-for-the-other');
  expectDone(await takeBackDeath(asDev(), { person: town.ola.person, why: 'It was another Ola.' }));
  expectDone(await prepareRun(asDev(), { organisation, on: aDayToPay }));
});

test('once both come to the same the run goes, and nothing had moved before', async () => {
  const held = async () =>
    expectDone(await seeMoney(visitOf(world, town.ola.account), town.ola.person)).holdings.map(
      ({ sums }) => sums.held,
    );
  assert.deepEqual(await held(), [0, 0, 0]);
  await reads(['Name,Sort code,Account number,Amount', 'Ola Marsh,10-79-99,88837491,1395.20']);
  assert.deepEqual(await differences(), []);
  expectDone(await approveRun(asNadia(), of()));
  expectDone(await sendRun(asDev(), { ...of(), format: 'csv' }));
  assert.equal(
    (await held()).reduce((sum, each) => sum + each, 0),
    1_395_20,
  );
});

test('whoever began a change does not end it', async () => {
  const { service: organisation } = town;
  const why = 'Both came to the same, to the penny.';
  assert.equal(because(await endChange(asDev(), { organisation, why })), 'began-it');
  expectDone(await endChange(asNadia(), { organisation, why }));
  assert.equal(because(await endChange(asNadia(), { organisation, why })), 'no-change');
});

function asDev() {
  return visitOf(world, town.dev);
}

function asNadia() {
  return visitOf(world, town.nadia);
}

function of() {
  return { organisation: town.service, run: run.runId };
}

async function reads(rows: readonly string[]) {
  const bytes = [new TextEncoder().encode(rows.join('\r\n'))];
  return expectDone(await readOther(asDev(), { ...of(), bytes: piecewise(bytes) }));
}

async function* piecewise(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function differences() {
  return expectDone(await seeRun(asNadia(), of())).beside?.differences ?? [];
}

function because<Refused extends { because: string }>(outcome: Outcome<unknown, Refused>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}
