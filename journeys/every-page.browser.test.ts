import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { townsfolk } from '../src/app/demo/town.ts';
import { browserVisitor, openBrowser } from './browser-visitor.ts';
import { everyAddress, routeOf } from './every-address.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let browser: Browser;
let served: string;

before(async () => {
  town = await openTown({ lived: true });
  served = await town.serve();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await town.close();
});

/** The width at which everything must still be read without scrolling sideways (WCAG 2.2, 1.4.10). */
const narrow = { width: 320, height: 640 };

test('every page of the town is no wider than the smallest phone, and axe finds no fault on it', async () => {
  const wide: string[] = [];
  const readers = await pagesByReader();
  const pages = readers.reduce((sum, each) => sum + each.paths.length, 0);
  assert.ok(pages >= 140, `the town’s people reach ${pages} pages`);
  for (const { email, paths } of readers) {
    const visitor = await browserVisitor(browser, served, { name: email, manner: 'mouse', phone: true });
    await visitor.page.setViewportSize(narrow);
    if (email !== nobody) await signsInByLetter(visitor, email);
    for (const path of paths) {
      await visitor.opens(path);
      const width = await visitor.page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > narrow.width) wide.push(`${email} ${path}: ${width}`);
    }
    await visitor.leaves();
  }
  assert.deepEqual(wide, []);
  assert.deepEqual(town.faults, []);
});

const nobody = 'nobody';

/** The first page of each route, with the first of the town’s people who reaches it. */
async function pagesByReader() {
  const routes = new Set<string>();
  const readers = [];
  for (const email of [nobody, ...townsfolk.map((each) => each.email)]) {
    const visitor = town.visitor(email);
    if (email !== nobody) await signsInByLetter(visitor, email);
    const paths: string[] = [];
    const read = (path: string, text: string): void => {
      const route = routeOf('get', path)?.path;
      if (route === undefined || routes.has(route) || !/^<!doctype html/i.test(text)) return;
      routes.add(route);
      paths.push(path);
    };
    await everyAddress(visitor, email === nobody ? ['/', '/directory'] : ['/me'], { read, aRoute: 1 });
    readers.push({ email, paths });
  }
  return readers.filter(({ paths }) => paths.length > 0);
}
