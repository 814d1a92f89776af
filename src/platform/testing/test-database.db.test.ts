import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from './index.ts';

test('two test databases have the schema and do not see each other', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  await ask(first.owner, 'create table public.only_here (x int)');
  assert.deepEqual(await ask(second.owner, `select to_regclass('public.only_here') as found`), [
    { found: null },
  ]);
  assert.deepEqual(
    await ask(second.app, `select count(*) > 0 as migrated from platform.account where false`),
    [{ migrated: false }],
  );
  await Promise.all([first.drop(), second.drop()]);
});

test('a copy has what the first had, and goes its own way', async () => {
  const first = await testDatabase();
  await first.asOwner('create table public.both_here (x int)');
  const second = await first.copy();
  await second.asOwner('insert into public.both_here values (1)');
  assert.deepEqual(await first.asOwner('select x from public.both_here'), []);
  assert.deepEqual(await second.asOwner('select x from public.both_here'), [{ x: 1 }]);
  await Promise.all([first.drop(), second.drop()]);
});

test('the app may not change the schema', async () => {
  const database = await testDatabase();
  assert.deepEqual(await ask(database.app, 'select current_user::text as name'), [{ name: 'mainstay_app' }]);
  await assert.rejects(ask(database.app, 'create table platform.mine (x int)'), /permission denied/);
  await database.drop();
});

test('what a truth is shown broken leaves no trace', async () => {
  const database = await testDatabase();
  const broken = `insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
      effective_on, recorded_at, what, about)
    values ('harbour', gen_random_uuid(), 'a', gen_random_uuid(), gen_random_uuid(), 1, '2026-04-06', '2026-04-06', 'in', '{}');`;
  assert.equal((await database.foundBy('ledger-transfers-have-two-sides', broken)).length, 1);
  assert.deepEqual(await database.foundBy('ledger-transfers-have-two-sides'), []);
  await database.drop();
});

async function ask(connection: pg.ClientConfig, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
