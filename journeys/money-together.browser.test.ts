import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { townAtBrowsers } from './at-browsers.ts';

/** What the other agent would pay by 11 December: all as we do, but for Femi. */
const theirTable = [
  'name,sort_code,account_number,amount',
  'Ola Marsh,99-00-01,10000000,1043.20',
  'Femi Bakare,99-00-01,10001111,395.00',
  'Rosa Quill,99-00-01,10002222,541.80',
  'Dilys Hart,99-00-01,10003333,264.00',
  'Kamil Nowak,99-00-01,10004444,842.80',
  'Thursday minibus,99-00-01,20000002,500.00',
  'Tideway Arts,99-00-01,20000006,274.68',
].join('\n');

describe('money together, at real browsers', () => {
  const { comes, town } = townAtBrowsers({ lived: true, at: '2026-11-20T12:00:00Z' });

  test('another agent works a run out beside, without script: a difference is answered for by another, who ends it', async () => {
    const dev = await comes('Dev', 'dev@harbour-service.example', 'without-script');
    await dev.follows('Payment runs');
    await dev.follows('Change of payment agent');
    await dev.presses('Begin the change');
    await dev.sees('Write who the other agent is');
    await dev.writes('Who is the other agent?', 'Cards and Payroll');
    await dev.presses('Begin the change');
    await dev.sees('Both we and Cards and Payroll work out each run.');
    await dev.opens('/me');
    await dev.follows('Payment runs');
    await dev.writes('Day', '11');
    await dev.writes('Month', '12');
    await dev.presses('Prepare it');
    await dev.sees('The other agent’s side is missing, or a difference is open.');
    await dev.brings('Their table', { name: 'theirs.csv', text: theirTable.replace('395.00', '"395,0"') });
    await dev.presses('Read it in');
    await dev.sees('6 payments were read.', 'Line 3, amount “395,0”: The comma could mean two things.');
    await dev.sees('Femi Bakare, 99-00-01 …1111', 'We: £396.00. They: nothing.');
    await dev.brings('Their table', { name: 'theirs.csv', text: theirTable });
    await dev.presses('Read in another table');
    await dev.sees('There is a difference.', 'We: £396.00. They: £395.00.');
    await dev.sees('You read their table in. Somebody else answers for the differences.');
    const nadia = await comes('Nadia', 'nadia@harbour-service.example', 'without-script');
    await nadia.opens(dev.isAt());
    await nadia.presses('I answer for this');
    await nadia.sees('Write a few words');
    await nadia.writes('Why is it right all the same?', 'They rounded the week down.');
    await nadia.presses('I answer for this');
    await nadia.sees('Each difference is answered for. The run can go.', '“They rounded the week down.”');
    await nadia.opens('/me');
    await nadia.follows('Payment runs');
    await nadia.follows('Change of payment agent');
    await nadia.writes('What did you see?', 'One penny sum, answered for.');
    await nadia.presses('End the change');
    await nadia.sees('The change is over.', 'No change is going on.');
    for (const each of [dev, nadia]) await each.leaves();
  });

  test('Femi shares a cost on his phone by keyboard, and takes his own part out', async () => {
    const femi = await comes('Femi', 'femi@harbour.example', 'keyboard', true);
    await femi.follows('My money');
    await femi.follows('See it line by line Thursday minibus, with friends');
    await femi.follows('Share a cost');
    await femi.presses('Share it');
    await femi.sees('There is a problem');
    await femi.writes('Who was paid?', 'Harbour Wheels');
    await femi.writes('What for?', 'Lights on the pier');
    await femi.writes('How much?', '50');
    await femi.presses('Share it');
    await femi.sees('Lights on the pier, £50.00 between 5 friends', '£32.50 held');
    await femi.follows('Take mine out');
    await femi.sees('You need no reason, and nobody will ask for one.');
    await femi.chooses('My direct payment');
    await femi.chooses('At once');
    await femi.presses('Take mine out');
    await femi.sees('Done. From Saturday 21 November 2026 it is held where you said.', '£0.00 my part');
    await femi.leaves();
  });

  test('wages that are late are paid ahead by two of the service, and Mina reads it on her phone', async () => {
    const ola = await comes('Ola', 'ola@harbour.example', 'mouse', true);
    await ola.follows('My assistants');
    await ola.follows('Hours: 1 to look at');
    await ola.presses('That is right');
    await ola.sees('To be paid by');
    town().world.clock.set('2026-12-01T09:00:00Z');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.sees('Mina Costa should have been paid before today: £25.80.');
    await ola.presses('Ask the service to pay Mina Costa now');
    await ola.sees('The service is asked. It answers soon.');
    const dev = await comes('Dev', 'dev@harbour-service.example', 'keyboard');
    await dev.follows('Wages that cannot wait, to pay ahead');
    await dev.writes('What is it called?', 'Wages that cannot wait');
    await dev.writes('How much?', '20');
    await dev.presses('Put it in');
    await dev.presses('I have looked: it cannot wait');
    await dev.sees('You agreed. Now somebody else of the service pays it.');
    const nadia = await comes('Nadia', 'nadia@harbour-service.example', 'mouse');
    await nadia.follows('Wages that cannot wait, to pay ahead');
    await nadia.presses('Pay it now');
    await nadia.sees('£25.80 is asked for and £20.00 is put by. Put more in first.');
    await nadia.writes('How much?', '100');
    await nadia.presses('Put it in');
    await nadia.presses('Pay it now');
    await nadia.sees('It is paid.', '“Wages that cannot wait” has £94.20.');
    const mina = await comes('Mina', 'mina@harbour.example', 'mouse', true);
    await mina.follows('Ola Marsh');
    await mina.follows('My job: contract, rota, hours and pay');
    await mina.sees('The service paid it ahead on');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.presses('Prepare these wages');
    await ola.presses('Agree, and write them down as paid');
    await ola.sees('The wages are paid.', 'It went back on');
    for (const each of [ola, dev, nadia, mina]) await each.leaves();
  });

  test('the server met no fault of its own', () => assert.deepEqual(town().faults, []));
});
