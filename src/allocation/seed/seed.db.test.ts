import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { aPerson, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { keepFigure, seedAnswers } from './index.ts';

let database: Database;
let drop: () => Promise<void>;

before(async () => {
  const made = await testDatabase();
  drop = made.drop;
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await drop();
});

it('gives the people of the made-up town their figures', async () => {
  const world = worldOn(database);
  const figures = [];
  for (const answers of Object.values(seedAnswers)) {
    const { account, person } = await aPerson(world, { email: `${world.clock.newId()}@example.org` });
    figures.push((await keepFigure(visitOf(world, account), person, answers)).weekly);
  }
  assert.deepEqual(figures, [405_92, 289_28, 352_68]);
});
