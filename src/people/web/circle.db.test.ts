import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { type Answer, type Database, openDatabase, readLetters, type Route, type Visit } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { inviteOrganisation } from '../actions/index.ts';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  harbour,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '../testing/index.ts';
import { homePage } from './home.ts';
import { routesWith } from './routes.ts';

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

async function olasWorld(): Promise<{ readonly world: TestWorld; readonly ola: TestPerson }> {
  const world = worldOn(database);
  count += 1;
  return { world, ola: await aPerson(world, { email: `ola.page${count}@example.org` }) };
}

async function ask(method: Route['method'], path: string, visit: Visit): Promise<Answer> {
  const route = routesWith({
    whenAnswered: () => Promise.resolve(),
    whenEnded: () => Promise.resolve(),
    whenDied: () => Promise.resolve(),
    whenGiven: () => Promise.resolve(),
  }).find((each) => each.method === method && each.path === path);
  assert.ok(route, `${method} ${path}`);
  return route.answer(visit);
}

const text = (answer: Answer): string => ('page' in answer ? answer.page.body.toString() : '');
const status = (answer: Answer) => ('status' in answer ? answer.status : undefined);
const goesTo = (answer: Answer) => ('goTo' in answer ? answer.goTo : undefined);
const circle = '/people/:person/circle';

test('the circle says in plain words what each may do, and only what the table gives', async () => {
  const { world, ola } = await olasWorld();
  await aSupporter(world, ola, { email: `bea.page${count}@example.org`, powers: ['see-money'] });
  const page = text(
    await ask('get', circle, visitOf(world, ola.account, { params: { person: ola.person } })),
  );
  assert.match(page, /Bea Marsh/);
  assert.match(page, /see my money: what came in/);
  assert.doesNotMatch(page, /read my plan/);
  assert.match(page, /since 6 April 2026/);
});

test('an invitation is shown as it would be before it goes, and what was typed stays', async () => {
  const { world, ola } = await olasWorld();
  const form = { name: 'Bea <Marsh>', email: 'bea.preview@example.org', powers: ['see-plan', 'nonsense'] };
  const visit = (more: object = {}) =>
    visitOf(world, ola.account, { params: { person: ola.person }, form: { ...form, ...more } });
  const preview = await ask('post', `${circle}/invite`, visit());
  assert.match(text(preview), /read my plan/);
  assert.match(text(preview), /value="Bea &lt;Marsh&gt;"/);
  assert.doesNotMatch(text(preview), /nonsense|see my money:/);
  const changed = await ask('post', `${circle}/invite`, visit({ step: 'change' }));
  assert.match(text(changed), /value="bea.preview@example.org"/);
  const sent = await ask('post', `${circle}/invite`, visit({ step: 'send' }));
  assert.equal(goesTo(sent), `/people/${ola.person}/circle`);
});

test('an address that no letter reaches is said beside its field', async () => {
  const { world, ola } = await olasWorld();
  const form = { name: 'Bea', email: 'bea at home' };
  const answer = await ask(
    'post',
    `${circle}/invite`,
    visitOf(world, ola.account, { params: { person: ola.person }, form }),
  );
  assert.equal(status(answer), 422);
  assert.match(text(answer), /id="email-error"/);
  assert.match(text(answer), /value="bea at home"/);
});

test('another person’s circle is not shown, and an address that names nobody is not found', async () => {
  const { world, ola } = await olasWorld();
  const eve = await anAccount(world, { name: 'Eve', email: `eve.page${count}@example.org` });
  const open = (person: string) => ask('get', circle, visitOf(world, eve, { params: { person } }));
  assert.deepEqual(await open(ola.person), { refusal: 'not-allowed' });
  assert.deepEqual(await open('not-an-id'), { refusal: 'not-found' });
});

test('two windows on the same powers: the second is shown both', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, {
    email: `bea.tabs${count}@example.org`,
    powers: ['see-plan', 'see-money'],
  });
  const save = (powers: readonly string[]) =>
    ask(
      'post',
      `${circle}/:relationship`,
      visitOf(world, ola.account, {
        params: { person: ola.person, relationship: bea.relationship },
        form: { before: 'see-plan see-money', powers },
      }),
    );
  assert.equal(goesTo(await save(['see-plan'])), `/people/${ola.person}/circle`);
  const second = await save(['spend']);
  assert.equal(status(second), 409);
  assert.match(text(second), /in another window/);
  assert.match(text(second), /Spend for me/);
});

test('ending is one button, and a second click harms nothing', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.end${count}@example.org` });
  const params = { person: ola.person, relationship: bea.relationship };
  const once = world.clock.newId<'once'>();
  const click = () =>
    ask('post', `${circle}/:relationship/end`, visitOf(world, ola.account, { params, form: { once } }));
  assert.equal(goesTo(await click()), `/people/${ola.person}/circle`);
  assert.equal(goesTo(await click()), `/people/${ola.person}/circle`);
  const later = await ask('get', `${circle}/:relationship/end`, visitOf(world, ola.account, { params }));
  assert.equal(status(later), 409);
});

test('the link in a letter tells exactly what yes would mean, and asks for sign-in first', async () => {
  const { world, ola } = await olasWorld();
  const email = `bea.link${count}@example.org`;
  const form = { name: 'Bea Marsh', email, powers: ['see-budget'], step: 'send' };
  await ask(
    'post',
    `${circle}/invite`,
    visitOf(world, ola.account, { params: { person: ola.person }, form }),
  );
  const letters = await database.transaction({ locality: harbour }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === email);
  const token = /\/invitations\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
  const params = { token };
  const page = text(await ask('get', '/invitations/:token', visitOf(world, undefined, { params })));
  assert.match(page, /see Ola Marsh’s budget/);
  assert.match(page, /\/sign-in\?to=%2Finvitations%2F/);
  const bea = await anAccount(world, { name: 'Bea Marsh', email });
  const yes = { params, form: { answer: 'yes' } };
  const answered = await ask('post', '/invitations/:token', visitOf(world, bea, yes));
  assert.equal(goesTo(answered), `/people/${ola.person}`);
  const again = await ask('post', '/invitations/:token', visitOf(world, bea, yes));
  assert.equal(status(again), 410);
  assert.match(text(again), /Go on to Ola Marsh/);
});

test('who stands beside sees what they may do, and steps back', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.back${count}@example.org`, powers: ['see-plan'] });
  const params = { person: ola.person };
  const page = text(await ask('get', '/people/:person', visitOf(world, bea.account, { params })));
  assert.match(page, /read Ola Marsh’s plan/);
  assert.equal(
    goesTo(await ask('post', '/people/:person/step-back', visitOf(world, bea.account, { params }))),
    '/me',
  );
  assert.deepEqual(await ask('get', '/people/:person', visitOf(world, bea.account, { params })), {
    refusal: 'not-allowed',
  });
});

test('who stands beside finds what they may do there on their own home', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: `bea.home${count}@example.org`, powers: ['see-plan'] });
  const nothing = { cards: () => Promise.reject(new Error('no record')), work: () => Promise.resolve([]) };
  const home = text(await homePage(visitOf(world, bea.account), nothing));
  assert.match(home, new RegExp(`href="/plans/${ola.person}">Plan<[^>]*> Ola Marsh<`));
  assert.doesNotMatch(home, /href="\/(?:holdings|employing)\//);
});

test('an organisation’s planner sees who asks, answers, and then finds them among their people', async () => {
  const { world, ola } = await olasWorld();
  const centre = await anOrganisation(world);
  const email = `tunde.page${count}@example.org`;
  const tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde', email });
  const invite = { person: ola.person, organisation: centre, powers: ['see-plan'] } as const;
  const relationship = expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const params = { organisation: centre, relationship };
  const waiting = await ask('get', '/people/for/:organisation', visitOf(world, tunde, { params }));
  assert.match(text(waiting), /Say yes to Ola Marsh/);
  const answer = { params, form: { answer: 'yes' } };
  await ask('post', '/people/for/:organisation/:relationship', visitOf(world, tunde, answer));
  const later = await ask('get', '/people/for/:organisation', visitOf(world, tunde, { params }));
  assert.match(text(later), new RegExp(`href="/people/${ola.person}"`));
  assert.match(text(later), /No invitation waits/);
});

test('a planner who decides about the person elsewhere is told why they cannot say yes', async () => {
  const { world, ola } = await olasWorld();
  const centre = await anOrganisation(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  const work = { name: 'Tunde', email: `tunde.both${count}@example.org` };
  const tunde = await aWorker(world, { ...work, organisation: centre, role: 'planner' });
  await aWorker(world, { ...work, organisation: service, role: 'decider' });
  await beside(world, ola, { organisation: service, role: 'decider' });
  const invite = { person: ola.person, organisation: centre, powers: [] };
  const relationship = expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const answer = await ask(
    'post',
    '/people/for/:organisation/:relationship',
    visitOf(world, tunde, { params: { organisation: centre, relationship }, form: { answer: 'yes' } }),
  );
  assert.equal(status(answer), 409);
  assert.match(JSON.stringify('page' in answer && answer.page.errors), /A colleague can say yes/);
});
