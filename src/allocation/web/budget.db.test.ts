import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone } from '#basics';
import { findDraft } from '#assessment/actions';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  anAccount,
  type TestWorld,
  visitOf,
  type VisitParts,
  worldOn,
} from '#people/testing';
import { type Answer, type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import { example114, getInstrument, mainstayStart, questionnaireOf } from '#allocation';
import { agreeToHelp, endHelp, seeStartingFigure } from '#allocation/actions';
import { html } from '#ui';
import { routesWith } from './routes.ts';

type Browser = { cookies: Record<string, string>; account?: SignedIn };
type Answers = readonly { readonly level: number; readonly form?: Record<string, string> }[];

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;

before(async () => {
  const made = await testDatabase();
  drop = made.drop;
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await drop();
});

describe('Trying it without an account', () => {
  it('begins by saying what it is, and keeps nothing until the first answer', async () => {
    const browser = aBrowser();
    const start = await page(browser, 'get', '/budget');
    assert.match(start, /not a decision, and not a limit/);
    assert.match(start, /made-up data/);
    await page(browser, 'get', '/budget/:number', { params: { number: '1' } });
    assert.deepEqual(browser.cookies, {});
  });

  it('asks one question a page, and leads from the last to the check', async () => {
    const browser = aBrowser();
    assert.equal(await goTo(browser, answer(1, { level: '2' })), '/budget/2');
    assert.equal(await goTo(browser, answer(12, { level: '0' })), '/budget/check');
    assert.match(await page(browser, 'get', '/budget/check'), /10 questions have no answer yet/);
    assert.equal(await goTo(browser, ['get', '/budget/result', {}]), '/budget/check');
  });

  it('says what is missing beside the field, and keeps the words that were typed', async () => {
    const browser = aBrowser();
    const shown = await ask(browser, 'post', '/budget/:number', {
      path: '/budget/4',
      params: { number: '4' },
      form: { words: 'Buttons are hard.', helper: 'my sister' },
    });
    assert.ok('page' in shown);
    assert.equal(shown.status, 422);
    assert.deepEqual(shown.page.errors, [{ field: 'level', text: 'Choose the answer that fits best.' }]);
    assert.match(
      shown.page.body.toString(),
      /Buttons are hard\.[^]*my sister|my sister[^]*Buttons are hard\./,
    );
    assert.deepEqual(browser.cookies, {});
  });

  it('refuses an answer that no page offers, and words beyond two thousand letters', async () => {
    const browser = aBrowser();
    const odd = await ask(browser, ...answer(1, { level: '9' }));
    assert.ok('page' in odd && odd.page.errors?.[0]?.text === 'Choose one of the answers on the page.');
    const long = await ask(browser, ...answer(1, { level: '1', words: 'a'.repeat(2001) }));
    assert.ok('page' in long && /2001 letters/.test(String(long.page.errors?.[0]?.text)));
  });

  it('has no question thirteen, and no rules of a name it does not know', async () => {
    const browser = aBrowser();
    const thirteenth = await ask(browser, 'get', '/budget/:number', { params: { number: '13' } });
    assert.deepEqual(thirteenth, { refusal: 'not-found' });
    const unknown = await ask(browser, 'get', '/budget', { query: { with: 'mine' } });
    assert.deepEqual(unknown, { refusal: 'not-found' });
  });

  it('shows the figure and every line of it the moment the last answer is in', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const result = await page(browser, 'get', '/budget/result');
    assert.match(result, /£464\.61/);
    assert.match(result, /£24,226\.26 a year/);
    assert.match(result, /I have not been to the market since spring/);
    assert.match(result, /made-up data/);
    assert.match(result, /makes no difference to this figure/);
  });

  it('takes nothing off for help that the helper has not agreed to, and says what it would be', async () => {
    const browser = aBrowser();
    const helped = { share: 'half-to-most', helper: 'my partner', 'goes-on': 'yes' };
    await answerAll(browser, [{ level: 2, form: helped }, { level: 2, form: helped }, ...allTwo.slice(2)]);
    const result = await page(browser, 'get', '/budget/result');
    assert.match(result, /£464\.61/);
    assert.match(result, /the figure would be £423\.98 a week: £40\.63 less/);
  });

  it('gives the whole sum as a file', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const file = await ask(browser, 'get', '/budget/result.json', {});
    assert.ok('file' in file);
    const read = JSON.parse(String(file.file.body)) as { annual: number; format: string };
    assert.deepEqual([read.format, read.annual], ['case-replay/1', 24_226_26]);
  });

  it('changes one answer from the check page and comes back to it', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const [method, path, parts] = answer(3, { level: '0' });
    const changed = await goTo(browser, [method, path, { ...parts, query: { from: 'check' } }]);
    assert.equal(changed, '/budget/check');
    assert.doesNotMatch(await page(browser, 'get', '/budget/result'), /£464\.61/);
  });

  it('does the same once when a button is clicked twice, and two tabs do not undo each other', async () => {
    const browser = aBrowser();
    await goTo(browser, answer(1, { level: '2' }));
    await Promise.all([
      goTo(browser, answer(2, { level: '1' })),
      goTo(browser, answer(2, { level: '1' })),
      goTo(browser, answer(3, { level: '3' })),
    ]);
    const draft = await findDraft(visitOf(world), questionnaireOf(mainstayStart), secretIn(browser));
    assert.deepEqual(draft?.answers.map((each) => [each.area, each.level]).sort(), [
      ['hygiene', 1],
      ['nutrition', 2],
      ['toilet', 3],
    ]);
  });

  it('says what happened to answers whose thirty days are over, and loses nothing that is typed then', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    world.clock.set('2026-05-07T09:00:00Z');
    const gone = await ask(browser, 'get', '/budget/result', {});
    assert.ok('page' in gone && gone.status === 404);
    assert.match(gone.page.body.toString(), /30 days/);
    assert.equal(await goTo(browser, answer(5, { level: '2', words: 'The stairs.' })), '/budget/6');
    assert.match(await page(browser, 'get', '/budget/check'), /The stairs/);
  });

  it('deletes everything at once when asked to', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const secret = secretIn(browser);
    assert.equal(await goTo(browser, ['post', '/budget/forget', {}]), '/budget');
    assert.equal(await findDraft(visitOf(world), questionnaireOf(mainstayStart), secret), undefined);
  });

  it('opens nobody else’s answers with a guessed secret', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const guess = { ...browser, cookies: { 'mainstay_answers_mainstay-start': 'guess' } };
    const shown = await ask(guess, 'get', '/budget/check', {});
    assert.ok('page' in shown && shown.status === 404);
  });
});

describe('Keeping it', () => {
  it('makes the answers and the figure the person’s own, once, and empties the browser', async () => {
    const browser = aBrowser();
    await answerAll(browser, allTwo);
    const { account, person } = await aPerson(world, { name: 'Ola Marsh', email: 'ola1@example.org' });
    browser.account = account;
    assert.match(await page(browser, 'get', '/budget/keep'), /part of your own record|Keep them/);
    const twice = { form: { token: world.clock.newId() } };
    assert.equal(await goTo(browser, ['post', '/budget/keep', twice]), `/budget/${person}/figure`);
    assert.equal(browser.cookies['mainstay_answers_mainstay-start'], '');
    assert.equal(await goTo(browser, ['post', '/budget/keep', twice]), `/budget/${person}/figure`);
    const seen = expectDone(await seeStartingFigure(visitOf(world, account), person));
    assert.equal(seen?.figure.weekly, 464_61);
    assert.equal(seen.assessment.answers.length, 12);
    assert.equal(seen.assessment.answers[0]?.said.name, 'Ola Marsh');
  });

  it('gives the golden figure under the worked example', async () => {
    const browser = aBrowser();
    const levels = [3, 1, 2, 0, 2, 2, 2, 1, 1, 0, 0, 2].map((level) => ({ level }));
    await answerAll(browser, levels, 'example-114');
    const { account, person } = await aPerson(world, { name: 'Golden', email: 'golden@example.org' });
    browser.account = account;
    await goTo(browser, ['post', '/budget/keep', { form: { with: 'example-114' } }]);
    const seen = expectDone(await seeStartingFigure(visitOf(world, account), person));
    assert.equal(seen?.figure.weekly, 408_42);
    assert.equal(seen.figure.annual, 21_237_89);
    assert.equal(seen.out.instrument.id, example114.id);
  });

  it('is asked whose they are when a supporter answered for somebody, and goes to that person', async () => {
    const browser = aBrowser();
    const ola = await aPerson(world, { name: 'Ola', email: 'ola8@example.org' });
    const bea = await aSupporter(world, ola, { email: 'bea8@example.org' });
    await answerAll(
      browser,
      allTwo.map((each) => ({ ...each, form: { ...each.form, by: 'for-me' } })),
    );
    browser.account = bea.account;
    assert.match(await page(browser, 'get', '/budget/keep'), /Whose answers are these/);
    const unsaid = await ask(browser, 'post', '/budget/keep', {});
    assert.ok('page' in unsaid && unsaid.status === 422);
    assert.equal(
      await goTo(browser, ['post', '/budget/keep', { form: { person: ola.person } }]),
      `/budget/${ola.person}/figure`,
    );
    const seen = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.deepEqual(seen?.assessment.answers[0]?.said.by, 'for-me');
    assert.equal(seen.assessment.answers[0].said.name, 'Bea Marsh');
  });

  it('is refused to a supporter whom the person did not let answer', async () => {
    const browser = aBrowser();
    const ola = await aPerson(world, { name: 'Ola', email: 'ola9@example.org' });
    const bea = await aSupporter(world, ola, { email: 'bea9@example.org', powers: ['see-plan'] });
    await answerAll(browser, allTwo);
    browser.account = bea.account;
    assert.deepEqual(await ask(browser, 'post', '/budget/keep', { form: { person: ola.person } }), {
      refusal: 'not-allowed',
    });
    assert.match(await page(browser, 'get', '/budget/check'), /market since spring/);
  });

  it('shows a figure to nobody who may not see it', async () => {
    const { account, person } = await aPerson(world, { name: 'Ola', email: 'ola2@example.org' });
    const stranger = await anAccount(world, { name: 'Stranger' });
    const shown = await ask({ cookies: {}, account: stranger }, 'get', '/budget/:person/figure', {
      params: { person },
    });
    assert.deepEqual(shown, { refusal: 'not-allowed' });
    const own = await page({ cookies: {}, account }, 'get', '/budget/:person/figure', { params: { person } });
    assert.match(own, /Answer the questions first/);
  });
});

describe('A helper’s own word', () => {
  it('takes their help off the figure, and gives it back the day they end it', async () => {
    const { ola, bea } = await olaWithHelp('3');
    const visit = visitOf(world, bea.account);

    assert.deepEqual(await agreeToHelp(visitOf(world, ola.account), ola.person, 'nutrition'), {
      refused: { because: 'not-allowed' },
    });
    assert.deepEqual(await agreeToHelp(visit, ola.person, 'toilet'), {
      refused: { because: 'no-help-there' },
    });
    expectDone(await agreeToHelp(visit, ola.person, 'nutrition'));
    assert.equal(expectDone(await agreeToHelp(visit, ola.person, 'hygiene')).weekly, 423_98);
    const shown = await page({ cookies: {}, account: bea.account }, 'get', '/budget/:person/figure', {
      params: { person: ola.person },
    });
    assert.match(shown, /Ola: starting figure[^]*Bea Marsh wants to go on/);
    expectDone(await endHelp(visit, ola.person, 'nutrition'));
    assert.equal(expectDone(await endHelp(visit, ola.person, 'hygiene')).weekly, 464_61);
    assert.deepEqual(await endHelp(visit, ola.person, 'hygiene'), {
      refused: { because: 'nothing-agreed' },
    });
  });

  it('stops counting when the person no longer wants it counted', async () => {
    const { ola, bea } = await olaWithHelp('5');
    expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'nutrition'));
    const parts = { params: { person: ola.person, area: 'nutrition' }, form: { word: 'stop' } };
    const own = { cookies: {}, account: ola.account };
    await goTo(own, ['post', '/budget/:person/help/:area', parts]);
    const seen = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(seen?.figure.weekly, 464_61);
    assert.equal(seen.figure.because, 'helper-ended');
  });

  it('goes on counting when other answers change, and not when the help itself does', async () => {
    const { ola, bea } = await olaWithHelp('6');
    const helped = expectDone(await agreeToHelp(visitOf(world, bea.account), ola.person, 'nutrition')).weekly;
    const own: Browser = { cookies: {}, account: ola.account };
    const reopen = async () =>
      goTo(own, ['post', '/budget/:person/answers', { params: { person: ola.person } }]);
    assert.equal(await reopen(), '/budget/check');
    await goTo(own, ['post', '/budget/keep', {}]);
    const same = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(same?.figure.weekly, helped);
    await reopen();
    await goTo(own, answer(1, { level: '2', share: 'all', 'goes-on': 'yes' }));
    await goTo(own, ['post', '/budget/keep', {}]);
    const changed = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
    assert.equal(changed?.figure.weekly, 464_61);
  });

  it('is refused where there is no assessment', async () => {
    const ola = await aPerson(world, { name: 'Ola', email: 'ola4@example.org' });
    const bea = await aSupporter(world, ola, { email: 'bea4@example.org' });
    assert.deepEqual(await agreeToHelp(visitOf(world, bea.account), ola.person, 'toilet'), {
      refused: { because: 'no-assessment' },
    });
  });
});

describe('Another view', () => {
  it('stands beside the answer with a name and a reason, and changes nothing', async () => {
    const { ola } = await olaWithHelp('10');
    const organisation = await anOrganisation(world);
    const tunde = await aWorker(world, { organisation, role: 'planner', name: 'Tunde Okafor' });
    await beside(world, ola, { organisation, role: 'planner' });
    const planner = { cookies: {}, account: tunde };
    const at = (form: Record<string, string>): VisitParts => ({
      params: { person: ola.person, area: 'toilet' },
      form,
    });
    const path = '/budget/:person/view/:area';
    const unsaid = await ask(planner, 'post', path, at({ level: '3' }));
    assert.ok('page' in unsaid && unsaid.page.errors?.[0]?.field === 'why');
    const same = await ask(planner, 'post', path, at({ level: '2', why: 'I saw it.' }));
    assert.ok('page' in same && same.page.errors?.[0]?.field === 'level');
    await goTo(planner, ['post', path, at({ level: '3', why: 'She needed me each time I was there.' })]);

    const shown = await page({ cookies: {}, account: ola.account }, 'get', '/budget/:person/figure', {
      params: { person: ola.person },
    });
    assert.match(shown, /Tunde Okafor on Using the toilet[^]*She needed me each time/);
    assert.match(shown, /£464\.61/);
    const own = { cookies: {}, account: ola.account };
    assert.deepEqual(await ask(own, 'post', path, at({ level: '3', why: 'Mine.' })), {
      refusal: 'not-allowed',
    });
  });
});

describe('The rules', () => {
  it('can be read by anyone, with every clock and every table', async () => {
    const browser = aBrowser();
    assert.match(await page(browser, 'get', '/rules'), /Mainstay starting instrument[^]*Independent Living/);
    const start = await page(browser, 'get', '/rules/:name', { params: { name: 'mainstay-start' } });
    assert.match(start, /£62,087\.29/);
    const free = await page(browser, 'get', '/rules/policy/:name', { params: { name: 'nils' } });
    assert.match(free, /Support is free/);
  });

  it('has a pack that charges only where something is charged', async () => {
    const browser = aBrowser();
    const charged = { params: { name: 'england-care-act' } };
    assert.doesNotMatch(await page(browser, 'get', '/rules'), /England, Care Act/);
    const none = { refusal: 'not-found' };
    assert.deepEqual(await ask(browser, 'get', '/rules/policy/:name', charged), none);
    world = worldOn(database, { policy: 'england-care-act' });
    assert.match(await page(browser, 'get', '/rules'), /Independent Living[^]*England, Care Act 2014/);
    assert.match(await page(browser, 'get', '/rules/policy/:name', charged), /10 working days[^]*£112\.50/);
  });

  it('can be taken away as a file that is the instrument itself', async () => {
    const file = await ask(aBrowser(), 'get', '/rules/:name', { params: { name: 'mainstay-start.json' } });
    assert.ok('file' in file);
    assert.deepEqual(JSON.parse(String(file.file.body)), getInstrument('mainstay-start').published.file);
    const first = await ask(aBrowser(), 'get', '/rules/:name', { params: { name: 'mainstay-start@1.json' } });
    assert.ok('file' in first);
    assert.match(String(first.file.body), /"allocation-instrument\/1"/);
    const none = await ask(aBrowser(), 'get', '/rules/:name', { params: { name: 'none.json' } });
    assert.deepEqual(none, { refusal: 'not-found' });
  });
});

const allTwo: Answers = Array.from({ length: 12 }, (_, place) => ({
  level: 2,
  form: place === 8 ? { words: 'I have not been to the market since spring.' } : {},
}));

/** Ola, who told of Bea's help with eating and washing, kept her answers, and has Bea beside her. */
async function olaWithHelp(number: string) {
  const browser = aBrowser();
  const helped = { share: 'half-to-most', helper: 'Bea', 'goes-on': 'not-asked' };
  await answerAll(browser, [{ level: 2, form: helped }, { level: 2, form: helped }, ...allTwo.slice(2)]);
  const ola = await aPerson(world, { name: 'Ola', email: `ola${number}@example.org` });
  browser.account = ola.account;
  await goTo(browser, ['post', '/budget/keep', {}]);
  const bea = await aSupporter(world, ola, { email: `bea${number}@example.org` });
  return { ola, bea };
}

function aBrowser(): Browser {
  world = worldOn(database);
  return { cookies: {} };
}

function secretIn(browser: Browser): string | undefined {
  return browser.cookies['mainstay_answers_mainstay-start'];
}

function answer(number: number, form: Record<string, string>, query: Record<string, string> = {}) {
  const parts: VisitParts = { path: `/budget/${number}`, params: { number: String(number) }, query, form };
  return ['post', '/budget/:number', parts] as const;
}

async function answerAll(browser: Browser, answers: Answers, instrument?: string): Promise<void> {
  for (const [place, each] of answers.entries()) {
    const query = instrument === undefined ? {} : { with: instrument };
    await goTo(browser, answer(place + 1, { ...each.form, level: String(each.level) }, query));
  }
}

async function ask(
  browser: Browser,
  method: 'get' | 'post',
  path: string,
  parts: VisitParts,
): Promise<Answer> {
  const routes = routesWith({ likeMe: () => Promise.resolve(html``) });
  const route = routes.find((each) => each.method === method && each.path === path);
  assert.ok(route, `there is no ${method} ${path}`);
  const given = await route.answer(
    visitOf(world, browser.account, { path, ...parts, cookies: browser.cookies }),
  );
  for (const cookie of given.cookies ?? []) browser.cookies[cookie.name] = cookie.value;
  return given;
}

async function page(
  browser: Browser,
  method: 'get' | 'post',
  path: string,
  parts: VisitParts = {},
): Promise<string> {
  const given = await ask(browser, method, path, parts);
  assert.ok('page' in given, JSON.stringify(given));
  return `${given.page.title} ${String(given.page.lead ?? '')} ${given.page.body.toString()}`;
}

async function goTo(
  browser: Browser,
  [method, path, parts]: readonly ['get' | 'post', string, VisitParts],
): Promise<string> {
  const given = await ask(browser, method, path, parts);
  assert.ok('goTo' in given, 'page' in given ? JSON.stringify(given.page.errors) : JSON.stringify(given));
  return given.goTo;
}
