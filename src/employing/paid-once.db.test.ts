import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, type Outcome, pence } from '#basics';
import { paymentsFirst } from '#holdings/actions';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from '#holdings/testing';
import { writeDownDeath } from '#people/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  agreeHours,
  disputeHours,
  makeGood,
  sayBirthday,
  sayHolidayLeft,
  sayOwnHours,
  seeWages,
  takeHoursBack,
  writeHours,
} from './actions/index.ts';
import type { HoursKind } from './hours.ts';
import { type Assistant, takenOn } from './testing/index.ts';

const day = calendarDate;
let database: Database;
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let kit: Assistant;
let mina: Assistant;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  town = await harbourTown(world);
  const { direct } = await everythingIsSigned(world, town);
  const paidFrom = { lineId: town.lines.assistant, holdingId: direct.holdingId };
  const young = { age: '18-to-20', nextAgeOn: day('2026-04-09'), wage: pence(10_85) } as const;
  kit = await takenOn(world, town, { name: 'Kit Lowe', paidFrom, but: young });
  mina = await takenOn(world, town, { name: 'Mina Costa', paidFrom });
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  const asked =
    'update employing.particulars set asked_no_birthday = true, next_age_on = null where job_id = $1';
  await made.asOwner(asked, [kit.job]);
  world.clock.set('2026-04-12T18:00:00Z');
  for (const on of ['2026-04-10', '2026-04-11']) await olaWrites(on);
  const { person } = town.ola;
  expectDone(await sayBirthday(ola(), { person, job: kit.job, nextAgeOn: day('2026-04-09') }));
  assert.equal(expectDone(await makeGood(ola(), { person, job: kit.job })), 2);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('what is missing is made good once, though the assistant says first that it is not right', async () => {
  const { person } = town.ola;
  const [topUp] = await of(kit, 'top-up', '2026-04-10');
  assert.ok(topUp !== undefined);
  const not = { person, hours: topUp.hoursId, as: 'assistant', why: 'More is missing.', right: 0 } as const;
  expectDone(await disputeHours(visitOf(world, kit.account), not));
  assert.equal(because(await makeGood(ola(), { person, job: kit.job })), 'nothing-missing');
  expectDone(await takeHoursBack(ola(), { person, hours: topUp.hoursId, as: 'person' }));
  assert.equal(
    expectDone(await makeGood(ola(), { person, job: kit.job })),
    1,
    'a new one can take its place',
  );
});

test('hours that are taken back take with them what was to make them good', async () => {
  const { person } = town.ola;
  const [hours] = await of(kit, 'work', '2026-04-11');
  assert.ok(hours !== undefined);
  expectDone(await takeHoursBack(ola(), { person, hours: hours.hoursId, as: 'person' }));
  assert.deepEqual(
    (await of(kit, 'top-up', '2026-04-11')).map(({ state }) => state),
    ['taken-back'],
  );
});

test('holiday that waits for an answer is not paid as left, too', async () => {
  const { person } = town.ola;
  const asMina = visitOf(world, mina.account);
  for (const [on, until] of [
    ['2026-04-07', '18:00'],
    ['2026-04-08', '18:00'],
  ] as const) {
    const times = {
      on: day(on),
      from: '08:00',
      until,
      breakMinutes: 0,
      kind: 'work',
      onPaper: false,
    } as const;
    expectDone(await writeHours(ola(), { person, job: mina.job, ...times }));
  }
  const off = {
    on: day('2026-04-09'),
    from: '08:00',
    until: '10:00',
    breakMinutes: 0,
    kind: 'holiday',
  } as const;
  const holiday = expectDone(await sayOwnHours(asMina, { person, job: mina.job, ...off }));
  const death = { person, on: day('2026-04-11') };
  expectDone(await writeDownDeath(visitOf(world, town.dev), death, paymentsFirst));
  const dev = visitOf(world, town.dev);
  const left = { person, job: mina.job };
  // Of twenty hours, 145 minutes of holiday grew; two hours of them she says she had.
  const first = expectDone(await sayHolidayLeft(asMina, left));
  assert.deepEqual(
    (await of(mina, 'holiday-left')).map(({ minutes }) => minutes),
    [25],
  );
  expectDone(await agreeHours(dev, { person, hours: first, as: 'person' }));
  const why = { why: 'She worked.', right: 60 };
  expectDone(await disputeHours(dev, { person, hours: holiday, as: 'person', ...why }));
  assert.equal(because(await sayHolidayLeft(asMina, left)), 'nothing-left');
  const rest = (await of(mina, 'holiday')).find(({ state }) => state === 'disputed');
  assert.ok(rest !== undefined);
  expectDone(await takeHoursBack(asMina, { person, hours: rest.hoursId, as: 'assistant' }));
  const second = expectDone(await sayHolidayLeft(asMina, left));
  const all = await of(mina, 'holiday-left');
  assert.equal(all.find(({ hoursId }) => hoursId === second)?.minutes, 60);
});

test('holiday that is said once all that was left is paid is part of it', async () => {
  const asMina = visitOf(world, mina.account);
  const off = {
    on: day('2026-04-10'),
    from: '08:00',
    until: '09:00',
    breakMinutes: 0,
    kind: 'holiday',
  } as const;
  const late = { person: town.ola.person, job: mina.job, ...off };
  assert.equal(because(await sayOwnHours(asMina, late)), 'nothing-left');
  expectDone(await sayOwnHours(asMina, { ...late, kind: 'work' }));
});

/** Ola writes down two hours of Kit's, who is paid too little for them. */
async function olaWrites(on: string): Promise<void> {
  const times = { on: day(on), from: '08:00', until: '10:00', breakMinutes: 0, kind: 'work' } as const;
  const { person } = town.ola;
  expectDone(await writeHours(ola(), { person, job: kit.job, ...times, onPaper: false }));
}

async function of({ job }: Assistant, kind: HoursKind, on?: string) {
  const { hours } = expectDone(await seeWages(ola(), town.ola.person));
  return hours.filter(
    (each) => each.jobId === job && each.kind === kind && (on === undefined || each.on === on),
  );
}

function ola() {
  return visitOf(world, town.ola.account);
}

function because<Refused extends { because: string }>(outcome: Outcome<unknown, Refused>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}
