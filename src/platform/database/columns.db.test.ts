import { strict as assert } from 'node:assert';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { inColumns } from './columns.ts';

let made: TestDatabase;
let client: pg.Client;

before(async () => {
  made = await testDatabase();
  client = new pg.Client(made.owner);
  await client.connect();
});
after(async () => {
  await client.end();
  await made.drop();
});

test('the database reads back every text as it was', async () => {
  const texts = [
    '',
    ' ',
    'null',
    'NULL',
    '{}',
    'a,b',
    '"',
    '\\',
    '\\"',
    "it's",
    'two\nlines',
    '{"a":"b\\"c"}',
    'ŵ ƒ 😀',
    '018f-aa',
  ];
  const rows = texts.map((text, n) => ({ text, n }));
  const columns = inColumns(
    rows,
    (row) => row.text,
    (row) => row.n,
  );
  const { rows: found } = await client.query<{ text: string; n: number }>(
    'select text, n from unnest($1::text[], $2::integer[]) as t(text, n) order by n',
    [...columns],
  );
  assert.deepEqual(found, rows);
});

test('nothing stays nothing, and yes and no stay what they are', async () => {
  const columns = inColumns([{ of: null }, { of: undefined }, { of: true }, { of: false }], (row) => row.of);
  const { rows } = await client.query('select * from unnest($1::boolean[]) as t("of")', [...columns]);
  assert.deepEqual(
    rows.map((row) => row.of),
    [null, null, true, false],
  );
});

test('no rows are columns without any', async () => {
  assert.deepEqual(
    inColumns<string>([], (row) => row),
    ['{}'],
  );
});
