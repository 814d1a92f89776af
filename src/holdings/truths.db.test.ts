import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, localityId, pence } from '#basics';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { visitOf, worldOn } from '#people/testing';
import {
  closeAfterDeath,
  keepPromiseAsHolder,
  leaveHolding,
  moveLine,
  promise,
  publishFundTerms,
  recordUse,
  reverseUse,
  sharePoolCost,
  spend,
  takeBackPoolCost,
} from './actions/index.ts';
import { aPersonWith, closing, dies, nothingWaits } from './testing/after-death.ts';
import { townFor } from './testing/every-way.ts';
import { aFriendJoins, everythingIsSigned, harbourTown, payIn } from './testing/index.ts';
import { olaSavesForAKiln } from './testing/saving.ts';

const folder = new URL('../../checks/', import.meta.url);
const first = calendarDate('2026-04-06');
let made: TestDatabase;
let database: Database;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  await aBusyFortnight();
  await aSummerOfSaving();
  await aFundIsSettled();
});
after(async () => {
  await database.close();
  await made.drop();
});

/** Much of what can happen to money: in, out, promised, moved, corrected, shared, left. */
async function aBusyFortnight(): Promise<void> {
  const world = worldOn(database);
  const town = await harbourTown(world);
  const asSam = visitOf(world, town.sam);
  const terms = { organisation: town.tideway, from: first, fixedCostBasisPoints: 900, covers: 'The kiln' };
  expectDone(await publishFundTerms(asSam, terms));
  const { direct, fund, pool } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  const asOla = visitOf(world, town.ola.account);
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  const out = { person, holding: direct.holdingId, toWhom: 'Sarah', what: 'Wages', on: first };
  expectDone(await spend(asOla, { ...out, amount: pence(100_00) }));
  expectDone(await promise(asOla, { ...out, amount: pence(50_00) }));
  const use = { person, holding: fund.holdingId, on: first, what: 'Pottery', who: 'Sam', minutes: 60 };
  const lineId = town.lines.artsClub;
  expectDone(await recordUse(asSam, { ...use, lineId, unitPrice: pence(21_00) }));
  expectDone(await reverseUse(asSam, { person, holding: fund.holdingId, version: 2, why: 'Ill' }));
  expectDone(await recordUse(asSam, { ...use, lineId, unitPrice: pence(21_00) }));
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  expectDone(await recordUse(asSam, { ...use, lineId, unitPrice: pence(21_01) }));
  await aFriendJoins(world, town, 'Femi Adeyemi');
  const cost = { person, holding: pool.holdingId, what: 'Minibus', toWhom: 'Buses', amount: pence(25_01) };
  expectDone(await sharePoolCost(asOla, { ...cost, on: first }));
  const { costId } = expectDone(await sharePoolCost(asOla, { ...cost, on: first }));
  const mistake = { person, holding: pool.holdingId, cost: costId, why: 'I typed it twice' };
  expectDone(await takeBackPoolCost(asOla, mistake));
  const to = { holding: direct.holdingId };
  expectDone(await moveLine(asOla, { person, lineId, to, from: calendarDate('2026-04-13') }));
  expectDone(await leaveHolding(asOla, { person, holding: pool.holdingId, to, when: 'tomorrow' }));
}

/** What was saved in a fund is bought by its holder. */
async function aSummerOfSaving(): Promise<void> {
  const fresh = worldOn(database);
  const world = { ...fresh, settings: { ...fresh.settings, locality: localityId('saving') } };
  const town = await harbourTown(world);
  const { fund } = await everythingIsSigned(world, town);
  const saved = await olaSavesForAKiln(world, town, fund.holdingId);
  const kept = { ...saved, on: world.clock.today() };
  expectDone(await keepPromiseAsHolder(visitOf(world, town.sam), kept));
}

/** What somebody leaves is settled by its holder. */
async function aFundIsSettled(): Promise<void> {
  const { world, town } = await townFor(database, 'individual-service-fund', 'settled');
  const dead = await aPersonWith(world, town, 'individual-service-fund');
  await dies(world, town, dead);
  expectDone(await closeAfterDeath(visitOf(world, town.sam), closing(dead), nothingWaits));
}

/** What a truth finds, after the data was broken in a transaction that leaves no trace. */
async function foundBy(name: string, broken = ''): Promise<number> {
  const client = new pg.Client(made.owner);
  await client.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${broken}`);
    const found = await client.query(await readFile(new URL(`${name}.sql`, folder), 'utf8'));
    await client.query('rollback');
    return found.rows.length;
  } finally {
    await client.end();
  }
}

test('every truth about money holds after a busy fortnight', async () => {
  const names = (await readdir(folder)).filter((name) => /^(ledger|holdings)-.*\.sql$/.test(name));
  const broken: string[] = [];
  for (const name of names) {
    const short = name.replace(/\.sql$/, '');
    if ((await foundBy(short)) > 0) broken.push(short);
  }
  assert.notEqual(names.length, 0);
  assert.deepEqual(broken, []);
});

const allDied = `insert into people.death (locality_id, person_id, death_id, died_on, written_at, written_by, written_name, organisation_id)
  select locality_id, person_id, gen_random_uuid(), '${first}', '2026-01-01', person_id, 'Dev Patel', service_id from holdings.arrangement
  on conflict do nothing`;

const plants: readonly (readonly [truth: string, broken: string])[] = [
  [
    'ledger-entries-make-the-balance',
    'update ledger.account set posted_pence = posted_pence + 1 where closed_at is null',
  ],
  [
    'ledger-balances-follow-one-another',
    'update ledger.entry set balance_pence = balance_pence + 1 where version = 2',
  ],
  ['ledger-transfers-have-two-sides', 'delete from ledger.entry where amount_pence > 0'],
  ['ledger-entries-have-their-transfer', 'delete from ledger.transfer'],
  ['ledger-reserved-is-what-is-promised', 'update ledger.reservation set amount_pence = amount_pence + 1'],
  ['ledger-nothing-below-its-floor', "update ledger.account set floor_pence = null where kind = 'holding'"],
  [
    'ledger-reversals-take-back-exactly',
    'update ledger.transfer set amount_pence = amount_pence + 1 where reverses_transfer_id is not null',
  ],
  ['holdings-within-what-is-agreed', 'update holdings.agreed set weekly_pence = weekly_pence - 1'],
  ['holdings-agreed-as-the-plan-says', 'update holdings.agreed set weekly_pence = weekly_pence + 1'],
  ['holdings-less-only-after-notice', 'update holdings.agreed set weekly_pence = weekly_pence - 1'],
  ['holdings-each-line-in-one-place', 'update holdings.share set until_on = null'],
  [
    'holdings-moves-leave-no-gap',
    'update holdings.share set until_on = until_on - 1 where until_on > from_on',
  ],
  [
    'holdings-worth-the-same-however-held',
    `update holdings.share set weekly_pence = weekly_pence - 1 where from_on > '${first}'`,
  ],
  ['holdings-own-their-account', 'update ledger.account set person_id = gen_random_uuid()'],
  ['holdings-money-only-when-signed', "delete from holdings.signature where signed_as = 'person'"],
  [
    'holdings-payments-came-once',
    'update holdings.pay_in set net_pence = net_pence + 1, one_off_pence = one_off_pence + 1',
  ],
  ['holdings-payments-came-once', 'update holdings.paid_days set holding_id = gen_random_uuid()'],
  [
    'holdings-contribution-as-assessed',
    'update holdings.pay_in set contribution_pence = 1, net_pence = net_pence - 1 where weekly_money_pence > 0',
  ],
  [
    'holdings-funds-take-only-what-was-signed',
    `update ledger.entry set about = '{"did": "spend"}' where about ->> 'did' = 'use'`,
  ],
  ['holdings-funds-take-only-what-was-signed', "delete from ledger.reservation where ended_as = 'used'"],
  ...[
    `update ledger.entry set amount_pence = amount_pence + 1 where about ->> 'did' = 'use'`,
    `update holdings.holding_cost set amount_pence = amount_pence + 1 where did = 'owed'`,
    `update ledger.account set posted_pence = posted_pence - 1 where kind = 'holding-costs'`,
    `update ledger.entry set amount_pence = amount_pence - 1 where about ->> 'did' = 'passed-on' and amount_pence < 0`,
  ].map((broken) => ['holdings-costs-beside-never-out-of-it', broken] as const),
  ['holdings-pools-share-to-the-penny', 'update holdings.pool_cost set amount_pence = amount_pence + 1'],
  ['holdings-days-paid-make-the-payment', 'update holdings.paid_days set amount_pence = amount_pence * 2'],
  ['holdings-pools-share-to-the-penny', 'update holdings.pool_part set amount_pence = amount_pence + 1'],
  [
    'holdings-pools-part-each-friend',
    "update holdings.holding set pool_id = gen_random_uuid() where kind = 'pool'",
  ],
  [
    'holdings-pools-part-each-friend',
    "update holdings.holding set closed_at = proposed_at - interval '1 day'",
  ],
  ['holdings-left-hold-nothing', 'update holdings.share set until_on = null'],
  ['holdings-left-hold-nothing', "update holdings.holding set state = 'closed', ends_on = proposed_at::date"],
  ['holdings-pools-give-back-in-full', 'delete from holdings.pool_cost_taken_back'],
  [
    'holdings-pools-give-back-in-full',
    "update ledger.transfer set amount_pence = amount_pence + 1 where idempotency_key like 'pool-back:%'",
  ],
  ['holdings-nothing-for-days-after-death', allDied],
  ['people-nobody-writes-to-the-dead', allDied],
  [
    'holdings-closed-after-death-hold-nothing',
    "update ledger.account set closed_at = null where kind = 'holding'",
  ],
  ['holdings-closed-after-death-hold-nothing', 'update holdings.share set until_on = null'],
  [
    'holdings-after-death-back-to-the-service',
    'update holdings.service_account set fund_account_id = gen_random_uuid()',
  ],
  [
    'holdings-after-death-back-to-the-service',
    'update holdings.holding set closed_for_death_on = null where closed_for_death_on is not null',
  ],
  [
    'holdings-put-back-only-what-went',
    `update ledger.entry set about = '{"did": "put-back"}' where about ->> 'did' = 'pay-in'`,
  ],
  [
    'holdings-surplus-only-as-said',
    `update ledger.entry set about = '{"did": "give-back"}' where about ->> 'did' = 'spend'`,
  ],
];

test('each truth finds what is planted against it', async () => {
  const blind: string[] = [];
  for (const [truth, broken] of plants) if ((await foundBy(truth, broken)) === 0) blind.push(truth);
  assert.deepEqual(blind, []);
});
