import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expectDone } from '#basics';
import { seeWages } from '#employing/actions';
import { fundsHeld, seeMoney, waitingQuestions } from '#holdings/actions';
import { findMyPerson, myPlaces, newsToGive, peopleBeside } from '#people/actions';
import { visitOf, worldOn } from '#people/testing';
import { type Database, findAccount, openDatabase, type Visit, type World } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { seeAgreedPlans, seePlan, seeWaitingPlans } from '#plans/actions';
import { seeWaitingChallenges } from '#voice/actions';
import { addressOf, runCommand, startCommand } from '../../../journeys/command.ts';
import { runChecks } from '../checks.ts';
import { fillDemo } from './fill-demo.ts';
import { townsfolk } from './town.ts';

type Key = (typeof townsfolk)[number]['key'];

describe('the made-up town where support is free', () => {
  let made: TestDatabase;
  let database: Database;
  let world: World;
  before(async () => {
    made = await testDatabase();
    database = openDatabase(made.app);
    // A Sunday before dawn: the story may not run ahead of it.
    world = worldOn(database, { at: '2026-11-22T05:40:00Z' });
    assert.equal(await fillDemo(world), true);
  });
  after(async () => {
    await database.close();
    await made.drop();
  });

  test('breaks no truth', async () => assert.deepEqual(await brokenTruths(made), []));

  test('is filled once', async () => assert.equal(await fillDemo(world), false));

  test('has lived for ten weeks, and nothing is in the future', async () => {
    const [row] = await asOwner<{ first: Date; last: Date }>(
      made,
      'select min(at) as first, max(at) as last from platform.journal',
    );
    assert.equal(row?.first.toISOString().slice(0, 10), '2026-09-08');
    assert.equal(row.last.toISOString().slice(0, 10), '2026-11-21');
  });

  test('Ola has an agreed plan of £348.80 a week in her own words, and three ways to hold it', async () => {
    const { visit, person } = await me('ola');
    const plan = expectDone(await seePlan(visit, person));
    assert.equal(plan?.budget?.weekly, 348_80);
    assert.equal(plan.agreed?.outcomes.length, 4);
    const money = expectDone(await seeMoney(visit, person));
    const states = money.holdings.map((each) => [each.holding.kind, each.holding.state, each.weekly]);
    assert.deepEqual(states, [
      ['direct-payment', 'active', 260_80],
      ['individual-service-fund', 'active', 63_00],
      ['pool', 'active', 25_00],
    ]);
    assert.equal(money.holdings[2]?.pool?.members, 5);
    assert.deepEqual(new Set(money.questions.map((each) => each.answer?.says)), new Set(['yes', undefined]));
    assert.deepEqual(
      money.promises.map(({ what, note }) => [what, note?.toWhom]),
      [
        ['Set aside for holiday pay, tax and pension', 'Joe Adler'],
        ['Set aside for holiday pay, tax and pension', 'Mina Costa'],
      ],
    );
    assert.ok(money.sums.free > 0);
  });

  test('both her assistants have a contract, said their hours for seven weeks and were paid for each, to the penny', async () => {
    const { visit, person } = await me('ola');
    const { jobs, hours, runs } = expectDone(await seeWages(visit, person));
    const paid = jobs.map(({ assistantName, jobId, versions }) => {
      const own = hours.filter((each) => each.jobId === jobId && each.paidOn !== undefined);
      const sum = own.reduce((all, each) => all + each.pay, 0);
      return [
        assistantName,
        versions[0]?.assistant !== undefined,
        new Set(own.map((each) => each.payRun)).size,
        sum,
      ];
    });
    assert.deepEqual(paid, [
      ['Joe Adler', true, 7, 7 * 77_40],
      ['Mina Costa', true, 7, 7 * 129_00],
    ]);
    assert.deepEqual(new Set(runs.map((each) => each.state)), new Set(['paid']));
  });

  test('Bea and the Centre stand beside Ola', async () => {
    const { person } = await me('ola');
    const besideBea = await peopleBeside(await as('bea'));
    const besideTunde = await peopleBeside(await as('tunde'));
    assert.ok(besideBea.some((each) => each.personId === person));
    assert.deepEqual(besideTunde.map((each) => each.name).sort(), ['Ivor Pugh', 'Ola Marsh']);
  });

  test('Priya finds Grace’s plan above her limit, and a question, waiting', async () => {
    const visit = await as('priya');
    const [work] = (await myPlaces(visit)).workplaces;
    assert.ok(work !== undefined);
    const plans = expectDone(await seeWaitingPlans(visit, work.organisationId)).plans;
    assert.deepEqual(
      plans.map((each) => [each.sending.personName, each.sending.planWeekly > (work.agreesUpToWeekly ?? 0)]),
      [['Grace Adeyemi', true]],
    );
    assert.equal(expectDone(await waitingQuestions(visit, work.organisationId)).length, 1);
  });

  test('Priya finds that Femi said how his plan goes, and who was not asked in time', async () => {
    const visit = await as('priya');
    const [work] = (await myPlaces(visit)).workplaces;
    assert.ok(work !== undefined);
    const found = expectDone(await seeAgreedPlans(visit, work.organisationId, { name: '', page: 1 }));
    assert.deepEqual([found.plans[0]?.personName, found.waiting, found.total], ['Femi Bakare', 1, 5]);
    assert.equal(found.plans.at(-1)?.personName, 'Ola Marsh');
  });

  test('nobody waits for news', async () => {
    const visit = await as('priya');
    const [work] = (await myPlaces(visit)).workplaces;
    assert.ok(work !== undefined);
    assert.deepEqual(expectDone(await newsToGive(visit, work.organisationId)), []);
  });

  test('Sam holds one fund', async () => {
    const visit = await as('sam');
    const [work] = (await myPlaces(visit)).workplaces;
    assert.ok(work !== undefined);
    const [fund, ...more] = expectDone(await fundsHeld(visit, work.organisationId)).list;
    assert.deepEqual([fund?.name, more.length], ['Ola Marsh', 0]);
  });

  test('Hazel’s plan came back, and Ivor’s is a draft', async () => {
    const states = await Promise.all(
      (['hazel', 'ivor'] as const).map(async (key) => {
        const { visit, person } = await me(key);
        return expectDone(await seePlan(visit, person))?.inHand?.state;
      }),
    );
    assert.deepEqual(states, ['sent-back', 'draft']);
  });

  test('Joan finds Hazel’s challenge waiting', async () => {
    const visit = await as('joan');
    const [work] = (await myPlaces(visit)).workplaces;
    assert.ok(work !== undefined);
    const waiting = expectDone(await seeWaitingChallenges(visit, work.organisationId));
    assert.deepEqual(
      waiting.map((each) => [each.personName, each.state]),
      [['Hazel Winter', 'received']],
    );
  });

  async function as(key: Key): Promise<Visit> {
    const email = townsfolk.find((each) => each.key === key)?.email ?? '';
    const { locality } = world.settings;
    const account = await database.transaction({ locality }, (tx) => findAccount(tx, email));
    assert.ok(account !== undefined, `${key} has no account`);
    return visitOf(world, account);
  }

  async function me(key: Key) {
    const visit = await as(key);
    const person = await findMyPerson(visit);
    assert.ok(person !== undefined, `${key} has no record`);
    return { visit, person: person.personId };
  }
});

describe('the made-up town where support is charged for', () => {
  let made: TestDatabase;
  before(async () => {
    made = await testDatabase();
  });
  after(() => made.drop());

  test('a filling that is killed in the middle leaves nothing; the next one fills it all', async () => {
    const settings = { DATABASE_URL: addressOf(made.owner), MAINSTAY_POLICY: 'england-care-act' };
    const first = startCommand(['demo'], settings);
    await somethingIsWritten(made);
    first.kill('SIGKILL');
    await untilGone(made);
    assert.deepEqual(await asOwner(made, 'select 1 from platform.account'), []);

    const second = await runCommand(['demo'], settings);
    assert.deepEqual([second.code, second.told], [0, '']);
    assert.deepEqual(await brokenTruths(made), []);
    const third = await runCommand(['demo'], settings);
    assert.equal(third.code, 1);
    assert.match(third.told, /People live here already/);
  });

  test('two that fill at once make one town', async () => {
    const other = await testDatabase();
    const database = openDatabase(other.app);
    const world = worldOn(database);
    const filled = await Promise.all([fillDemo(world), fillDemo(world)]);
    assert.deepEqual(new Set(filled), new Set([true, false]));
    assert.deepEqual(await brokenTruths(other), []);
    await database.close();
    await other.drop();
  });

  test('is refused where the place is for real people', async () => {
    const ran = await runCommand(['demo'], { DATABASE_URL: addressOf(made.owner), MAINSTAY_DEMO: 'off' });
    assert.equal(ran.code, 1);
    assert.match(ran.told, /for real people/);
  });
});

const filling = `select pid from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and query like '%holdings.%'`;

async function somethingIsWritten(made: TestDatabase): Promise<void> {
  while ((await asOwner(made, filling)).length === 0) await wait(5);
}

async function untilGone(made: TestDatabase): Promise<void> {
  while ((await asOwner(made, filling)).length > 0) await wait(20);
}

async function asOwner<Row extends pg.QueryResultRow>(
  made: TestDatabase,
  sql: string,
): Promise<readonly Row[]> {
  const client = new pg.Client(made.owner);
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

async function brokenTruths(made: TestDatabase): Promise<readonly unknown[]> {
  return (await runChecks(made.owner)).filter((each) => each.rows.length > 0);
}
