import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { expectDone } from '#basics';
import { clockStandingAt, openDatabase, readSettings } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { fillDemo } from './demo/fill-demo.ts';

/** What somebody could do who got their own SQL into the app’s connection, in a town that lives. */
let made: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

before(async () => {
  made = await testDatabase();
  const database = openDatabase(made.app);
  const world = { settings: expectDone(readSettings({})), clock: clockStandingAt('2026-04-06T09:00:00Z') };
  await fillDemo({ ...world, database });
  await database.close();
  [owner, app] = [new pg.Client(made.owner), new pg.Client(made.app)];
  await Promise.all([owner.connect(), app.connect()]);
});
after(async () => {
  await Promise.all([owner.end(), app.end()]);
  await made.drop();
});

describe('the app’s connection', () => {
  test('never becomes its owner again', async () => {
    const ways = [
      'reset role',
      'set role none',
      `set role ${made.owner.user ?? ''}`,
      `select set_config('role', 'none', false)`,
      'set session authorization default',
      'reset all',
    ];
    for (const way of ways) {
      await tries(way);
      assert.match(await tries('create table platform.mine (x int)'), /permission denied/, way);
    }
    await app.query('set role mainstay_app');
  });

  test('cannot lay a trap of its own for a function that runs as the owner', async () => {
    await owner.query(`create function platform.planted(in_locality text) returns text language plpgsql security definer
      set search_path = '' as $$ begin return null::uuid; end $$;
      grant execute on function platform.planted to mainstay_app`);
    const caught = await trappedBy(await functionsAsOwner());
    await owner.query('drop function platform.planted');
    assert.deepEqual(caught, ['platform.planted']);
  });
});

describe('functions that run as the owner', () => {
  test('name nobody where nobody’s behalf is set, or another’s', async () => {
    const { account, organisation, person } = await tunde();
    const asked = [
      `people.people_beside('harbour', '${account}')`,
      `people.people_beside_organisation('harbour', '${account}', '${organisation}')`,
      `people.names_beside_organisation('harbour', '${account}', '${organisation}', array['${person}']::uuid[])`,
      `people.invitations_to('harbour', '${account}')`,
      `people.i_stand_beside('harbour', '${account}')`,
      `people.closer_than_work('harbour', '${account}')`,
      `people.standings_of('harbour', '${account}', '${person}')`,
    ];
    const told: string[] = [];
    for (const scope of [{}, { locality: 'harbour' }, { locality: 'elsewhere', account }])
      for (const each of asked)
        if ((await seenAs(scope, `select * from ${each}`)) > 0) told.push(`${JSON.stringify(scope)} ${each}`);
    assert.deepEqual(told, []);
    assert.equal(await seenAs({ locality: 'harbour', account }, `select * from ${asked[0] ?? ''}`), 2);
  });

  test('tell no member of a pool what one of the friends has', async () => {
    const { rows } = await owner.query<{ mine: string; friend: string }>(
      `select mine.person_id as mine, friend.account_id as friend from holdings.holding mine
         join holdings.holding friend using (locality_id, pool_id) join people.person p on p.person_id = mine.person_id
         where p.name = 'Ola Marsh' and friend.person_id <> mine.person_id limit 1`,
    );
    const [{ mine, friend } = { mine: '', friend: '' }] = rows;
    await begin({ locality: 'harbour', person: mine, standings: '{self}' });
    const told = await app
      .query(`select ledger.total_of('harbour', array['${friend}']::uuid[])`)
      .then(({ rows: found }) => found, String);
    await app.query('rollback');
    assert.match(String(told), /permission denied/);
  });
});

test('no row can be given to another place or person: what it is kept by never changes', async () => {
  const { rows } = await owner.query<{ column: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as column
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
       where k.contype = 'p' and has_column_privilege('mainstay_app', c.oid, a.attnum, 'UPDATE') order by 1`,
  );
  assert.deepEqual(
    rows.map(({ column }) => column),
    [],
  );
});

type OwnersFunction = { readonly name: string; readonly takes: readonly string[] };

/** Every function that the app may call and that runs as its owner, with the types it takes. */
async function functionsAsOwner(): Promise<readonly OwnersFunction[]> {
  const { rows } = await owner.query<OwnersFunction>(
    `select p.oid::regproc::text as name, array(select format_type(type, null)
         from unnest(p.proargtypes) with ordinality as each(type, place) order by place) as takes
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
         and has_function_privilege('mainstay_app', p.oid, 'execute') order by 1`,
  );
  return rows;
}

/** Makes types of its own that say who they run as, calls each function, and names those that said somebody else. */
async function trappedBy(functions: readonly OwnersFunction[]): Promise<readonly string[]> {
  await app.query(`create function pg_temp.trap() returns boolean language plpgsql as
    $$ begin raise exception 'I am %', current_user; end $$`);
  for (const name of ['uuid', 'text', 'jsonb', 'date', 'timestamptz'])
    await app.query(`create domain pg_temp.${name} as pg_catalog.${name} check (pg_temp.trap())`);
  await app.query(`set mainstay.locality = 'harbour'`);
  const caught: string[] = [];
  for (const { name, takes } of functions) {
    const given = takes.map((type) => `${values[type] ?? 'null'}::${inCatalogue(type)}`);
    if (/I am (?!mainstay_app)/.test(await tries(`select * from ${name}(${given.join(', ')})`)))
      caught.push(name);
  }
  await app.query('reset all; discard temp');
  return caught;
}

const nobody = '00000000-0000-7000-8000-000000000000';
const transfer = {
  id: nobody,
  key: 'k',
  from: nobody,
  to: nobody,
  pence: 1,
  recorded_by: nobody,
  account: nobody,
};
const values: Readonly<Record<string, string>> = {
  text: `'harbour'`,
  uuid: `'${nobody}'`,
  'uuid[]': `array['${nobody}']`,
  jsonb: `'${JSON.stringify([transfer])}'`,
  bigint: '1',
};

function inCatalogue(type: string): string {
  return type.includes(' ') ? type : `pg_catalog.${type === 'bigint' ? 'int8' : type}`;
}

async function tunde(): Promise<{ account: string; organisation: string; person: string }> {
  const { rows } = await owner.query<{ account: string; organisation: string; person: string }>(
    `select w.account_id as account, w.organisation_id as organisation, r.person_id as person
       from platform.account a join people.worker w using (locality_id, account_id)
       join people.relationship r on r.organisation_id = w.organisation_id and r.role = w.role
       where a.name = 'Tunde Okafor' and r.accepted_at is not null and r.ended_at is null limit 1`,
  );
  const [found] = rows;
  assert.ok(found !== undefined);
  return found;
}

async function tries(sql: string): Promise<string> {
  return app.query(sql).then(() => 'worked', String);
}

async function begin(scope: Readonly<Record<string, string>>): Promise<void> {
  await app.query('begin');
  for (const [name, value] of Object.entries(scope))
    await app.query('select set_config($1, $2, true)', [`mainstay.${name}`, value]);
}

/** How many rows somebody sees on another’s behalf. */
async function seenAs(scope: Readonly<Record<string, string>>, sql: string): Promise<number> {
  await begin(scope);
  const seen = await app.query(sql).then(
    ({ rowCount }) => rowCount ?? 0,
    () => 0,
  );
  await app.query('rollback');
  return seen;
}
