import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { LedgerAccountId } from '#ledger';
import { verifyLedger } from '#ledger/actions';
import type { RuleName } from './store/ledger-rules.ts';
import { testLedger } from './testing/index.ts';

/** What the owner of the tables could write behind the ledger's back, and the rules that find it. */
const { anAccountOfEach, close, owner, posted, transfer } = await testLedger();
const client = new pg.Client(owner);
let holding: LedgerAccountId;
let out: LedgerAccountId;

// Three movements in two postings, and an account in which nothing has moved.
before(async () => {
  await client.connect();
  const accounts = await anAccountOfEach();
  ({ holding, out } = accounts);
  await posted(transfer(accounts.fund, holding, 100));
  await posted(transfer(accounts.fund, holding, 200), transfer(accounts.fund, holding, 300));
  await posted({ ...transfer(accounts.fund, holding, 300), about: { line: 'one' } });
});
after(async () => {
  await client.end();
  await close();
});

const aSum: RuleName = 'an account holds the sum of its movements';
const aNumber: RuleName = 'entries are numbered without a gap';
const aNewest: RuleName = 'the version of an account is its newest entry';
const aBalance: RuleName = 'each balance follows from the one before';
const aSide: RuleName = 'each side of a movement has its entry';
const aMovement: RuleName = 'no entry stands without its movement';
const aSeal: RuleName = 'each seal is made of the one before and of what was written since';
const aHead: RuleName = 'the seal of an account is that of its newest entry, or of its opening';
const nothingInAll: RuleName = 'all accounts of a place together come to nothing';

const first = `where to_account_id = $1 and amount_pence = 100`;
const ways: readonly (readonly [string, string, readonly RuleName[]])[] = [
  [
    'a penny more',
    'update ledger.account set posted_pence = posted_pence + 1 where account_id = $1',
    [aSum, nothingInAll],
  ],
  [
    'the first entry gone',
    'delete from ledger.entry where account_id = $1 and version = 1',
    [aNumber, aBalance, aSide, aSeal],
  ],
  [
    'the newest entry gone',
    'delete from ledger.entry where account_id = $1 and version = 4',
    [aNewest, aSide, aHead],
  ],
  [
    'another amount',
    'update ledger.entry set amount_pence = 1 where account_id = $1 and version = 2',
    [aBalance, aSide, aSeal],
  ],
  ['another word', `update ledger.entry set what = 'Else' where account_id = $1 and version = 1`, [aSide]],
  [
    'another word on both sides and in the movement',
    `with moved as (update ledger.transfer t set what = 'Else' from ledger.entry e
         where e.account_id = $1 and e.version = 1 and t.transfer_id = e.transfer_id returning t.transfer_id)
     update ledger.entry e set what = 'Else' from moved m where e.transfer_id = m.transfer_id`,
    [aSeal],
  ],
  [
    'another account beside it',
    'update ledger.entry set other_account_id = account_id where account_id = $1 and version = 1',
    [aSide, aSeal],
  ],
  ['a seal gone', 'update ledger.entry set seal = null where account_id = $1 and version = 1', [aSeal]],
  [
    'another seal',
    `update ledger.entry set seal = 'x' where account_id = $1 and version = 4`,
    [aSeal, aHead],
  ],
  [
    'an entry of no movement',
    `insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
       effective_on, recorded_at, what)
     select locality_id, account_id, 5, gen_random_uuid(), 1, 901, other_account_id, effective_on, recorded_at, what
       from ledger.entry where account_id = $1 and version = 3`,
    [aNewest, aMovement],
  ],
  [
    'one side twice, and that of a movement of as much not at all',
    `update ledger.entry e set transfer_id = o.transfer_id, about = o.about from ledger.entry o
       where o.account_id = $1 and o.version = 3 and e.account_id = $1 and e.version = 4`,
    [aSide, aSeal],
  ],
  [
    'a movement of another day',
    `update ledger.transfer set effective_on = effective_on - 1 ${first}`,
    [aSide, aSeal],
  ],
  [
    'a movement written down before',
    `update ledger.transfer set recorded_at = recorded_at - interval '1 day' ${first}`,
    [aSide, aSeal],
  ],
  [
    'a movement for something else',
    `update ledger.transfer set about = '{"line": "another"}' ${first}`,
    [aSide, aSeal],
  ],
  [
    'a movement that somebody else recorded',
    `update ledger.transfer set recorded_by = gen_random_uuid() ${first}`,
    [aSeal],
  ],
  [
    'a movement under another key',
    `update ledger.transfer set idempotency_key = 'another' ${first}`,
    [aSeal],
  ],
  [
    'a movement that puts another right',
    `update ledger.transfer set reverses_transfer_id = gen_random_uuid() ${first}`,
    [aSeal],
  ],
  ['a movement gone', `delete from ledger.transfer ${first}`, [aSum, aMovement, aSeal]],
  ['an account of another name', `update ledger.account set name = 'Else' where account_id = $1`, [aSeal]],
  [
    'an account of somebody else',
    'update ledger.account set person_id = gen_random_uuid() where account_id = $1',
    [aSeal],
  ],
  [
    'an account that opened before',
    `update ledger.account set opened_at = opened_at - interval '1 day' where account_id = $1`,
    [aSeal],
  ],
  [
    'an empty account of another kind',
    `update ledger.account set kind = 'fund' where account_id = $2 and account_id <> $1`,
    [aHead],
  ],
];

for (const [what, sql, rules] of ways)
  test(`${what}: found`, async () => {
    const { differences } = await behindItsBack(sql);
    assert.deepEqual([...new Set(differences.map((each) => each.rule))], rules);
  });

test('what is found says where, what stands there and what should', async () => {
  const { differences } = await behindItsBack(
    'update ledger.account set posted_pence = posted_pence + 1 where account_id = $1',
  );
  assert.deepEqual(differences[0], {
    rule: aSum,
    locality: 'harbour',
    where: holding,
    found: '901',
    expected: '900',
  });
});

test('a ledger that nobody touched verifies, and has one seal for all of it', async () => {
  const whole = await verifyLedger(owner);
  assert.deepEqual([whole.accounts, whole.transfers, whole.entries, whole.differences], [3, 4, 8, []]);
  assert.match(whole.seal, /^[0-9a-f]{64}$/);
  assert.deepEqual(whole.sealedAnew, []);
});

/** Verifies the ledger as it is after some SQL, and puts back what stood there. `$1` is the holding, `$2` the empty account. */
async function behindItsBack(sql: string): Promise<Awaited<ReturnType<typeof verifyLedger>>> {
  const tables = ['account', 'transfer', 'entry'];
  for (const table of tables)
    await client.query(`create table ledger.${table}_before as select * from ledger.${table}`);
  await client.query(sql, sql.includes('$2') ? [holding, out] : [holding]);
  const verified = await verifyLedger(owner);
  for (const table of tables) {
    await client.query(`delete from ledger.${table}`);
    await client.query(`insert into ledger.${table} select * from ledger.${table}_before`);
    await client.query(`drop table ledger.${table}_before`);
  }
  return verified;
}
