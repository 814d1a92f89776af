import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import pg from 'pg';
import { verifyLedger } from '#ledger/actions';
import { migrate, migrationNames } from '#platform';
import { testDatabase } from '#platform/testing';

const folder = new URL('../../db/migrations/', import.meta.url);
const seals_come_with = '20261122104900';
const all_is_sealed_with = '20261123033000';
const lines = 30_000;

test('a ledger that is older than seals is sealed whole, however long one account is', async () => {
  await withLedgerBefore(seals_come_with, async ({ client, owner }) => {
    await client.query(aLongAccount);
    await migrate(owner);
    const whole = await verifyLedger(owner);
    const { rows } = await client.query<{ sealed: number }>(
      'select count(distinct seal)::int as sealed from ledger.account',
    );
    assert.deepEqual([rows[0]?.sealed, whole.entries, whole.differences], [2, 2 * lines, []]);
  });
});

test('a ledger whose seals spoke for less is sealed anew, and the seal it had stays on record', async () => {
  await withLedgerBefore(all_is_sealed_with, async ({ client, owner }) => {
    await client.query(someMovements);
    const { rows } = await client.query<{ seal: string; postings: number }>(
      `select encode(sha256(convert_to(string_agg(locality_id || account_id || seal, '' order by account_id), 'UTF8')), 'hex') as seal,
          (select count(seal)::int from ledger.entry) as postings
         from ledger.account`,
    );
    await migrate(owner);
    const { differences, entries, seal, sealedAnew } = await verifyLedger(owner);
    assert.deepEqual([entries, differences], [8, []]);
    assert.deepEqual(
      sealedAnew.map((each) => [each.locality, each.seal]),
      [['harbour', rows[0]?.seal]],
    );
    assert.notEqual(seal, rows[0]?.seal);
    const after = await client.query<{ postings: number }>(
      'select count(seal)::int as postings from ledger.entry',
    );
    assert.deepEqual([rows[0]?.postings, after.rows[0]?.postings], [6, 6]);
  });
});

test('sealing anew hides nothing: what did not add up before is said for ever', async () => {
  await withLedgerBefore(all_is_sealed_with, async ({ client, owner }) => {
    await client.query(someMovements);
    await client.query(`update ledger.entry set what = 'Else' where version = 1;
      update ledger.transfer set what = 'Else' where idempotency_key = 'one'`);
    await migrate(owner);
    const { differences } = await verifyLedger(owner);
    assert.deepEqual(
      differences.map((each) => [each.rule, each.found, each.expected]),
      [['all was whole when it was sealed anew', '2', '0']],
    );
  });
});

/** A database as it was before a migration, with all that came before it. */
async function withLedgerBefore(
  migration: string,
  work: (there: { readonly client: pg.Client; readonly owner: pg.ClientConfig }) => Promise<void>,
): Promise<void> {
  const made = await testDatabase();
  const client = new pg.Client(made.owner);
  await client.connect();
  try {
    await client.query(await withoutAnything(client));
    await client.query(
      `create schema platform; create table platform.migration (name text primary key, ran_at timestamptz not null default now())`,
    );
    for (const name of (await migrationNames()).filter((each) => each < migration)) {
      await client.query(await readFile(new URL(name, folder), 'utf8'));
      await client.query('insert into platform.migration (name) values ($1)', [name]);
    }
    await work({ client, owner: made.owner });
  } finally {
    await client.end();
    await made.drop();
  }
}

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

// One alone, two together, one alone: six seals over eight entries.
const someMovements = `
  set mainstay.locality = 'harbour';
  create temporary table someone as select gen_random_uuid() as fund, gen_random_uuid() as holding;
  select ledger.open_account('harbour', fund, 'fund', 'fund', null, null, null, now()),
      ledger.open_account('harbour', holding, 'holding', 'holding', null, null, 0, now()) from someone;
  select ledger.post_one('harbour', gen_random_uuid(), 'one', fund, holding, 100, '2026-04-06', now(), null, 'Bus fare', '{}', null)
    from someone;
  select ledger.post_set('harbour', array_agg(gen_random_uuid()), array_agg('set ' || n), array_agg(fund), array_agg(holding),
      array_agg(100::bigint), array_agg(date '2026-04-06'), array_agg('Bus fare'::text), array_agg('{}'::jsonb), array_agg(null::uuid),
      now(), null) from someone, generate_series(1, 2) n;
  select ledger.post_one('harbour', gen_random_uuid(), 'two', fund, holding, 100, '2026-04-06', now(), null, 'Bus fare', '{}', null)
    from someone`;
