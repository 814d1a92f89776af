import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { townAtBrowsers } from './at-browsers.ts';
import type { Manner } from './browser-visitor.ts';
import { seesAStartingFigure } from './steps.ts';

const { town, visitor } = townAtBrowsers();

describe('anybody sees a starting figure without an account', () => {
  test('with a mouse, on a desktop', () => look('mouse'));
  test('by keyboard alone', () => look('keyboard'));
  test('without script, on a phone', () => look('without-script', true));
});

test('pages of tables are no wider than a phone with letters twice as large', async () => {
  const reader = await visitor({ name: 'reader', manner: 'mouse', phone: true });
  const wide = [];
  for (const path of [
    '/rules/mainstay-start',
    '/rules/example-114',
    '/rules/policy/nils',
    '/directory/open-data',
  ]) {
    await reader.opens(path);
    wide.push(await reader.page.evaluate<number>(widthWithLargeLetters));
  }
  await reader.leaves();
  assert.deepEqual(wide, [390, 390, 390, 390]);
});

test('the server met no fault of its own', () => assert.deepEqual(town().faults, []));

// Runs in the page, as a reader's own style would.
const widthWithLargeLetters = `(() => {
  const large = new CSSStyleSheet();
  large.replaceSync('html { font-size: 200% !important }');
  document.adoptedStyleSheets = [large];
  return document.documentElement.scrollWidth;
})()`;

async function look(manner: Manner, phone = false): Promise<void> {
  const reader = await visitor({ name: 'somebody', manner, phone });
  await reader.opens('/');
  await reader.follows('I need support, or soon will');
  await seesAStartingFigure(reader);
  await reader.leaves();
}
