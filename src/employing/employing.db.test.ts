import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CalendarDate, calendarDate, expectDone, pence, type PersonId } from '#basics';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
  inGeneral,
} from '#holdings/testing';
import type { QuestionId } from '#holdings';
import { answerQuestion, askBeforeBuying, keepPromise, releasePromise, seeMoney } from '#holdings/actions';
import { answerInvitation } from '#people/actions';
import {
  anOrganisation,
  aSupporter,
  aWorker,
  beside,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  agreeHours,
  answeredLetter,
  approveWages,
  offerJob,
  prepareWages,
  sayOwnHours,
  seeOwnJobs,
  seeWages,
} from './actions/index.ts';
import { type Assistant, offered, takenOn, terms, tokenFor } from './testing/index.ts';

const monday = calendarDate('2026-04-06');
let database: Database;
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let person: PersonId;
let mina: Assistant;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  town = await harbourTown(world);
  olas = await everythingIsSigned(world, town);
  person = town.ola.person;
  mina = await takenOn(world, town, { name: 'Mina Costa', paidFrom: direct() });
});
after(async () => {
  await database.close();
  await made.drop();
});

test('hours that find no money are owed all the same, and are paid once there is some', async () => {
  await says(mina, '08:00', '10:00');
  const [hours] = (await wages()).hours;
  expectDone(await agreeHours(ola(), { person, hours: hours!.hoursId, as: 'person' }));
  const [owed] = (await wages()).hours;
  assert.deepEqual([owed?.state, owed?.payBy, owed?.reservation], ['agreed', '2026-04-13', undefined]);
  const nothing = await prepareWages(ola(), { person });
  assert.deepEqual(nothing, { refused: { because: 'nothing-to-pay' } });
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
  assert.equal((await wages()).hours[0]?.paidOn, monday);
});

test('promised wages are kept and let go with their hours alone', async () => {
  await says(mina, '10:00', '11:00');
  const [hours] = (await wages()).hours;
  expectDone(await agreeHours(ola(), { person, hours: hours!.hoursId, as: 'person' }));
  const promised = (await wages()).hours[0]?.reservation;
  const of = { person, holding: olas.direct.holdingId, promise: promised! };
  const gone = { refused: { because: 'no-such-promise' } };
  assert.deepEqual(await releasePromise(ola(), of), gone);
  assert.deepEqual(await keepPromise(ola(), { ...of, on: monday }), gone);
});

test('wages that two windows agree to at once are paid once', async () => {
  await says(mina, '11:00', '12:00');
  const [hours] = (await wages()).hours;
  expectDone(await agreeHours(ola(), { person, hours: hours!.hoursId, as: 'person' }));
  const run = expectDone(await prepareWages(ola(), { person }));
  const both = await Promise.all([
    approveWages(ola(), { person, run }),
    approveWages(ola(), { person, run }),
  ]);
  assert.equal(both.filter((each) => 'done' in each).length, 1);
  assert.deepEqual(
    both.flatMap((each) => ('refused' in each ? [each.refused.because] : [])),
    ['no-such-run'],
  );
});

test('hours that were taken back since are not paid: the wages are prepared again', async () => {
  await says(mina, '13:00', '14:00');
  await says(mina, '14:00', '15:00');
  for (const each of (await wages()).hours.filter(({ state }) => state === 'said'))
    expectDone(await agreeHours(ola(), { person, hours: each.hoursId, as: 'person' }));
  const run = expectDone(await prepareWages(ola(), { person }));
  await says(mina, '15:00', '16:00');
  const again = expectDone(await prepareWages(ola(), { person }));
  assert.deepEqual(await approveWages(ola(), { person, run }), { refused: { because: 'no-such-run' } });
  expectDone(await approveWages(ola(), { person, run: again }));
});

test('what comes on top of an assistant’s wages is one promise that grows by each payday', async () => {
  const paid = (await wages()).hours.filter((each) => each.paidOn !== undefined);
  assert.ok(new Set(paid.map((each) => each.payRun)).size >= 3);
  const { promises } = expectDone(await seeMoney(ola(), person));
  const onTop = paid.reduce((sum, each) => sum + each.onCost, 0);
  assert.deepEqual(
    promises.flatMap((each) => (each.note?.isWages === true ? [] : [[each.what, each.amount]])),
    [['Set aside for holiday pay, tax and pension', onTop]],
  );
});

test('nobody agrees to hours that they worked, whatever else they are to the person', async () => {
  const { account } = await aSupporter(world, town.ola, { name: 'Cara Finch', powers: ['help-employ'] });
  const cara = await takenOn(world, town, { name: 'Cara Finch', account, paidFrom: direct() });
  await says(cara, '08:00', '09:00');
  const own = (await wages()).hours.find((each) => each.jobId === cara.job);
  const tried = await agreeHours(visitOf(world, account), { person, hours: own!.hoursId, as: 'person' });
  assert.deepEqual(tried, { refused: { because: 'own-hours' } });
});

test('an assistant sees their own job, and no other', async () => {
  const jobs = expectDone(await seeOwnJobs(visitOf(world, mina.account), person)).jobs;
  assert.deepEqual(
    jobs.map((each) => each.jobId),
    [mina.job],
  );
  assert.deepEqual(await seeWages(visitOf(world, mina.account), person), {
    refused: { because: 'not-allowed' },
  });
});

test('who plans with a person cannot work for them', async () => {
  const organisation = await anOrganisation(world);
  await beside(world, town.ola, { organisation, role: 'planner' });
  const tunde = await aWorker(world, { organisation, role: 'planner', name: 'Tunde Okafor' });
  await offered(world, town, { name: 'Tunde Okafor', email: tunde.email, paidFrom: direct() });
  const tried = await answerInvitation(
    visitOf(world, tunde),
    await tokenFor(world, tunde.email),
    'yes',
    answeredLetter,
  );
  assert.deepEqual(tried, { refused: { because: 'both-roles', name: 'Ola Marsh' } });
});

test('wages come out of a fund that somebody else holds, and its holder is told to pay them', async () => {
  const paidFrom = { lineId: town.lines.artsClub, holdingId: olas.fund.holdingId };
  const ife = await takenOn(world, town, { name: 'Ife Lawal', paidFrom });
  await says(ife, '18:00', '20:00');
  const said = (await wages()).hours.find((each) => each.jobId === ife.job);
  expectDone(await agreeHours(ola(), { person, hours: said!.hoursId, as: 'person' }));
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
  assert.equal((await wages()).hours.find((each) => each.jobId === ife.job)?.paidOn, monday);
  const { locality } = world.settings;
  const letters = await database.transaction({ locality }, (tx) => readLetters(tx, 50));
  assert.deepEqual(
    letters.filter(({ subject }) => subject.startsWith('There are wages to pay')).map(({ to }) => to),
    [town.sam.email],
  );
});

test('several assistants share one insurance and one payroll by their hours, so an hour of each costs less', async () => {
  const jobs = (await wages()).jobs.toReversed();
  const hourly = jobs.flatMap(({ versions }) => versions[0]?.hourlyCost ?? []);
  // Ten hours a week at £12.90: £280 a year on 520 hours, then on 1,040 and on 1,560.
  assert.deepEqual(hourly.slice(0, 3), [15_28, 15_02, 14_93]);
});

test('an hour of the first costs less too from the day that others work beside them, and the statement says so', async () => {
  await says(mina, '20:00', '21:00');
  const said = (await wages()).hours.find((each) => each.jobId === mina.job && each.state === 'said');
  // The contract, written while Mina worked alone, says £15.28.
  assert.equal(said?.onCost, 15_28 - 12_90);
  expectDone(await agreeHours(ola(), { person, hours: said.hoursId, as: 'person' }));
  const run = expectDone(await prepareWages(ola(), { person }));
  expectDone(await approveWages(ola(), { person, run }));
  const paid = (await wages()).hours.find((each) => each.hoursId === said.hoursId);
  assert.equal(paid?.onCost, 14_93 - 12_90);
  const { lately } = expectDone(await seeMoney(ola(), person));
  assert.equal(lately[0]?.about['hourCost'], 14_93);
});

test('money that friends put together pays no wages: what it costs is shared', async () => {
  const paidFrom = { lineId: town.lines.minibus, holdingId: olas.pool.holdingId };
  const tried = { name: 'Ivor Pugh', email: 'ivor@example.org', paidFrom };
  await assert.rejects(offered(world, town, tried), /line-not-here/);
});

test('in England close family at home are paid only once the service said yes, and elsewhere at once', async () => {
  const england = { ...world, settings: { ...world.settings, policy: 'england-care-act' } } as const;
  const visit = visitOf(england, town.ola.account);
  const offer = (relative: 'at-home' | 'elsewhere', necessary?: QuestionId) =>
    offerJob(visit, {
      person,
      terms: { ...terms(direct()), relative, ...(necessary && { necessary }) },
      name: 'Ola Marsh',
      to: { name: 'Rosa Marsh', email: `rosa.${relative}@example.org` },
    });
  assert.deepEqual(await offer('at-home'), { refused: { because: 'relative-at-home' } });
  const asked = { person, what: 'My sister, who lives with me, as my assistant', amount: pence(129_00) };
  const { questionId: question } = expectDone(await askBeforeBuying(visit, asked));
  assert.deepEqual(await offer('at-home', question), { refused: { because: 'relative-at-home' } });
  const said = { says: 'yes', reason: 'Nobody else can come at night.', inGeneral: inGeneral() } as const;
  expectDone(await answerQuestion(visitOf(england, town.priya), { person, question, ...said }));
  expectDone(await offer('at-home', question));
  const truth = 'employing-family-at-home-only-as-let';
  assert.deepEqual(await made.foundBy(truth), []);
  assert.equal((await made.foundBy(truth, `update holdings.question set answer = 'no';`)).length, 1);
  expectDone(await offer('elsewhere'));
});

function direct() {
  return { lineId: town.lines.assistant, holdingId: olas.direct.holdingId };
}

function ola() {
  return visitOf(world, town.ola.account);
}

async function wages() {
  return expectDone(await seeWages(ola(), person));
}

async function says(who: Assistant, from: string, until: string, on: CalendarDate = monday): Promise<void> {
  const said = { person, job: who.job, on, from, until, breakMinutes: 0, kind: 'work' } as const;
  expectDone(await sayOwnHours(visitOf(world, who.account), said));
}
