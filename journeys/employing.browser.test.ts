import { describe, test } from 'node:test';
import { townAtBrowsers } from './at-browsers.ts';

describe('Mina and Ola at real browsers', () => {
  const { comes } = townAtBrowsers({ lived: true, at: '2026-11-20T12:00:00Z' });

  test('Mina says on her phone what she worked', async () => {
    const mina = await comes('Mina', 'mina@harbour.example', 'mouse', true);
    await mina.follows('Ola Marsh');
    await mina.follows('My job: contract, rota, hours and pay');
    await mina.sees('When I come, these two weeks', 'Thursday 26 November 2026, 08:00 to 10:30');
    await mina.writes('From', '8');
    await mina.writes('Until', '10.30');
    await mina.presses('Write it down');
    await mina.sees('They can look at it now.', '2.5 hours, £32.25');
    await mina.follows('Read the contract: version 1');
    await mina.sees('Employment Rights Act 1996');
    await mina.leaves();
  });

  test('Ola, with the keyboard, sees what an hour costs, looks at the hours, and has them paid', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'keyboard');
    await ola.follows('My assistants');
    await ola.follows('What an hour really costs');
    await ola.sees('Beside my plan');
    await ola.follows('My assistants');
    await ola.follows('Hours: 2 to look at');
    await ola.presses('That is right');
    await ola.sees('It is agreed.', 'To be paid by Friday 27 November 2026.');
    await ola.follows('My assistants');
    await ola.follows('Rota');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.presses('Prepare these wages');
    await ola.presses('Agree, and write them down as paid');
    await ola.sees('The wages are paid.');
    await ola.leaves();
  });

  test('without script she writes a whole contract', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'without-script');
    await ola.follows('My assistants');
    await ola.follows('Take somebody on');
    await ola.presses('Agree and send it');
    await ola.sees('Write something here, or that there is none');
    await ola.leaves();
  });
});
