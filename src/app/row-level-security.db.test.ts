import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { clockStandingAt, openDatabase, readSettings } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { expectDone } from '#basics';
import { fillDemo } from './demo/fill-demo.ts';

type Table = { readonly name: string; readonly columns: readonly string[]; readonly secured: boolean };

let made: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let tables: readonly Table[];
let ola = '';
const everyStanding = '{self,supporter,planner,decider,payer,holder,assistant,checker}';

before(async () => {
  made = await testDatabase();
  const settings = expectDone(readSettings({ MAINSTAY_POLICY: 'england-care-act' }));
  const database = openDatabase(made.app);
  await fillDemo({ database, settings, clock: clockStandingAt('2026-04-06T09:00:00Z') });
  await database.close();
  owner = new pg.Client(made.owner);
  app = new pg.Client(made.app);
  await Promise.all([owner.connect(), app.connect()]);
  tables = await tablesOf(owner);
  const found = await owner.query<{ person_id: string }>(
    `select person_id from people.person where name = 'Ola Marsh'`,
  );
  ola = found.rows[0]?.person_id ?? '';
});
after(async () => {
  await Promise.all([owner.end(), app.end()]);
  await made.drop();
});

describe('every table that names a place, a person or an account', () => {
  test('is under row-level security, but for what anybody may read and what names nobody', () => {
    const bare = tables.filter(({ secured }) => !secured).map(({ name }) => name);
    const open = bare.filter((name) => !name.startsWith('directory.'));
    assert.deepEqual(open, ['platform.migration', 'platform.secret']);
  });

  test('has rows in the made-up town, so that what follows says something', async () => {
    const empty = [];
    for (const { name } of aboutPeople()) {
      if ((await count(owner, `select 1 from ${name}`)) === 0) empty.push(name);
    }
    assert.ok(empty.length <= aboutPeople().length / 4, empty.join(', '));
  });

  test('shows nothing where nobody’s behalf is set', async () => {
    assert.deepEqual(await showing({}, 'true'), []);
  });

  test('shows nothing of another place', async () => {
    const scope = { locality: 'elsewhere', person: ola, standings: everyStanding };
    assert.deepEqual(await showing(scope, 'true'), []);
  });
});

describe('every table about a person', () => {
  test('shows nobody where only the place is set', async () => {
    assert.deepEqual(await showing({ locality: 'harbour' }, 'person_id is not null', aboutPeople()), []);
  });

  test('shows no row of anybody else on behalf of one person, whatever one stands as', async () => {
    const scope = { locality: 'harbour', person: ola, standings: everyStanding };
    assert.deepEqual(await showing(scope, `person_id <> '${ola}'`, aboutPeople()), []);
  });

  test('shows a person’s rows to nobody who stands to them as nothing', async () => {
    const own = await showing({ locality: 'harbour', person: ola }, `person_id = '${ola}'`, aboutPeople());
    assert.deepEqual(own, readAtTheDoor);
  });

  test('takes no row about somebody else', async () => {
    await begin({ locality: 'harbour', person: ola, standings: everyStanding });
    const change = `update people.relationship set powers = '{}' where person_id <> '${ola}'`;
    assert.equal((await app.query(change)).rowCount, 0);
    await app.query('rollback');
  });
});

/** The door reads these before it knows the standing, and writes the journal under any. */
const readAtTheDoor = ['people.person', 'people.relationship', 'platform.journal'];

describe('the role of the app', () => {
  test('is not the owner, nor above the rules', async () => {
    const found = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'mainstay_app'`,
    );
    assert.deepEqual(found.rows, [
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
  });

  test('can change, empty or lay open no table', async () => {
    const wrong = [];
    for (const { name } of tables) {
      for (const attempt of [
        `alter table ${name} add column mine text`,
        `alter table ${name} disable row level security`,
        `create policy mine on ${name} using (true)`,
        `drop table ${name}`,
        `truncate ${name}`,
      ]) {
        if (await works(attempt)) wrong.push(attempt);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('can make nothing in any schema', async () => {
    const schemas = new Set(tables.map(({ name }) => name.split('.')[0] ?? ''));
    const wrong = [];
    for (const schema of schemas) {
      if (await works(`create table ${schema}.mine (x int)`)) wrong.push(schema);
    }
    assert.deepEqual(wrong, []);
  });

  test('can add to the journal and the ledger, and never change or remove a line', async () => {
    const lasting = ['platform.journal', 'ledger.entry', 'ledger.transfer'];
    const found = await owner.query<{ name: string; may: string }>(
      `select name, may from unnest($1::text[]) name, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) may
         where has_table_privilege('mainstay_app', name, may)
           or (may = 'UPDATE' and has_any_column_privilege('mainstay_app', name, may))`,
      [lasting],
    );
    assert.deepEqual(found.rows, []);
  });

  test('runs nothing as the owner but what is closed to everybody else and names its schemas', async () => {
    const found = await owner.query<{ name: string }>(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
           and (has_function_privilege('public', p.oid, 'execute') or not 'search_path=pg_catalog, pg_temp' = any (coalesce(p.proconfig, '{}')))`,
    );
    assert.deepEqual(found.rows, []);
  });
});

function aboutPeople(): readonly Table[] {
  return tables.filter(({ columns }) => columns.includes('person_id'));
}

async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const found = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
         array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       order by 1`,
  );
  return found.rows;
}

type OnBehalfOf = { readonly locality?: string; readonly person?: string; readonly standings?: string };

async function begin(scope: OnBehalfOf): Promise<void> {
  await app.query('begin');
  for (const [name, value] of Object.entries(scope))
    await app.query('select set_config($1, $2, true)', [`mainstay.${name}`, value]);
}

/** The tables that show the app's role any such row on somebody's behalf; those it may not read at all show nothing. */
async function showing(
  scope: OnBehalfOf,
  such: string,
  among: readonly Table[] = tables.filter(({ secured }) => secured),
): Promise<readonly string[]> {
  const found = [];
  for (const { name } of among) {
    await begin(scope);
    const rows = await count(app, `select 1 from ${name} where ${such}`).catch(noneWhereForbidden);
    await app.query('rollback');
    if (rows > 0) found.push(name);
  }
  return found;
}

function noneWhereForbidden(fault: unknown): number {
  if (fault instanceof pg.DatabaseError && fault.code === '42501') return 0;
  throw fault;
}

async function count(client: pg.Client, sql: string): Promise<number> {
  return (await client.query(`${sql} limit 1`)).rowCount ?? 0;
}

async function works(sql: string): Promise<boolean> {
  await app.query('begin');
  const worked = await app.query(sql).then(
    () => true,
    () => false,
  );
  await app.query('rollback');
  return worked;
}
