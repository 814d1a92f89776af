import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { localityId, refused } from '#basics';
import { clockStandingAt } from '../clock/clock.ts';
import { findAccount, findOrMakeAccount } from '../sign-in/accounts.ts';
import { testDatabase } from '../testing/test-database.ts';
import { type Database, openDatabase, type Transaction } from './database.ts';
import { inOneGo } from './in-one-go.ts';

const clock = clockStandingAt('2026-04-06T09:00:00Z');
const scope = { locality: localityId('harbour') };
let database: Database;
let drop: () => Promise<void>;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

test('all parts are kept together, and none is seen before the end', async () => {
  const seen = await inOneGo(database, scope, async (inside) => {
    await inside.transaction(scope, moveIn('one@example.org'));
    await inside.transaction(scope, moveIn('two@example.org'));
    return Promise.all([isThere(database, 'one@example.org'), isThere(inside, 'one@example.org')]);
  });
  assert.deepEqual(seen, [false, true]);
  assert.equal(await isThere(database, 'two@example.org'), true);
});

test('a part that is refused or falls is undone alone, and parts asked for at once take turns', async () => {
  await inOneGo(database, scope, async (inside) => {
    const kept = inside.transaction(scope, moveIn('kept@example.org'));
    const no = inside.transaction(scope, async (tx) => {
      await moveIn('refused@example.org')(tx);
      return refused('no');
    });
    const falls = inside.transaction(scope, async (tx) => {
      await moveIn('fell@example.org')(tx);
      await tx.run('select 1 / 0');
    });
    const also = inside.transaction(scope, moveIn('also@example.org'));
    await Promise.all([kept, no, assert.rejects(falls), also]);
  });
  const emails = ['kept', 'refused', 'fell', 'also'].map((name) => `${name}@example.org`);
  const there = await Promise.all(emails.map((email) => isThere(database, email)));
  assert.deepEqual(there, [true, false, false, true]);
});

test('a fault of the whole leaves nothing', async () => {
  const whole = inOneGo(database, scope, async (inside) => {
    await inside.transaction(scope, moveIn('nobody@example.org'));
    throw new Error('the machine stops');
  });
  await assert.rejects(whole, /the machine stops/);
  assert.equal(await isThere(database, 'nobody@example.org'), false);
});

test('each part sees its own place only', async () => {
  const elsewhere = await inOneGo(database, scope, async (inside) => {
    await inside.transaction(scope, moveIn('here@example.org'));
    return inside.transaction({ locality: localityId('elsewhere') }, (tx) =>
      findAccount(tx, 'here@example.org'),
    );
  });
  assert.equal(elsewhere, undefined);
});

function moveIn(email: string) {
  return (tx: Transaction) =>
    findOrMakeAccount(tx, { accountId: clock.newId(), email, name: email, now: clock.now() });
}

async function isThere(where: Database, email: string): Promise<boolean> {
  return (await where.transaction(scope, (tx) => findAccount(tx, email))) !== undefined;
}
