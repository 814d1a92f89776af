import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CalendarDate, calendarDate, expectDone, pence } from '#basics';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from '#holdings/testing';
import { seeMoney } from '#holdings/actions';
import { aSupporter, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { getPolicyPack } from '#policy';
import {
  agreeHours,
  approveWages,
  makeGood,
  offerJob,
  prepareWages,
  sayBirthday,
  sayOwnHours,
  seeWages,
} from './actions/index.ts';
import { accrualsOf } from './hours.ts';
import { withoutBirthday } from './job.ts';
import { missingPay } from './missing.ts';
import type { Terms } from './particulars.ts';
import { type Assistant, takenOn, terms } from './testing/index.ts';

const day = calendarDate;
const birthday = day('2026-04-09');
const young = { age: '18-to-20', nextAgeOn: birthday, wage: pence(10_85) } as const;
let database: Database;
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let paidFrom: NonNullable<Terms['paidFrom']>;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  town = await harbourTown(world);
  const { direct } = await everythingIsSigned(world, town);
  paidFrom = { lineId: town.lines.assistant, holdingId: direct.holdingId };
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
});
after(async () => {
  await database.close();
  await made.drop();
});

test('somebody hired at 20 is paid the wage of 21 from the day they turn it, and what comes on top grows too', async () => {
  const kit = await takenOn(world, town, { name: 'Kit Lowe', paidFrom, but: young });
  await works(kit, '2026-04-08');
  await works(kit, '2026-04-09');
  const [on9, on8] = await agreed(kit);
  assert.deepEqual([on8?.wage, on9?.wage], [10_85, 12_71]);
  assert.deepEqual([on8?.pay, on9?.pay], [2 * 10_85, 2 * 12_71]);
  assert.ok((on9?.onCost ?? 0) > (on8?.onCost ?? 0));
  await paysAll();
  const { lately } = expectDone(await seeMoney(ola(), town.ola.person));
  const paid = on8 && on9 && on8.pay + on9.pay + on8.onCost + on9.onCost;
  assert.equal(lately[0]?.about['hourCost'], Math.round((paid ?? 0) / 4));
});

test('nobody under 21 is taken on without the day they turn older, nor with one that cannot be', async () => {
  const { nextAgeOn: _, ...dayless } = young;
  const no = { refused: { because: 'not-their-birthday', turns: 21, last: '2029-04-09' } };
  assert.deepEqual(await offered(dayless), no);
  assert.deepEqual(await offered({ ...young, nextAgeOn: day('2026-04-09') }), no);
  assert.deepEqual(await offered({ ...young, nextAgeOn: day('2029-04-10') }), no);
});

test('a wage that is too low on the first day, because of a birthday before it, is refused with the sum', async () => {
  const from = day('2026-05-01');
  const early = await offered({ ...young, from, nextAgeOn: day('2026-04-30') });
  assert.deepEqual('refused' in early && [early.refused.because], ['below-the-law']);
  assert.equal('refused' in early && 'short' in early.refused && early.refused.short, 12_71 - 10_85);
  expectDone(await offered({ ...young, from, nextAgeOn: day('2026-05-02') }));
});

test('the database takes no contract of somebody under 21 without the day, and none of 21 with one', async () => {
  const put = (sets: string) =>
    made.asOwner(`update employing.particulars set ${sets} where age = '18-to-20'`);
  await assert.rejects(put('next_age_on = null'), /under_21_a_birthday_is_known/);
  await assert.rejects(put(`age = '21-and-over'`), /from_21_no_birthday_is_asked/);
});

test('a contract from before goes on as it is until the person says the day, once; what is missing then is told', async () => {
  const lee = await takenOn(world, town, {
    name: 'Lee Marsh',
    paidFrom,
    but: { ...young, from: world.clock.today(), nextAgeOn: day('2026-05-01') },
  });
  await made.asOwner(
    'update employing.particulars set asked_no_birthday = true, next_age_on = null where job_id = $1',
    [lee.job],
  );
  world.clock.set('2026-05-10T18:00:00Z');
  await works(lee, '2026-05-03');
  const [hours] = await agreed(lee);
  assert.equal(hours?.wage, 10_85);
  assert.equal(withoutBirthday((await wages(lee)).job, world.clock.today())?.version, 1);

  const says = (nextAgeOn: CalendarDate, by = ola()) =>
    sayBirthday(by, { person: town.ola.person, job: lee.job, nextAgeOn });
  const { account } = await aSupporter(world, town.ola, { name: 'Cara Finch', powers: ['help-employ'] });
  assert.deepEqual(await says(day('2026-05-01'), visitOf(world, account)), {
    refused: { because: 'not-allowed' },
  });
  assert.deepEqual(await says(day('2019-05-01')), {
    refused: { because: 'not-their-birthday', turns: 21, last: '2029-04-09' },
  });
  expectDone(await says(day('2026-05-01')));
  assert.deepEqual(await says(day('2028-05-01')), { refused: { because: 'not-now' } });

  const { job, hours: all } = await wages(lee);
  const values = getPolicyPack(world.settings.policy).employing;
  assert.equal(missingPay(all, job.versions, values), 2 * (12_71 - 10_85));
  await works(lee, '2026-05-04');
  assert.equal((await agreed(lee))[0]?.wage, 12_71);
  await paysAll();

  const short = { person: town.ola.person, job: lee.job };
  assert.equal(expectDone(await makeGood(ola(), short)), 1);
  assert.deepEqual(await makeGood(ola(), short), { refused: { because: 'nothing-missing' } });
  const then = await wages(lee);
  assert.equal(missingPay(then.hours, then.job.versions, values), 0);
  const madeGood = then.hours.find(({ kind }) => kind === 'top-up');
  assert.deepEqual([madeGood?.on, madeGood?.pay, madeGood?.state], ['2026-05-03', 3_72, 'said']);
  assert.ok((madeGood?.onCost ?? 0) > 0);
  assert.ok(madeGood?.payBy !== undefined, 'it is owed at once');
  await paysAll();
  const { runs } = expectDone(await seeWages(ola(), town.ola.person));
  assert.match(runs[0]?.file ?? '', /,2026-05-03,2026-05-03,0\.00,0\.00,1\.86,3\.72,0\.00\r\n$/);
  assert.equal(
    accrualsOf((await wages(lee)).hours, job.versions, values, world.clock.today()).workedMinutes,
    240,
  );
});

test('nothing is made good where nothing is missing, nor by whoever is not of the person’s side', async () => {
  const { person } = town.ola;
  const { job } = await takenOn(world, town, {
    name: 'Jo Reed',
    paidFrom,
    but: { from: world.clock.today() },
  });
  assert.deepEqual(await makeGood(ola(), { person, job }), { refused: { because: 'nothing-missing' } });
  const stranger = await takenOn(world, town, {
    name: 'Al Reed',
    paidFrom,
    but: { from: world.clock.today() },
  });
  const asStranger = visitOf(world, stranger.account);
  assert.deepEqual(await makeGood(asStranger, { person, job }), { refused: { because: 'not-allowed' } });
});

test('hours that were said before the day was known are reckoned anew when they are agreed', async () => {
  const bo = await takenOn(world, town, {
    name: 'Bo Field',
    paidFrom,
    but: { ...young, from: world.clock.today(), nextAgeOn: day('2026-05-20') },
  });
  await made.asOwner(
    'update employing.particulars set asked_no_birthday = true, next_age_on = null where job_id = $1',
    [bo.job],
  );
  world.clock.set('2026-05-21T18:00:00Z');
  await works(bo, '2026-05-21');
  const { person } = town.ola;
  expectDone(await sayBirthday(ola(), { person, job: bo.job, nextAgeOn: day('2026-05-20') }));
  assert.deepEqual(
    (await agreed(bo)).map(({ wage, pay }) => [wage, pay]),
    [[12_71, 2 * 12_71]],
  );
});

function ola() {
  return visitOf(world, town.ola.account);
}

async function wages(who: Assistant) {
  const seen = expectDone(await seeWages(ola(), town.ola.person));
  const job = seen.jobs.find((each) => each.jobId === who.job);
  assert.ok(job !== undefined);
  return { job, hours: seen.hours.filter((each) => each.jobId === who.job) };
}

/** All hours of somebody, the newest first, once the person said of each that it is right. */
async function agreed(who: Assistant) {
  const said = (await wages(who)).hours.filter(({ state }) => state === 'said');
  const { person } = town.ola;
  for (const { hoursId: hours } of said) expectDone(await agreeHours(ola(), { person, hours, as: 'person' }));
  return (await wages(who)).hours;
}

async function paysAll(): Promise<void> {
  const { person } = town.ola;
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
}

/** Somebody says two hours on a day, once it has come. */
async function works(who: Assistant, on: string): Promise<void> {
  const { person } = town.ola;
  if (world.clock.today() < on) world.clock.set(`${on}T20:00:00Z`);
  const times = { on: day(on), from: '08:00', until: '10:00', breakMinutes: 0, kind: 'work' } as const;
  expectDone(await sayOwnHours(visitOf(world, who.account), { person, job: who.job, ...times }));
}

function offered(but: Partial<Terms>) {
  const { person } = town.ola;
  const from = world.clock.today();
  const to = { name: 'Pat Reed', email: 'pat@harbour.example' };
  return offerJob(ola(), { person, terms: { ...terms(paidFrom), from, ...but }, name: 'Ola Marsh', to });
}
