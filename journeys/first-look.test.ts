import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptsTheInvitation,
  asksToHelpPlan,
  invites,
  seesAStartingFigure,
  signsInByLetter,
} from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let ola: ReturnType<Town['visitor']>;
let bea: ReturnType<Town['visitor']>;
let tunde: ReturnType<Town['visitor']>;
before(async () => {
  town = await openTown();
  ola = town.visitor('Ola');
  bea = town.visitor('Bea');
  tunde = town.visitor('Tunde');
});
after(() => town.close());

test('somebody new sees a figure, keeps it, and finds it under their own name', async () => {
  await seesAStartingFigure(ola);
  await ola.presses('Keep it, and start my plan');
  await signsInByLetter(ola, 'ola.new@example.org', 'Ola');
  await ola.sees('Keep my answers', 'Only you can see them');
  await ola.presses('Keep them');
  await ola.sees('Your answers and your starting figure are kept.', '£408.42');
  await ola.opens('/me');
  await ola.sees('Hello Ola.', '£408.42 a week, to start planning from.', 'Write my plan');
});

test('a sister is asked, sees what she would see, says yes, and sees no more than that', async () => {
  await invites(ola, { name: 'Bea Marsh', email: 'bea@harbour.example', powers: ['Read my plan'] });
  await acceptsTheInvitation(bea, 'bea@harbour.example');
  await bea.sees('You stand beside Ola now.', 'see Ola’s budget and how it was worked out');
  await ola.opens('/me');
  await ola.follows('My people');
  await ola.sees('Bea Marsh', 'since 6 April 2026');
});

test('the local organisation is asked and says yes', async () => {
  await asksToHelpPlan(ola, 'Harbour Centre for Independent Living');
  await signsInByLetter(tunde, 'tunde@hcil.example');
  await tunde.opens('/me');
  await tunde.follows('The people we stand beside, and who asks us');
  await tunde.presses('Say yes to Ola');
  await tunde.sees('The people we stand beside', 'Ola');
});

test('whoever is ended sees nothing from then on', async () => {
  const place = bea.isAt();
  await ola.opens('/me');
  await ola.follows('My people');
  await ola.follows('End this');
  await ola.presses('End it with Bea Marsh');
  await bea.opens(place);
  assert.equal(bea.status(), 403);
  await bea.sees('You cannot see this');
});

test('what happened says who did what, and who looked', async () => {
  await ola.opens('/me');
  await ola.follows('What happened');
  await ola.sees('I changed who stands beside me', 'Bea Marsh, relative or friend answered my invitation');
});

test('and everything can be taken away as one file', async () => {
  await ola.opens('/me');
  await ola.follows('Take it all away');
  assert.equal(ola.status(), 200);
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));

test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
