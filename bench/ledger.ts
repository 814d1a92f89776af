import { loadavg } from 'node:os';
import pg from 'pg';
import { calendarDate, expectDone, id } from '#basics';
import { entriesOf, verifyLedger } from '#ledger/actions';
import { approveRun, importStatement, prepareRun, sendRun } from '#payments/actions';
import { payFrom } from '#payments/testing';
import { anOrganisation, aPerson, aWorker, visitOf, worldOn } from '#people/testing';
import { openDatabase, type Scope, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import { mostHeld } from './ledger/held.ts';
import { type Ledger, ours, pgledger, plainest, type Sides } from './ledger/movements.ts';
import { rowsAlone } from './ledger/plain-rows.ts';
import { fillTown, type Town } from './ledger/town.ts';

/**
 * The ledger beside pgledger and the plainest one with two entries, on one server in one run: single movements, one hot fund, a
 * payment run, a bank's statement, a page of a long account, the whole verified.
 * `PGLEDGER_SQL=pgledger.sql node --import tsx bench/ledger.ts [people] [lines]`
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

await movements(town);
await paymentRun();
await statement();
await longAccount();
await verified();
print();
await database.close();
await made.drop();

/**
 * So many movements a second: ours with every guarantee on, the plainest, and pgledger where `PGLEDGER_SQL` names a file with its SQL;
 * between many accounts, out of one fund one by one, and out of one fund many together.
 */
async function movements({ fund }: Town): Promise<void> {
  const client = new pg.Client(made.owner);
  await client.connect();
  const { rows } = await client.query<{ account_id: string }>(
    `update ledger.account set floor_pence = null where kind = 'holding' returning account_id`,
  );
  await client.query('vacuum analyze ledger.account');
  await client.end();
  const accounts = rows.length;
  const ledgers = [
    ours(world, scopeOf(dev), [fund, ...rows.map((row) => row.account_id)]),
    await plainest(made.owner, accounts, at_once),
    ...(await peer(accounts)),
  ];
  const spread = (n: number): Sides => ({
    giver: 1 + ((n * 7_919) % accounts),
    taker: 1 + ((n * 7_919 + 1_301) % accounts),
  });
  const out = (n: number): Sides => ({ giver: 0, taker: 1 + (n % accounts) });
  const singly = { times: 2_000, each: 1, rounds: 3 };
  await inTurns('between many accounts', ledgers, singly, (ledger, n) => ledger.post([spread(n)]));
  await inTurns('out of one fund', ledgers, singly, (ledger, n) => ledger.post([out(n)]));
  const together = { times: 16, each: 1_000, rounds: 1 };
  await inTurns('out of one fund, a thousand together', ledgers, together, (ledger, n) =>
    ledger.post(Array.from({ length: 1_000 }, (_, k) => out(n * 1_000 + k))),
  );
  for (const ledger of ledgers) await ledger.close();
}

async function peer(accounts: number): Promise<readonly Ledger[]> {
  const file = process.env['PGLEDGER_SQL'];
  if (file !== undefined) return [await pgledger(made.owner, file, { accounts, callers: at_once })];
  process.stdout.write('PGLEDGER_SQL names no file: measured without pgledger\n');
  return [];
}

/** The shortest of some rounds of each ledger, taken in turns, so that whoever comes first has no worse a time. */
async function inTurns(
  what: string,
  ledgers: readonly Ledger[],
  { times, each, rounds }: { readonly times: number; readonly each: number; readonly rounds: number },
  work: (ledger: Ledger, n: number) => Promise<unknown>,
): Promise<void> {
  const best = new Map<Ledger, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const ledger of ledgers) {
      const took_ms = await timesOver(times, (n) => work(ledger, round * times + n));
      best.set(ledger, Math.min(best.get(ledger) ?? Infinity, took_ms));
    }
  for (const [ledger, took_ms] of best) note(`${what}: ${ledger.name}`, times * each, took_ms);
}

async function timesOver(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await work((next += 1));
  };
  await Promise.all(Array.from({ length: at_once }, worker));
  return performance.now() - started;
}

function scopeOf({ accountId }: SignedIn): Scope {
  return { locality, account: accountId, standings: ['payer'], organisations: [service] };
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
  note('a run: its rows alone, nothing asked or sealed', people, await rowsAlone(made.owner));
}

async function statement(): Promise<void> {
  const size = 20_000;
  await timed('a statement read in', size, () => readIn(statementText(size, '03')));
  for (const [month, lengthOf] of [
    ['04', size],
    ['05', 10 * size],
  ] as const) {
    const held = await mostHeld(() => readIn(statementText(lengthOf, month)));
    say([
      `a statement read in: held besides, at most`,
      String(lengthOf),
      `${(held / 1e6).toFixed(1)} MB`,
      '',
    ]);
  }
}

async function readIn(file: Iterable<string>): Promise<void> {
  const asked = {
    person: id<'person'>(town.one.person),
    holding: id<'holding'>(town.one.holding),
    fileName: 'bank.csv',
  };
  expectDone(await importStatement(visitOf(world, ola.account), { ...asked, bytes: bytesOf(file) }));
}

function* statementText(size: number, month: string): Generator<string> {
  yield 'Date,Type,Description,Value\n';
  for (let n = 0; n < size; n += 1) {
    const day = String(Math.floor((n / size) * 28) + 1).padStart(2, '0');
    yield `${day}/${month}/2026,POS,SHOP ${n},-${(n % 90) + 1}.50\n`;
  }
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
  process.stdout.write(`${what.padEnd(56)}${figures.map((each) => each.padStart(12)).join('')}\n`);
}

function print(): void {
  process.stdout.write(
    `load ${loadavg()[0]?.toFixed(1)}, ${at_once} at once, ${people} people, ${lines} entries\n`,
  );
}

async function* bytesOf(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}
