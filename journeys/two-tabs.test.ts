import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

test('and nothing broke', async () => {
  assert.deepEqual(town.faults, []);
  assert.deepEqual(await town.brokenTruths(), []);
});

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
