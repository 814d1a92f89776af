import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('employing an assistant', () => {
  let town: Town;
  let ola: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true, at: '2026-11-22T10:00:00Z' });
    ola = town.visitor('Ola');
    await signsInByLetter(ola, 'ola@harbour.example');
  });
  after(() => town.close());

  test('anybody works out what an hour costs, with every rate, its day and whether we read it ourselves', async () => {
    const stranger = town.visitor('A stranger');
    await stranger.opens('/help');
    await stranger.follows('What an hour of an assistant really costs');
    await stranger.sees(
      'an hour of support',
      'Contributions) Act 2025 (from 6 April 2025)',
      'from 1 April 2026',
      'We have not read this at its source.',
    );
    await stranger.writes('How many hours of support a week?', '20');
    await stranger.presses('Work it out');
    await stranger.sees('£15.05', '£15,647.36', '−£1,472.08', 'Off that: the Employment Allowance');
    await stranger.chooses('No');
    await stranger.presses('Work it out');
    await stranger.sees('£16.46');
    await stranger.doesNotSee('Off that: the Employment Allowance');
  });

  test('a wage below the law is refused with the sum, and nonsense is said beside its box', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.sees('Beside my plan', '“My personal assistants” gives £15.05 for each of 16 hours a week.');
    await ola.writes('What will you pay for an hour?', '12.70');
    await ola.presses('Work it out');
    await ola.sees(
      'This is less than the law allows',
      'The least for somebody of that age is £12.71 an hour. £0.01',
    );
    await ola.picks('How old is your assistant?', '18 to 20');
    await ola.presses('Work it out');
    await ola.doesNotSee('This is less than the law allows');
    await ola.writes('What will you pay for an hour?', 'a lot');
    await ola.writes('How many hours of support a week?', '400');
    await ola.presses('Work it out');
    assert.equal(ola.status(), 422);
    await ola.sees('Type an amount such as 12.71', 'Type hours in quarters');
  });

  test('nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});
