import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, type Id, localityId, nothing, pence, type PersonId } from '#basics';
import {
  entriesOf,
  exportLedger,
  findAccounts,
  openAccount,
  postTransfers,
  verifyLedger,
} from '#ledger/actions';
import { clockStandingAt, openDatabase, type Scope, type Transaction } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import type { LedgerAccountId } from './account.ts';

/** Does what `docs/how-to/cut-the-ledger.md` says, to the letter, and uses the ledger afterwards. */
const page = new URL('../../docs/how-to/cut-the-ledger.md', import.meta.url);
const clock = clockStandingAt('2026-04-06T09:00:00Z');
const harbour = localityId('harbour');
const ola = clock.newId<'person'>();
const scope: Scope = { locality: harbour, person: ola, standings: ['self'], organisations: [] };
let made: TestDatabase;
let database: ReturnType<typeof openDatabase>;
let fund: LedgerAccountId;
let holding: LedgerAccountId;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  fund = await opened('fund', 'The fund');
  holding = await opened('holding', 'My direct payment', ola);
  for (const amount of [100_00, 200_00, 300_00]) await posts('2026-05-01T09:00:00Z', amount);
  const [, sql] = /```sql\n([^`]*)```/.exec(await readFile(page, 'utf8')) ?? [];
  await made.asOwner(sql ?? '');
});
after(async () => {
  await database.close();
  await made.drop();
});

test('a ledger cut by time goes on where it was: alone, together, and the same key once', async () => {
  await posts('2027-05-01T09:00:00Z', 50_00);
  await posts('2027-05-02T09:00:00Z', 25_00, 25_00);
  const key = clock.newId<'key'>();
  for (const _ of [1, 2]) await within((tx) => post(tx, [moving(10_00, key)]));
  const lines = await within((tx) => entriesOf(tx, holding, { size: 200 }));
  assert.deepEqual(
    lines.map(({ version, balance }) => [version, balance]),
    [
      [7, 710_00],
      [6, 700_00],
      [5, 675_00],
      [4, 650_00],
      [3, 600_00],
      [2, 300_00],
      [1, 100_00],
    ],
  );
  assert.deepEqual(await parts(), { entry_first: 6, entry_2027: 8 });
});

test('every balance, chain and seal is whole over all parts, and all of it goes to other programs', async () => {
  const { entries, differences } = await verifyLedger(made.owner);
  assert.deepEqual([entries, differences], [14, []]);
  let text = '';
  for await (const piece of exportLedger(made.owner, 'hledger')) text += piece;
  assert.equal(text.match(/Money for my support/g)?.length, 7);
});

test('an entry changed in an old part is found', async () => {
  const [found, ...others] = await made.foundBy(
    'ledger-entries-make-the-balance',
    'update ledger.entry_first set amount_pence = amount_pence + 1 where version = 2 and amount_pence > 0;',
  );
  assert.ok(found);
  assert.deepEqual(others, []);
});

test('nobody reads past the parts what they may not see', async () => {
  const stranger: Scope = { ...scope, person: clock.newId<'person'>() };
  const seen = await database.transaction(stranger, (tx) => entriesOf(tx, holding, { size: 200 }));
  assert.deepEqual(seen, []);
  await assert.rejects(
    within((tx) => tx.rows('select * from ledger.entry_first')),
    /permission denied/,
  );
});

test('where no part was made for its day, a movement is refused whole', async () => {
  await assert.rejects(posts('2028-05-01T09:00:00Z', 5_00), /no partition of relation/);
  const [account] = await within((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 710_00);
});

test('every key of the ledger begins with the place', async () => {
  const others = await made.asOwner(
    `select i.indexrelid::regclass::text as name from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'ledger'::regnamespace and i.indisunique and a.attname <> 'locality_id'`,
  );
  assert.deepEqual(others, []);
});

async function opened(kind: 'fund' | 'holding', name: string, personId?: PersonId): Promise<LedgerAccountId> {
  const accountId = clock.newId<'ledger-account'>();
  const floor = kind === 'fund' ? 'none' : nothing;
  const account = { accountId, kind, name, floor, ...(personId && { personId }) } as const;
  await within((tx) => openAccount(tx, harbour, account, clock.now()));
  return accountId;
}

function moving(amount: number, key: Id<'key'> = clock.newId()) {
  return {
    transferId: clock.newId<'transfer'>(),
    key,
    from: fund,
    to: holding,
    amount: pence(amount),
    effectiveOn: calendarDate('2026-05-01'),
    what: 'Money for my support',
  };
}

async function posts(at: string, ...amounts: readonly number[]): Promise<void> {
  clock.set(at);
  await within((tx) =>
    post(
      tx,
      amounts.map((amount) => moving(amount)),
    ),
  );
}

async function post(tx: Transaction, transfers: readonly ReturnType<typeof moving>[]): Promise<void> {
  expectDone(await postTransfers(tx, harbour, transfers, { at: clock.now() }));
}

function within<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database.transaction(scope, work);
}

async function parts(): Promise<Readonly<Record<string, number>>> {
  const rows = await made.asOwner<{ part: string; entries: number }>(
    `select replace(tableoid::regclass::text, 'ledger.', '') as part, count(*)::int as entries from ledger.entry group by 1`,
  );
  return Object.fromEntries(rows.map(({ part, entries }) => [part, entries]));
}
