import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seesAStartingFigure, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
before(async () => {
  town = await openTown();
});
after(() => town.close());

test('somebody new sees a figure, keeps it, and finds it under their own name', async () => {
  const ola = town.visitor('Ola');
  await seesAStartingFigure(ola);
  await ola.presses('Keep it, and start my plan');
  await signsInByLetter(ola, 'ola.new@example.org', 'Ola');
  console.log(ola.isAt(), await ola.reads());
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
