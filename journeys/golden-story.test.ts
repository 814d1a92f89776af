import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  agreesThePlan,
  asksBeforeBuying,
  choosesWhoHoldsIt,
  challengesIt,
  keepsHerBudget,
  keepsTheStartingFigure,
  personAt,
  proposesLess,
  leavesTheProvider,
  movesTheArtsClub,
  paysFourWeeks,
  readsTheAnswer,
  seesMoneyComeAndGo,
  sendsItIn,
  signsForTheProvider,
  writesThePlan,
} from './golden-story.ts';
import { openTown, type Town } from './town.ts';

describe('the golden story under nils', () => story('nils'));
describe('the golden story under england-care-act', () => story('england-care-act'));

function story(policy: 'nils' | 'england-care-act'): void {
  let town: Town;
  let ola: ReturnType<Town['visitor']>;
  let priya: ReturnType<Town['visitor']>;
  let sam: ReturnType<Town['visitor']>;
  let dev: ReturnType<Town['visitor']>;
  const due = { direct: '£1,643.20', together: '£1,995.20' };
  before(async () => {
    town = await openTown({ policy });
    ola = town.visitor('Ola');
    priya = town.visitor('Priya');
    sam = town.visitor('Sam');
    dev = town.visitor('Dev');
  });
  after(() => town.close());

  test('1. answers of 44 points start planning at £408.42 a week', () => keepsTheStartingFigure(ola));
  test('2. the plan comes to £348.80 a week and £600.00 once', () => writesThePlan(ola));
  test('   she sends it in and sees the clock', () => sendsItIn(ola));
  test('3. it is agreed by the seven questions, with a reason for the difference', () =>
    agreesThePlan(priya));
  test('   she reads what was agreed', () => readsTheAnswer(ola));

  test('4. she chooses three ways to hold it, and signs each', () => choosesWhoHoldsIt(ola));
  test('   the provider signs', () => signsForTheProvider(sam));
  test('   four weeks are paid in', () => paysFourWeeks(dev, due));
  test('5. money arrives and goes, with the sum behind it', () => seesMoneyComeAndGo(ola, sam, due.together));
  test('   she asks before buying', () => asksBeforeBuying(ola, priya));
  test('7. the arts club moves to her direct payment from a Monday', () => movesTheArtsClub(ola));

  test('   and she leaves the provider in one action', () => leavesTheProvider(ola));

  test('9. a lower figure is proposed with 28 days’ notice', async () => {
    await ola.opens('/me');
    await ola.follows('My plan');
    await proposesLess(priya, personAt(ola.isAt()));
  });
  test('   on day 20 she challenges it', async () => {
    town.world.clock.set('2026-04-26T09:00:00Z');
    await challengesIt(ola);
  });
  test('   and long after the notice her budget stands', async () => {
    town.world.clock.set('2026-05-18T09:00:00Z');
    await keepsHerBudget(ola);
  });

  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
  test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
}
