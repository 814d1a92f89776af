import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localityId } from '#basics';
import { testDatabase } from '../testing/test-database.ts';
import { type Database, openDatabase, type Transaction } from './database.ts';

const harbour = { locality: localityId('harbour') };
const elsewhere = { locality: localityId('elsewhere') };
let database: Database;
let drop: () => Promise<void>;

before(async () => {
  const made = await testDatabase();
  database = openDatabase({ ...made.app, max: 1 });
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

test('statements asked for together run in their order and in the scope', async () => {
  const [, before_, , after_] = await database.transaction(harbour, (tx) =>
    Promise.all([tx.run('select 1'), localityIn(tx), tx.enter(elsewhere), localityIn(tx)]),
  );
  assert.deepEqual([before_, after_], ['harbour', 'elsewhere']);
});

test('of statements asked for together none is kept where one falls', async () => {
  const token = '019e3a50-4680-7079-8000-000000000001';
  const falls = database.transaction(harbour, (tx) =>
    Promise.all([
      tx.run('insert into platform.done_once (locality_id, token, done_at) values ($1, $2, now())', [
        'harbour',
        token,
      ]),
      tx.run('select 1 / 0'),
    ]),
  );
  await assert.rejects(falls, /division by zero/);
  const kept = await database.transaction(harbour, (tx) =>
    tx.rows('select 1 from platform.done_once where token = $1', [token]),
  );
  assert.deepEqual(kept, []);
});

test('a named statement that fell once is there for the next transaction', async () => {
  const ask = (tx: Transaction) => tx.get<{ one: number }>('select $1::int as one', [1], 'one');
  await assert.rejects(
    database.transaction(harbour, (tx) => Promise.all([tx.run('select 1 / 0'), ask(tx), ask(tx)])),
    /division by zero/,
  );
  const asked = await database.transaction(harbour, (tx) => Promise.all([ask(tx), ask(tx)]));
  assert.deepEqual(asked, [{ one: 1 }, { one: 1 }]);
});

test('what comes late from work that fell never speaks in the next transaction', async () => {
  let goOn = (): void => undefined;
  const pause = new Promise<void>((on) => {
    goOn = on;
  });
  let late: Promise<unknown> = Promise.resolve();
  await assert.rejects(
    database.transaction(harbour, (tx) => {
      late = pause.then(() => tx.run('select 1'));
      return Promise.all([late, tx.run('select 1 / 0')]);
    }),
    /division by zero/,
  );
  const refused = assert.rejects(late, /after the end of its transaction/);
  await database.transaction(elsewhere, async (tx) => {
    goOn();
    await refused;
    assert.equal(await localityIn(tx), 'elsewhere');
  });
});

test('a glance sees what its scope allows, writes nothing and takes nothing late', async () => {
  let glancing: Transaction | undefined;
  const seen = await database.glance(elsewhere, (tx) => {
    glancing = tx;
    return localityIn(tx);
  });
  assert.equal(seen, 'elsewhere');
  await assert.rejects(glancing?.run('select 1') ?? Promise.resolve(), /after the end of its transaction/);
  await assert.rejects(
    database.glance(harbour, (tx) => tx.run('delete from platform.session')),
    /read-only/,
  );
  assert.equal(await database.glance(harbour, localityIn), 'harbour');
});

test('what is asked last is kept or undone with the end that travels behind it', async () => {
  const count = () =>
    database.transaction(harbour, async (tx) => {
      const rows = await tx.rows(`select from platform.done_once where locality_id = platform.locality()`);
      return rows.length;
    });
  const write = (tx: Transaction, token: string) =>
    tx.run(
      `insert into platform.done_once (locality_id, token, done_at) values (platform.locality(), $1, now())`,
      [token],
    );
  const [one, other] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'];
  const written = await count();
  let over: Transaction | undefined;
  await database.transaction(harbour, (tx) => {
    over = tx;
    return tx.closing(() => write(tx, one));
  });
  assert.equal(await count(), written + 1);
  await assert.rejects(over?.run('select 1') ?? Promise.resolve(), /after the end of its transaction/);
  const refused = await database.transaction(harbour, (tx) =>
    tx.closing(async () => {
      const twice = Promise.all([write(tx, other), write(tx, one)]);
      return twice.then(() => ({ done: true })).catch(() => ({ refused: { because: 'written-before' } }));
    }),
  );
  assert.deepEqual(refused, { refused: { because: 'written-before' } });
  assert.equal(await count(), written + 1);
});

test('a refusal after an end that was kept is a fault of the code', async () => {
  await assert.rejects(
    database.transaction(harbour, async (tx) => {
      await tx.closing(() => tx.run('select 1'));
      return { refused: { because: 'too-late' } };
    }),
    /expected the database, and nothing after it/,
  );
});

async function localityIn(tx: Transaction): Promise<string> {
  const row = await tx.get<{ name: string }>('select platform.locality() as name');
  return row.name;
}
