import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let ola: HttpVisitor;

before(async () => {
  town = await openTown({ lived: true });
  ola = town.visitor('Ola');
  await signsInByLetter(ola, 'ola@harbour.example');
});
after(() => town.close());

test('whoever may be watched can leave at once: the questions about a life', async () => {
  const somebody = town.visitor('somebody');
  await somebody.opens('/budget/11');
  await somebody.sees('Leave this page quickly');
  await somebody.opens('/help/safety');
  await somebody.sees('ring 999', 'Leave this page quickly');
});

test('and who is in it, what they may see, what happened, how to be reached', async () => {
  await ola.opens('/me');
  await ola.follows('My people');
  await ola.sees('Leave this page quickly');
  await ola.follows('Change what they may see and do (Bea)');
  await ola.sees('Leave this page quickly');
  await ola.follows('My people');
  await ola.follows('End this (Bea)');
  await ola.sees('Leave this page quickly');
  await ola.follows('My people');
  await ola.follows('What happened, and who looked');
  await ola.sees('Leave this page quickly');
  await ola.follows('My people');
  await ola.follows('How to reach me, and what helps when you talk to me');
  await ola.sees('Leave this page quickly');
});

test('but not where it would be in the way', async () => {
  await ola.opens('/directory');
  await ola.doesNotSee('Leave this page quickly');
  assert.deepEqual(town.faults, []);
});
