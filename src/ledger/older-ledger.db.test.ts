import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { verifyLedger } from '#ledger/actions';
import { migrate, migrationNames } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';

const folder = new URL('../../db/migrations/', import.meta.url);
const seals_come_with = '20261122104900';
const lines = 30_000;

let made: TestDatabase;

before(async () => {
  made = await testDatabase();
});
after(() => made.drop());

test('a ledger that is older than seals is sealed whole, however long one account is', async () => {
  const client = new pg.Client(made.owner);
  await client.connect();
  await client.query(await withoutAnything(client));
  await client.query(
    `create schema platform; create table platform.migration (name text primary key, ran_at timestamptz not null default now())`,
  );
  const older = (await migrationNames()).filter((name) => name < seals_come_with);
  for (const name of older) {
    await client.query(await readFile(new URL(name, folder), 'utf8'));
    await client.query('insert into platform.migration (name) values ($1)', [name]);
  }
  await client.query(aLongAccount);
  await migrate(made.owner);
  const { rows } = await client.query<{ sealed: number }>(
    'select count(*)::int as sealed from ledger.account where seal is not null',
  );
  await client.end();
  const whole = await verifyLedger(made.owner);
  assert.deepEqual([rows[0]?.sealed, whole.entries, whole.differences], [2, 2 * lines, []]);
});

async function withoutAnything(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  );
  return rows.map(({ name }) => `drop schema ${name} cascade`).join('; ');
}

const aLongAccount = `
  insert into ledger.account (locality_id, account_id, kind, name, floor_pence, opened_at, posted_pence, version)
    select 'harbour', gen_random_uuid(), kind, kind, null, now(), side * ${lines}, ${lines}
      from (values ('fund', -1), ('holding', 1)) as of_kind(kind, side);
  create temporary table moved as
    select n, gen_random_uuid() as id, f.account_id as giver, h.account_id as taker
      from generate_series(1, ${lines}) n, ledger.account f, ledger.account h where f.kind = 'fund' and h.kind = 'holding';
  insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
      effective_on, recorded_at, what)
    select 'harbour', id, id::text, giver, taker, 1, '2026-04-06', now(), 'Bus fare' from moved;
  insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
      effective_on, recorded_at, what)
    select 'harbour', side.account, n, id, side.pence, side.pence * n, side.other, '2026-04-06', now(), 'Bus fare'
      from moved cross join lateral (values (giver, taker, -1), (taker, giver, 1)) as side(account, other, pence)`;
