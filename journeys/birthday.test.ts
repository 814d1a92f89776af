import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { comesBack, newestLink, signsInByLetter, writesTheDayOf } from './steps.ts';
import { openTown, type Town } from './town.ts';

const ask = 'When will they turn 21?';

describe('a birthday of an assistant', () => {
  let town: Town;
  let ola: HttpVisitor;
  let kit: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true, at: '2026-11-22T10:00:00Z' });
    ola = town.visitor('Ola');
    kit = town.visitor('Kit');
    await signsInByLetter(ola, 'ola@harbour.example');
  });
  after(() => town.close());

  test('of somebody under 21 only the day they turn it is asked, and of nobody older', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.presses('Take somebody on');
    await ola.writes('Their name', 'Kit Lowe');
    await ola.writes('Their e-mail address', 'kit@harbour.example');
    await ola.writes('What will they do?', 'Swim with me.');
    await ola.writes('Which days and times? Can they change, and how?', 'Sundays 3 to 4.');
    await ola.writes('What will you pay for an hour?', '10.85');
    await ola.writes('How many hours a week?', '1');
    await ola.chooses('18 to 20', 'How old are they?');
    await ola.chooses('My personal assistants');
    await ola.writes('Type your name to agree to this contract', 'Ola Marsh');
    await ola.presses('Agree and send it');
    assert.equal(ola.status(), 422);
    await ola.sees('Type a day, such as 1 12 2026');
    await writesTheDayOf(ola, ask, ['5', '12', '2030']);
    await ola.presses('Agree and send it');
    assert.equal(ola.status(), 422);
    await ola.sees('For somebody of this age it is still to come, on 22 November 2029 at the latest');
    await writesTheDayOf(ola, ask, ['28', '11', '2026']);
    await ola.presses('Agree and send it');
    assert.equal(ola.status(), 422);
    // The job would begin on 29 November, when they are 21.
    await ola.sees('The least that is lawful is £12.71 an hour: £1.86 is missing.');
    await writesTheDayOf(ola, ask, ['5', '12', '2026']);
    await ola.presses('Agree and send it');
    await ola.sees('It is on its way to Kit Lowe.');
  });

  test('the contract says it before both agree, and the job’s page what it will change', async () => {
    await kit.opens('/mailbox');
    const invitation = await newestLink(kit, '/invitations/');
    await signsInByLetter(kit, 'kit@harbour.example', 'Kit Lowe');
    await kit.opens(invitation);
    await kit.presses('Yes, show me the job');
    await kit.sees(
      '£10.85 an hour before tax',
      'From Saturday 5 December 2026, when the assistant turns 21, it is no less than the law asks for at that age.',
    );
    await kit.writes('Type your name to agree to this contract', 'Kit Lowe');
    await kit.presses('I agree');
    town.world.clock.set('2026-11-30T10:00:00Z');
    await kit.opens(kit.isAt());
    await kit.sees(
      'An hour is paid at £10.85 today, as the contract says.',
      'You turn 21 on Saturday 5 December 2026. From that day an hour is paid at £12.71 at the least',
    );
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Joe Adler');
    await ola.sees('Joe Adler turns 21 on', 'The contract gives no less.');
  });

  test('from that day hours are paid by the law, and both read why', async () => {
    town.world.clock.set('2026-12-10T10:00:00Z');
    for (const [on, pay] of [
      ['4', '1 hours, £10.85'],
      ['5', '1 hours, £12.71'],
    ] as const) {
      await writesTheDayOf(kit, 'Which day?', [on, '12', '2026']);
      await kit.writes('From', '15');
      await kit.writes('Until', '16');
      await kit.presses('Write it down');
      await kit.sees(pay);
    }
    await kit.sees(
      'At £12.71 an hour: the law asks for more since a birthday that came after the contract was made.',
      'An hour is paid at £12.71 today. The contract says £10.85. You have turned 21 since',
    );
    await kit.follows('Read the contract: version 1');
    await kit.sees('£10.85 an hour before tax', 'An hour is paid at £12.71 today. The contract says £10.85.');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.sees('£12.71 an hour, 1 hours a week.');
    await ola.follows('Kit Lowe');
    await ola.sees(
      'Kit Lowe has turned 21 since, and the law asks for more from that day.',
      'an hour costs £14.85 today. When the contract was written it was £12.72.',
    );
  });

  test('of a contract from before that was asked, the page asks for the day until it is given', async () => {
    await town.asOwner(
      `update employing.particulars set asked_no_birthday = true, next_age_on = null where wage_pence = 1085`,
    );
    await kit.opens('/me');
    await kit.follows('Ola Marsh');
    await kit.follows('My job: contract, rota, hours and pay');
    await kit.sees('Your contract does not say when you turn 21.', 'Tell Ola Marsh the day.');
    const job = ola.isAt();
    await ola.opens(job.replace(/\/jobs\/.*/, '/hours'));
    while ((await ola.reads()).includes('That is right')) await ola.presses('That is right');
    await ola.opens(job);
    await ola.sees('An hour is paid at £10.85 today, as the contract says.');
    await ola.presses('Save this day');
    assert.equal(ola.status(), 422);
    await ola.sees('Type a day, such as 1 12 2026');
    const asked = 'When will Kit Lowe turn 21?';
    await writesTheDayOf(ola, asked, ['5', '12', '2012']);
    await ola.presses('Save this day');
    assert.equal(ola.status(), 422);
    await ola.sees('By the age in the contract it is 22 November 2029 at the latest');
    await writesTheDayOf(ola, asked, ['5', '12', '2026']);
    await ola.presses('Save this day');
    await ola.sees('The day is written down.', 'An hour is paid at £12.71 today.');
    await ola.doesNotSee(asked);
  });

  test('what is missing in hours that were agreed before is made good once, with the next wages', async () => {
    await ola.sees('£1.86 is missing up to the least that is lawful.');
    await kit.opens(kit.isAt());
    await kit.sees('£1.86 is missing', 'Ask for it: it goes with the next wages.');
    await ola.presses('Have it paid with the next wages');
    await ola.sees('goes with the next wages.');
    await ola.doesNotSee('is missing up to');
    await kit.opens(kit.isAt());
    await kit.sees(
      'What was missing in the pay for Saturday 5 December 2026. £1.86. Written down by Ola Marsh.',
    );
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.sees('What was missing in pay before');
  });

  test('anybody reads what somebody under 21 costs, and what their birthday changes', async () => {
    const stranger = town.visitor('A stranger');
    await stranger.opens('/employing/cost');
    await stranger.writes('What will you pay for an hour?', '10.85');
    await stranger.writes('How many hours of support a week?', '20');
    await stranger.picks('How old is your assistant?', '18 to 20');
    await stranger.presses('Work it out');
    await stranger.sees(
      '£12.67',
      'The act of 1992 on National Insurance (1992 c. 4), section 9A',
      'Pensions Act 2008, section 3(1)(a)',
      'On the day they turn 21 the law asks for a higher wage. From 21 you also pay National Insurance',
    );
  });

  test('once the work is over nothing is said of today', async () => {
    await kit.presses('Leave this job');
    await kit.presses('Give notice');
    await kit.sees('An hour is paid at £12.71 today.');
    town.world.clock.set('2027-02-10T10:00:00Z');
    await comesBack(ola, 'ola@harbour.example');
    await ola.follows('My assistants');
    await ola.follows('Kit Lowe');
    await ola.sees('The work is over');
    await ola.doesNotSee('An hour is paid at');
  });

  test('nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});
