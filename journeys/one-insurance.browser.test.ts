import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { townAtBrowsers } from './at-browsers.ts';
import { newestLink, signsInByLetter, writesTheDay } from './steps.ts';

describe('one insurance for all who work for Ola, at real browsers', () => {
  const { comes, town, visitor } = townAtBrowsers({ lived: true, at: '2026-11-20T12:00:00Z' });

  test('Mina and Joe share it, though both were asked while Ola had nobody', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'without-script', true);
    await ola.follows('My assistants');
    await ola.sees(
      '£12.90 an hour, 6 hours a week. With all that comes on top, an hour costs £15.08.',
      '£12.90 an hour, 10 hours a week. With all that comes on top, an hour costs £15.08.',
      'My assistants share one insurance and one payroll.',
    );
    await ola.follows('Joe Adler');
    await ola.sees('When it was written, an hour cost £15.64 with all that comes on top.');
    await ola.leaves();
  });

  test('Ola takes a third on by keyboard: what is missing is all said at once, and nothing typed is lost', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'keyboard');
    await ola.follows('My assistants');
    await ola.follows('Take somebody on');
    await ola.writes('What will they do?', 'Help me at the market.');
    await ola.presses('Agree and send it');
    await ola.sees(
      'There is a problem',
      'Type the name, up to 100 letters',
      'Type a whole e-mail address',
      'Type an amount such as 12.71',
      'Type hours in quarters',
      'Type your own name to agree to it',
    );
    await ola.writes('Their name', 'Jo Reed');
    await ola.writes('Their e-mail address', 'jo@harbour.example');
    await ola.writes('Which days and times? Can they change, and how?', 'Saturdays 10 to 2.');
    await ola.writes('What will you pay for an hour?', '12.90');
    await ola.writes('How many hours a week?', '4');
    await ola.chooses('My personal assistants');
    await ola.writes('Type your name to agree to this contract', 'Ola Marsh');
    await ola.presses('Agree and send it');
    await ola.sees('It is on its way to Jo Reed.', 'When it was written, an hour cost £15.02');
    await ola.leaves();
  });

  test('Jo agrees on a phone, and says what was worked', async () => {
    const jo = await visitor({ name: 'Jo', manner: 'mouse', phone: true });
    await jo.opens('/mailbox');
    const invitation = await newestLink(jo, '/invitations/');
    await signsInByLetter(jo, 'jo@harbour.example', 'Jo Reed');
    await jo.opens(invitation);
    await jo.presses('Yes, show me the job');
    await jo.sees('Read this first.', 'Saturdays 10 to 2.');
    await jo.writes('Type your name to agree to this contract', 'Jo Reed');
    await jo.presses('I agree');
    await jo.sees('You agreed.');
    town().world.clock.set('2026-11-28T18:00:00Z');
    await jo.opens('/me');
    await jo.follows('Ola Marsh');
    await jo.follows('My job: contract, rota, hours and pay');
    await writesTheDay(jo, ['28', '11', '2026']);
    await jo.writes('From', '10');
    await jo.writes('Until', '14');
    await jo.presses('Write it down');
    await jo.sees('They can look at it now.', '4 hours, £51.60');
    await jo.doesNotSee('insurance', 'Mina', 'Joe Adler');
    await jo.leaves();
  });

  test('an hour of each costs less now, as Ola reads in her statement', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'keyboard', true);
    await ola.follows('My assistants');
    await ola.sees('10 hours a week. With all that comes on top, an hour costs £15.02.');
    await ola.follows('Hours: 2 to look at');
    await ola.presses('That is right');
    await ola.presses('That is right');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.presses('Prepare these wages');
    await ola.presses('Agree, and write them down as paid');
    await ola.sees('The wages are paid.');
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees('Wages, 4 hours', 'To Jo Reed.', 'With all that comes on top, an hour costs £15.02.');
    await ola.sees('Set aside for holiday pay, tax and pension (Jo Reed) £8.48');
    await ola.follows('See it line by line My direct payment');
    await ola.sees('Wages, 4 hours', 'an hour costs £15.02.');
    await ola.leaves();
  });

  test('every truth holds, and the server met no fault of its own', async () => {
    assert.deepEqual(await town().brokenTruths(), []);
    assert.deepEqual(town().faults, []);
  });
});
