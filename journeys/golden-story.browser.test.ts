import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { browserVisitor, type Manner, openBrowser } from './browser-visitor.ts';
import { begins, type Cast, goldenActs, type Policy } from './golden-story.ts';
import { openTown, type Town } from './town.ts';

describe('the golden story in a real browser, axe after every step', () =>
  story('mouse', 'england-care-act'));
describe('the golden story by keyboard alone', () => story('keyboard', 'nils'));
describe('the golden story without script', () => story('without-script', 'england-care-act'));

/** Ola and Nell are on their phones, the workers at their desks. */
function story(manner: Manner, policy: Policy): void {
  let town: Town;
  let browser: Browser;
  let cast: Cast;
  before(async () => {
    town = await openTown({ policy, at: begins });
    const address = await town.serve();
    browser = await openBrowser();
    const at = (name: string, phone = false) => browserVisitor(browser, address, { name, manner, phone });
    cast = {
      ola: await at('Ola', true),
      nell: await at('Nell', true),
      priya: await at('Priya'),
      sam: await at('Sam'),
      dev: await at('Dev'),
      nadia: await at('Nadia'),
      itIs: town.world.clock.set,
    };
  });
  after(async () => {
    await browser.close();
    await town.close();
  });

  for (const [act, walk] of goldenActs(() => cast, policy)) test(act, walk);

  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
  test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
}
