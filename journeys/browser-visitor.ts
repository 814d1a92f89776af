import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { evened, type Visitor } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How somebody uses the browser. */
export type Manner = 'mouse' | 'keyboard' | 'without-script';

/** A real browser, started once for a file of stories. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A visitor at a real browser, with its page. After each step the page must have no fault that axe can see. */
export async function browserVisitor(
  browser: Browser,
  address: string,
  who: { readonly name: string; readonly manner: Manner; readonly phone?: boolean },
): Promise<Visitor & { readonly page: Page }> {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: who.manner !== 'without-script',
    viewport: who.phone === true ? { width: 390, height: 844 } : { width: 1180, height: 900 },
  });
  context.setDefaultTimeout(10_000);
  // Without script axe cannot run in the page; the same pages are checked in the other manners.
  if (who.manner !== 'without-script') await context.addInitScript({ content: axe });
  const page = await context.newPage();
  const hands = who.manner === 'keyboard' ? keyboard(page) : mouse();
  const arrive = (): Promise<void> => checkPage(context, page, who);
  const button = (text: string): Locator => page.getByRole('button', { name: text, exact: true }).first();
  const question = (name?: string): Locator | Page =>
    name === undefined ? page : page.getByRole('group', { name }).first();

  return {
    name: who.name,
    page,
    isAt: () => page.url().replace(/^https?:\/\/[^/]+/, ''),
    opens: async (path) => {
      await page.goto(path);
      await arrive();
    },
    follows: async (link) => {
      const asButton = page.locator('a[role=button]').filter({ hasText: link });
      await hands.activate(page.getByRole('link', { name: link, exact: true }).or(asButton).first());
      await arrive();
    },
    writes: (label, text, name) =>
      hands.write(question(name).getByLabel(label, { exact: true }).first(), text),
    brings: (label, { name: file, text }) =>
      page
        .getByLabel(label, { exact: true })
        .first()
        .setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(text) }),
    chooses: (label, name) => hands.choose(question(name).getByRole('radio', { name: label }).first()),
    ticks: (label) => hands.tick(page.getByRole('checkbox', { name: label }).first()),
    picks: async (label, option, name) => {
      await question(name).getByLabel(label, { exact: true }).first().selectOption({ label: option });
    },
    presses: async (text) => {
      await hands.activate(button(text));
      await arrive();
    },
    sees: async (...texts) => {
      const all = evened(await page.locator('body').innerText());
      for (const text of texts) {
        assert.ok(
          all.toLowerCase().includes(evened(text).toLowerCase()),
          `${who.name} at ${page.url()} does not see “${text}”: ${all}`,
        );
      }
    },
    doesNotSee: async (...texts) => {
      const all = evened(await page.locator('body').innerText()).toLowerCase();
      for (const text of texts)
        assert.ok(!all.includes(evened(text).toLowerCase()), `${who.name} at ${page.url()} sees “${text}”`);
    },
    reads: async () => evened(await page.locator('body').innerText()),
    leaves: () => context.close(),
  };
}

type Hands = Readonly<Record<'activate' | 'choose' | 'tick', (target: Locator) => Promise<void>>> & {
  readonly write: (target: Locator, text: string) => Promise<void>;
};

function mouse(): Hands {
  return {
    activate: (target) => target.click(),
    choose: (target) => target.check(),
    tick: (target) => target.check(),
    write: (target, text) => target.fill(text),
  };
}

function keyboard(page: Page): Hands {
  return {
    activate: async (target) => {
      await tabTo(page, target);
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
    },
    choose: async (target) => {
      await tabTo(page, target, true);
      for (let moves = 0; moves < 20 && !(await isFocused(target)); moves += 1)
        await page.keyboard.press('ArrowDown');
      assert.ok(await isFocused(target), 'the arrow keys do not reach the choice');
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    tick: async (target) => {
      await tabTo(page, target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    write: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
  };
}

// This runs in the page, where axe is; here it is only text.
const faults = `async (colours) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const rules = { 'color-contrast': { enabled: colours } };
  const result = await axe.run({ runOnly: tags, rules, resultTypes: ['violations'] });
  return result.violations.map((each) => [each.id, each.help, ...each.nodes.slice(0, 3).map((node) => node.html)].join(': '));
}`;

type Focusable = { readonly type?: string; readonly name?: string };

// Runs in the page: whether the element has the focus, or another radio button of its group where that will do.
function hasFocus(element: Focusable, anyOfGroup: boolean): boolean {
  const page = globalThis as unknown as { readonly document: { readonly activeElement: Focusable } };
  const active = page.document.activeElement;
  return active === element || (anyOfGroup && active.type === 'radio' && active.name === element.name);
}

type Stop = Focusable & {
  readonly tabIndex: number;
  readonly disabled?: boolean;
  readonly checkVisibility: () => boolean;
};
type Stops = {
  readonly activeElement: Stop;
  readonly querySelectorAll: (what: string) => Iterable<Stop>;
};

// Runs in the page: how many stops of Tab there are at least from what has the focus to the element, radio buttons left out.
function stopsTo(element: Stop): number {
  const { document } = globalThis as unknown as { readonly document: Stops };
  const active = document.activeElement;
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    (each) =>
      each === element ||
      each === active ||
      (each.type !== 'radio' && each.tabIndex >= 0 && each.disabled !== true && each.checkVisibility()),
  );
  return stops.indexOf(element) - stops.indexOf(active);
}

/**
 * Presses Tab until the element has the focus, or another of its group where radio buttons share one stop. It is looked for once:
 * looking for it again at each press takes longer than the pressing. Holds the key down past what lies between, and looks what has
 * the focus only near the element: a held key is drawn once a frame, a pressed one each time.
 */
async function tabTo(page: Page, target: Locator, anyOfGroup = false): Promise<void> {
  const element = await target.elementHandle();
  await holdTab(page, ((await element?.evaluate<number, Stop>(stopsTo)) ?? 0) - 2);
  for (let presses = 0; presses < 250; presses += 1) {
    if (await element?.evaluate(hasFocus, anyOfGroup)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${await target.innerText().catch(() => 'the field')} at ${page.url()}`);
}

async function holdTab(page: Page, stops: number): Promise<void> {
  if (stops <= 0) return;
  const held = Array.from({ length: stops }, () => page.keyboard.down('Tab'));
  await Promise.all([...held, page.keyboard.up('Tab')]);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate(hasFocus, false);
}

async function checkPage(
  context: BrowserContext,
  page: Page,
  who: { readonly name: string; readonly manner: Manner },
): Promise<void> {
  await page.waitForLoadState();
  await takePicture(page, who.name);
  if (who.manner === 'without-script') return;
  const colours = await isNew(page);
  const found = await page.evaluate<readonly string[]>(`(${faults})(${String(colours)})`);
  assert.deepEqual(found, [], `${who.name} at ${page.url()}`);
  assert.equal(context.pages().length, 1, 'a page opened another window');
}

// Two thirds of axe's time go into contrast, which is the same wherever the page has the same address, title and width; a page with
// an error in it has another title.
const colours_seen = new Set<string>();

/** Whether the colours of a page like this one were not looked at yet. */
async function isNew(page: Page): Promise<boolean> {
  const like = [shapeOf(page), await page.title(), page.viewportSize()?.width].join(' ');
  const before = colours_seen.size;
  return colours_seen.add(like).size > before;
}

/** The address of a page, whoever it is about. */
function shapeOf(page: Page): string {
  return new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id');
}

let pictures = 0;

/** Keeps each page as a picture in the folder PICTURES names, for people to look at. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  pictures += 1;
  const place = shapeOf(page).replaceAll('/', '_');
  await page.screenshot({
    path: `${folder}/${String(pictures).padStart(3, '0')}-${name}${place}.png`,
    fullPage: true,
  });
}
