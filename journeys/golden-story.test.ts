import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  agreesThePlan,
  keepsTheStartingFigure,
  readsTheAnswer,
  sendsItIn,
  writesThePlan,
} from './golden-story.ts';
import { openTown, type Town } from './town.ts';

describe('the golden story under nils', () => story('nils'));
describe('the golden story under england-care-act', () => story('england-care-act'));

function story(policy: 'nils' | 'england-care-act'): void {
  let town: Town;
  let ola: ReturnType<Town['visitor']>;
  let priya: ReturnType<Town['visitor']>;
  before(async () => {
    town = await openTown({ policy });
    ola = town.visitor('Ola');
    priya = town.visitor('Priya');
  });
  after(() => town.close());

  test('1. answers of 44 points start planning at £408.42 a week', () => keepsTheStartingFigure(ola));
  test('2. the plan comes to £348.80 a week and £600.00 once', () => writesThePlan(ola));
  test('   she sends it in and sees the clock', () => sendsItIn(ola));
  test('3. it is agreed by the seven questions, with a reason for the difference', () =>
    agreesThePlan(priya));
  test('   she reads what was agreed', () => readsTheAnswer(ola));

  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
  test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
}
