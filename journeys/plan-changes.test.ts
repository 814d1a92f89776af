import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { expectDone, id, localityId, type Pence, pence } from '#basics';
import { act } from '#people/actions';
import { aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { proposeChange, settleChange } from '#plans/actions';
import { answerChallenge, challengeDecision } from '#voice/actions';
import { runChecks } from '../src/app/checks.ts';
import { chooseHoldings, type Choice, seeMoney, seePaymentsDue, signAgreement } from '#holdings/actions';
import {
  aPlanWith,
  type HarbourTown,
  harbourTown,
  type LineToAgree,
  saysHowItGoes,
  payIn,
} from '#holdings/testing';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let town: HarbourTown;
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
  const fresh = worldOn(database, { at: '2026-04-06T09:00:00Z' });
  world = { ...fresh, settings: { ...fresh.settings, locality: localityId(`plans-${places}`) } };
  town = await harbourTown(world);
});

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const whose = () => ({ person: town.ola.person });
const due = async () => expectDone(await seePaymentsDue(asDev(), town.service)).list;
const nets = async () => (await due()).map((each) => each.payments.map((payment) => payment.net));
const pays = async () =>
  expectDone(await payIn(asDev(), whose())).payments.map((payment) => [payment.holding.kind, payment.net]);
const held = async () => {
  const { holdings } = expectDone(await seeMoney(asOla(), town.ola.person));
  return Object.fromEntries(holdings.map((each) => [each.holding.kind, each.sums.held]));
};

async function holds(lineIds: readonly string[], kinds: readonly Choice['kind'][]): Promise<void> {
  const choices = lineIds.map((lineId, index) => ({ lineId, kind: kinds[index] ?? 'direct-payment' }));
  const chosen = expectDone(await chooseHoldings(asOla(), { ...whose(), choices }));
  for (const { holdingId: holding } of chosen.filter((each) => each.state === 'proposed'))
    expectDone(await signAgreement(asOla(), { ...whose(), holding, name: 'Ola', wording: ['I agree.'] }));
}

const brokenTruths = async () =>
  (await runChecks(made.owner)).filter((each) => each.rows.length > 0).map((each) => each.name);

const line = (what: string, weekly: number): LineToAgree => ({ what, weekly: pence(weekly) });

/** Two lines of £100.00 and £60.00 paid four weeks ahead; a fortnight later, what a new plan says instead. */
async function aFortnightIn(
  instead: readonly LineToAgree[],
  kinds: readonly Choice['kind'][],
): Promise<void> {
  const first = await aPlanWith(world, town, town.ola, [line('Help', 100_00), line('Pottery', 60_00)]);
  await holds(first, ['direct-payment', 'managed-account']);
  assert.deepEqual(await pays(), [
    ['direct-payment', 400_00],
    ['managed-account', 240_00],
  ]);
  world.clock.set('2026-04-20T09:00:00Z');
  await holds(await aPlanWith(world, town, town.ola, instead), kinds);
}

test('a new plan that costs more: the rest of the days paid ahead is due at once, and only the rest', async () => {
  await aFortnightIn([line('Help', 130_00), line('Pottery', 60_00)], ['direct-payment', 'managed-account']);
  assert.deepEqual(await nets(), [[60_00]]);
  assert.deepEqual(await pays(), [['direct-payment', 60_00]]);
  assert.deepEqual(await pays(), [
    ['direct-payment', 520_00],
    ['managed-account', 240_00],
  ]);
});

test('a new plan that costs less: what was paid stays, nothing is due for those days, and none is taken later', async () => {
  await aFortnightIn([line('Help', 70_00), line('Pottery', 60_00)], ['direct-payment', 'managed-account']);
  assert.deepEqual(await held(), { 'direct-payment': 400_00, 'managed-account': 240_00 });
  const { over } = expectDone(await seeMoney(asOla(), town.ola.person));
  assert.deepEqual(over, [{ from: '2026-04-20', until: '2026-05-03', amount: 60_00 }]);
  assert.deepEqual(await pays(), [
    ['direct-payment', 280_00],
    ['managed-account', 240_00],
  ]);
  assert.deepEqual(await held(), { 'direct-payment': 680_00, 'managed-account': 480_00 });
});

test('a line that is held elsewhere in a new plan: the money for its days goes along, no day is paid twice', async () => {
  await aFortnightIn([line('Help', 100_00), line('Pottery', 60_00)], ['direct-payment', 'direct-payment']);
  assert.deepEqual(await nets(), [[0]]);
  const [listed] = await due();
  assert.deepEqual(
    listed?.payments[0]?.came.map((each) => each.amount),
    [120_00],
  );
  assert.deepEqual(await pays(), [['direct-payment', 0]]);
  assert.deepEqual(await held(), { 'direct-payment': 520_00, 'managed-account': 120_00 });
  assert.deepEqual(await pays(), [['direct-payment', 640_00]]);
});

test('two who pay the difference at once, and a doubled click, pay it once', async () => {
  await aFortnightIn([line('Help', 130_00), line('Pottery', 60_00)], ['direct-payment', 'managed-account']);
  const once = world.clock.newId<'once'>();
  const outcomes = await Promise.all([
    payIn(asDev(), { ...whose(), once }),
    payIn(asDev(), { ...whose(), once }),
  ]);
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
  assert.deepEqual(await held(), { 'direct-payment': 460_00, 'managed-account': 240_00 });
});

test('every truth about money holds after plans that changed', async () => {
  await aFortnightIn([line('Help', 130_00), line('Swimming', 20_00)], ['managed-account', 'direct-payment']);
  const sum = async (): Promise<Pence> => expectDone(await seeMoney(asOla(), town.ola.person)).sums.held;
  await pays();
  assert.equal(await sum(), 640_00);
  await pays();
  assert.equal(await sum(), 1_240_00);
  assert.deepEqual(await brokenTruths(), []);
});

test('a lower figure that is overturned after it was in force: what was missing comes with the next payment', async () => {
  const lines = await aPlanWith(world, town, town.ola, [line('Help', 100_00)]);
  await holds(lines, ['direct-payment']);
  await pays();
  const given = { toWeekly: pence(80_00), whatChanged: 'Less.', reason: 'Less.' };
  const reviewId = await saysHowItGoes(world, town.ola);
  const asPriya = visitOf(world, town.priya);
  const { changeId } = expectDone(await proposeChange(asPriya, { ...whose(), reviewId, given }));
  world.clock.set('2026-05-04T09:00:00Z');
  assert.deepEqual(await pays(), [['direct-payment', 320_00]]);
  world.clock.set('2026-05-18T09:00:00Z');
  const settled = { upheld: true, today: world.clock.today() };
  await act(asPriya, { may: 'answer-challenge', ...whose() }, async (tx) => {
    await settleChange(tx, town.ola.person, changeId, settled);
    return { done: true };
  });
  assert.deepEqual(await pays(), [['direct-payment', 80_00]]);
  assert.deepEqual(await pays(), [['direct-payment', 400_00]]);
  assert.deepEqual(await brokenTruths(), []);
});

test('a lower figure that is overturned is due at once, also where every day ahead is paid', async () => {
  const lines = await aPlanWith(world, town, town.ola, [line('Help', 100_00)]);
  await holds(lines, ['direct-payment']);
  await pays();
  const { changeId } = await proposes(80_00);
  world.clock.set('2026-05-05T09:00:00Z');
  await pays();
  await pays();
  assert.deepEqual(await nets(), []);
  const about = { about: 'budget-change', what: id<'matter'>(changeId) } as const;
  const why = { why: 'Nothing changed.', wanted: '' };
  const { challengeId } = expectDone(await challengeDecision(asOla(), { ...whose(), ...about, ...why }));
  const work = { organisation: town.service, role: 'decider', name: 'Joan Ellis' } as const;
  const joan = await aWorker(world, { ...work, agreesUpToWeekly: pence(500_00) });
  const answer = { upheld: true, words: 'You are right.', whatWeDo: 'It is put back.' };
  expectDone(await answerChallenge(visitOf(world, joan), { ...whose(), challengeId, ...answer }));
  assert.deepEqual(await nets(), [[80_00]]);
  assert.deepEqual(await pays(), [['direct-payment', 80_00]]);
  assert.deepEqual(await pays(), [['direct-payment', 80_00]]);
  assert.deepEqual(await nets(), []);
  assert.deepEqual(await brokenTruths(), []);
});

test('lowered twice with no payment between, each day is paid at what was agreed for it', async () => {
  const lines = await aPlanWith(world, town, town.ola, [line('Help', 100_00)]);
  await holds(lines, ['direct-payment']);
  await pays();
  await proposes(80_00);
  world.clock.set('2026-05-04T09:00:00Z');
  await proposes(50_00);
  world.clock.set('2026-06-01T09:00:00Z');
  assert.deepEqual(await pays(), [['direct-payment', 320_00]]);
  assert.deepEqual(await pays(), [['direct-payment', 200_00]]);
  assert.deepEqual(await held(), { 'direct-payment': 400_00 + 320_00 + 200_00 });
  assert.deepEqual(await brokenTruths(), []);
});

async function proposes(toWeekly: number) {
  const given = { toWeekly: pence(toWeekly), whatChanged: 'Less.', reason: 'Less.' };
  const reviewId = await saysHowItGoes(world, town.ola);
  return expectDone(await proposeChange(visitOf(world, town.priya), { ...whose(), reviewId, given }));
}

test('days that were paid before days were kept are taken from the shares', async () => {
  await aFortnightIn([line('Help', 130_00), line('Pottery', 60_00)], ['direct-payment', 'managed-account']);
  await pays();
  const file = '../db/migrations/20261122093000_holdings_know_which_days_were_paid.sql';
  const sql = await readFile(new URL(file, import.meta.url), 'utf8');
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const sums = async () =>
    (
      await owner.query(
        `select holding_id, sum(amount_pence) from holdings.paid_days where person_id = $1 group by 1 order by 1`,
        [town.ola.person],
      )
    ).rows;
  const written = await sums();
  await owner.query('begin; delete from holdings.paid_days');
  await owner.query(sql.slice(sql.indexOf('insert into')));
  const taken = await sums();
  await owner.query('rollback');
  await owner.end();
  assert.deepEqual(taken, written);
});
