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

async function localityIn(tx: Transaction): Promise<string> {
  const row = await tx.get<{ name: string }>('select platform.locality() as name');
  return row.name;
}
