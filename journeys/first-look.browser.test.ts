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

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));

async function look(manner: Manner, phone = false): Promise<void> {
  const visitor = await browserVisitor(browser, address, { name: 'somebody', manner, phone });
  await visitor.opens('/');
  await visitor.follows('I need support, or soon will');
  await seesAStartingFigure(visitor);
  await visitor.leaves();
}
