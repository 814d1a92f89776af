import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone } from '#basics';
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
  type OwnWorld,
  ownWorld,
} from '#people/testing';
import { example114 } from '#allocation';
import { seeStartingFigure } from '#allocation/actions';
import { allTwo, answerAll, ask, type Browser, browserOn, goTo, page } from '../testing/browser.ts';

let home: OwnWorld;
let world: TestWorld;

before(async () => {
  home = await ownWorld();
});
after(() => home.close());

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
    const shown = await ask(browserOn(world, stranger), 'get', '/budget/:person/figure', {
      params: { person },
    });
    assert.deepEqual(shown, { refusal: 'not-allowed' });
    const own = await page(browserOn(world, account), 'get', '/budget/:person/figure', {
      params: { person },
    });
    assert.match(own, /Answer the questions first/);
  });
});

describe('Another view', () => {
  it('stands beside the answer with a name and a reason, and changes nothing', async () => {
    const { ola } = await olaWithHelp('10');
    const organisation = await anOrganisation(world);
    const tunde = await aWorker(world, { organisation, role: 'planner', name: 'Tunde Okafor' });
    await beside(world, ola, { organisation, role: 'planner' });
    const planner = browserOn(world, tunde);
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

    const shown = await page(browserOn(world, ola.account), 'get', '/budget/:person/figure', {
      params: { person: ola.person },
    });
    assert.match(shown, /Tunde Okafor on Using the toilet[^]*She needed me each time/);
    assert.match(shown, /£464\.61/);
    const own = browserOn(world, ola.account);
    assert.deepEqual(await ask(own, 'post', path, at({ level: '3', why: 'Mine.' })), {
      refusal: 'not-allowed',
    });
  });
});

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
  world = worldOn(home.database);
  return browserOn(world);
}
