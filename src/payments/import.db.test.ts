import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { promise, spend } from '#holdings/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  explainLine,
  importStatement,
  matchAgain,
  seeStatementWork,
  sendRun,
  whoseHolding,
} from './actions/index.ts';
import { aDayToPay, anApprovedRun, olasAccounts, type PayingTown, payingTown } from './testing/index.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: PayingTown;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
  const { runId } = await anApprovedRun(world, town, aDayToPay);
  const sending = { organisation: town.service, run: runId, format: 'csv' } as const;
  expectDone(await sendRun(visitOf(world, town.dev), sending));
  world.clock.set('2026-04-24T09:00:00Z');
  const pay = { ...oursIs(), toWhom: 'Joe', what: 'Wages', amount: pence(77_40) };
  for (const day of ['2026-04-17', '2026-04-17'])
    expectDone(await spend(asOla(), { ...pay, on: calendarDate(day) }));
});
after(async () => {
  await database.close();
  await made.drop();
});

const asOla = () => visitOf(world, town.ola.account);
const oursIs = () => ({ person: town.ola.person, holding: town.olas.direct.holdingId });
const reads = (text: string) =>
  importStatement(asOla(), { ...oursIs(), fileName: 'april.csv', bytes: bytesOf(text) });

const april = [
  'Date,Type,Description,Value,Balance,Account Name,Account Number',
  '15/04/2026,BAC,HARBOUR LOCAL SERVICE P0001/1,1043.20,1043.20,MARSH O,107999-88837491',
  '17/04/2026,D/D,JOE ADLER,-77.40,965.80,MARSH O,107999-88837491',
  '17/04/2026,D/D,JOE ADLER,-77.40,888.40,MARSH O,107999-88837491',
  '20/04/2026,POS,GARDEN SHOP,-12.00,876.40,MARSH O,107999-88837491',
  '31/06/2026,POS,NO SUCH DAY,-1.00,875.40,MARSH O,107999-88837491',
  '',
].join('\n');

describe('a bank’s statement, read in beside a holding', () => {
  test('has each line looked for in the ledger; alike ones that are real are kept, wrong ones given back', async () => {
    const { read, matched, unmatched, leftOut } = expectDone(await reads(april));
    assert.deepEqual([read.fresh, read.known, read.leftOut], [4, 0, 1]);
    assert.deepEqual([matched, unmatched], [3, 1]);
    assert.deepEqual(
      leftOut.map((each) => [each.line, each.because]),
      [[6, 'no-such-day']],
    );
  });

  test('changes nothing when it is read in again, alone or with more', async () => {
    const again = expectDone(await reads(april));
    assert.deepEqual([again.read.fresh, again.read.known, again.matched], [0, 4, 0]);
    const more = `${april.trim()}\n21/04/2026,D/D,JOE ADLER,-77.40,799.00,MARSH O,107999-88837491\n`;
    const longer = expectDone(await reads(more));
    assert.deepEqual([longer.read.fresh, longer.read.known], [1, 4]);
  });

  test('read in twice at once, keeps each line once', async () => {
    const text = april.replaceAll('/04/2026', '/03/2026').replace('31/06/2026', '30/03/2026');
    const [one, other] = await Promise.all([reads(text), reads(text)]);
    assert.equal(expectDone(one).read.fresh + expectDone(other).read.fresh, 5);
  });

  test('may have lines that move nothing, which are said and not looked for', async () => {
    const text = 'Date,Description,Amount\n22/04/2026,Happy birthday,0.00\n22/04/2026,Tea,-2.00\n';
    const { read, doubts } = expectDone(await reads(text));
    assert.deepEqual([read.fresh, doubts], [1, [{ line: 2, because: 'moves-nothing' }]]);
  });

  test('of another account, in other money, or of nothing is refused', async () => {
    const other = april.replaceAll('88837491', '12345678');
    assert.deepEqual(await reads(other), {
      refused: { because: 'other-account', account: '10-79-99 …5678' },
    });
    assert.deepEqual(await reads(''), { refused: { because: 'empty' } });
    assert.deepEqual(await reads('Date,Description,Amount\n'), { refused: { because: 'no-lines' } });
  });

  test('of another account is refused in whichever way it says so', async () => {
    const said = ['12345678', '****1111', 'DE89370400440532013000', 'GB29NWBK60161331926819'];
    const refusals = await Promise.all(said.map(async (account) => reads(mt940Of(account))));
    assert.deepEqual(
      refusals.map((each) => ('refused' in each ? each.refused.because : 'read in')),
      said.map(() => 'other-account'),
    );
    assert.equal(expectDone(await reads(mt940Of('****7491'))).read.fresh, 1);
  });

  test('is told row by row also where no row at all can be read', async () => {
    const { read, leftOut } = expectDone(
      await reads('Date;Description;Amount\n31/06/2026;A;1.00\n01/06/2026;B;1,50\n'),
    );
    assert.equal(read.fresh, 0);
    assert.deepEqual(
      leftOut.map((each) => `${each.line} ${each.because}`),
      ['2 no-such-day', '3 decimal-comma'],
    );
  });

  test('keeps texts longer than an index of the database, and alike for so long, each once', async () => {
    const long = randomBytes(4000).toString('base64');
    const text = `Date,Description,Amount\n03/04/2026,${long}a,-1.00\n03/04/2026,${long}b,-1.00\n`;
    assert.equal(expectDone(await reads(text)).read.fresh, 2);
    assert.equal(expectDone(await reads(text)).read.fresh, 0);
  });

  test('leaves what is not found to be worked through', async () => {
    const seen = expectDone(await seeStatementWork(asOla(), oursIs()));
    const shop = seen?.open.find((each) => each.what.includes('GARDEN'));
    assert.ok(shop !== undefined);
    const why = 'A plant, out of my own money.';
    expectDone(await explainLine(asOla(), { ...oursIs(), line: shop.lineId, why }));
    assert.deepEqual(await explainLine(asOla(), { ...oursIs(), line: shop.lineId, why }), {
      refused: { because: 'not-open' },
    });
    const wages = { ...oursIs(), toWhom: 'Joe', what: 'Wages', amount: pence(77_40) };
    expectDone(await promise(asOla(), wages));
    const now = expectDone(await seeStatementWork(asOla(), oursIs()));
    assert.equal(now?.open.find((each) => each.day === '2026-04-21')?.maybe?.what, 'Wages');
    expectDone(await spend(asOla(), { ...wages, on: calendarDate('2026-04-21') }));
    assert.equal(expectDone(await matchAgain(asOla(), oursIs())).matched, 1);
  });

  test('is read in by its own people, and found by the holding alone where the service pays', async () => {
    const dev = visitOf(world, town.dev);
    const whose = await whoseHolding(dev, {
      organisation: town.service,
      holding: town.olas.direct.holdingId,
    });
    assert.equal(expectDone(whose), town.ola.person);
    const sam = visitOf(world, town.sam);
    const asked = { ...oursIs(), fileName: 'april.csv', bytes: bytesOf(april) };
    assert.deepEqual(await importStatement(sam, asked), { refused: { because: 'no-such-holding' } });
  });
});

/** One line of an account, as MT940 has it. */
function mt940Of(account: string): string {
  return `:20:A\n:25:${account}\n:60F:C260401GBP9,00\n:61:260402D1,00NTRFX\n:62F:C260430GBP8,00\n-\n`;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
