import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { expectDone, type Outcome } from '#basics';
import { clockStandingAt } from '../clock/clock.ts';
import { migrationNames, migrationTable, readMigration } from '../database/migrate.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { type Restored, restoreBackup, type RestoreRefusal } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const clock = clockStandingAt('2026-04-06T09:00:00Z');
let schemas: readonly string[] = [];
let from: TestDatabase;
let place: TestDatabase;
let file: Buffer;

before(async () => {
  from = await testDatabase();
  const found = await sql(from, everySchema);
  schemas = (found as { name: string }[]).map(({ name }) => name);
  await sql(from, accountCalled('Ola'), accountCalled('Line\none\ttab \\. “quoted” \\N'), oddLetter);
  file = await backupOf(from);
});
after(() => from.drop());
beforeEach(async () => {
  place = await testDatabase();
});
afterEach(() => place.drop());

describe('a backup', () => {
  test('brings odd letters, nothing and moments back as they were', async () => {
    expectDone(await restore(file));
    assert.deepEqual(
      await sql(place, 'select * from platform.account order by name'),
      await sql(from, 'select * from platform.account order by name'),
    );
    assert.deepEqual(
      await sql(place, 'select * from platform.letter'),
      await sql(from, 'select * from platform.letter'),
    );
  });

  test('of an older schema comes back and is brought to the newest', async () => {
    const names = await migrationNames();
    const older = await testDatabase();
    await sql(older, dropAll(), migrationTable);
    for (const name of names.slice(0, 3))
      await sql(older, await readMigration(name), `insert into platform.migration (name) values ('${name}')`);
    await sql(older, accountCalled('Ola'));
    const restored = expectDone(await restore(await backupOf(older)));
    await older.drop();
    assert.deepEqual(restored.migratedFurther, names.slice(3));
    assert.deepEqual(await sql(place, 'select name from platform.account'), [{ name: 'Ola' }]);
    assert.deepEqual(await sql(place, 'select count(*)::int as ran from platform.migration'), [
      { ran: names.length },
    ]);
  });

  test('comes into a database that Mainstay has never seen', async () => {
    await sql(place, dropAll());
    const { rows, migratedFurther } = expectDone(await restore(file));
    assert.deepEqual([rows, migratedFurther], [3, []]);
  });

  test('of a database without Mainstay is refused', async () => {
    await sql(place, dropAll());
    const out = new Writable({ write: (_chunk, _encoding, next) => next() });
    assert.deepEqual(await writeBackup(place.owner, schemas, clock, out), {
      refused: { because: 'nothing-there' },
    });
  });
});

describe('what is refused leaves the place as empty as it was', () => {
  afterEach(async () => {
    assert.deepEqual(await sql(place, 'select 1 from platform.account'), []);
    expectDone(await restore(file));
  });

  test('a file cut off anywhere', async () => {
    const places = [20, Math.floor(file.length / 2), file.length - 4];
    const refusals = [];
    for (const end of places) refusals.push(because(await restore(file.subarray(0, end))));
    assert.deepEqual(refusals, ['damaged', 'damaged', 'damaged']);
  });

  test('a file with a row too few', async () => {
    const text = gunzipSync(file).toString();
    const shorter = gzipSync(text.replace(/^.*Ola.*\n/m, ''));
    const outcome = await restore(shorter);
    assert.ok('refused' in outcome && outcome.refused.because === 'damaged');
    assert.match(outcome.refused.said, /it says 2 rows of platform.account, and 1 came/);
  });

  test('a file with a row that cannot be', async () => {
    const text = gunzipSync(file).toString();
    const outcome = await restore(gzipSync(text.replace(/^harbour\t/m, 'harbour\tnot-an-id\t')));
    assert.equal(because(outcome), 'damaged');
  });

  test('a file from a newer Mainstay', async () => {
    const text = gunzipSync(file).toString();
    const newer = text.replace(
      '"migrations":[',
      '"migrations":["20990101000000_people_from_the_future.sql",',
    );
    assert.deepEqual(await restore(gzipSync(newer)), {
      refused: { because: 'newer-than-this', migrations: ['20990101000000_people_from_the_future.sql'] },
    });
    assert.equal(
      because(await restore(gzipSync(text.replace('"version":1', '"version":2')))),
      'newer-than-this',
    );
  });

  test('a file that is something else', async () => {
    assert.equal(because(await restore(Buffer.from('Dear Ola'))), 'not-a-backup');
    assert.equal(because(await restore(gzipSync('{"format":"something"}\n'))), 'not-a-backup');
    assert.equal(because(await restore(Buffer.alloc(0))), 'damaged');
  });
});

// Every room's, as the app names them.
const everySchema = `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`;

function dropAll(): string {
  return schemas.map((schema) => `drop schema if exists ${schema} cascade`).join('; ');
}

function accountCalled(name: string): string {
  const text = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `insert into platform.account values ('harbour', '${clock.newId()}', '${clock.newId()}@example.org', E'${text}', '2026-04-06T09:00:00.123456Z')`;
}

const oddLetter = `insert into platform.letter (locality_id, letter_id, to_email, subject, body, written_at)
  values ('harbour', '${clock.newId()}', 'ola@example.org', '', E'\\\\.\\n', now())`;

async function backupOf(database: TestDatabase): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      chunks.push(chunk);
      next();
    },
  });
  expectDone(await writeBackup(database.owner, schemas, clock, out));
  return Buffer.concat(chunks);
}

function restore(bytes: Buffer): Promise<Outcome<Restored, RestoreRefusal>> {
  return restoreBackup(place.owner, schemas, Readable.from([bytes]));
}

function because(outcome: Outcome<Restored, RestoreRefusal>): string {
  return 'refused' in outcome ? outcome.refused.because : 'nothing';
}

async function sql(database: TestDatabase, ...statements: readonly string[]): Promise<readonly unknown[]> {
  const client = new pg.Client(database.owner);
  await client.connect();
  let rows: readonly unknown[] = [];
  try {
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
