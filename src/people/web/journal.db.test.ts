import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, expectDone } from '#basics';
import { type Answer, type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { act, everythingAboutPeople, findMyPerson, look } from '../actions/index.ts';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type TestPerson,
  visitOf,
  worldOn,
} from '../testing/index.ts';
import { beginMyRecord, type FromRooms, homePage } from './home.ts';
import { journalPage } from './journal.ts';

let database: Database;
let made: TestDatabase;
let count = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const text = (answer: Answer): string => ('page' in answer ? answer.page.body.toString() : '');

async function olasWorld() {
  const world = worldOn(database);
  count += 1;
  return { world, ola: await aPerson(world, { email: `ola.journal${count}@example.org` }) };
}

test('the person reads who looked at what, for whom and why', async () => {
  const { world, ola } = await olasWorld();
  const service = await anOrganisation(world, { kind: 'local-service' });
  const priya = await aWorker(world, {
    organisation: service,
    role: 'decider',
    name: 'Priya Nair',
    email: `priya${count}@example.org`,
  });
  await beside(world, ola, { organisation: service, role: 'decider' });
  const why = 'To answer the plan';
  await look(visitOf(world, priya), { may: 'see-plan', person: ola.person, why }, async () => true);
  const own = visitOf(world, ola.account, { params: { person: ola.person }, query: { only: 'looked' } });
  const page = text(await journalPage(own));
  assert.match(page, /Priya Nair, Harbour local service, who answers plans/);
  assert.match(page, /looked at my plan/);
  assert.match(page, /Because: To answer the plan/);
  assert.doesNotMatch(page, /changed who stands beside me/);
});

test('the person’s own deeds are written as I, their own looking is not', async () => {
  const { world, ola } = await olasWorld();
  await aSupporter(world, ola, { email: `bea.journal${count}@example.org` });
  const visit = visitOf(world, ola.account, { params: { person: ola.person } });
  await look(visit, { may: 'see-plan', person: ola.person }, async () => true);
  const page = text(await journalPage(visit));
  assert.match(page, /<strong>I<\/strong> changed who stands beside me/);
  assert.match(page, /<strong>I<\/strong> began my record/);
  assert.doesNotMatch(page, /looked at my plan/);
});

test('money is written with what for, to whom and how much, and a promise is no spending', async () => {
  const { world, ola } = await olasWorld();
  const { person } = ola;
  const visit = visitOf(world, ola.account, { params: { person } });
  const about = { what: 'Wages', to: 'Mina Costa', pence: 129_00 };
  await act(visit, { may: 'spend', person, about }, () => Promise.resolve(done(undefined)));
  const put = { may: 'spend', person, about: { ...about, what: 'Holiday pay', promised: true } } as const;
  await act(visit, put, () => Promise.resolve(done(undefined)));
  const page = text(await journalPage(visit));
  assert.match(page, /spent from my money: Wages, to Mina Costa, £129\.00/);
  assert.match(page, /promised some of my money: Holiday pay, to Mina Costa, £129\.00/);
});

test('what somebody did without being let leaves no line', async () => {
  const { world, ola } = await olasWorld();
  const eve = await anAccount(world, { name: 'Eve', email: `eve.journal${count}@example.org` });
  await act(visitOf(world, eve), { may: 'write-plan', person: ola.person }, async () => ({ done: true }));
  const page = text(await journalPage(visitOf(world, ola.account, { params: { person: ola.person } })));
  assert.doesNotMatch(page, /Eve/);
});

test('another person’s journal is not shown', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.journal${count}@example.org` });
  const page = await journalPage(visitOf(world, bea.account, { params: { person: ola.person } }));
  assert.deepEqual(page, { refusal: 'not-allowed' });
});

/** Writes a long past, as the years would. */
async function aLongPast(ola: TestPerson, lines: number): Promise<void> {
  await made.asOwner(
    `insert into platform.journal (locality_id, journal_id, at, account_name, person_id, standing, what, looked)
     select 'harbour', ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, now(), 'Line ' || n, $1, 'planner',
       'see-plan', n % 100 = 0 from generate_series(1, $2::int) n`,
    [ola.person, lines],
  );
}

test('a journal of thirty thousand lines is read page by page to its very beginning', async () => {
  const { world, ola } = await olasWorld();
  await aLongPast(ola, 30_000);
  const params = { person: ola.person };
  const first = await journalPage(visitOf(world, ola.account, { params }));
  assert.match(text(first), /Line 30000,/);
  const older = /before=([0-9a-f-]{36})/.exec(text(first))?.[1] ?? '';
  const second = await journalPage(visitOf(world, ola.account, { params, query: { before: older } }));
  assert.doesNotMatch(text(second), /Line 30000,/);
  assert.match(text(second), /Line 29950,/);
  const looked = visitOf(world, ola.account, { params, query: { only: 'looked' } });
  assert.match(text(await journalPage(looked)), /Line 30000,[^]*Line 29900,/);
  const whole = await look(
    visitOf(world, ola.account),
    { may: 'take-everything', person: ola.person },
    (tx) => everythingAboutPeople(tx, ola.person),
  );
  const { journal, person } = expectDone(whole);
  assert.equal(person.name, 'Ola Marsh');
  assert.equal(journal.length, 30_001);
  assert.equal(new Set(journal.map((line) => line.journalId)).size, 30_001);
});

test('a line that is not an id is passed over', async () => {
  const { world, ola } = await olasWorld();
  const visit = visitOf(world, ola.account, { params: { person: ola.person }, query: { before: "x' or 1" } });
  assert.match(text(await journalPage(visit)), /began my record/);
});

test('the home of somebody new offers to begin, and beginning twice is once', async () => {
  const world = worldOn(database);
  const nell = await anAccount(world, { name: 'Nell', email: 'nell@example.org' });
  assert.match(text(await homePage(visitOf(world, nell), noCards)), /Begin my record/);
  await Promise.all([beginMyRecord(visitOf(world, nell)), beginMyRecord(visitOf(world, nell))]);
  const person = await findMyPerson(visitOf(world, nell));
  const home = text(
    await homePage(visitOf(world, nell), {
      ...noCards,
      cards: () =>
        Promise.resolve({ next: { title: 'Make a plan', href: '/plans/new' }, things: [], ways: [] }),
    }),
  );
  assert.match(
    home,
    new RegExp(`What to do next[^]*Make a plan[^]*What I have[^]*/people/${person?.personId}/circle`),
  );
});

test('the home of a worker leads to what waits, and of a sister to whom she stands beside', async () => {
  const { world, ola } = await olasWorld();
  const service = await anOrganisation(world, { kind: 'local-service' });
  const work = { organisation: service, role: 'decider', name: 'Joan Ellis' } as const;
  const joan = await aWorker(world, { ...work, email: `joan${count}@example.org` });
  const joansHome = text(await homePage(visitOf(world, joan), noCards));
  assert.match(joansHome, new RegExp(`/plans/for/${service}[^]*<summary[^]*I need support myself`));
  const bea = await aSupporter(world, ola, { email: `bea.home${count}@example.org` });
  assert.match(
    text(await homePage(visitOf(world, bea.account), noCards)),
    new RegExp(`/people/${ola.person}"`),
  );
});

const noCards: FromRooms = {
  cards: () => Promise.resolve({ things: [], ways: [] }),
  work: ({ organisationId }) => Promise.resolve([{ href: `/plans/for/${organisationId}`, text: 'Plans' }]),
};
