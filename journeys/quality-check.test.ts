import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { comesBack, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

const standards = [
  'I choose who I live with',
  'I choose where I live',
  'My home is my own',
  'I choose how I am supported',
  'I choose who supports me',
  'The support I get is good',
  'I have friends and people I love',
  'I am helped to be well and safe',
  'I am part of the place I live in',
  'I have the same rights and duties as anybody',
  'I am helped to change what I want to change',
] as const;

describe('a check of somebody’s support, where everybody presses everything twice', () => {
  let town: Town;
  let femi: HttpVisitor;
  let winnie: HttpVisitor;
  let lowri: HttpVisitor;
  let sam: HttpVisitor;
  let anybody: HttpVisitor;
  before(async () => {
    town = await openTown({ clickingTwice: 'at once' });
    femi = await signedIn('femi@harbour.example');
    winnie = await signedIn('winnie@peoplefirst.example');
    lowri = await signedIn('lowri@peoplefirst.example');
    sam = await signedIn('sam@tideway.example');
    anybody = town.visitor('anybody');
  });
  after(() => town.close());

  async function signedIn(email: string): Promise<HttpVisitor> {
    const visitor = town.visitor(email);
    await signsInByLetter(visitor, email);
    return visitor;
  }

  test('is asked for, and a pair goes by invitation', async () => {
    await femi.opens('/me');
    await femi.presses('Begin my record');
    await femi.follows('Checks of my support');
    await femi.follows('Ask for a check');
    await femi.presses('Ask them');
    assert.equal(femi.status(), 422);
    await femi.sees('Choose whose support it is');
    await femi.chooses('Tideway Arts');
    await femi.chooses('Northcliff People First');
    await femi.writes('What shall they look at? (I can leave this out)', 'Who comes on Sundays.');
    await femi.presses('Ask them');
    await femi.opens('/me');
    await femi.follows('Checks of my support');
    await femi.follows('A check of Tideway Arts');
    await femi.sees('They have been asked. They choose who comes.', 'not chosen yet');

    await femi.follows('My people');
    await femi.follows('Read the check, or stop it (Northcliff People First)');
    await femi.sees('A check of Tideway Arts');

    await winnie.opens('/me');
    await winnie.follows('Checks of support');
    await winnie.follows('Femi Bakare: Tideway Arts');
    await winnie.sees('Who comes on Sundays.');
    await winnie.follows('Choose who goes');
    await winnie.ticks('Winnie Ashby');
    await winnie.ticks('Pat Ferris');
    await winnie.presses('These two go');
    await winnie.sees('Whoever is close to them can not go. Who could: Lowri Bevan.');
    await winnie.ticks(
      'We have asked both. Nobody close to them is connected with this person, and nobody works for this provider.',
    );
    await winnie.presses('These two go');
    await winnie.writes('Day', '7');
    await winnie.writes('Month', '4');
    await winnie.writes('Year', '2026');
    await winnie.presses('We were there');
    await winnie.sees('Write a day that has been');
    await winnie.writes('Day', '6');
    await winnie.writes('Month', '4');
    await winnie.writes('Year', '2026');
    await winnie.presses('We were there');
    await winnie.sees('It is written down. Now write what you found.');
  });

  test('is written by the pair, read over by another, and the person’s to strike out', async () => {
    await winnie.follows('Write what we found');
    for (const standard of standards) await winnie.chooses('Good', standard);
    await winnie.chooses('Has to change', 'I choose who supports me');
    await winnie.presses('Keep this');
    await winnie.sees('Say what is great, or what has to change');
    await winnie.writes(said('I choose who supports me'), 'Nobody asks who comes on Sundays.');
    await winnie.writes(said('I choose who I live with'), 'His brother Tayo lives next door.');
    await winnie.presses('Keep this');
    await winnie.sees('Somebody who did not go has to read it over.');
    await lowri.opens('/me');
    await lowri.follows('Checks of support');
    await lowri.follows('Femi Bakare: Tideway Arts');
    await lowri.sees('His brother Tayo lives next door.');
    await lowri.presses('I have read it over, and it can go to the person');
    await lowri.sees('It is with the person now.');

    await femi.opens('/me');
    await femi.follows('Checks of my support');
    await femi.follows('A check of Tideway Arts');
    await femi.sees('His brother Tayo lives next door.', 'has 20 working days to answer');
    await femi.presses('Strike this out');
    await femi.sees('Struck out. Nobody else reads it.');
  });

  test('goes out without what was struck out, and is published with the answer', async () => {
    await femi.presses('Yes, let out what is not struck out');
    await femi.sees('It has gone out.');
    await anybody.opens('/quality');
    await anybody.sees('No check has been published here yet.');
    await sam.opens('/me');
    await sam.follows('Our support, checked');
    await sam.follows('By Northcliff People First, in April 2026');
    await sam.sees('Nobody asks who comes on Sundays.');
    await sam.doesNotSee('Femi', 'Winnie Ashby', 'Tayo', 'I choose who I live with');
    await sam.writes('What do you say to it?', 'You are right.');
    await sam.writes('“I choose who supports me” has to change. What will you do?', 'We ask on Fridays.');
    await sam.presses('Send and publish it');
    await sam.sees('Write a day, from today on');
    await sam.writes('Day', '1');
    await sam.writes('Month', '5');
    await sam.writes('Year', '2026');
    await sam.presses('Send and publish it');
    await sam.sees('You have answered. It is published.');
    await anybody.opens('/quality');
    await anybody.follows('A check of Tideway Arts');
    await anybody.sees('We ask on Fridays.', 'by Friday 1 May 2026', 'The checkers can come back from');
    await anybody.doesNotSee('Femi', 'Winnie', 'Tayo', 'I choose who I live with');
  });

  test('is followed up, and what came of it goes out by the person’s word', async () => {
    town.world.clock.set('2026-07-06T09:00:00Z');
    await comesBack(winnie, 'winnie@peoplefirst.example');
    await winnie.opens('/me');
    await winnie.follows('Checks of support');
    await winnie.follows('Femi Bakare: Tideway Arts');
    await winnie.follows('Write down what has changed');
    await winnie.chooses('In part', 'I choose who supports me');
    await winnie.presses('Keep this');
    await winnie.sees('It is with the person now. They say whether it goes out.');
    await comesBack(femi, 'femi@harbour.example');
    await femi.opens('/me');
    await femi.follows('Checks of my support');
    await femi.follows('A check of Tideway Arts');
    await femi.presses('Let this out too');
    await femi.follows('Read it as everybody reads it');
    await femi.sees('What had changed on Monday 6 July 2026', 'In part');
  });

  test('is stopped when the person says so; what went out stays, and nobody sees them', async () => {
    await femi.opens('/me');
    await femi.follows('Checks of my support');
    await femi.follows('A check of Tideway Arts');
    await femi.presses('Stop this check');
    await femi.sees('It is over.');
    await winnie.opens('/me');
    await winnie.follows('Checks of support');
    await winnie.sees('Nobody waits for a check.');
    await anybody.opens('/quality');
    await anybody.sees('A check of Tideway Arts');
    assert.deepEqual(await town.brokenTruths(), []);
    assert.deepEqual(town.faults, []);
  });
});

function said(standard: string): string {
  return `What did you see and hear? (${standard})`;
}
