import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { expectDone } from '#basics';
import { type Answer, readLetters, type Route } from '#platform';
import { writeDownDeath } from '../actions/index.ts';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aWorker,
  beside,
  type OwnWorld,
  ownWorld,
  type TestPerson,
  type VisitParts,
  visitOf,
} from '../testing/index.ts';
import { homePage } from './home.ts';
import { routesWith } from './routes.ts';

const nothing = () => Promise.resolve();
const all = routesWith({ whenAnswered: nothing, whenEnded: nothing, whenDied: nothing, whenGiven: nothing });

let world: OwnWorld;
let ola: TestPerson;
let asDev: (parts?: VisitParts) => ReturnType<typeof visitOf>;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  ola = await aPerson(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  await beside(world, ola, { organisation: service, role: 'payer' });
  const dev = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
  asDev = (parts) => visitOf(world, dev, { params: { person: ola.person }, ...parts });
});
afterEach(() => world.close());

function route(method: Route['method'], path: string) {
  const found = all.find((each) => each.method === method && each.path === path);
  assert.ok(found, `${method} ${path}`);
  return found;
}

async function ask(method: Route['method'], path: string, parts?: VisitParts): Promise<Answer> {
  return route(method, path).answer(asDev(parts));
}

async function secret(): Promise<string> {
  const { locality } = world.settings;
  const letters = await world.database.transaction({ locality }, (tx) => readLetters(tx, 50));
  return letters.flatMap(({ body }) => /\/invitations\/([\w-]+)/.exec(body)?.[1] ?? [])[0] ?? '';
}

const page = '/people/:person/death';
const text = (answer: Answer) =>
  'page' in answer ? `${answer.page.title} ${answer.page.lead ?? ''} ${String(answer.page.body)}` : '';
const aDay = (day: string) => ({ 'on-day': day, 'on-month': '4', 'on-year': '2026' });

test('a service writes a death down and takes it back, and what is wrong stays on the page', async () => {
  assert.match(text(await ask('get', page)), /Has Ola Marsh died\?/);
  const noDay = await ask('post', page, { form: aDay('31') });
  assert.match(text(noDay), /Write the day, month and year/);
  assert.match(text(noDay), /value="31"/);
  assert.match(text(await ask('post', page, { form: aDay('9') })), /today or over/);
  assert.ok('goTo' in (await ask('post', page, { form: aDay('5') })));
  assert.match(text(await ask('get', page)), /Ola Marsh died on Sunday 5 April 2026[\s\S]*Dev Patel/);
  assert.match(text(await ask('get', '/people/:person')), /Ola Marsh died on Sunday 5 April 2026/);
  assert.match(text(await ask('post', `${page}/wrong`, { form: { why: ' ' } })), /what is wrong/);
  assert.ok('goTo' in (await ask('post', `${page}/wrong`, { form: { why: 'Another Ola' } })));
  assert.match(text(await ask('get', page)), /Has Ola Marsh died\?/);
});

test('a service writes down who settles what is left, and what is wrong stays on the page', async () => {
  const executors = `${page}/executors`;
  assert.ok('goTo' in (await ask('post', page, { form: aDay('5') })));
  assert.match(text(await ask('get', page)), /The service does it until[\s\S]*Their e-mail address/);
  const half = await ask('post', executors, { form: { name: 'Bea Marsh', email: 'bea' } });
  assert.match(text(half), /Type a whole e-mail address/);
  assert.match(text(half), /value="Bea Marsh"/);
  const whole = { name: 'Bea Marsh', email: 'bea@example.org' };
  assert.ok('goTo' in (await ask('post', executors, { form: whole })));
  assert.match(text(await ask('post', executors, { form: whole })), /asked already/);
  assert.match(
    text(await ask('get', page)),
    /Bea Marsh<\/strong>, bea@example.org[\s\S]*Asked, no answer yet/,
  );
  const bea = await anAccount(world, { name: 'Bea Marsh' });
  const asBea = (parts?: VisitParts) => visitOf(world, bea, parts);
  const token = await secret();
  const asked = await route('get', '/invitations/:token').answer(asBea({ params: { token } }));
  assert.match(text(asked), /Do you settle what Ola Marsh left\?[\s\S]*Harbour local service wrote down/);
  const yes = { params: { token }, form: { answer: 'yes' } };
  const answered = await route('post', '/invitations/:token').answer(asBea(yes));
  assert.ok('goTo' in answered);
  assert.match(text(await ask('get', page)), /So can those who pay for the service[\s\S]*Said yes/);
  const hers = await route('get', '/people/:person').answer(asBea({ params: { person: ola.person } }));
  assert.match(text(hers), /You settle what Ola Marsh left[\s\S]*hours and last wages[\s\S]*Stop doing this/);
  assert.match(text(await ask('get', '/people/:person')), /To settle what is left/);
});

test('whoever signs in and is said to have died reads it first, and who takes it back', async () => {
  const died = { person: ola.person, on: world.clock.today() };
  expectDone(await writeDownDeath(asDev(), died, nothing));
  const rooms = { cards: () => Promise.resolve({ things: [], ways: [] }), work: () => Promise.resolve([]) };
  assert.match(text(await homePage(visitOf(world, ola.account), rooms)), /it is wrong. Tell Dev Patel/);
});
