import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, id, nothing, pence, type PersonId } from '#basics';
import { assessContribution, promise, sharePoolCost } from '#holdings/actions';
import { aFriendJoins, everythingIsSigned, type HarbourTown, harbourTown, payIn } from '#holdings/testing';
import { anAccount, aPerson, type TestPerson, visitOf, worldOn } from '#people/testing';
import { clockStandingAt, type Database, openDatabase, readSettings } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { fillDemo } from '../demo/fill-demo.ts';
import { leftOut } from './reached.ts';
import { takeEverything, type WholePerson } from './take-everything.ts';

const monday = calendarDate('2026-04-06');
let made: TestDatabase;
let database: Database;
let owner: pg.Client;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  owner = new pg.Client(made.owner);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await database.close();
  await made.drop();
});

describe('the file of somebody in a pool with friends', () => {
  let town: HarbourTown;
  let femi: TestPerson;
  let file: WholePerson;

  before(async () => {
    const world = worldOn(database);
    town = await harbourTown(world);
    const { direct, pool } = await everythingIsSigned(world, town);
    const { person } = town.ola;
    const asOla = visitOf(world, town.ola.account);
    expectDone(await payIn(visitOf(world, town.dev), { person }));
    femi = await aFriendJoins(world, town, 'Femi Adeyemi');
    const gita = await aFriendJoins(world, town, 'Gita Rao');
    const bus = { toWhom: 'Harbour Buses', what: 'Minibus', on: monday };
    const cost = { ...bus, amount: pence(25_00) };
    const { person: hers, pool: herPool } = gita;
    const asGita = visitOf(world, gita.account);
    expectDone(await sharePoolCost(asGita, { ...cost, person: hers, holding: herPool.holdingId }));
    const kiln = { toWhom: 'Potters', what: 'A kiln', amount: pence(90_00) };
    expectDone(await promise(asOla, { ...kiln, person, holding: direct.holdingId }));
    expectDone(await sharePoolCost(asOla, { ...cost, person, holding: pool.holdingId }));
    file = expectDone(await takeEverything(asOla, person));
  });

  test('has what is promised, with the sum', () => {
    const promised = file.records['ledger.reservation']?.map((row) => [row['what'], row['amount_pence']]);
    assert.deepEqual(promised, [['A kiln', 90_00]]);
  });

  test('has each cost that was shared, with the person’s own part', () => {
    const costs = file.records['holdings.pool_cost'] ?? [];
    const parts = (file.records['ledger.entry'] ?? [])
      .filter((row) => row['what'] === 'Minibus')
      .map((row) => -Number(row['amount_pence']));
    const own = (file.records['holdings.pool_part'] ?? []).map((row) => row['amount_pence']);
    assert.equal(costs.length, 2);
    assert.deepEqual(own, parts);
    assert.deepEqual(
      costs.map((row) => [row['what'], row['to_whom'], row['members']]),
      [
        ['Minibus', 'Harbour Buses', 3],
        ['Minibus', 'Harbour Buses', 3],
      ],
    );
  });

  test('has no friend’s name, nor anything that leads to one', async () => {
    const written = JSON.stringify(file);
    const friends = await owner.query<{ account_id: string; person_id: string }>(
      'select account_id, person_id from ledger.account where person_id is not null and person_id <> $1',
      [town.ola.person],
    );
    assert.equal(friends.rowCount, 2);
    const theirs = friends.rows.flatMap((row) => [row.account_id, row.person_id]);
    const names = ['Femi', 'Gita', femi.account.accountId];
    assert.deepEqual(
      [...theirs, ...names].filter((each) => written.includes(each)),
      [],
    );
  });

  test('has no word about charges where support is free', () => {
    assert.doesNotMatch(JSON.stringify(file), /financial_assessment|contribution|capital|income/);
  });
});

describe('the file of somebody in the lived-in town', () => {
  let ola: PersonId;
  let file: WholePerson;

  before(async () => {
    const settings = expectDone(
      readSettings({ MAINSTAY_POLICY: 'england-care-act', MAINSTAY_LOCALITY: 'lived-in' }),
    );
    const world = { database, settings, clock: clockStandingAt('2026-04-06T09:00:00Z') };
    await fillDemo(world);
    const found = await owner.query<{ person: PersonId }>(
      `select person_id as person from people.person where locality_id = 'lived-in' and name = 'Ola Marsh'`,
    );
    const [{ person } = { person: id<'person'>('') }] = found.rows;
    const account = await anAccount(world, { name: 'Ola Marsh', email: 'ola@harbour.example' });
    const dev = await anAccount(world, { name: 'Dev Patel', email: 'dev@harbour-service.example' });
    const means = { age: 'under-25', premiums: [], income: nothing, capital: nothing } as const;
    const none = { housingCosts: nothing, disabilityCosts: nothing };
    const assessed = { person, means: { ...means, ...none }, from: monday };
    expectDone(await assessContribution(visitOf(world, dev), assessed));
    ola = person;
    file = expectDone(await takeEverything(visitOf(world, account), person));
  });

  test('has every row with their name on it, whatever the table', async () => {
    const tables = await named();
    const differ = [];
    for (const { name } of tables.filter((each) => each.person && file.records[each.name] !== undefined)) {
      const rows = await owner.query(`select 1 from ${name} where person_id = $1`, [ola]);
      if (rows.rowCount !== file.records[name]?.length) differ.push([name, rows.rowCount]);
    }
    assert.deepEqual(differ, [['platform.journal', (file.records['platform.journal']?.length ?? 0) + 1]]);
  });

  test('has a part for every table about a person, or the table is on the list with the reason', async () => {
    const tables = (await named()).map(({ name }) => name);
    const missing = tables.filter((name) => file.records[name] === undefined);
    assert.deepEqual(missing, Object.keys(leftOut).sort());
    assert.deepEqual(
      Object.entries(leftOut).filter(([, reason]) => reason === ''),
      [],
    );
  });

  test('leaves out nothing that hangs on a table in it', async () => {
    const keys = await owner.query<{ one: string; hangs_on: string }>(
      `select conrelid::regclass::text as one, confrelid::regclass::text as hangs_on
         from pg_constraint where contype = 'f'`,
    );
    const inIt = Object.keys(file.records);
    const wrong = keys.rows.filter((each) => leftOut[each.one] !== undefined && inIt.includes(each.hangs_on));
    assert.deepEqual(wrong, []);
  });

  test('has no secret to sign in with', () => {
    const written = JSON.stringify(file);
    assert.doesNotMatch(written, /token_hash|invitation_hash|sign-in\/[\w-]{20}/);
  });
});

test('taking it is itself written down', async () => {
  const world = worldOn(database);
  const ivor = await aPerson(world, { name: 'Ivor Pugh' });
  const file = expectDone(await takeEverything(visitOf(world, ivor.account), ivor.person));
  const again = expectDone(await takeEverything(visitOf(world, ivor.account), ivor.person));
  const taken = (records: WholePerson['records']) =>
    records['platform.journal']?.filter((line) => line['what'] === 'take-everything').length;
  assert.deepEqual([taken(file.records), taken(again.records)], [0, 1]);
});

test('nobody else can take it', async () => {
  const world = worldOn(database);
  const ivor = await aPerson(world, { name: 'Ivor Pugh' });
  const stranger = await aPerson(world, { name: 'Nia Lloyd' });
  const outcome = await takeEverything(visitOf(world, stranger.account), ivor.person);
  assert.deepEqual(outcome, { refused: { because: 'not-allowed' } });
});

/** Tables under row-level security, which are all that name somebody, and whether they name the person. */
async function named(): Promise<readonly { readonly name: string; readonly person: boolean }[]> {
  const found = await owner.query<{ name: string; person: boolean }>(
    `select n.nspname || '.' || c.relname as name, exists (select 1 from pg_attribute
         where attrelid = c.oid and attname = 'person_id' and not attisdropped) as person
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and c.relrowsecurity order by 1`,
  );
  return found.rows;
}
