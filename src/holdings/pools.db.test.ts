import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, type Id, localityId, pence } from '#basics';
import { writeDownDeath } from '#people/actions';
import { aSupporter, type TestPerson, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  leaveHolding,
  paymentsFirst,
  seeEntry,
  seeMoney,
  seeStatement,
  sharePoolCost,
  takeBackPoolCost,
} from './actions/index.ts';
import type { Holding } from './holding.ts';
import {
  aFriendJoins,
  type HarbourTown,
  harbourTown,
  moneyIsThere,
  type OlasHoldings,
} from './testing/index.ts';

const monday = calendarDate('2026-04-06');
const bus = { what: 'Minibus', toWhom: 'Harbour Buses', on: monday };

let database: Database;
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let places = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

beforeEach(async () => {
  places += 1;
  const fresh = worldOn(database);
  world = { ...fresh, settings: { ...fresh.settings, locality: localityId(`pool-${places}`) } };
  town = await harbourTown(world);
  olas = await moneyIsThere(world, town);
});

const asOla = () => visitOf(world, town.ola.account);
const of = (who: TestPerson) => visitOf(world, who.account);
const olasPool = () => ({ person: town.ola.person, holding: olas.pool.holdingId });
const held = async (who: TestPerson) => expectDone(await seeMoney(of(who), who.person)).sums.held;
const inPool = async (who: TestPerson, pool: Holding) => {
  const asked = { person: who.person, holding: pool.holdingId };
  return expectDone(await seeStatement(of(who), asked));
};

/** Ola's friends, each with £100.00 in the pool, and a cost of £25.01 that Ola writes down. */
async function aSharedCost() {
  const femi = await aFriendJoins(world, town, 'Femi Adeyemi');
  const gita = await aFriendJoins(world, town, 'Gita Rao');
  const cost = expectDone(await sharePoolCost(asOla(), { ...bus, ...olasPool(), amount: pence(25_01) }));
  return { femi, gita, cost: cost.costId };
}

const mistake = (cost: Id<'pool-cost'>) => ({ ...olasPool(), cost, why: 'It was last week’s bus' });

describe('a cost that friends share', () => {
  test('is refused to somebody alone, and takes nothing', async () => {
    const alone = await sharePoolCost(asOla(), { ...bus, ...olasPool(), amount: pence(25_01) });
    assert.deepEqual(alone, { refused: { because: 'alone-in-pool' } });
  });

  test('is paid to the penny, and nobody sees what a friend has', async () => {
    const { femi, gita } = await aSharedCost();
    const paid = [
      1_395_20 - (await held(town.ola)),
      100_00 - (await held(femi)),
      100_00 - (await held(gita)),
    ];
    paid.sort((one, other) => one - other);
    assert.deepEqual(paid, [8_33, 8_34, 8_34]);
    const { holdings } = expectDone(await seeMoney(asOla(), town.ola.person));
    const together = holdings.find((each) => each.pool !== undefined)?.pool;
    assert.deepEqual([together?.members, together?.total], [3, 274_99]);
  });

  test('is refused where one of them has less, and nobody has paid', async () => {
    await aFriendJoins(world, town, 'Femi Adeyemi');
    const much = await sharePoolCost(asOla(), { ...bus, ...olasPool(), amount: pence(280_00) });
    assert.deepEqual(much, { refused: { because: 'not-enough-in-pool', each: 140_00 } });
    assert.equal(await held(town.ola), 1_395_20);
  });
});

describe('a cost that friends share after one of them died', () => {
  test('is shared by those who lived on its day, and a day before by all', async () => {
    const femi = await aFriendJoins(world, town, 'Femi Adeyemi');
    await aFriendJoins(world, town, 'Gita Rao');
    const asDev = visitOf(world, town.dev);
    expectDone(await writeDownDeath(asDev, { person: femi.person, on: monday }, paymentsFirst));
    world.clock.set('2026-04-07T09:00:00Z');
    const tuesday = calendarDate('2026-04-07');
    const cost = { ...bus, ...olasPool(), amount: pence(30_00) };
    assert.equal(expectDone(await sharePoolCost(asOla(), { ...cost, on: tuesday })).members, 2);
    assert.equal(await held(femi), 100_00);
    assert.equal(expectDone(await sharePoolCost(asOla(), cost)).members, 3);
    assert.equal(await held(femi), 90_00);
  });
});

describe('a shared cost that was a mistake', () => {
  test('goes back to every friend in one go, with the reason in each statement', async () => {
    const { femi, gita, cost } = await aSharedCost();
    expectDone(await takeBackPoolCost(asOla(), mistake(cost)));
    assert.deepEqual([await held(town.ola), await held(femi), await held(gita)], [1_395_20, 100_00, 100_00]);
    const { costs, page } = await inPool(femi, femi.pool);
    assert.deepEqual(
      costs.map((each) => [each.what, each.takenBack?.why, each.takenBack?.by]),
      [['Minibus', 'It was last week’s bus', 'Ola Marsh']],
    );
    assert.deepEqual(
      page.entries.map((entry) => [entry.about['did'], page.corrected.has(entry.transferId)]),
      [
        ['pool-back', false],
        ['pool-share', true],
        ['pay-in', false],
      ],
    );
  });

  test('is taken back once: not by two at once, not by a doubled click', async () => {
    const { femi, cost } = await aSharedCost();
    const once = world.clock.newId<'once'>();
    const outcomes = await Promise.all([
      takeBackPoolCost(asOla(), { ...mistake(cost), once }),
      takeBackPoolCost(asOla(), { ...mistake(cost), once }),
      takeBackPoolCost(asOla(), mistake(cost)),
    ]);
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    assert.deepEqual(await takeBackPoolCost(asOla(), mistake(cost)), {
      refused: { because: 'reversed-before' },
    });
    assert.deepEqual([await held(town.ola), await held(femi)], [1_395_20, 100_00]);
  });

  test('is not for a friend to take back, who did not write it down', async () => {
    const { femi, cost } = await aSharedCost();
    const asked = { person: femi.person, holding: femi.pool.holdingId, cost, why: 'I did not come' };
    assert.deepEqual(await takeBackPoolCost(of(femi), asked), {
      refused: { because: 'not-yours-to-correct' },
    });
    const seen = expectDone(await seeEntry(of(femi), { ...asked, version: 2 }));
    assert.equal(seen?.shared?.iWroteIt, false);
  });

  test('is not there for somebody outside the pool, nor from another holding', async () => {
    const { cost } = await aSharedCost();
    const elsewhere = { ...mistake(cost), holding: olas.direct.holdingId };
    assert.deepEqual(await takeBackPoolCost(asOla(), elsewhere), { refused: { because: 'no-such-cost' } });
    const later = await aFriendJoins(world, town, 'Huw Price');
    const asked = { person: later.person, holding: later.pool.holdingId, cost, why: 'Mine too' };
    assert.deepEqual(await takeBackPoolCost(of(later), asked), { refused: { because: 'no-such-cost' } });
    assert.deepEqual((await inPool(later, later.pool)).costs, []);
  });

  test('goes to where a friend’s money went who has left since', async () => {
    const { femi, gita, cost } = await aSharedCost();
    const to = { kind: 'direct-payment', name: 'Femi Adeyemi', wording: ['I agree.'] } as const;
    const leaving = { person: femi.person, holding: femi.pool.holdingId, to, when: 'tomorrow' } as const;
    assert.equal(expectDone(await leaveHolding(of(femi), leaving)).settled, true);
    expectDone(await takeBackPoolCost(asOla(), mistake(cost)));
    assert.deepEqual([await held(femi), await held(gita)], [100_00, 100_00]);
  });

  test('can be taken back by whoever spends for that person, not by who may only see', async () => {
    const { cost } = await aSharedCost();
    const sees = await aSupporter(world, town.ola, { name: 'Cara Marsh', powers: ['see-money'] });
    assert.deepEqual(await takeBackPoolCost(visitOf(world, sees.account), mistake(cost)), {
      refused: { because: 'not-allowed' },
    });
    const bea = await aSupporter(world, town.ola, { powers: ['spend'] });
    expectDone(await takeBackPoolCost(visitOf(world, bea.account), mistake(cost)));
  });
});

test('the parts of costs that were shared before parts were noted are found in the ledger', async () => {
  await aSharedCost();
  const migration = new URL(
    '../../db/migrations/20261122074100_app_note_parts_of_shared_costs.sql',
    import.meta.url,
  );
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const parts = async () =>
    (await owner.query('select * from holdings.pool_part order by account_id, cost_id')).rows;
  const noted = await parts();
  await owner.query('begin; alter table holdings.pool_cost alter column transfer_id drop not null');
  await owner.query('delete from holdings.pool_part; update holdings.pool_cost set transfer_id = null');
  await owner.query(await readFile(migration, 'utf8'));
  const found = await parts();
  await owner.query('rollback');
  await owner.end();
  assert.ok(noted.length > 0);
  assert.deepEqual(found, noted);
});
