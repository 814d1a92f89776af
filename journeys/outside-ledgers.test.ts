import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { open, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { calendarDate, expectDone, nothing, pence } from '#basics';
import type { LedgerAccountId, Transfer } from '#ledger';
import { exportLedger, findAccounts, openAccount, postTransfers } from '#ledger/actions';
import { anOrganisation, aPerson, type TestWorld, worldOn } from '#people/testing';
import { type Database, openDatabase, type Scope, type Transaction } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';

const run = promisify(execFile);

/** How many postings other programs read; `.ci/run` asks for a hundred thousand, which takes half a minute. */
const how_many = Number(process.env['POSTINGS'] ?? 4_000);
const output_bytes_max = 64_000_000;

// What people call things, with every sign that a journal could take for its own.
const names = [
  'Ola’s direct payment',
  'Tideway: arts; pottery | clay',
  '  (a virtual one)  ',
  '[balanced] = 5',
  '"quoted" @ £3',
  'Łódź\tand  two blanks',
  '2026-04-06 * paid',
  '',
];
const texts = ['Four weeks', '; not a comment', '= 12', '2026/04/06 ! x', 'Tea\nand cake', '', '@@ £5'];

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let scope: Scope;
let folder = '';
let journal = '';
let ours: ReadonlyMap<string, number>;
/** Every posting as day, end of the account's id and pence, sorted. */
let posted: readonly string[];

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  const organisation = await anOrganisation(world, { kind: 'local-service' });
  const { person } = await aPerson(world);
  scope = { locality: world.settings.locality, person, standings: ['self'], organisations: [organisation] };
  const owner = { fund: { organisationId: organisation }, holding: { personId: person } };
  const fund = await opens({ kind: 'fund', name: 'The fund', ...owner.fund }, 'none');
  const holdings: LedgerAccountId[] = [];
  for (const name of names) holdings.push(await opens({ kind: 'holding', name, ...owner.holding }, nothing));
  await moves(fund, holdings);
  const found = await inScope((tx) => findAccounts(tx, [fund, ...holdings]));
  ours = new Map(found.map((each) => [each.accountId.slice(-12), each.posted]));
  folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-outside-'));
  journal = path.join(folder, 'whole.journal');
  await exports();
});
after(async () => {
  await database.close();
  await made.drop();
  await rm(folder, { recursive: true });
});

const missing = { hledger: await isMissing('hledger'), ledger: await isMissing('ledger') };

describe('programs of others find the same pennies in every account', () => {
  test('hledger', { skip: missing.hledger }, async () => {
    const asked = ['-f', journal, 'balance', '--flat', '--empty', '--no-total', '-O', 'csv'];
    assert.deepEqual(await balances('hledger', asked), ours);
  });

  test('ledger', { skip: missing.ledger }, async () => {
    const each = '%(account)\t%(amount)\n';
    const asked = ['-f', journal, 'balance', '--flat', '--empty', '--no-total', '--format', each];
    assert.deepEqual(await balances('ledger', asked), ours);
  });
});

describe('programs of others find every posting on its day, in its account, to the penny', () => {
  test('hledger', { skip: missing.hledger }, async () => {
    assert.deepEqual(await postings('hledger', ['-f', journal, 'register', '-O', 'csv']), posted);
  });

  test('ledger', { skip: missing.ledger }, async () => {
    const each = '%(format_date(date, "%Y-%m-%d"))\t%(account)\t%(amount)\n';
    assert.deepEqual(await postings('ledger', ['-f', journal, 'register', '--format', each]), posted);
  });
});

/** Why a test is left out, where this machine has no such program. */
async function isMissing(program: string): Promise<string | false> {
  return run(program, ['--version']).then(
    () => false,
    () => `${program} is missing: apt-get install ${program}`,
  );
}

/** The balance of each account in pence, by the end of its id. */
async function balances(program: string, asked: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { stdout } = await run(program, [...asked], { maxBuffer: output_bytes_max });
  const rows = [...stdout.matchAll(/([0-9a-f]{12})"?[\t,]"?(?:GBP )?(-?)(\d+)(?:\.(\d\d))?/g)];
  return new Map(rows.map(([, end = '', ...amount]) => [end, inPence(amount)]));
}

/** Every posting as day, end of the account's id and pence, sorted. */
async function postings(program: string, asked: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(program, [...asked], { maxBuffer: output_bytes_max });
  const line = /(\d{4}-\d\d-\d\d)"?[\t,].*?([0-9a-f]{12})"?[\t,]"?(?:GBP )?(-?)(\d+)(?:\.(\d\d))?/;
  const rows = stdout.split('\n').flatMap((each) => {
    const [found, day, end, ...amount] = line.exec(each) ?? [];
    return found === undefined ? [] : [`${day} ${end} ${inPence(amount)}`];
  });
  return rows.toSorted();
}

function inPence([sign, pounds, pennies = '0']: readonly (string | undefined)[]): number {
  const amount = Number(pounds) * 100 + Number(pennies);
  return sign === '-' ? -amount : amount;
}

async function opens(
  account: Pick<Parameters<typeof openAccount>[2], 'kind' | 'name' | 'personId' | 'organisationId'>,
  floor: Parameters<typeof openAccount>[2]['floor'],
): Promise<LedgerAccountId> {
  const accountId: LedgerAccountId = world.clock.newId();
  await inScope((tx) =>
    openAccount(tx, world.settings.locality, { ...account, accountId, floor }, world.clock.now()),
  );
  return accountId;
}

/** Many movements: much out of the fund, then some between the accounts, odd pennies everywhere. */
async function moves(fund: LedgerAccountId, holdings: readonly LedgerAccountId[]): Promise<void> {
  const all = Array.from({ length: how_many / 2 }, (_, n) => n);
  const at = (n: number): LedgerAccountId => holdings[n % holdings.length] ?? fund;
  const goes = (n: number): Pick<Transfer, 'from' | 'to' | 'amount'> =>
    n < all.length / 2
      ? { from: fund, to: at(n), amount: pence(10_000 + ((n * 7_919) % 90_001)) }
      : {
          from: at(n),
          to: at(n + 1 + (n % (holdings.length - 1))),
          amount: pence(1 + ((n * 104_729) % 997)),
        };
  const transfers = all.map((n): Transfer => {
    const transferId = world.clock.newId<'transfer'>();
    const effectiveOn = calendarDate(`2026-0${(n % 9) + 1}-1${n % 10}`);
    return { ...goes(n), transferId, key: transferId, effectiveOn, what: texts[n % texts.length] ?? '' };
  });
  const recorded = { at: world.clock.now() };
  const { locality } = world.settings;
  await inScope(async (tx) => expectDone(await postTransfers(tx, locality, transfers, recorded)));
  posted = transfers
    .flatMap(({ effectiveOn, from, to, amount }) => [
      `${effectiveOn} ${from.slice(-12)} ${-Number(amount)}`,
      `${effectiveOn} ${to.slice(-12)} ${amount}`,
    ])
    .toSorted();
}

async function exports(): Promise<void> {
  const file = await open(journal, 'w');
  for await (const part of exportLedger(made.owner, 'hledger')) await file.write(`${part}\n`);
  await file.close();
}

function inScope<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(scope, work);
}
