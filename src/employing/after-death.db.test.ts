import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import type { HoldingId } from '#holdings';
import { closeAfterDeath, paymentsFirst } from '#holdings/actions';
import { type HarbourTown, harbourTown, moneyIsThere, type OlasHoldings } from '#holdings/testing';
import { writeDownDeath } from '#people/actions';
import { aSupporter, type OwnWorld, ownWorld, visitOf } from '#people/testing';
import type { SignedIn } from '#platform';
import {
  agreeHours,
  answerTerms,
  approveWages,
  changeJob,
  disputeHours,
  prepareWages,
  sayOwnHours,
  wagesWait,
  writeHolidayLeft,
  writeHours,
} from './actions/index.ts';
import { type Assistant, takenOn, terms } from './testing/index.ts';

const monday = calendarDate('2026-04-06');
let world: OwnWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let mina: Assistant;
let cara: SignedIn;

beforeEach(async () => {
  world = await ownWorld();
  town = await harbourTown(world);
  olas = await moneyIsThere(world, town);
  const paidFrom = { lineId: town.lines.assistant, holdingId: olas.direct.holdingId };
  mina = await takenOn(world, town, { name: 'Mina Costa', paidFrom });
  const who = { role: 'executor', name: 'Cara Marsh', powers: [] } as const;
  cara = (await aSupporter(world, town.ola, who)).account;
});
afterEach(() => world.close());

const closes = (holding: HoldingId, who = cara, letsGo = pence(0)) =>
  closeAfterDeath(visitOf(world, who), { person: town.ola.person, holding, letsGo }, wagesWait);

/** Mina worked for two hours; the death is heard of on the same day. */
async function worksBefore() {
  const { person } = town.ola;
  const day = { on: monday, from: '08:00', until: '10:00', breakMinutes: 0, kind: 'work' } as const;
  const hours = expectDone(
    await sayOwnHours(visitOf(world, mina.account), { person, job: mina.job, ...day }),
  );
  const death = { person, on: monday };
  expectDone(await writeDownDeath(visitOf(world, town.dev), death, paymentsFirst));
  return hours;
}

test('nothing is closed that hours are paid from, until they are answered and their wages paid', async () => {
  const { person } = town.ola;
  const hours = await worksBefore();
  const direct = olas.direct.holdingId;
  assert.deepEqual(await closes(direct), { refused: { because: 'wages-wait', wages: 0 } });
  expectDone(await agreeHours(visitOf(world, cara), { person, hours, as: 'person' }));
  const promised = await closes(direct);
  assert.ok('refused' in promised && promised.refused.because === 'wages-wait' && promised.refused.wages > 0);
  const paysAll = async () => {
    const run = expectDone(await prepareWages(visitOf(world, cara), { person }));
    expectDone(await approveWages(visitOf(world, cara), { person, run }));
  };
  await paysAll();
  // A quarter of an hour of holiday grew with the work, though nobody has said so.
  assert.deepEqual(await closes(direct), { refused: { because: 'wages-wait', wages: 0 } });
  expectDone(await writeHolidayLeft(visitOf(world, cara), { person, job: mina.job }));
  await paysAll();
  // What was set aside beside them, less the holiday that was paid, is shown first, and let go by whoever closes it.
  const set = await closes(direct);
  assert.deepEqual(set, { refused: { because: 'still-promised', promised: 4_76 - 3_23 } });
  const closed = expectDone(await closes(direct, cara, pence(4_76 - 3_23)));
  assert.deepEqual(closed, { withdrawn: false, went: 1_043_20 - 25_80 - 3_23 });
});

test('what no hours are paid from is closed meanwhile, by its holder too', async () => {
  await worksBefore();
  const closed = expectDone(await closes(olas.fund.holdingId, town.sam));
  assert.deepEqual(closed, { withdrawn: false, went: 252_00 });
});

test('hours that turned out wrong keep nothing open', async () => {
  const { person } = town.ola;
  const hours = await worksBefore();
  const not = { person, hours, as: 'person', why: 'Ola was in hospital.', right: 0 } as const;
  expectDone(await disputeHours(visitOf(world, cara), not));
  expectDone(await closes(olas.direct.holdingId));
});

test('hours wait where they are paid from, though the contract said another holding once', async () => {
  const { person } = town.ola;
  const too = terms({ lineId: town.lines.assistant, holdingId: olas.direct.holdingId });
  const lee = await takenOn(world, town, {
    name: 'Lee Marsh',
    paidFrom: { lineId: town.lines.artsClub, holdingId: olas.fund.holdingId },
  });
  // More than there is in the fund, so that nothing is promised there.
  for (const on of ['2026-04-06', '2026-04-07', '2026-04-08'].map(calendarDate)) {
    if (world.clock.today() < on) world.clock.set(`${on}T21:00:00Z`);
    const times = {
      on,
      from: '08:00',
      until: '20:00',
      breakMinutes: 0,
      kind: 'work',
      onPaper: true,
    } as const;
    expectDone(await writeHours(visitOf(world, town.ola.account), { person, job: lee.job, ...times }));
  }
  const from = world.clock.today();
  const change = { person, job: lee.job, terms: { ...too, from }, name: 'Ola Marsh' };
  expectDone(await changeJob(visitOf(world, town.ola.account), change));
  const yes = { person, job: lee.job, version: 2, answer: 'yes', name: 'Lee Marsh' } as const;
  expectDone(await answerTerms(visitOf(world, lee.account), yes));
  expectDone(await writeDownDeath(visitOf(world, town.dev), { person, on: from }, paymentsFirst));
  assert.deepEqual(await closes(olas.direct.holdingId), { refused: { because: 'wages-wait', wages: 0 } });
  const run = expectDone(await prepareWages(visitOf(world, cara), { person }));
  expectDone(await approveWages(visitOf(world, cara), { person, run }));
});
