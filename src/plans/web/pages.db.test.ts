import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone, type OrganisationId, pence } from '#basics';
import { findServices, listServices } from '#directory/actions';
import {
  anOrganisation,
  aPerson,
  aWorker,
  beside,
  harbour,
  type TestPerson,
  type TestWorld,
  type VisitParts,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Answer, type Form, openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { renderPage } from '#ui';
import { seePlan } from '../actions/see-plan.ts';
import { sendPlan } from '../actions/send-plan.ts';
import { startPlan } from '../actions/start-plan.ts';
import { routes } from './routes.ts';

let made: TestDatabase;
let world: TestWorld;
let ola: TestPerson;
let tunde: SignedIn;
let priya: SignedIn;
let localService: OrganisationId;
let service: string;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  ola = await aPerson(world);
  const centre = await anOrganisation(world);
  localService = await anOrganisation(world, { kind: 'local-service' });
  const decider = { organisation: localService, role: 'decider', agreesUpToWeekly: pence(500_00) } as const;
  priya = await aWorker(world, { ...decider, name: 'Priya Nair' });
  tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor' });
  await beside(world, ola, { organisation: centre, role: 'planner' });
  await listServices(world, harbour, 'our own list', [homeCare]);
  const found = await findServices(visitOf(world), { text: 'home care', place: '', page: 1 });
  service = found.services[0]?.service.id ?? '';
  expectDone(await startPlan(visitOf(world, ola.account), { person: ola.person }));
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const homeCare = {
  sourceId: 'home-care',
  provider: { sourceId: 'quayside', name: 'Quayside Care' },
  words: {
    name: 'Home care',
    kind: 'service',
    status: 'active',
    cost: { is: 'priced', options: [{ amount: pence(2152), per: 'hour' }] },
    waysToPay: ['direct-payment'],
    places: [],
    schedules: [],
    contacts: [],
    terms: [],
  },
} as const;

/** Somebody asks for an address, or sends a form to it, as the app would hand it on. */
async function ask(
  account: SignedIn,
  method: 'get' | 'post',
  path: string,
  more: VisitParts = {},
): Promise<{ readonly answer: Answer; readonly text: string }> {
  const params = { person: ola.person, ...more.params };
  const route = routes.find((each) => each.method === method && each.path === path);
  assert.ok(route !== undefined, path);
  const answer = await route.answer(visitOf(world, account, { ...more, params }));
  const frame = {
    language: 'en',
    nav: [],
    preferences: { bigger: false, easy: false, contrast: 'standard' },
    csrf: 'x',
    path: '/',
  } as const;
  return { answer, text: 'page' in answer ? renderPage(answer.page, frame) : '' };
}

const words = '/plans/:person/words/:section';
const newLine = '/plans/:person/lines/new';

describe('two tabs', () => {
  it('show both texts to the second, keep what was typed, and let it be saved on purpose', async () => {
    const params = { section: 'matters' };
    const saved = await ask(ola.account, 'post', words, {
      params,
      form: { text: 'First tab', version: '0' },
    });
    assert.ok('goTo' in saved.answer);
    const second = { text: 'Second tab', version: '0' };
    const { answer, text } = await ask(ola.account, 'post', words, { params, form: second });
    assert.equal('page' in answer && answer.status, 409);
    assert.match(text, /First tab/);
    assert.match(text, />Second tab<\/textarea>/);
    assert.match(text, /name="version" value="1"/);
    const again = await ask(ola.account, 'post', words, { params, form: { ...second, version: '1' } });
    assert.ok('goTo' in again.answer);
  });
});

describe('a service of the directory', () => {
  it('comes into the one plan there is, with its name and price', async () => {
    const { answer } = await ask(ola.account, 'get', '/plans/add', { query: { service } });
    assert.equal('goTo' in answer && answer.goTo, `/plans/${ola.person}/lines/new?service=${service}`);
    const { text } = await ask(ola.account, 'get', newLine, { query: { service } });
    assert.match(text, /From the directory: Home care, Quayside Care/);
    assert.match(text, /value="21\.52"/);
  });

  it('cannot be priced below what it asks: the page gives the sum', async () => {
    const form = { service, what: 'Mornings', price: '15.05', unit: 'hour', quantity: '16' };
    const sent = { query: { way: 'service' }, form };
    const { answer, text } = await ask(ola.account, 'post', newLine, sent);
    assert.equal('page' in answer && answer.status, 422);
    assert.match(text, /They ask £21\.52 an hour\. That comes to £344\.32 a week\./);
    assert.match(text, /You wrote £240\.80, which is £103\.52 short/);
    const byTheWeek = { ...form, price: '100', unit: 'week', quantity: '1' };
    const refused = await ask(ola.account, 'post', newLine, { ...sent, form: byTheWeek });
    assert.match(refused.text, /They ask £21\.52 an hour\. Choose “an hour”/);
    const right = await ask(ola.account, 'post', newLine, { ...sent, form: { ...form, price: '21.52' } });
    assert.ok('goTo' in right.answer);
  });

  it('that is not there is said so, and nothing is put in', async () => {
    const form = { service: ola.person, what: 'Mornings', price: '1', unit: 'hour', quantity: '1' };
    const { text } = await ask(ola.account, 'post', newLine, { query: { way: 'service' }, form });
    assert.match(text, /That service is not in the directory any more/);
  });
});

describe('the totals of a line that is being written', () => {
  const way = { way: 'written' };

  it('are added up on asking, with what was typed still there and nothing kept', async () => {
    const form = {
      what: 'Swimming',
      price: '10',
      unit: 'session',
      quantity: '2',
      oneOff: '50',
      addUp: 'yes',
    };
    const { answer, text } = await ask(ola.account, 'post', newLine, { query: way, form });
    assert.ok('page' in answer && answer.status === undefined);
    assert.match(text, /value="Swimming"/);
    // Home care is £344.32 a week already.
    assert.match(text, /£364\.32<[^]*£18,944\.64<[^]*£50\.00</);
    const plan = await ask(ola.account, 'get', '/plans/:person');
    assert.doesNotMatch(plan.text, /Swimming/);
  });

  it('say what cannot be added up yet, beside its field', async () => {
    const form = { what: 'Swimming', price: 'ten', quantity: '2', addUp: 'yes' };
    const { answer, text } = await ask(ola.account, 'post', newLine, { query: way, form });
    assert.equal('page' in answer && answer.status, 422);
    assert.match(text, /Write the cost in pounds and pence/);
    assert.match(text, /£344\.32</);
  });

  it('are told to who types, from the figures on the page and the fields alone', async () => {
    const query = { others: '34432', once: '0', budget: '35000', is: 'agreed' };
    const typed = { price: '10', unit: 'session', quantity: '2', oneOff: '' };
    const { answer } = await ask(ola.account, 'get', '/plans/totals', { query: { ...query, ...typed } });
    assert.deepEqual('json' in answer && answer.json, {
      weekly: '£364.32',
      yearly: '£18,944.64',
      oneOff: '£0.00',
      line: '£20.00',
      beside: '£14.32 a week over my agreed budget, £350.00. I can still send it in.',
      aloud:
        'My plan with this: £364.32 a week, £18,944.64 a year, £0.00 once. £14.32 a week over my agreed budget, £350.00. I can still send it in.',
    });
    const half = await ask(ola.account, 'get', '/plans/totals', { query: { ...query, price: '10' } });
    assert.match(JSON.stringify(half.answer), /"weekly":"£344\.32"[^]*"line":"Not counted yet"/);
    const absurd = await ask(ola.account, 'get', '/plans/totals', { query: { others: '-1', once: 'x' } });
    assert.deepEqual(absurd.answer, { json: {}, status: 400 });
  });
});

describe('a planner', () => {
  it('sees whom they help, cannot change her words, and writes beside them under their own name', async () => {
    const page = await ask(tunde, 'get', '/plans/:person');
    assert.match(page.text, /You are helping Ola Marsh/);
    assert.doesNotMatch(page.text, /Send it in/);
    const params = { section: 'matters' };
    const theirs = { text: 'Changed', version: '2', whose: 'theirs' };
    const refused = await ask(tunde, 'post', words, { params, form: theirs });
    assert.match(refused.text, /only Ola Marsh can change them/);
    const mine = { text: 'She is best after ten.', version: '0', whose: 'mine' };
    assert.ok('goTo' in (await ask(tunde, 'post', words, { params, form: mine })).answer);
    const { text } = await ask(ola.account, 'get', '/plans/:person');
    assert.match(text, /“Second tab”[^]*Tunde Okafor wrote this:[^]*She is best after ten\./);
  });

  it('cannot send the plan in', async () => {
    const { answer } = await ask(tunde, 'get', '/plans/:person/send');
    assert.deepEqual(answer, { refusal: 'not-allowed' });
  });
});

describe('what makes no sense', () => {
  it('is not found, or not allowed, and never a fault', async () => {
    const nobody = await ask(ola.account, 'get', '/plans/:person', { params: { person: 'x' } });
    assert.deepEqual(nobody.answer, { refusal: 'not-found' });
    const other = await ask(ola.account, 'get', '/plans/:person', { params: { person: service } });
    assert.deepEqual(other.answer, { refusal: 'not-allowed' });
    const section = await ask(ola.account, 'get', words, { params: { section: 'secrets' } });
    assert.deepEqual(section.answer, { refusal: 'not-found' });
    const decision = await ask(ola.account, 'get', '/plans/:person/decisions/:decision', {
      params: { decision: service },
    });
    assert.deepEqual(decision.answer, { refusal: 'not-found' });
  });

  it('too long is said beside the field, and kept', async () => {
    const long = 'a'.repeat(5001);
    const params = { section: 'control' };
    const { answer, text } = await ask(ola.account, 'post', words, {
      params,
      form: { text: long, version: '0' },
    });
    assert.equal('page' in answer && answer.status, 422);
    assert.ok(text.includes(long));
  });

  it('sent in empty, twice, or to nobody is refused in words', async () => {
    const to = await ask(ola.account, 'post', '/plans/:person/send', { form: { version: '1' } });
    assert.match(to.text, /Choose a service/);
    const form = { version: '1', service: ola.person };
    const stale = await ask(ola.account, 'post', '/plans/:person/send', { form });
    assert.match(stale.text, /Somebody changed the plan since you opened this page/);
  });
});

describe('somebody who presses twice', () => {
  it('is told both times that the plan is sent in, and by an older form that the service has it', async () => {
    const { person, account } = ola;
    const version = String(expectDone(await seePlan(visitOf(world, account), person))?.inHand?.version);
    const form = { version, service: localService, token: world.clock.newId<'once'>() };
    const send = (sent: Form) => ask(account, 'post', '/plans/:person/send', { form: sent });
    const first = await send(form);
    assert.ok('notice' in first.answer && first.answer.notice === 'Your plan is sent in');
    assert.deepEqual((await send(form)).answer, first.answer);
    const older = (await send({ ...form, token: world.clock.newId<'once'>() })).answer;
    assert.match('notice' in older ? (older.notice ?? '') : '', /The service is reading it/);
    await ask(account, 'post', '/plans/:person/withdraw', { form: { version } });
  });
});

describe('who decides', () => {
  it('is refused an assistant’s price for an agency’s hours, and told what the agency asks', async () => {
    const visit = visitOf(world, ola.account);
    const { person } = ola;
    const version = expectDone(await seePlan(visit, person))?.inHand?.version ?? 0;
    const { sendingId } = expectDone(
      await sendPlan(visit, { person, organisationId: localService, version }),
    );
    const yes = ['important', 'change', 'support', 'money', 'managed', 'control', 'happen'];
    const form = {
      ...Object.fromEntries(yes.map((question) => [question, 'met'])),
      sending: sendingId,
      weekly: '240.80',
    };
    const { answer, text } = await ask(priya, 'post', '/plans/:person/decide', { form });
    assert.equal('page' in answer && answer.status, 422);
    assert.match(text, /The plan costs £344\.32 a week\. That is £103\.52 more than you wrote\./);
    assert.match(text, /Home care, Quayside Care asks £21\.52 an hour × 16 = £344\.32\./);
    assert.match(text, /The same support has the same price, whoever holds the money\./);
    assert.match(text, /value="240\.80"/);
  });
});
