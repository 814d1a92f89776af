import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { goldenAnswers, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let bea: HttpVisitor;

before(async () => {
  town = await openTown();
  bea = town.visitor('Bea');
});
after(() => town.close());

describe('somebody who does not use screens', () => {
  test('has the questions on paper, each with its boxes and room for own words', async () => {
    await bea.opens('/budget?with=example-114');
    await bea.follows('Print it, fill it in by hand, and have it typed in later');
    await bea.sees('Put a cross in one box', '12.', 'In my own words:');
    await bea.sees('http://localhost:3000/budget/paper/typed?with=example-114');
    await bea.follows('Type in what was written on paper');
  });

  test('is typed for by somebody who gives their own name', async () => {
    await bea.presses('Begin to type in');
    assert.equal(bea.status(), 422);
    await bea.sees('Write your name');
    await bea.chooses('The person, about their own life');
    await bea.writes('Who types it in?', 'Bea Marsh');
    await bea.presses('Begin to type in');
    for (const answer of goldenAnswers) {
      await bea.sees('You are typing in what was written on paper. Your name: Bea Marsh.');
      await bea.chooses(answer);
      await bea.presses('Continue');
    }
  });

  test('sees the same figure as anybody, and whoever reads the answers sees who typed them in', async () => {
    await bea.sees('Check my answers', 'Typed in from paper by Bea Marsh.');
    await bea.presses('See my starting figure');
    await bea.sees('£408.42');
    await bea.presses('Keep it, and start my plan');
    await signsInByLetter(bea, 'paper@example.org', 'Noor Abbas');
    await bea.presses('Keep them');
    await bea.sees('£408.42', 'Typed in from paper by Bea Marsh.');
  });

  test('answers one question themselves later, and no other name stands beside it', async () => {
    await bea.presses('Change my answers');
    await bea.opens('/budget/1?with=example-114&from=check');
    await bea.follows('This answer is not from paper');
    await bea.doesNotSee('You are typing in');
    await bea.chooses('Once a day');
    await bea.presses('Continue');
    await bea.opens('/budget/1?with=example-114&from=check');
    await bea.doesNotSee('You are typing in');
    await bea.opens('/budget/2?with=example-114&from=check');
    await bea.sees('You are typing in what was written on paper. Your name: Bea Marsh.');
  });

  test('is warned where the browser holds answers already, which may be somebody else’s', async () => {
    await bea.opens('/budget/paper/typed?with=example-114');
    await bea.sees('There are answers in this browser already.');
  });
});

describe('a plan on paper', () => {
  test('can be printed by anybody, with room for every part of a plan', async () => {
    const anybody = town.visitor('Anybody');
    await anybody.opens('/plans/paper');
    await anybody.sees('Print this page', 'What matters to me', 'Something I want to change or keep: 3');
    await anybody.sees('Somebody in my life: 4', 'Support that is paid for: 4', 'What could go wrong?');
    await anybody.sees('How I stay in control', 'Who manages my support', 'What happens next');
  });

  test('stands beside the plan on the screen, which prints as it is', async () => {
    const ola = town.visitor('Ola');
    await signsInByLetter(ola, 'ola@harbour.example');
    await ola.opens('/plans');
    await ola.presses('Start my plan');
    await ola.sees('Print this page', 'Next: What matters to me');
    await ola.follows('Write my plan on paper');
    await ola.sees('Harbour Centre for Independent Living');
  });
});

test('nothing broke', async () => {
  assert.deepEqual(town.faults, []);
  assert.deepEqual(await town.brokenTruths(), []);
});
