import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runCommand } from './command.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { freePort, type Killable, killable } from './killable.ts';
import { signsInByLetter } from './steps.ts';

const writes_before_a_kill = 25;

let house: Killable;
let ivor: HttpVisitor;
let plan = '';
/** Every step of his plan that the server said it kept. */
const kept: string[] = [];

before(async () => {
  house = await killable();
  ivor = house.visitor('Ivor');
  await signsInByLetter(ivor, 'ivor@harbour.example');
  await ivor.opens('/plans');
  plan = ivor.isAt();
});
after(() => house.close());

describe('nothing that was acknowledged is lost, and nothing is half done', () => {
  test('when Mainstay is killed while somebody writes', async () => {
    await writesUntil(() => house.kill());
    await house.start();
    await everythingIsThere();
  });

  test('when the database is killed: it comes back by itself', async () => {
    const back: Promise<void>[] = [];
    await writesUntil(() => void back.push(house.databaseKilled()));
    await Promise.all(back);
    await everythingIsThere();
  });

  test('when both are killed', async () => {
    await writesUntil(async () => {
      process.kill(await house.databaseProcess(), 'SIGKILL');
      house.kill();
    });
    await house.start();
    await everythingIsThere();
  });
});

test('a second start on the same data is refused in a sentence', async () => {
  const second = await runCommand(['serve'], { ...house.settings, PORT: `${await freePort()}` });
  assert.equal(second.code, 1);
  assert.match(second.told, /^Mainstay is already running on this data [^\n]*\n$/);
});

test('every truth about the data holds afterwards', async () => {
  const checked = await runCommand(['check'], house.settings);
  assert.equal(checked.code, 0, checked.gave);
});

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
