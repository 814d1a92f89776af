import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { agreesThePlan, keepsTheStartingFigure, sendsItIn, writesThePlan } from './golden/plan.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('notice of a lower budget for somebody who needs large print', () => {
  let town: Town;
  let ola: HttpVisitor;
  let priya: HttpVisitor;
  let plan = '';
  before(async () => {
    town = await openTown();
    [ola, priya] = [town.visitor('Ola'), town.visitor('Priya')];
    await keepsTheStartingFigure(ola);
    await writesThePlan(ola);
    plan = ola.isAt();
    await sendsItIn(ola);
    await agreesThePlan(priya);
  });
  after(() => town.close());

  /** So much later that both sign in again. */
  async function itIs(day: string): Promise<void> {
    town.world.clock.set(`${day}T09:00:00Z`);
    await signsInByLetter(ola, 'ola.golden@example.org');
    await signsInByLetter(priya, 'priya@harbour-service.example');
  }

  test('she says how she wants to be told', async () => {
    await ola.opens('/me');
    await ola.follows('My people');
    await ola.follows('How to reach me, and what helps when you talk to me');
    await ola.ticks('Large print');
    await ola.presses('Save');
  });

  test('a lower figure is proposed, and no day of notice counts', async () => {
    await ola.opens(plan);
    await ola.follows('Say how it is going');
    await ola.writes('What works well?', 'My mornings.');
    await ola.presses('Send it');
    await priya.opens(`${plan}/propose`);
    await priya.sees('Notice runs 28 days from when the person was given this in the way they asked.');
    await priya.writes('What would it be a week?', '300');
    await priya.writes('What is different now from when the plan was agreed?', 'Friends drive to the club.');
    await priya.writes('What is the reason? The person reads this.', 'The minibus is not needed.');
    await priya.presses('Propose it');
    await ola.opens(plan);
    await ola.follows('The service wants to lower my budget');
    await ola.sees('Nothing changes today, and no day is set.');
    await ola.sees('The 28 days start when this was given to you in the way you asked.', 'Challenge it');
  });

  test('long after 28 days her budget stands, and the worker reads why', async () => {
    await itIs('2026-05-18');
    await ola.opens('/me');
    await ola.sees('Agreed: £348.80 a week.');
    await priya.opens(`${plan}/propose`);
    await priya.sees('A proposal is on its way already.', 'Until then, no day of notice counts.');
  });

  test('28 days run from the day it is given, and the letter says so', async () => {
    await priya.follows('Give it');
    await priya.sees('Not given yet. Ola needs: Large print.');
    await priya.presses('Given today: Large print');
    await priya.sees('Written down. Ola has been told today.');
    await ola.opens(plan);
    await ola.follows('The service wants to lower my budget');
    await ola.sees(
      'The lower figure would begin on Monday 15 June 2026.',
      'The 28 days start when this was given to you in the way you asked. That was on Monday 18 May 2026.',
      'If you challenge it before Monday 15 June 2026, your budget stays as it is',
    );
    assert.deepEqual(await town.brokenTruths(), []);
  });

  test('on the last day of notice the figure is the old one, and the day after the lower one', async () => {
    town.world.clock.set('2026-06-14T09:00:00Z');
    await ola.opens('/me');
    await ola.sees('Agreed: £348.80 a week.');
    town.world.clock.set('2026-06-15T09:00:00Z');
    await ola.opens('/me');
    await ola.sees('Agreed: £300.00 a week.');
  });

  test('nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});
