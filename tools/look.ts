import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { type Frame, assets, examplesPage, questionPage, renderPage } from '../src/ui/index.ts';

/**
 * Shows pages as people meet them, and says what axe finds and what is too wide.
 *
 *   node --import tsx tools/look.ts [URL …] [--views phone,dark]
 *
 * Without an address it shows the kit's own examples. Pictures go to `screenshots/`. Exit 1 on a finding.
 */
type View = { readonly options: BrowserContextOptions; readonly root?: string };

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1180, height: 900 } };
const views: Readonly<Record<string, View>> = {
  phone: { options: phone },
  desktop: { options: desktop },
  narrow: { options: { viewport: { width: 320, height: 700 } } },
  bigger: { options: phone, root: 'bigger' },
  dark: { options: { ...desktop, colorScheme: 'dark' } },
  contrast: { options: desktop, root: 'high-contrast' },
  'dark-contrast': { options: { ...desktop, colorScheme: 'dark' }, root: 'high-contrast' },
  forced: { options: { ...desktop, forcedColors: 'active' } },
};

const frame: Frame = {
  language: 'en',
  nav: [
    { href: '/me', text: 'My home' },
    { href: '/ui', text: 'My plan' },
  ],
  preferences: { bigger: false, easy: false, contrast: 'standard' },
  csrf: 'none',
  path: '/ui',
  signedInAs: { name: 'Ola Marsh' },
};

const folder = fileURLToPath(new URL('../screenshots', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const words = process.argv.slice(2);
const chosen = words.includes('--views')
  ? (words[words.indexOf('--views') + 1] ?? '').split(',')
  : Object.keys(views);
const given = words.filter((word) => /^https?:/.test(word));

await mkdir(folder, { recursive: true });
const server = createServer((request, response) => {
  const asset = assets().get(request.url ?? '');
  const page = request.url === '/question' ? questionPage(frame) : examplesPage(frame);
  response.setHeader('content-type', asset?.type ?? 'text/html; charset=utf-8');
  response.end(asset?.body ?? renderPage(page, frame));
});
await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const own = ['/kit', '/question'].map((page) => `http://127.0.0.1:${port.toString()}${page}`);

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const findings: string[] = [];
for (const url of given.length > 0 ? given : own) {
  for (const name of chosen) findings.push(...(await look(browser, url, name)));
}
await browser.close();
server.close();
console.log(findings.length === 0 ? 'Nothing found.' : findings.join('\n'));
process.exitCode = findings.length === 0 ? 0 : 1;

async function look(seenIn: Browser, url: string, name: string): Promise<readonly string[]> {
  const view = views[name];
  if (view === undefined) throw new Error(`There is no view ${name}. Use: ${Object.keys(views).join(', ')}.`);
  const context = await seenIn.newContext(view.options);
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(`document.documentElement.classList.add(${JSON.stringify(view.root ?? 'seen')})`);
  const file = `${new URL(url).pathname.replaceAll('/', '-').slice(1) || 'home'}-${name}`;
  await inParts(page, file);

  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    "axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)",
  );
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await context.close();
  const wide = view.options.viewport?.width ?? 0;
  return [
    ...(width > wide ? [`${file}: ${width.toString()} px wide in a window of ${wide.toString()}`] : []),
    ...violations.map(
      (one) =>
        `${file}: ${one.id}, ${one.help}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
    ),
  ];
}

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly any: readonly { readonly message: string }[];
  }[];
};

/** A long page in pieces that can be looked at one by one. */
async function inParts(page: Awaited<ReturnType<Browser['newPage']>>, file: string): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const width = page.viewportSize()?.width ?? 0;
  const step = 2000;
  const parts = Math.max(1, Math.round(height / step));
  for (let part = 0; part < parts; part += 1) {
    const clip = { x: 0, y: part * step, width, height: part === parts - 1 ? height - part * step : step };
    const name = parts === 1 ? file : `${file}-${(part + 1).toString()}`;
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, clip });
  }
}
