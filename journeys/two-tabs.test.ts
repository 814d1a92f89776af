import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'node-html-parser';
import { everyAddress, type FoundField, type FoundForm } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let ivor: HttpVisitor;
let forms: readonly FoundForm[];

before(async () => {
  town = await openTown({ lived: true });
  ivor = town.visitor('Ivor');
  await signsInByLetter(ivor, 'ivor@harbour.example');
  const found = await everyAddress(ivor, ['/me']);
  // What is new has no other window to differ from.
  const there = [...found.forms.values()].filter(({ route }) => !route.endsWith('/new'));
  forms = there.filter(({ fields }) => {
    const has = (such: (field: FoundField) => boolean): boolean => fields.some(such);
    return has(({ name }) => name === 'version') && has(({ kind }) => kind === 'written');
  });
});
after(() => town.close());

test('some things are written in more than one place', () => {
  assert.ok(forms.length >= 3, forms.map(({ route }) => route).join(', '));
});

test('what was saved in one window is not overwritten from another: both are shown, and nothing is lost', async () => {
  const wrong = [];
  for (const form of forms) {
    const one = await saves(form, 'Written in the first window');
    const other = await saves(form, 'Written in the second window');
    const shown = ['Written in the first window', 'Written in the second window'].filter((words) =>
      other.body.includes(words),
    );
    if (one.status !== 303 || other.status !== 409 || shown.length < 2)
      wrong.push(`${form.action}: ${one.status}, then ${other.status}, shows ${shown.join(' and ')}`);
  }
  assert.deepEqual(wrong, []);
});

test('what was written while one was signed out in another window waits, and is sent again', async () => {
  const words = 'Ask at the shed about Fridays';
  await ivor.opens('/plans');
  await ivor.follows('Add a next step');
  await ivor.writes('What is the step?', words);
  await inAnotherWindow('/sign-out');
  await ivor.presses('Save');
  assert.equal(ivor.status(), 403);
  await ivor.sees('You are signed out', 'Nothing was saved yet', words);
  await ivor.presses('Send it again');
  await ivor.sees('You are signed out', words);
  await inAnotherWindow('/sign-in', { email: 'ivor@harbour.example' });
  const link = /\/sign-in\/[\w-]{20,}/.exec(await (await ivor.asks('/mailbox')).text());
  await inAnotherWindow(link?.[0] ?? '');
  await ivor.presses('Send it again');
  await ivor.sees('Saved', words);
});

test('a page of an earlier visit shows what was written on it, and nothing that another site sent', async () => {
  const body = new URLSearchParams({ csrf: 'another', words: 'A long letter, nearly done.' });
  const sentFrom = async (site: string): Promise<string> => {
    const headers = { 'sec-fetch-site': site };
    return (await ivor.asks('/plans', { method: 'POST', body, headers })).text();
  };
  assert.match(await sentFrom('same-origin'), /What you wrote[^]*A long letter, nearly done\./);
  assert.doesNotMatch(await sentFrom('cross-site'), /A long letter/);
});

test('and nothing broke', async () => {
  assert.deepEqual(town.faults, []);
  assert.deepEqual(await town.brokenTruths(), []);
});

/** Sends a form from a second window of the same browser. */
async function inAnotherWindow(path: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const pages = [await ivor.asks('/help'), await ivor.asks('/sign-in')];
  const texts = await Promise.all(pages.map((each) => each.text()));
  const csrf = parse(texts.join('')).querySelector('input[name=csrf]')?.getAttribute('value') ?? '';
  const body = new URLSearchParams({ ...fields, csrf, token: town.world.clock.newId() });
  assert.equal((await ivor.asks(path, { method: 'POST', body })).status, 303);
}

/** Sends a form as it stood when its page was opened, with these words in the first field that takes words. */
async function saves(form: FoundForm, words: string): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams();
  const first = form.fields.find(({ kind }) => kind === 'written');
  for (const field of form.fields) {
    if (field.kind === 'hidden') body.set(field.name, field.value);
    if (field.kind === 'chosen' && !body.has(field.name)) body.set(field.name, field.value);
    if (field.kind === 'written') body.set(field.name, field === first ? words : field.value);
  }
  body.set('token', town.world.clock.newId());
  body.set('once', town.world.clock.newId());
  const response = await ivor.asks(form.action, { method: 'POST', body });
  return { status: response.status, body: await response.text() };
}
