import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../testing/test-database.ts';
import { takeStock } from './take-stock.ts';

test('the database knows how much a schema holds right after a large change', async () => {
  const made = await testDatabase();
  const client = new pg.Client(made.owner);
  await client.connect();
  await client.query(
    `insert into platform.account (locality_id, account_id, email, name, created_at)
       select 'harbour', gen_random_uuid(), n || '@example.org', 'Somebody', now() from generate_series(1, 50) as n`,
  );
  const known = async (): Promise<unknown> =>
    (await client.query(`select reltuples::int from pg_class where oid = 'platform.account'::regclass`)).rows;

  assert.deepEqual(await known(), [{ reltuples: -1 }]);
  await takeStock(made.owner, ['platform']);
  assert.deepEqual(await known(), [{ reltuples: 50 }]);
  await takeStock(made.owner, ['no_such_schema']);

  await client.end();
  await made.drop();
});
