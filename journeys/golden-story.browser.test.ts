import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { browserVisitor, openBrowser } from './browser-visitor.ts';
import {
  agreesThePlan,
  keepsTheStartingFigure,
  readsTheAnswer,
  sendsItIn,
  writesThePlan,
} from './golden-story.ts';
import { openTown, type Town } from './town.ts';
import type { Visitor } from './visitor.ts';

describe('the golden story in a real browser, axe after every step', () => {
  let town: Town;
  let browser: Browser;
  let ola: Visitor;
  let priya: Visitor;
  before(async () => {
    town = await openTown();
    const address = await town.serve();
    browser = await openBrowser();
    ola = await browserVisitor(browser, address, { name: 'Ola', manner: 'mouse', phone: true });
    priya = await browserVisitor(browser, address, { name: 'Priya', manner: 'keyboard' });
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  test('1. on her phone, Ola sees a starting figure and keeps it', () => keepsTheStartingFigure(ola));
  test('2. she writes her plan', () => writesThePlan(ola));
  test('   and sends it in', () => sendsItIn(ola));
  test('3. Priya agrees it, by keyboard alone', () => agreesThePlan(priya));
  test('   and Ola reads the answer', () => readsTheAnswer(ola));
  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
});
