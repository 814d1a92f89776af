import { loadavg } from 'node:os';
import pg from 'pg';
import { calendarDate, expectDone, id, pence } from '#basics';
import { entriesOf, postTransfers, verifyLedger } from '#ledger/actions';
import type { Transfer } from '#ledger';
import { approveRun, importStatement, prepareRun, sendRun } from '#payments/actions';
import { payFrom } from '#payments/testing';
import { anOrganisation, aPerson, aWorker, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, type Scope, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import { makePlain } from './ledger/plain.ts';
import { fillTown, type Town } from './ledger/town.ts';

/**
 * The ledger beside the plainest one with two entries, on one server in one run: single movements, one hot fund, a payment run,
 * a bank's statement, a page of a long account, the whole verified. `node --import tsx bench/ledger.ts [people] [lines]`
 */
const people = Number(process.argv[2] ?? 20_000);
const lines = Number(process.argv[3] ?? 2_000_000);
const at_once = 8;

const made = await testDatabase();
const database = openDatabase(made.app);
const world = worldOn(database, { at: '2026-04-07T09:00:00Z' });
const { locality } = world.settings;
const service = await anOrganisation(world, { kind: 'local-service' });
const dev = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
const nadia = await aWorker(world, { organisation: service, role: 'payer', name: 'Nadia Hussain' });
await payFrom(world, dev, service);
const ola = await aPerson(world);
const town = await fillTown(made.owner, { service, dev, people, lines, one: ola.person });

await ledgers(database, town, dev);
await paymentRun();
await statement();
await longAccount();
await verified();
print();
await database.close();
await made.drop();

/** So many movements a second: ours with every guarantee, one by one and a hundred at a time, and the plainest. */
async function ledgers(on: Database, { fund }: Town, who: SignedIn): Promise<void> {
  const client = new pg.Client(made.owner);
  await client.connect();
  await makePlain(client, 1_000);
  const scope: Scope = { locality, account: who.accountId, standings: ['payer'], organisations: [service] };
  const holdings = await client.query<{ account_id: string }>(
    `select account_id from ledger.account where kind = 'holding' order by account_id limit 1000`,
  );
  const takers = holdings.rows.map((row) => id<'ledger-account'>(row.account_id));
  const transfer = (n: number): Transfer => {
    const transferId = world.clock.newId<'transfer'>();
    const to = takers[n % takers.length] ?? id<'ledger-account'>(fund);
    const effectiveOn = calendarDate('2026-04-07');
    const from = id<'ledger-account'>(fund);
    return { transferId, key: transferId, from, to, amount: pence(100), effectiveOn, what: 'One' };
  };
  const post = (many: readonly Transfer[]): Promise<unknown> =>
    on.transaction(scope, async (tx) =>
      expectDone(await postTransfers(tx, locality, many, { by: who.accountId, at: world.clock.now() })),
    );
  await measure('movements, one at a time', 2_000, 1, (n) => post([transfer(n)]));
  await measure('movements, a hot fund, a hundred together', 200, 100, (n) =>
    post(Array.from({ length: 100 }, (_, k) => transfer(n * 100 + k))),
  );
  const pool = new pg.Pool({ ...made.owner, max: at_once });
  await measure('the plainest ledger, one at a time', 2_000, 1, (n) =>
    pool.query({ name: 'post', text: 'select plain.post(0, $1, 100)', values: [(n % 1_000) + 1] }),
  );
  await pool.end();
  await client.end();
}

async function measure(
  what: string,
  times: number,
  each: number,
  work: (n: number) => Promise<unknown>,
): Promise<void> {
  for (let n = 0; n < 20; n += 1) await work(n);
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await work((next += 1));
  };
  await Promise.all(Array.from({ length: at_once }, worker));
  note(what, times * each, performance.now() - started);
}

async function paymentRun(): Promise<void> {
  const [asDev, asNadia] = [visitOf(world, dev), visitOf(world, nadia)];
  const on = calendarDate('2026-04-10');
  const prepared = await timed('a run: prepared', people, () =>
    prepareRun(asDev, { organisation: service, on }),
  );
  const run = expectDone(prepared).run.runId;
  const asked = { organisation: service, run };
  expectDone(await timed('a run: approved', people, () => approveRun(asNadia, asked)));
  expectDone(
    await timed('a run: posted and written', people, () => sendRun(asDev, { ...asked, format: 'bacs18' })),
  );
}

async function statement(): Promise<void> {
  const size = 20_000;
  const file = Array.from(
    { length: size },
    (_, n) => `${String((n % 28) + 1).padStart(2, '0')}/03/2026,POS,SHOP ${n},-${(n % 90) + 1}.50`,
  );
  const text = ['Date,Type,Description,Value', ...file.sort(), ''].join('\n');
  const person = id<'person'>(town.one.person);
  const holding = id<'holding'>(town.one.holding);
  const herself = visitOf(world, ola.account);
  const asked = { person, holding, fileName: 'march.csv' };
  expectDone(
    await timed('a statement read in', size, () =>
      importStatement(herself, { ...asked, bytes: bytesOf(text) }),
    ),
  );
}

async function longAccount(): Promise<void> {
  const scope: Scope = {
    locality,
    account: dev.accountId,
    person: id<'person'>(town.one.person),
    standings: ['self'],
  };
  const account = id<'ledger-account'>(town.one.account);
  const read = (): Promise<unknown> =>
    database.transaction(scope, (tx) => entriesOf(tx, account, { size: 200, before: lines / 4 }));
  for (let n = 0; n < 20; n += 1) await read();
  const took: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const started = performance.now();
    await read();
    took.push(performance.now() - started);
  }
  took.sort((one, other) => one - other);
  say([`200 lines out of ${lines}, median of 200`, '', `${took[100]?.toFixed(2)} ms`, '']);
}

async function verified(): Promise<void> {
  const started = performance.now();
  const { entries, differences } = await verifyLedger(made.owner);
  note(`the whole ledger verified, ${differences.length} differences`, entries, performance.now() - started);
}

async function timed<Result>(what: string, size: number, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  note(what, size, performance.now() - started);
  return result;
}

function note(what: string, size: number, took_ms: number): void {
  say([what, String(size), `${(took_ms / 1_000).toFixed(2)} s`, `${Math.round((size / took_ms) * 1_000)}/s`]);
}

function say([what = '', ...figures]: readonly string[]): void {
  process.stdout.write(`${what.padEnd(48)}${figures.map((each) => each.padStart(12)).join('')}\n`);
}

function print(): void {
  process.stdout.write(
    `load ${loadavg()[0]?.toFixed(1)}, ${at_once} at once, ${people} people, ${lines} entries\n`,
  );
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
