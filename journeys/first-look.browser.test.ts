import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { browserVisitor, type Manner, openBrowser } from './browser-visitor.ts';
import { seesAStartingFigure } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
let address: string;

before(async () => {
  town = await openTown();
  address = await town.serve();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await town.close();
});

describe('anybody sees a starting figure without an account', () => {
  test('with a mouse, on a desktop', () => look('mouse'));
  test('by keyboard alone', () => look('keyboard'));
  test('without script, on a phone', () => look('without-script', true));
});

test('pages of tables are no wider than a phone with letters twice as large', async () => {
  const visitor = await browserVisitor(browser, address, { name: 'reader', manner: 'mouse', phone: true });
  const wide = [];
  for (const path of [
    '/rules/mainstay-start',
    '/rules/example-114',
    '/rules/policy/nils',
    '/directory/open-data',
  ]) {
    await visitor.opens(path);
    wide.push(await visitor.page.evaluate<number>(widthWithLargeLetters));
  }
  await visitor.leaves();
  assert.deepEqual(wide, [390, 390, 390, 390]);
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));

// Runs in the page, as a reader's own style would.
const widthWithLargeLetters = `(() => {
  const large = new CSSStyleSheet();
  large.replaceSync('html { font-size: 200% !important }');
  document.adoptedStyleSheets = [large];
  return document.documentElement.scrollWidth;
})()`;

async function look(manner: Manner, phone = false): Promise<void> {
  const visitor = await browserVisitor(browser, address, { name: 'somebody', manner, phone });
  await visitor.opens('/');
  await visitor.follows('I need support, or soon will');
  await seesAStartingFigure(visitor);
  await visitor.leaves();
}
