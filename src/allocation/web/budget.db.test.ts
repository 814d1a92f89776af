import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findDraft } from '#assessment/actions';
import { type TestWorld, visitOf, worldOn, type OwnWorld, ownWorld } from '#people/testing';
import { mainstayStart, questionnaireOf } from '#allocation';
import {
  allTwo,
  answer,
  answerAll,
  ask,
  type Browser,
  browserOn,
  goTo,
  page,
  secretIn,
} from '../testing/browser.ts';

let home: OwnWorld;
let world: TestWorld;

before(async () => {
  home = await ownWorld();
});
after(() => home.close());

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

function aBrowser(): Browser {
  world = worldOn(home.database);
  return browserOn(world);
}
