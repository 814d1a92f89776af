import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('a payment run, with every button pressed twice', () => {
  let town: Town;
  let dev: HttpVisitor;
  let nadia: HttpVisitor;
  let ola: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true, clickingTwice: 'at once' });
    dev = await signedIn('dev@harbour-service.example');
    nadia = await signedIn('nadia@harbour-service.example');
    ola = await signedIn('ola@harbour.example');
  });
  after(() => town.close());

  async function signedIn(email: string): Promise<HttpVisitor> {
    const visitor = town.visitor(email);
    await signsInByLetter(visitor, email);
    return visitor;
  }

  test('is prepared by one, with who is paid what', async () => {
    await dev.opens('/me');
    await dev.follows('Payment runs');
    await dev.writes('Day', '31');
    await dev.writes('Month', '2');
    await dev.presses('Prepare it');
    assert.equal(dev.status(), 422);
    await dev.sees('There is no such day. Write it as three numbers');
    await dev.writes('Day', '14');
    await dev.writes('Month', '4');
    await dev.presses('Prepare it');
    await dev.sees('Payment run P0003', 'You prepared this run. Somebody else approves it.', 'Ola Marsh');
    await dev.sees('£1,043.20', '99-00-01 …0000');
  });

  test('has a payment wait that somebody asks to, and lets it go again', async () => {
    await dev.writes('Which payment?', '1');
    await dev.writes('Why? The person can read it.', 'They are moving.');
    await dev.presses('Have it wait');
    await dev.sees('It waits now.', 'Why: They are moving.');
    await dev.presses('Let it go');
    await dev.sees('It goes with the run again.');
  });

  test('is approved by another, then sent as a file that is kept with its hash', async () => {
    await nadia.opens('/me');
    await nadia.follows('Payment runs');
    await nadia.follows('P0003');
    await nadia.presses('Approve it');
    await nadia.sees('Approved by Nadia Hussain');
    await dev.opens(nadia.isAt());
    await dev.presses('Send it');
    assert.equal(dev.status(), 422);
    await dev.chooses('Bacs Standard 18');
    await dev.presses('Send it');
    await dev.sees('P0003 is sent. Take the file to your bank.', 'SHA-256');
    const file = await (await dev.asks(`${dev.isAt()}/files/bacs18`)).text();
    assert.match(file, /^VOL1/);
    assert.match(file, /P0003\/1 /);
  });

  test('shows up in each person’s own money', async () => {
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.follows('See it line by line My direct payment');
    await ola.sees('Harbour local service', '£1,043.20', '14 April 2026');
  });

  test('comes back row by row; what came back waits for a mended account', async () => {
    const text = 'reference,reason\nP0003/7,Account closed\nP0003/70,?\n';
    await dev.brings('The file', { name: 'back.csv', text });
    await dev.presses('Take it in');
    assert.equal(dev.status(), 422);
    await dev.sees('sent back', 'Line 3, reference “P3/70”: The run has no such payment.');
    await dev.follows('Payment runs');
    await dev.sees('Sent back by the bank', 'Ola Marsh: £1,043.20', 'The bank says: Account closed');
    await ola.follows('Where the money goes');
    await ola.writes('Name on the account', 'Ola Marsh');
    await ola.writes('Sort code', '99-00');
    await ola.writes('Account number', '1000');
    await ola.presses('Use this account');
    await ola.sees('Write six figures, like 20-00-00.', 'Write its six to eight figures.');
    await ola.writes('Sort code', '99-00-02');
    await ola.writes('Account number', '10009999');
    await ola.presses('Use this account');
    await ola.sees('99-00-02 …9999. Ola Marsh wrote it down');
  });

  test('goes out once more with the next run, and nothing is posted twice', async () => {
    await dev.writes('Day', '21');
    await dev.writes('Month', '4');
    await dev.presses('Prepare it');
    await dev.sees('Payment run P0004', 'again', '99-00-02 …9999');
    await nadia.opens(dev.isAt());
    await nadia.presses('Approve it');
    await dev.opens(nadia.isAt());
    await dev.chooses('A table (CSV)');
    await dev.presses('Send it');
    await dev.sees('P0004 is sent');
  });

  test('says all that is wrong with the account it is paid from, and not only the first', async () => {
    await dev.opens('/me');
    await dev.follows('Payment runs');
    await dev.follows('Say which account we pay from');
    await dev.writes('Sort code', '2000');
    await dev.writes('Account number', 'none');
    await dev.writes('Our number at Bacs', '12');
    await dev.writes('How much is there to pay with?', 'a lot');
    await dev.presses('Write it down');
    assert.equal(dev.status(), 422);
    await dev.sees(
      'Write six figures, like 20-00-00.',
      'Write its six to eight figures.',
      'Write six figures.',
    );
    await dev.sees('Write pounds, like 25000.00.');
  });

  test('leaves every truth standing', async () => {
    assert.deepEqual(await town.brokenTruths(), []);
    assert.deepEqual(town.faults, []);
  });
});
