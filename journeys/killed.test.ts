import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand, startCommand } from './command.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';

const writes_before_a_kill = 25;

let folder = '';
let settings: Readonly<Record<string, string>> = {};
let url = '';
let server: ChildProcess;
let ivor: HttpVisitor;
let plan = '';
/** Every step of his plan that the server said it kept. */
const kept: string[] = [];

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-killed-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  settings = {
    PORT: `${port}`,
    MAINSTAY_DATA: path.join(folder, 'data'),
    MAINSTAY_DEMO: 'on',
    DATABASE_URL: '',
  };
  await starts();
  ivor = httpVisitor((to, init) => fetch(`${url}${to}`, { ...init, redirect: 'manual' }), 'Ivor');
  await signsInByLetter(ivor, 'ivor@harbour.example');
  await ivor.opens('/plans');
  plan = ivor.isAt();
});
after(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM');
    await once(server, 'close');
  }
  await rm(folder, { recursive: true, force: true });
});

describe('nothing that was acknowledged is lost, and nothing is half done', () => {
  test('when Mainstay is killed while somebody writes', async () => {
    await writesUntil(() => server.kill('SIGKILL'));
    await starts();
    await everythingIsThere();
  });

  test('when the database is killed: it comes back by itself', async () => {
    await writesUntil(async () => process.kill(await databaseProcess(), 'SIGKILL'));
    await answers();
    await everythingIsThere();
  });

  test('when both are killed', async () => {
    await writesUntil(async () => {
      process.kill(await databaseProcess(), 'SIGKILL');
      server.kill('SIGKILL');
    });
    await starts();
    await everythingIsThere();
  });
});

test('a second start on the same data is refused in a sentence', async () => {
  const second = await runCommand(['serve'], { ...settings, PORT: `${await freePort()}` });
  assert.equal(second.code, 1);
  assert.match(second.told, /^Mainstay is already running on this data [^\n]*\n$/);
});

test('every truth about the data holds afterwards', async () => {
  const checked = await runCommand(['check'], settings);
  assert.equal(checked.code, 0, checked.gave);
});

async function starts(): Promise<void> {
  server = startCommand(['serve'], settings);
  server.stdout?.resume();
  server.stderr?.resume();
  await answers();
}

async function answers(): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(`${url}/health`).catch(() => undefined);
    if (response?.status === 200) return;
    assert.ok(Date.now() < until, 'Mainstay does not answer');
    await wait(50);
  }
}

/** Writes steps into the plan one after the other, kills in the middle of one, and keeps in mind what was acknowledged. */
async function writesUntil(kill: () => unknown): Promise<void> {
  await ivor.opens(`${plan}/steps/new`);
  const form = ivor
    .page()
    .querySelectorAll('form')
    .find((each) => each.getAttribute('action')?.includes('steps'));
  const csrf = form?.querySelector('[name=csrf]')?.getAttribute('value') ?? '';
  for (let count = 1; ; count += 1) {
    const what = `Step ${kept.length + 1} of many, written at ${Date.now()}`;
    const body = new URLSearchParams({ csrf, token: crypto.randomUUID(), version: '0', what });
    const sent = ivor.asks(`${plan}/steps/new`, { method: 'POST', body }).catch(() => undefined);
    const isLast = count === writes_before_a_kill;
    if (isLast) await kill();
    const response = await sent;
    assert.ok(isLast || response?.status === 303, `expected a step to be kept, got ${response?.status}`);
    if (response?.status === 303) kept.push(what);
    if (isLast) return;
  }
}

async function everythingIsThere(): Promise<void> {
  await ivor.opens(plan);
  const shown = await ivor.reads();
  assert.deepEqual(
    kept.filter((what) => !shown.includes(what)),
    [],
  );
  const person = plan.split('/').at(-1) ?? '';
  const response = await ivor.asks(`/me/${person}/everything`);
  const { records } = (await response.json()) as {
    records: Record<string, readonly Record<string, unknown>[]>;
  };
  const steps = (records['plans.step'] ?? []).filter(({ what }) => String(what).startsWith('Step '));
  const lines = (records['platform.journal'] ?? []).filter(({ about }) =>
    /Step \d+ of many/.test(JSON.stringify(about)),
  );
  assert.equal(lines.length, steps.length, 'each step has its line of what happened');
}

async function databaseProcess(): Promise<number> {
  const file = path.join(settings['MAINSTAY_DATA'] ?? '', 'postgres', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  assert.ok(found !== null && typeof found === 'object');
  return found.port;
}
