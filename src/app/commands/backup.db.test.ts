import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { addressOf, type Ran, runCommand } from '../../../journeys/command.ts';
import { runChecks } from '../checks.ts';
import { fillDemo } from '../demo/fill-demo.ts';

let town: TestDatabase;
let other: TestDatabase;
let folder: string;
let file: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'backup-'));
  file = path.join(folder, 'town.backup');
  town = await testDatabase();
  other = await testDatabase();
  const database = openDatabase(town.app);
  await fillDemo(worldOn(database));
  await database.close();
});
after(async () => {
  await town.drop();
  await other.drop();
  await rm(folder, { recursive: true });
});

test('a whole town is kept in one file for its owner’s eyes, and brought back to the last letter', async () => {
  const kept = await run(town, 'backup', file);
  assert.deepEqual([kept.code, kept.gave], [0, ''], kept.told);
  assert.equal((await stat(file)).mode & 0o777, 0o600);

  const back = await run(other, 'restore', file);
  assert.equal(back.code, 0, back.told);
  assert.match(back.told, /The balances of all \d+ accounts are what their movements come to/);
  assert.deepEqual(await everythingIn(other), await everythingIn(town));
  const broken = (await runChecks(other.owner)).filter((each) => each.rows.length > 0);
  assert.deepEqual(broken, []);
});

test('it comes back into no place where somebody lives', async () => {
  const found = await everythingIn(town);
  const ran = await run(town, 'restore', file);
  assert.equal(ran.code, 1);
  assert.match(ran.told, /This place is not empty: .* rows\. Take an empty database/);
  assert.deepEqual(await everythingIn(town), found);
});

test('it is never written over a file that is there', async () => {
  const ran = await run(town, 'backup', file);
  assert.equal(ran.code, 1);
  assert.match(ran.told, /There is a file .* already/);
});

test('a file that is no backup is refused with what to do', async () => {
  const letter = path.join(folder, 'letter.txt');
  await writeFile(letter, 'Dear Ola');
  assert.match((await run(other, 'restore', letter)).told, /not a backup that bin\/mainstay backup wrote/);
  assert.match((await run(other, 'restore', path.join(folder, 'nowhere'))).told, /There is no file/);
  assert.equal((await run(other, 'restore')).code, 2);
  assert.equal((await run(other, 'backup')).code, 2);
});

function run(place: TestDatabase, ...words: readonly string[]): Promise<Ran> {
  return runCommand(words, { DATABASE_URL: addressOf(place.owner) });
}

/** A fingerprint of all rows of each table that a backup keeps. */
async function everythingIn(place: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client(place.owner);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
         and tablename not in ('migration', 'secret', 'session', 'sign_in_link', 'turn') order by 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as print from ${name} t`,
    );
    found.set(name, rows[0]?.print ?? '');
  }
  await client.end();
  return found;
}
