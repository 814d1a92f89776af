import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, type Outcome, type Pence, pence, type PersonId } from '#basics';
import { paymentsFirst, seeMoney, spend } from '#holdings/actions';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
} from '#holdings/testing';
import { writeDownDeath } from '#people/actions';
import { aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import {
  agreeHours,
  approveWages,
  askAhead,
  checkAhead,
  disputeHours,
  fillFloat,
  payAhead,
  prepareWages,
  refuseAhead,
  sayOwnHours,
  seeAhead,
  seeOwnWork,
  seeWages,
  takeHoursBack,
  tellOfLateWages,
  writeHours,
} from './actions/index.ts';
import type { GraceId } from './hours.ts';
import { type Assistant, takenOn } from './testing/index.ts';

const monday = calendarDate('2026-04-06');
let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let person: PersonId;
let mina: Assistant;
let ruth: SignedIn;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database);
  town = await harbourTown(world);
  olas = await everythingIsSigned(world, town);
  person = town.ola.person;
  const paidFrom = { lineId: town.lines.assistant, holdingId: olas.direct.holdingId };
  mina = await takenOn(world, town, { name: 'Mina Costa', paidFrom });
  ruth = await aWorker(world, { organisation: town.service, role: 'payer', name: 'Ruth Adams' });
  await fill(100_00);
});
after(async () => {
  await database.close();
  await drop();
});

test('wages without money are paid ahead by two of the service, seen by both, and go back with the next wages', async () => {
  await works('08:00', '10:00');
  const grace = expectDone(await ask());
  const [seen] = (await ahead()).graces;
  assert.deepEqual(
    [seen?.amount, seen?.because, seen?.personName, seen?.replyBy],
    [25_80, 'no-money', 'Ola Marsh', '2026-04-07'],
  );
  expectDone(await checkAhead(visitOf(world, town.dev), of(grace)));
  assert.deepEqual(because(await payAhead(visitOf(world, town.dev), of(grace))), 'second-person');
  expectDone(await payAhead(visitOf(world, ruth), of(grace)));
  assert.equal((await ahead()).float?.free, 74_20);

  assert.equal((await wages()).hours[0]?.grace?.state, 'paid');
  const own = expectDone(await seeOwnWork(visitOf(world, mina.account), { person, job: mina.job }));
  assert.deepEqual(
    [own?.graces[0]?.paid?.name, own?.graces[0]?.checked?.name, own?.hours[0]?.grace?.paidOn],
    ['Ruth Adams', 'Dev Patel', monday],
  );
  const letters = await letterSubjects();
  assert.ok(letters.includes('mina.costa@example.org: The service paid wages ahead'));
  assert.ok(letters.includes('ola.marsh@example.org: The service paid wages ahead'));

  expectDone(await payIn(visitOf(world, town.dev), { person }));
  const free = await freeInDirect();
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
  assert.equal((await ahead()).float?.free, 100_00);
  const [hours] = (await wages()).hours;
  assert.deepEqual([hours?.paidOn, hours?.grace?.state], [monday, 'settled']);
  const onTop = hours?.onCost ?? 0;
  assert.equal(free - (await freeInDirect()), 25_80 + onTop);
  const [sent] = (await wages()).runs;
  assert.match(sent?.file ?? '', /,25\.80,25\.80\r\n$/);
});

test('hours that have money and are not late can wait', async () => {
  await works('10:00', '11:00');
  assert.deepEqual(because(await ask()), 'can-wait');
});

test('the night after wages were to be paid, the person and the assistant are told once', async () => {
  world.clock.set('2026-04-13T20:00:00Z');
  assert.equal(await night(), 0);
  world.clock.set('2026-04-14T03:00:00Z');
  assert.equal(await night(), 1);
  assert.equal(await night(), 0);
  const letters = await letterSubjects();
  assert.deepEqual(letters.filter((each) => each.includes('late')).toSorted(), [
    'mina.costa@example.org: Your wages are late. You can ask the service to pay them now',
    'ola.marsh@example.org: Wages are late. There is a way to have them paid now',
  ]);
});

test('hours whose day is over are asked for by the assistant, who is not who answers', async () => {
  world.clock.set('2026-04-14T09:00:00Z');
  const grace = expectDone(await askAhead(visitOf(world, mina.account), { person, job: mina.job }));
  assert.deepEqual((await ahead()).graces.find(({ graceId }) => graceId === grace)?.because, 'late');
  assert.deepEqual(because(await checkAhead(visitOf(world, mina.account), of(grace))), 'not-allowed');
  assert.deepEqual(because(await ask()), 'can-wait', 'what was asked for is not asked for again');
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
  assert.deepEqual(
    because(await checkAhead(visitOf(world, town.dev), of(grace))),
    'not-now',
    'the person paid meanwhile, so nobody pays twice',
  );
});

test('a float is never below nothing, and what is asked for waits until there is enough', async () => {
  await spendAll();
  await works('08:00', '12:00', '2026-04-13');
  await works('13:00', '17:00', '2026-04-13');
  const grace = expectDone(await ask());
  expectDone(await checkAhead(visitOf(world, town.dev), of(grace)));
  assert.deepEqual(await payAhead(visitOf(world, ruth), of(grace)), {
    refused: { because: 'not-enough', free: 100_00, asked: 103_20 },
  });
  assert.deepEqual(because(await fill(100_01, 'out')), 'not-enough');
  await fill(3_20);
  expectDone(await payAhead(visitOf(world, ruth), of(grace)));
  assert.equal((await ahead()).float?.free, 0);
});

test('hours that were paid ahead are neither taken back nor found wrong any more', async () => {
  const hours = (await wages()).hours.find(({ grace }) => grace?.state === 'paid');
  const back = { person, hours: hours!.hoursId, as: 'assistant' } as const;
  assert.deepEqual(because(await takeHoursBack(visitOf(world, mina.account), back)), 'not-now');
});

test('at most four weeks of the contract are out at once', async () => {
  for (const day of ['07', '08', '09', '10', '11']) await works('08:00', '16:00', `2026-04-${day}`);
  const grace = expectDone(await ask());
  const asked = (await ahead()).graces.find(({ graceId }) => graceId === grace);
  // Ten hours a week at £12.90 for four weeks are £516.00; £103.20 are out already.
  assert.equal(asked?.amount, 4 * 103_20);
  assert.deepEqual(await ask(), { refused: { because: 'above-the-most', most: 516_00, out: 516_00 } });
  expectDone(
    await refuseAhead(visitOf(world, ruth), { ...of(grace), why: 'The payment is there on Friday.' }),
  );
  const [seen] = (await wages()).graces;
  assert.deepEqual([seen?.state, seen?.why], ['said-no', 'The payment is there on Friday.']);
});

test('hours that turn out wrong are asked for no more', async () => {
  const written = { person, job: mina.job, on: monday, from: '16:00', until: '17:00' };
  const hours = expectDone(
    await writeHours(ola(), { ...written, breakMinutes: 0, kind: 'work', onPaper: false }),
  );
  const grace = expectDone(await ask());
  const not = { person, hours, as: 'assistant', why: 'It was Tuesday.', right: 0 } as const;
  expectDone(await disputeHours(visitOf(world, mina.account), not));
  assert.deepEqual(because(await checkAhead(visitOf(world, town.dev), of(grace))), 'not-now');
});

test('when the person has died, the assistant asks for what they are owed, and two of the service pay it', async () => {
  await fill(500_00);
  const toOla = async () => (await letterSubjects()).filter((each) => each.startsWith('ola.marsh'));
  const died = { person, on: calendarDate('2026-04-14') };
  expectDone(await writeDownDeath(visitOf(world, town.dev), died, paymentsFirst));
  const told = await toOla();
  const grace = expectDone(await askAhead(visitOf(world, mina.account), { person, job: mina.job }));
  expectDone(await checkAhead(visitOf(world, town.dev), of(grace)));
  expectDone(await payAhead(visitOf(world, ruth), of(grace)));
  assert.equal((await wages()).graces.find(({ graceId }) => graceId === grace)?.state, 'paid');
  assert.deepEqual(await toOla(), told);
});

function ola() {
  return visitOf(world, town.ola.account);
}

function of(grace: GraceId) {
  return { organisation: town.service, grace };
}

function ask() {
  return askAhead(ola(), { person, job: mina.job });
}

function because<Refused extends { because: string }>(outcome: Outcome<unknown, Refused>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}

async function ahead() {
  return expectDone(await seeAhead(visitOf(world, town.dev), town.service));
}

async function wages() {
  return expectDone(await seeWages(ola(), person));
}

function fill(amount: number, way: 'in' | 'out' = 'in') {
  const asked = { organisation: town.service, amount: pence(amount), way, name: 'Wages that cannot wait' };
  return fillFloat(visitOf(world, town.dev), asked);
}

async function works(from: string, until: string, day: string = monday): Promise<void> {
  const on = calendarDate(day);
  const said = { person, job: mina.job, on, from, until, breakMinutes: 0, kind: 'work' } as const;
  const hours = expectDone(await sayOwnHours(visitOf(world, mina.account), said));
  expectDone(await agreeHours(ola(), { person, hours, as: 'person' }));
}

async function freeInDirect(): Promise<Pence> {
  const { holdings } = expectDone(await seeMoney(ola(), person));
  const direct = holdings.find(({ holding }) => holding.holdingId === olas.direct.holdingId);
  return direct!.sums.free;
}

async function spendAll(): Promise<void> {
  const out = { person, holding: olas.direct.holdingId, toWhom: 'A shop', what: 'All there is' };
  const today = world.clock.today();
  expectDone(await spend(ola(), { ...out, amount: await freeInDirect(), on: today }));
}

async function night(): Promise<number> {
  const { locality } = world.settings;
  return database.transaction({ locality }, (tx) => tellOfLateWages(tx, world, locality));
}

async function letterSubjects(): Promise<readonly string[]> {
  const { locality } = world.settings;
  const letters = await database.transaction({ locality }, (tx) => readLetters(tx, 50));
  return letters.map(({ to, subject }) => `${to}: ${subject}`);
}
