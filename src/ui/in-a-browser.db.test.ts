import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page as Tab } from 'playwright-core';
import { assets } from './assets.ts';
import { card, cards } from './card/card.ts';
import { questionPage } from './examples/pages.ts';
import { examplesPage } from './examples.ts';
import { renderPage } from './layout/render-page.ts';
import type { Frame, Page } from './page.ts';

const frame: Frame = {
  language: 'en',
  nav: [{ href: '/me', text: 'My home' }],
  preferences: { bigger: false, easy: false, contrast: 'standard' },
  csrf: 'secret',
  path: '/kit',
};
const longWords = cards([card({ title: 'Physiotherapy and reassurance', text: 'Misunderstandings' })], {
  stacked: true,
});
const pages: Readonly<Record<string, Page>> = {
  '/question': { ...questionPage(frame), exit: true },
  '/cards': { title: 'Cards', body: longWords },
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'";

describe('the kit in a browser', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    server = createServer((request, response) => {
      const asset = assets().get(request.url ?? '');
      const page = pages[request.url ?? ''] ?? examplesPage(frame);
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', asset?.type ?? 'text/html; charset=utf-8');
      response.end(asset?.body ?? renderPage(page, frame));
    });
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    origin = `http://127.0.0.1:${address.port.toString()}`;
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Tab> {
    const context = await browser.newContext({ baseURL: origin, ...options });
    const tab = await context.newPage();
    await tab.goto(path);
    return tab;
  }

  async function faults(tab: Tab): Promise<readonly string[]> {
    await tab.evaluate(axe);
    return tab.evaluate<string[]>(
      "axe.run().then((result) => result.violations.map((one) => one.id + ': ' + one.nodes[0].target))",
    );
  }

  it('has no fault that axe can see, in daylight and in the dark', async () => {
    assert.deepEqual(await faults(await open('/kit')), []);
    assert.deepEqual(await faults(await open('/question', { colorScheme: 'dark' })), []);
  });

  it('keeps long words in cards within the smallest phone, in letters twice as large', async () => {
    const tab = await open('/cards', { viewport: { width: 320, height: 640 } });
    const width = await tab.evaluate<number>(`(() => {
      const large = new CSSStyleSheet();
      large.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets = [large];
      return document.documentElement.scrollWidth;
    })()`);
    assert.equal(width, 320);
  });

  it('asks more when a choice is made, still without a fault', async () => {
    const tab = await open('/kit');
    const more = tab.getByLabel('Who?');
    assert.equal(await more.isVisible(), false);
    await tab.getByLabel('Somebody I choose').check();
    assert.equal(await more.isVisible(), true);
    assert.deepEqual(await faults(tab), []);
  });

  it('is never wider than the narrowest phone, also with large text', async () => {
    const tab = await open('/kit', { viewport: { width: 320, height: 600 } });
    assert.equal(await tab.evaluate<number>('document.documentElement.scrollWidth'), 320);
    await tab.evaluate("document.documentElement.classList.add('bigger')");
    assert.equal(await tab.evaluate<number>('document.documentElement.scrollWidth'), 320);
  });

  it('keeps to a policy without script or style inside the page', async () => {
    const said: string[] = [];
    const context = await browser.newContext({ baseURL: origin });
    const tab = await context.newPage();
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(error.message));
    await tab.goto('/kit');
    assert.deepEqual(said, []);
  });

  it('goes first to what is wrong, and with the first key past the header', async () => {
    const wrong = await open('/kit');
    assert.equal(await wrong.evaluate('document.activeElement.className'), 'govuk-error-summary');
    const question = await open('/question');
    await question.keyboard.press('Tab');
    assert.equal(await question.evaluate('document.activeElement.hash'), '#main');
  });

  it('offers to read aloud only where there is script to do it', async () => {
    assert.ok(await (await open('/kit')).getByRole('button', { name: 'Read to me' }).first().isVisible());
    const plain = await open('/kit', { javaScriptEnabled: false });
    assert.equal(await plain.getByRole('button', { name: 'Read to me' }).count(), 0);
  });

  it('leaves a page quickly when Escape is pressed three times', async () => {
    const tab = await open('/question');
    await tab.route(/^https:/, (route) => route.fulfill({ body: 'weather' }));
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    assert.match(tab.url(), /question$/);
    await tab.keyboard.press('Escape');
    await tab.waitForURL(/^https:/);
  });
});
