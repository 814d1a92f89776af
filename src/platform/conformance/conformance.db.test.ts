import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import type { Verdict } from './check.ts';
import { conformance } from './conformance.ts';

let made: TestDatabase;
let owner: pg.Client;

before(async () => {
  made = await testDatabase();
  owner = new pg.Client(made.owner);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await made.drop();
});

test('the server that tests run on can carry Mainstay, and nothing is left behind', async () => {
  const found = await everything();
  const verdicts = await verdictsOn(made.owner);
  assert.deepEqual(noes(verdicts), []);
  assert.ok(verdicts.length > 15);
  assert.deepEqual(await everything(), found);
});

test('on an empty database every migration is tried and undone', async () => {
  const name = `conformance_empty_${process.pid}`;
  await owner.query(`create database ${name}`);
  const verdicts = await verdictsOn({ ...made.owner, database: name });
  assert.deepEqual(noes(verdicts), []);
  assert.match(verdicts.at(-1)?.says ?? '', /Every migration runs \(\d+ tried and undone\)/);
  const empty = new pg.Client({ ...made.owner, database: name });
  await empty.connect();
  const { rows } = await empty.query(
    `select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
  );
  await empty.end();
  assert.deepEqual(rows, [{ nspname: 'public' }]);
  await owner.query(`drop database ${name}`);
});

test('whoever may make nothing is told what to do, and the rest is not tried', async () => {
  const login = `conformance_poor_${process.pid}`;
  await owner.query(`create role ${login} login`);
  const verdicts = await verdictsOn({ ...made.owner, user: login });
  await owner.query(`drop role ${login}`);
  const [first, second] = noes(verdicts);
  assert.match(first ?? '', /may not make schemas.*grant create on database/);
  assert.match(second ?? '', /may not make a role for the app.*grant mainstay_app to/);
  assert.match(noes(verdicts).at(-1) ?? '', /The rest could not be tried/);
});

test('an owner without rights over roles can carry it where an administrator gave them the app’s role', async () => {
  const name = `conformance_given_${process.pid}`;
  await owner.query(`create role ${name} login`);
  await owner.query(`create database ${name} owner ${name}`);
  await owner.query(`grant mainstay_app to ${name}`);
  const given = { ...made.owner, user: name, database: name };
  assert.deepEqual(noes(await verdictsOn(given)), []);
  assert.ok((await migrate(given)).length > 0);
  await owner.query(`drop database ${name}`);
  await owner.query(`drop role ${name}`);
});

test('a pooler that drops the app’s role is found out', async () => {
  const { user, password, host, port, database } = made.owner;
  const address = `postgresql://${user}${typeof password === 'string' ? `:${password}` : ''}@${encodeURIComponent(host ?? '')}:${port}/${database}?options=-c%20work_mem%3D4MB`;
  const found = noes(await verdictsOn({ connectionString: address }));
  assert.match(found.join('\n'), /does not take the app’s role/);
});

async function verdictsOn(connection: pg.ClientConfig): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for await (const verdict of conformance(connection)) verdicts.push(verdict);
  return verdicts;
}

function noes(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.filter((each) => each.is === 'no').map((each) => each.says);
}

async function everything(): Promise<unknown> {
  const { rows } = await owner.query(
    `select (select array_agg(nspname order by nspname) from pg_namespace where nspname not like 'pg\\_%') as schemas,
       (select array_agg(rolname order by rolname) from pg_roles) as roles,
       (select count(*) from pg_class) as things`,
  );
  return rows;
}
