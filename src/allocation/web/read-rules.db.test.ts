import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { worldOn, type OwnWorld, ownWorld } from '#people/testing';
import { getInstrument } from '#allocation';
import { ask, type Browser, browserOn, page } from '../testing/browser.ts';

let home: OwnWorld;

before(async () => {
  home = await ownWorld();
});
after(() => home.close());

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
    const england = browserOn(worldOn(home.database, { policy: 'england-care-act' }));
    assert.match(await page(england, 'get', '/rules'), /Independent Living[^]*England, Care Act 2014/);
    assert.match(await page(england, 'get', '/rules/policy/:name', charged), /10 working days[^]*£112\.50/);
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

function aBrowser(): Browser {
  return browserOn(worldOn(home.database));
}
