import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, localityId } from '#basics';
import { type Answer, type Database, type Form, openDatabase, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import { aPerson, type TestWorld, visitOf, worldOn } from '#people/testing';
import { seeMoney } from '../actions/index.ts';
import type { Holding } from '../holding.ts';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
} from '../testing/index.ts';
import { routes } from './routes.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;
let places = 0;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

async function begin(policy: 'nils' | 'england-care-act' = 'nils'): Promise<void> {
  places += 1;
  const fresh = worldOn(database, { policy });
  world = { ...fresh, settings: { ...fresh.settings, locality: localityId(`town-${places}`) } };
  town = await harbourTown(world);
}

async function withMoney(policy?: 'england-care-act'): Promise<OlasHoldings> {
  await begin(policy);
  const holdings = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  return holdings;
}

type Sent = {
  readonly form?: Form;
  readonly query?: Readonly<Record<string, string>>;
  readonly easy?: boolean;
};

async function ask(method: 'get' | 'post', path: string, who: SignedIn, sent: Sent = {}): Promise<Answer> {
  const [bare = ''] = path.split('?');
  const route = routes.find((each) => each.method === method && matches(each.path, bare));
  assert.ok(route, `${method} ${path}`);
  return route.answer(visitOf(world, who, { path, params: paramsOf(route.path, bare), ...sent }));
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:[a-z]+/gi, '[^/]+')}$`).test(path);
}

function paramsOf(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/');
  const named = pattern.split('/').map((part, index) => [part, parts[index] ?? ''] as const);
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  );
}

const text = (answer: Answer): string =>
  'page' in answer
    ? `${answer.page.title} ${String(answer.page.lead ?? '')} ${answer.page.body.toString()} ${JSON.stringify(answer.page.errors ?? [])}`
    : JSON.stringify(answer);
const status = (answer: Answer) => ('status' in answer ? answer.status : undefined);
const notice = (answer: Answer) => ('goTo' in answer ? answer.notice : text(answer));
const ola = () => town.ola.account;
const mine = (path = '') => `/holdings/${town.ola.person}${path}`;
const of = (holding: Holding, path = '') => mine(`/${holding.holdingId}${path}`);
const onDay = (name: string, day: number, month = 4) => ({
  [`${name}-day`]: day.toString(),
  [`${name}-month`]: month.toString(),
  [`${name}-year`]: '2026',
});

test('Ola chooses, reads and signs; a fund waits for Tideway, which reads and signs what she signed', async () => {
  await begin();
  const page = text(await ask('get', mine('/choose'), ola()));
  assert.match(page, /How is my money held\?.*£348\.80 a week is agreed/s);
  assert.match(page, /The people who support me hold it/);
  const { lines } = town;
  const form = {
    [`how-${lines.assistant}`]: 'direct-payment',
    [`how-${lines.backUp}`]: 'direct-payment',
    [`how-${lines.artsClub}`]: 'individual-service-fund',
    [`how-${lines.minibus}`]: 'pool',
    [`pool-pool-${lines.minibus}`]: 'Thursday minibus',
  };
  const missing = await ask('post', mine('/choose'), ola(), { form });
  assert.equal(status(missing), 422);
  assert.match(text(missing), /Say who holds “Arts club”\./);
  assert.match(text(missing), /value="Thursday minibus"/);
  const whole = { ...form, [`holder-individual-service-fund-${lines.artsClub}`]: town.tideway };
  const chosen = await ask('post', mine('/choose'), ola(), { form: whole });
  assert.match(notice(chosen) ?? '', /Now read each agreement/);

  const money = expectDone(await seeMoney(visitOf(world, ola()), town.ola.person));
  const fund = money.holdings.find((each) => each.holding.kind === 'individual-service-fund')?.holding;
  assert.ok(fund);
  const agreement = mine(`/agreements/${fund.holdingId}`);
  const read = text(await ask('get', agreement, ola()));
  assert.match(read, /in an account that is mine alone/);
  assert.match(read, /Arts club: £63\.00 a week\..*£252\.00/s);
  const unsigned = await ask('post', `${agreement}/sign`, ola(), { form: { name: '' } });
  assert.equal(status(unsigned), 422);
  const signed = await ask('post', `${agreement}/sign`, ola(), { form: { name: 'Ola Marsh' } });
  assert.match(notice(signed) ?? '', /Now Tideway Arts signs too/);
  assert.match(text(await ask('get', `/holdings/for/${town.tideway}`, town.sam)), /waits for us to sign/);
  const forHolder = await ask('post', `${agreement}/sign-for`, town.sam, { form: { name: 'Sam Reyes' } });
  assert.match(notice(forHolder) ?? '', /It is in force/);
  assert.match(
    text(await ask('get', agreement, ola())),
    /Signed by Ola Marsh on 6 April 2026\..*Signed by Sam Reyes/s,
  );
  const again = await ask('post', `${agreement}/sign-for`, town.sam, { form: { name: 'Sam Reyes' } });
  assert.equal(status(again), 409);
});

test('one way for all is filled in everywhere and saves nothing until Ola goes on', async () => {
  await begin();
  const [first] = text(await ask('get', mine('/choose'), ola())).match(/name="how-([0-9a-f-]+)"/) ?? [];
  const name = first?.slice('name="'.length, -1) ?? '';
  const line = name.slice('how-'.length);
  const form = {
    [name]: 'individual-service-fund',
    [`holder-individual-service-fund-${line}`]: town.tideway,
    same: 'yes',
  };
  const page = text(await ask('post', mine('/choose'), ola(), { form }));
  const chosen = (what: string) => page.match(new RegExp(`value="${what}" (checked|selected)`, 'g'))?.length;
  assert.deepEqual([chosen('individual-service-fund'), chosen(town.tideway)], [4, 4]);
  const money = expectDone(await seeMoney(visitOf(world, ola()), town.ola.person));
  assert.deepEqual(money.holdings, []);
});

test('a holding that no money has come into says when the first comes', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  assert.match(text(await ask('get', of(direct), ola())), /The first money is due now\./);
});

test('what is due is shown to the penny and nobody pays it alone; paid in, every figure opens to how it was made', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  assert.match(
    text(await ask('get', `/holdings/for/${town.service}`, town.dev)),
    /Ola Marsh: 6 April 2026 to 3 May 2026.*£1,395\.20/s,
  );
  const due = text(await ask('get', mine('/due'), town.dev));
  assert.match(due, /£1,043\.20.*£252\.00.*£100\.00.*£1,395\.20.*A payment run pays it/s);
  assert.doesNotMatch(due, /<form[^>]*due/);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));

  const page = text(await ask('get', mine(), ola()));
  assert.match(page, /£1,395\.20/);
  assert.match(page, /All of it is free to use/);
  assert.match(page, /Nobody asks you for receipts/);
  const entry = text(await ask('get', of(direct, '/entries/1'), ola()));
  assert.match(entry, /My assistant: £240\.80 a week, 6 April 2026 to 3 May 2026.*£963\.20/s);
  assert.match(entry, /Back-up and emergencies: £20\.00 a week.*£80\.00.*£1,043\.20/s);
});

test('the statement says it in words, then lines, then as a file', async () => {
  const { direct } = await withMoney();
  const spent = await ask('post', of(direct, '/spend'), ola(), {
    form: { toWhom: 'Sarah', what: 'Wages', amount: '481.60', line: town.lines.assistant, ...onDay('on', 6) },
  });
  assert.match(notice(spent) ?? '', /£481\.60 to Sarah/);
  const page = text(await ask('get', of(direct), ola()));
  assert.match(
    page,
    /£0\.00 was there before\. £1,043\.20 came in and £481\.60 went out\. That leaves £561\.60\./,
  );
  assert.match(page, /To Sarah\./);
  const file = await ask('get', of(direct, '/statement.csv'), ola());
  assert.ok('file' in file);
  assert.match(String(file.file.body), /2,2026-04-06,Wages,Sarah; My assistant,-481\.60,561\.60\r\n/);
  const wrong = await ask('post', of(direct, '/entries/2'), ola(), { form: { why: 'Twice' } });
  assert.match(notice(wrong) ?? '', /It is put right/);
});

test('what cannot be is said beside the field, and everything typed stays', async () => {
  const { direct } = await withMoney();
  const form = { toWhom: 'Sarah <Ng>', what: 'Wages', amount: '1043.21', line: '', ...onDay('on', 6) };
  const much = await ask('post', of(direct, '/spend'), ola(), { form });
  assert.equal(status(much), 422);
  assert.match(text(much), /You wrote £1,043\.21, but £1,043\.20 is free to use/);
  assert.match(text(much), /value="Sarah &lt;Ng&gt;"/);
  const odd = { toWhom: '', what: 'x'.repeat(201), amount: 'twelve', ...onDay('on', 31) };
  const all = text(await ask('post', of(direct, '/spend'), ola(), { form: odd }));
  assert.match(all, /Say who.*200 letters.*like 12 or 12\.50.*three numbers/s);
  const tomorrow = await ask('post', of(direct, '/spend'), ola(), {
    form: { ...form, amount: '1', ...onDay('on', 7) },
  });
  assert.match(text(tomorrow), /has not come yet/);
});

test('a promise is made, shown and kept', async () => {
  const { direct } = await withMoney();
  const form = { toWhom: 'Bus company', what: 'Bus passes', amount: '14.80' };
  assert.match(
    notice(await ask('post', of(direct, '/promise'), ola(), { form })) ?? '',
    /£14\.80 is promised/,
  );
  const page = text(await ask('get', mine(), ola()));
  assert.match(page, /£1,380\.40.*£1,395\.20 held, less £14\.80 promised.*Promised: Bus passes/s);
  const [, promise] = /promises\/([0-9a-f-]{36})\/keep/.exec(text(await ask('get', of(direct), ola()))) ?? [];
  assert.ok(promise);
  const kept = await ask('post', of(direct, `/promises/${promise}/keep`), ola());
  assert.match(notice(kept) ?? '', /The promise is kept/);
  const again = await ask('post', of(direct, `/promises/${promise}/release`), ola());
  assert.match(notice(again) ?? '', /kept or let go before/);
});

test('a move shows what it does before it does it, and wants a Monday', async () => {
  const { direct, fund } = await withMoney();
  const form = { line: town.lines.artsClub, to: direct.holdingId, ...onDay('from', 21) };
  const tuesday = await ask('post', of(fund, '/move'), ola(), { form });
  assert.match(text(tuesday), /Tuesday 21 April 2026 is not a Monday\. The next one is Monday 27 April 2026/);
  const monday = { ...form, ...onDay('from', 20) };
  const preview = text(await ask('post', of(fund, '/move'), ola(), { form: monday }));
  assert.match(preview, /Until Sunday 19 April 2026 it stays.*£126\.00 that was paid ahead/s);
  const moved = await ask('post', of(fund, '/move'), ola(), { form: { ...monday, step: 'move' } });
  assert.equal(notice(moved), '“Arts club” is moved.');
});

test('what is signed for a new place says whose it is and begins on the day that is chosen', async () => {
  const { direct } = await withMoney();
  const page = text(await ask('get', of(direct, '/move'), ola(), { query: { line: town.lines.assistant } }));
  assert.match(page, /The local service holds the money for me\./);
  assert.match(page, /It begins on the day that I choose here\./);
  assert.doesNotMatch(page, /It begins on Monday 6 April 2026/);
});

test('leaving is one page and one button, also to an account that is new', async () => {
  const { fund } = await withMoney();
  const page = text(await ask('get', of(fund, '/leave'), ola()));
  assert.match(page, /Leave Tideway Arts.*You need no reason/s);
  const form = { to: 'managed-account', when: 'tomorrow' };
  const unsigned = await ask('post', of(fund, '/leave'), ola(), { form });
  assert.match(text(unsigned), /Write your name to sign the new agreement/);
  const left = await ask('post', of(fund, '/leave'), ola(), {
    form: { ...form, 'name-managed-account': 'Ola Marsh' },
  });
  assert.match(notice(left) ?? '', /From Tuesday 7 April 2026/);
  assert.match(
    text(await ask('get', `/holdings/for/${town.tideway}`, town.sam)),
    /final account by Tuesday 21 April 2026/,
  );
  world.clock.set('2026-04-08T09:00:00Z');
  assert.match(notice(await ask('post', of(fund, '/final-account'), town.sam)) ?? '', /£9\.00 went on/);
});

test('Tideway writes down a use, and gets what it published and signed beside it', async () => {
  await begin();
  const terms = { share: '9', covers: 'Training and the kiln', ...onDay('from', 6) };
  const published = await ask('post', `/holdings/for/${town.tideway}/terms`, town.sam, { form: terms });
  assert.match(notice(published) ?? '', /Published/);
  const { fund } = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  const form = {
    what: 'Pottery',
    who: 'Sam',
    hours: '3',
    price: '21',
    line: town.lines.artsClub,
    ...onDay('on', 6),
  };
  assert.match(notice(await ask('post', of(fund, '/use'), town.sam, { form })) ?? '', /£63\.00/);
  const page = text(await ask('get', of(fund), ola()));
  assert.match(
    page,
    /What Tideway Arts gets for looking after the money.*9% on top.*£5\.67 so far, £0\.00 of it paid/s,
  );
  assert.match(page, /Pottery, 3 hours with Sam.*An hour costs £21\.00\..*£63\.00/s);
  const sum = text(await ask('get', of(fund, '/entries/2'), ola()));
  assert.match(sum, /3 hours at £21\.00 an hour.*pays them £5\.67 beside it.*9%.*£63\.00/s);
  const much = await ask('post', of(fund, '/use'), town.sam, { form: { ...form, hours: '30' } });
  assert.match(text(much), /comes to £630\.00, but £189\.00 is free/);
});

test('a question goes to the service, is answered with a reason, and shows both', async () => {
  await withMoney();
  const form = { what: 'A kiln', amount: '90', line: town.lines.backUp };
  assert.match(notice(await ask('post', mine('/ask'), ola(), { form })) ?? '', /by Thursday 9 April 2026/);
  world.clock.set('2026-04-10T09:00:00Z');
  const waiting = text(await ask('get', `/holdings/for/${town.service}`, town.priya));
  assert.match(waiting, /late.*Ola Marsh: A kiln, £90\.00/s);
  const [, question] = /questions\/([0-9a-f-]{36})/.exec(waiting) ?? [];
  const answer = mine(`/questions/${question ?? ''}`);
  const silent = await ask('post', answer, town.priya, { form: { says: 'yes', reason: '' } });
  assert.match(text(silent), /Say why/);
  const general = { kind: 'Things for a craft', general: 'It is what plans are about.', 'leans-on': 'plan' };
  const said = { says: 'yes', reason: 'It is in your plan.', ...general };
  const named = await ask('post', answer, town.priya, { form: { ...said, kind: 'A kiln for Ola' } });
  assert.match(text(named), /“Ola” is a name/);
  const seen = await ask('post', answer, town.priya, { form: said });
  assert.match(text(seen), /This is how it will read.*Things for a craft: yes/s);
  assert.doesNotMatch(text(await ask('get', mine('/ask'), ola())), /Priya Nair said/);
  await ask('post', answer, town.priya, { form: { ...said, step: 'give' } });
  assert.match(
    text(await ask('get', mine('/ask'), ola())),
    /Priya Nair.*It is in your plan\..*binds the service/s,
  );
});

test('where support is free no page has a word about income, savings or charges; where it is not, the sum is shown', async () => {
  const { direct } = await withMoney();
  const pages = [
    mine(),
    mine('/choose'),
    mine(`/agreements/${direct.holdingId}`),
    of(direct),
    of(direct, '/entries/1'),
    mine('/ask'),
  ];
  for (const path of pages)
    assert.doesNotMatch(
      text(await ask('get', path, ola())),
      /income|capital|contribution|I pay myself/i,
      path,
    );
  assert.deepEqual(await ask('get', mine('/charge'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/my-part'), ola()), { refusal: 'not-found' });

  const charged = await withMoney('england-care-act');
  const means = { age: '25-to-pension-age', income: '180', capital: '18250', housing: '0', disability: '20' };
  const done = await ask('post', mine('/charge'), town.dev, { form: { ...means, ...onDay('from', 6) } });
  assert.match(notice(done) ?? '', /£55\.60 a week/);
  assert.match(text(await ask('get', mine('/charge'), ola())), /From savings.*£16\.00.*−£120\.40.*£55\.60/s);
  assert.deepEqual(await ask('post', mine('/charge'), ola(), { form: means }), { refusal: 'not-allowed' });
  const part = { amount: '222.40', ...onDay('on', 6) };
  const paid = await ask('post', of(charged.direct, '/my-part'), ola(), { form: part });
  assert.match(notice(paid) ?? '', /Written down: £222\.40/);
  assert.match(
    text(await ask('get', of(charged.direct), ola())),
    /My own part, paid in by Ola Marsh.*£1,265\.60/s,
  );
  const mistake = { form: { why: 'I typed it twice' } };
  assert.match(
    notice(await ask('post', of(charged.direct, '/entries/2'), ola(), mistake)) ?? '',
    /put right/,
  );
  assert.match(text(await ask('get', of(charged.direct), ola())), /That leaves £1,043\.20\./);
});

test('a charge from a day whose amounts nobody knows yet is refused beside the day, and what was typed stays', async () => {
  await withMoney('england-care-act');
  const means = { age: '25-to-pension-age', income: '180', capital: '18250', housing: '0', disability: '20' };
  const later = { ...means, 'from-day': '6', 'from-month': '4', 'from-year': '2031' };
  const early = await ask('post', mine('/charge'), town.dev, { form: later });
  assert.equal(status(early), 422);
  assert.match(text(early), /The amounts for that day are not known\./);
  assert.match(text(early), /value="18250"/);
});

test('what is over is shown to whoever pays with its sum, asked about once, and answered', async () => {
  const { direct } = await withMoney();
  const quiet = text(await ask('get', of(direct), town.dev));
  assert.doesNotMatch(quiet, /Ask what it is for/);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  world.clock.set('2026-05-05T09:00:00Z');
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  const over = text(await ask('get', of(direct), town.dev));
  assert.match(over, /£1,043\.20 is more than is promised.*8 × £260\.80 a week.*−£2,086\.40.*Ask what it/s);
  assert.doesNotMatch(text(await ask('get', of(direct), ola())), /Ask what it is for/);
  assert.match(notice(await ask('post', of(direct, '/ask-surplus'), town.dev)) ?? '', /It stays theirs/);
  const waiting = text(await ask('get', of(direct), town.dev));
  assert.match(waiting, /Dev Patel asked on 5 May 2026 what £1,043\.20 is for.*until Tuesday 2 June 2026/);
  assert.doesNotMatch(waiting, /Ask what it is for/);

  const [, proposal] = /surplus\/([0-9a-f-]{36})/.exec(text(await ask('get', mine(), ola()))) ?? [];
  const question = mine(`/surplus/${proposal ?? ''}`);
  world.clock.set('2026-06-03T09:00:00Z');
  assert.match(text(await ask('get', question, ola())), /That day is over, and nothing was taken/);
  const silent = await ask('post', question, ola(), { form: { says: 'saving-for', savingFor: '' } });
  assert.match(text(silent), /Say what you are saving for/);
  await ask('post', question, ola(), { form: { says: 'saving-for', savingFor: 'A kiln' } });
  assert.match(text(await ask('get', question, ola())), /You said on 3 June 2026: I am saving for “A kiln”/);
  assert.match(text(await ask('get', of(direct), town.dev)), /Ola Marsh said on 3 June 2026.*“A kiln”/);
});

test('what is saved in a fund has a button for its holder, and for the person only to let it go', async () => {
  const { fund } = await withMoney();
  const { person } = town.ola;
  for (const day of ['2026-05-05', '2026-06-02', '2026-06-30']) {
    world.clock.set(`${day}T09:00:00Z`);
    expectDone(await payIn(visitOf(world, town.dev), { person }));
  }
  await ask('post', of(fund, '/ask-surplus'), town.dev);
  const [, proposal] = /surplus\/([0-9a-f-]{36})/.exec(text(await ask('get', mine(), ola()))) ?? [];
  const form = { says: 'saving-for', savingFor: 'A kiln' };
  await ask('post', mine(`/surplus/${proposal ?? ''}`), ola(), { form });
  const hers = text(await ask('get', of(fund), ola()));
  assert.match(hers, /A kiln.*Whoever holds the money pays it.*I do not need it any more/s);
  assert.doesNotMatch(hers, /I have paid it/);
  const theirs = text(await ask('get', of(fund), town.sam));
  assert.doesNotMatch(theirs, /not need it any more/);
  const [, paid = ''] = /action="([^"]*\/paid)"[^]*We have paid it/.exec(theirs) ?? [];
  assert.equal(notice(await ask('post', paid, town.sam)), 'Written down as paid. The promise is kept.');
  assert.match(text(await ask('get', of(fund), ola())), /A kiln/);
});

test('others’ addresses, unknown ids and ids that are none lead nowhere', async () => {
  const { direct } = await withMoney();
  const other = await aPerson(world, { name: 'Somebody Else' });
  assert.deepEqual(await ask('get', mine(), other.account), { refusal: 'not-allowed' });
  assert.deepEqual(await ask('get', of(direct), other.account), { refusal: 'not-allowed' });
  assert.deepEqual(await ask('get', `/holdings/${other.person}/${direct.holdingId}`, other.account), {
    refusal: 'not-found',
  });
  assert.deepEqual(await ask('get', '/holdings/nobody', ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/entries/99'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/entries/one'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', `/holdings/for/${town.tideway}`, ola()), { refusal: 'not-allowed' });
});
