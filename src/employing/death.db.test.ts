import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, type Outcome, pence, type PersonId } from '#basics';
import { paymentsFirst } from '#holdings/actions';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from '#holdings/testing';
import {
  answerInvitation,
  nameExecutor,
  readInvitation,
  takeBackDeath,
  writeDownDeath,
} from '#people/actions';
import { anAccount, aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import {
  addToRota,
  agreeHours,
  answerAdvert,
  approveWages,
  askAhead,
  changeJob,
  checkAhead,
  copyWeek,
  fillFloat,
  leaveJob,
  offerJob,
  payAhead,
  prepareWages,
  putAdvert,
  readAdverts,
  sayHolidayLeft,
  sayOwnHours,
  seeAdverts,
  seeAhead,
  seeOwnWork,
  seeWages,
  tellOfLateWages,
  writeAdvert,
  writeHolidayLeft,
  writeHours,
} from './actions/index.ts';
import { advertState } from './advert.ts';
import type { HoursId } from './hours.ts';
import { stageOf } from './job.ts';
import { type Assistant, takenOn, terms, tokenFor } from './testing/index.ts';

const day = calendarDate;
const died = day('2026-04-15');
let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;
let person: PersonId;
let mina: Assistant;
let kit: Assistant;
let ruth: SignedIn;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database);
  town = await harbourTown(world);
  const { direct } = await everythingIsSigned(world, town);
  person = town.ola.person;
  const paidFrom = { lineId: town.lines.assistant, holdingId: direct.holdingId };
  mina = await takenOn(world, town, { name: 'Mina Costa', paidFrom });
  kit = await takenOn(world, town, { name: 'Kit Lowe' });
  ruth = await aWorker(world, { organisation: town.service, role: 'payer', name: 'Ruth Adams' });
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  const fund = { organisation: town.service, amount: pence(100_00), way: 'in', name: 'Wages' } as const;
  expectDone(await fillFloat(visitOf(world, town.dev), fund));
  world.clock.set('2026-04-16T09:00:00Z');
});
after(async () => {
  await database.close();
  await drop();
});

test('a job ends with the death of its employer, and goes on where that was wrong', async () => {
  await dies();
  assert.equal(await stage(), 'ended');
  assert.deepEqual((await lettersTo('mina.costa'))[0], 'There is news about your job');
  expectDone(await takeBackDeath(visitOf(world, town.dev), { person, why: 'Another Ola' }));
  assert.equal(await stage(), 'agreed');
  assert.equal((await lettersTo('mina.costa')).filter((each) => each.includes('about your job')).length, 2);
});

test('after a death there is no new offer, contract, rota or notice, and no hours of a later day', async () => {
  const shift = { person, job: mina.job, from: '08:00', until: '10:00', breakMinutes: 0, note: '' };
  expectDone(await addToRota(ola(), { ...shift, on: day('2026-04-10') }));
  await dies();
  const name = 'Ola Marsh';
  const to = { name: 'Pat Reed', email: 'pat@harbour.example' };
  const later = { ...terms(), from: day('2026-04-20') };
  const refused = { refused: { because: 'has-died', on: died } };
  assert.deepEqual(await offerJob(ola(), { person, terms: later, name, to }), refused);
  assert.equal(because(await changeJob(ola(), { person, job: mina.job, terms: later, name })), 'not-now');
  const over = { refused: { because: 'job-over', lastDay: died } };
  assert.deepEqual(await addToRota(dev(), { ...shift, on: day('2026-04-20') }), over);
  assert.equal(expectDone(await copyWeek(dev(), { person, monday: day('2026-04-13') })), 0);
  assert.deepEqual(await says('2026-04-16'), over);
  assert.equal(because(await leaveJob(asMina(), { person, job: mina.job })), 'not-now');
});

test('nobody is sought for somebody who died, and no letter asks in their name any more', async () => {
  const lives = { person, why: 'Another Ola' };
  expectDone(await takeBackDeath(dev(), lives));
  const words = { title: 'Evenings', words: 'Come by', place: 'Harbour', hours: '3 a week', shownAs: 'Ola' };
  const advert = expectDone(await writeAdvert(ola(), { person, advert: { ...words, wage: pence(13_00) } }));
  expectDone(await putAdvert(ola(), { person, advert, to: 'public' }));
  const email = 'pat@harbour.example';
  const { paidFrom: _, ...later } = { ...terms(), from: world.clock.today() };
  expectDone(
    await offerJob(ola(), { person, terms: later, name: 'Ola Marsh', to: { name: 'Pat Reed', email } }),
  );
  const token = await tokenFor(world, email);
  assert.equal((await readAdverts(dev())).length, 1);
  assert.equal((await readInvitation(dev(), token))?.role, 'assistant');
  await dies();
  assert.deepEqual(await readAdverts(dev()), []);
  assert.deepEqual(expectDone(await seeAdverts(dev(), person)).map(advertState), ['closed']);
  const reply = { advert, name: 'Pat Reed', reach: email, words: 'I would like to' };
  assert.equal(because(await answerAdvert(dev(), reply)), 'not-open');
  assert.equal(await readInvitation(dev(), token), undefined);
});

test('last hours are said late, agreed for the service, paid ahead when late, and the float is whole again', async () => {
  const hours = expectDone(await says('2026-04-15'));
  assert.deepEqual((await lettersTo('dev'))[0], 'There is news for somebody you stand beside');
  assert.equal(because(await agreeHours(asMina(), { person, hours, as: 'person' })), 'not-allowed');
  expectDone(await agreeHours(dev(), { person, hours, as: 'person' }));
  const owed = (await wages()).hours.find((each) => each.hoursId === hours);
  assert.deepEqual([owed?.state, owed?.payBy], ['agreed', '2026-04-23']);

  world.clock.set('2026-04-24T03:00:00Z');
  const toRuth = (await lettersTo('ruth')).length;
  const { locality } = world.settings;
  assert.equal(await database.transaction({ locality }, (tx) => tellOfLateWages(tx, world, locality)), 1);
  assert.equal((await lettersTo('ruth')).length, toRuth + 1, 'those who settle hear that wages are late');
  world.clock.set('2026-04-24T09:00:00Z');
  const grace = expectDone(await askAhead(asMina(), { person, job: mina.job }));
  const asked = { organisation: town.service, grace };
  expectDone(await checkAhead(dev(), asked));
  expectDone(await payAhead(visitOf(world, ruth), asked));
  assert.equal(await free(), 100_00 - 25_80);

  const run = expectDone(await prepareWages(dev(), { person }));
  assert.equal((await wages()).waitsForAnother, true);
  assert.equal(because(await approveWages(dev(), { person, run })), 'second-person');
  expectDone(await approveWages(visitOf(world, ruth), { person, run }));
  assert.equal(await free(), 100_00);
  assert.equal((await wages()).graces[0]?.state, 'settled');
});

test('an executor of the family answers hours, prepares wages and agrees to them alone', async () => {
  const named = { person, name: 'Bea Marsh', email: 'bea.exec@example.org' };
  expectDone(await nameExecutor(dev(), named));
  const bea = await anAccount(world, named);
  const asBea = visitOf(world, bea);
  expectDone(await answerInvitation(asBea, await tokenFor(world, named.email), 'yes'));
  const hours: HoursId = expectDone(await says('2026-04-14'));
  assert.deepEqual((await lettersTo('bea.exec'))[0], 'There is news for somebody you stand beside');
  expectDone(await agreeHours(asBea, { person, hours, as: 'person' }));
  const run = expectDone(await prepareWages(asBea, { person }));
  expectDone(await approveWages(asBea, { person, run }));
  assert.equal((await wages()).hours.find((each) => each.hoursId === hours)?.paidOn, '2026-04-24');
});

test('holiday that was earned and not taken is paid when the job is over, once, and more where more hours come', async () => {
  const left = { person, job: mina.job };
  const hours = expectDone(await sayHolidayLeft(asMina(), left));
  assert.equal(because(await writeHolidayLeft(dev(), left)), 'there-already');
  const said = (await wages()).hours.find(({ kind }) => kind === 'holiday-left');
  // Four hours were worked: 12.07% of 240 minutes is 28.97, and a part of a minute counts whole.
  assert.deepEqual([said?.hoursId, said?.minutes, said?.on, said?.payBy], [hours, 29, died, undefined]);
  expectDone(await agreeHours(dev(), { person, hours, as: 'person' }));
  assert.equal(because(await sayHolidayLeft(asMina(), left)), 'nothing-left');
  const more = expectDone(await says('2026-04-13'));
  expectDone(await agreeHours(dev(), { person, hours: more, as: 'person' }));
  expectDone(await writeHolidayLeft(dev(), left));
  assert.equal((await wages()).hours.find(({ kind }) => kind === 'holiday-left')?.minutes, 15);
  const run = expectDone(await prepareWages(dev(), { person }));
  expectDone(await approveWages(visitOf(world, ruth), { person, run }));
  const [paid] = (await wages()).runs;
  assert.match(paid?.file ?? '', /,2\.00,0\.73,12\.90,35\.2\d,/);
});

test('more holiday than a day has hours is paid at once, and clashes with no hours', async () => {
  const left = { person, job: kit.job };
  assert.equal(because(await sayHolidayLeft(visitOf(world, kit.account), left)), 'nothing-left');
  for (const on of ['06', '07', '08', '09', '10', '11', '12', '13', '14'])
    await worked(kit, `2026-04-${on}`, '00:00', '23:00');
  const hours = expectDone(await sayHolidayLeft(visitOf(world, kit.account), left));
  const said = (await wages()).hours.find((each) => each.hoursId === hours);
  assert.ok((said?.minutes ?? 0) > 24 * 60);
  await worked(kit, '2026-04-15', '00:00', '06:00');
});

test('whoever worked for somebody does not settle their own wages, though the family named them', async () => {
  const named = { person, name: 'Mina Costa', email: 'mina.costa@example.org' };
  expectDone(await nameExecutor(dev(), named));
  const token = await tokenFor(world, named.email);
  assert.equal(because(await answerInvitation(asMina(), token, 'yes')), 'worked-for-them');
});

async function dies(): Promise<void> {
  expectDone(await writeDownDeath(dev(), { person, on: died }, paymentsFirst));
}

function ola() {
  return visitOf(world, town.ola.account);
}

function dev() {
  return visitOf(world, town.dev);
}

function asMina() {
  return visitOf(world, mina.account);
}

function says(on: string) {
  const times = { on: day(on), from: '08:00', until: '10:00', breakMinutes: 0, kind: 'work' } as const;
  return sayOwnHours(asMina(), { person, job: mina.job, ...times });
}

async function worked(who: Assistant, on: string, from: string, until: string): Promise<void> {
  const times = { on: day(on), from, until, breakMinutes: 0, kind: 'work', onPaper: false } as const;
  expectDone(await writeHours(dev(), { person, job: who.job, ...times }));
}

async function stage(): Promise<string | undefined> {
  const own = expectDone(await seeOwnWork(asMina(), { person, job: mina.job }));
  return own && stageOf(own.job, world.clock.today());
}

async function wages() {
  return expectDone(await seeWages(dev(), person));
}

async function free(): Promise<number | undefined> {
  return expectDone(await seeAhead(dev(), town.service)).float?.free;
}

async function lettersTo(who: string): Promise<readonly string[]> {
  const { locality } = world.settings;
  const letters = await database.transaction({ locality }, (tx) => readLetters(tx, 50));
  return letters.filter(({ to }) => to.startsWith(who)).map(({ subject }) => subject);
}

function because<Refused extends { because: string }>(outcome: Outcome<unknown, Refused>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}
