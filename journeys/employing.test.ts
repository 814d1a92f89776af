import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { readLetters } from '#platform';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('employing an assistant', () => {
  let town: Town;
  let ola: HttpVisitor;
  let jo: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true, at: '2026-11-22T10:00:00Z' });
    ola = town.visitor('Ola');
    jo = town.visitor('Jo');
    await signsInByLetter(ola, 'ola@harbour.example');
  });
  after(() => town.close());

  test('anybody works out what an hour costs, with every rate, its day and whether we read it ourselves', async () => {
    const stranger = town.visitor('A stranger');
    await stranger.opens('/help');
    await stranger.follows('What an hour of an assistant really costs');
    await stranger.sees(
      'an hour of support',
      '(secondary class 1) (from 6 April 2025)',
      'from 1 April 2026',
      'We have not read this at its source.',
    );
    await stranger.writes('How many hours of support a week?', '20');
    await stranger.presses('Work it out');
    await stranger.sees('£15.05', '£15,647.36', '−£1,472.08', 'Off that: the Employment Allowance');
    await stranger.chooses('No');
    await stranger.presses('Work it out');
    await stranger.sees('£16.46');
    await stranger.doesNotSee('Off that: the Employment Allowance');
  });

  test('a wage below the law is refused with the sum, and nonsense is said beside its box', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.presses('What an hour really costs');
    await ola.sees(
      'Beside my plan',
      '“My personal assistants” gives £15.05 for each of 16 hours a week. £0.02 an hour is missing.',
    );
    await ola.writes('What will you pay for an hour?', '12.70');
    await ola.presses('Work it out');
    await ola.sees(
      'This is less than the law allows',
      'The least for somebody of that age is £12.71 an hour. £0.01',
    );
    await ola.picks('How old is your assistant?', '18 to 20');
    await ola.presses('Work it out');
    await ola.doesNotSee('This is less than the law allows');
    await ola.writes('What will you pay for an hour?', 'a lot');
    await ola.writes('How many hours of support a week?', '400');
    await ola.presses('Work it out');
    assert.equal(ola.status(), 422);
    await ola.sees('Type an amount such as 12.71', 'Type hours in quarters');
  });

  test('somebody is taken on by letter, reads what the law asks for, and both agree', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.presses('Take somebody on');
    await ola.presses('Agree and send it');
    assert.equal(ola.status(), 422);
    await ola.sees('Type the name', 'Write something here, or that there is none');
    await ola.sees('Type a whole e-mail address', 'Type your own name to agree to it');
    await ola.writes('Their name', 'Jo Reed');
    await ola.writes('Their e-mail address', 'jo@harbour.example');
    await ola.writes('What will they do?', 'Help me get up, and to the market.');
    await ola.writes(
      'Which days and times? Can they change, and how?',
      'Saturdays 10 to 1:30. We agree changes.',
    );
    await ola.writes('What will you pay for an hour?', '12.00');
    await ola.writes('How many hours a week?', '3.5');
    await ola.chooses('My personal assistants');
    await ola.writes('Type your name to agree to this contract', 'Ola Marsh');
    await ola.presses('Agree and send it');
    assert.equal(ola.status(), 422);
    await ola.sees(
      'The least that is lawful is £12.71 an hour: £0.71 is missing. At that wage an hour costs',
    );
    await ola.writes('What will you pay for an hour?', '12.90');
    await ola.presses('Agree and send it');
    await ola.sees('It is on its way to Jo Reed.', 'Offered, no answer yet', 'Jo Reed has not answered yet.');

    await signsInByLetter(jo, 'jo@harbour.example', 'Jo Reed');
    await jo.opens(await invitationTo(town, 'jo@harbour.example'));
    await jo.sees('Ola Marsh asks you to work as a personal assistant');
    await jo.presses('Yes, show me the job');
    await jo.sees('Read this first.', 'Saturdays 10 to 1:30.', '5.6 weeks a year', 'Ola Marsh agreed on');
    await jo.presses('I agree');
    assert.equal(jo.status(), 422);
    await jo.writes('Type your name to agree to this contract', 'Jo Reed');
    await jo.presses('I agree');
    await jo.sees('You agreed.', 'Works for me', 'Jo Reed agreed on');
    await jo.follows('Read the contract: version 1');
    await jo.sees(
      'Employment Rights Act 1996, sections 1 and 3',
      '£12.90 an hour before tax',
      'When they are not happy',
    );
  });

  test('an assistant sees their own job and nothing else', async () => {
    const person = personIn(jo.isAt());
    await jo.opens('/me');
    await jo.follows('Ola Marsh');
    await jo.follows('My job: contract, rota, hours and pay');
    await jo.sees('My job with Ola Marsh');
    for (const closed of [
      `/holdings/${person}`,
      `/plans/${person}`,
      `/employing/${person}`,
      `/people/${person}/circle`,
    ]) {
      await jo.opens(closed);
      assert.equal(jo.status(), 403, closed);
    }
  });

  test('the rota of a week is kept, and the assistant finds it on their own page', async () => {
    town.world.clock.set('2026-11-30T10:00:00Z');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Rota');
    await ola.picks('Who is it?', 'Jo Reed');
    await ola.writes('From', '10');
    await ola.writes('Until', '13.30');
    await ola.writes('Anything to know (you can leave this out)', 'The market is on the quay');
    await ola.presses('Put somebody in');
    await ola.sees(
      'It is in the rota.',
      'Monday 30 November 2026, 10:00 to 13:30: Jo Reed. The market is on the quay',
    );
    await ola.follows('The week after');
    await ola.sees('Nobody is in the rota this week.');
    await ola.presses('Do it as in the week before');
    await ola.sees('5 lines were copied.', 'Monday 7 December 2026, 10:00 to 13:30');
    await jo.opens('/me');
    await jo.follows('Ola Marsh');
    await jo.follows('My job: contract, rota, hours and pay');
    await jo.sees('Monday 30 November 2026, 10:00 to 13:30. The market is on the quay');
  });

  test('a day that no month has is called so, and what was typed stays', async () => {
    await jo.writes('Day', '31');
    await jo.writes('Month', '6');
    await jo.writes('From', '10');
    await jo.presses('Write it down');
    assert.equal(jo.status(), 422);
    await jo.sees('There is no such day. Look how many days the month has', 'Type a time, such as 8:30');
    await jo.writes('Day', 'Monday');
    await jo.presses('Write it down');
    await jo.sees('Type a day, such as 1 12 2026');
    await jo.opens(jo.isAt().replace(/\/hours$/, ''));
  });

  test('of hours that are said, what is right is owed within five working days and only the rest waits', async () => {
    await jo.writes('From', '10');
    await jo.writes('Until', '10');
    await jo.presses('Write it down');
    assert.equal(jo.status(), 422);
    await jo.sees('The break leaves nothing');
    await jo.writes('Until', '13:30');
    await jo.presses('Write it down');
    await jo.sees('They can look at it now.', '3.5 hours, £45.15', 'Waits for a look');
    await jo.writes('From', '13');
    await jo.writes('Until', '14');
    await jo.presses('Write it down');
    await jo.sees('Somebody wrote these hours down already, or some of them');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Hours: 2 to look at');
    await ola.sees('Jo Reed: Monday 30 November 2026, 10:00 to 13:30', '3.5 hours, £45.15');
    await ola.presses('Say that it is not right');
    await ola.sees('Write what is not right');
    await ola.writes('What is not right?', 'You went at half past twelve.');
    await ola.writes('How many of these hours are right? They are paid now; only the rest waits.', '2.5');
    await ola.presses('Say that it is not right');
    await ola.sees('only the rest waits', '2.5 hours, £32.25', 'To be paid by Monday 7 December 2026.');
    await ola.sees('1 hours, £12.90', 'Not agreed', '“You went at half past twelve.”');
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees('Wages for 30 November 2026');
  });

  test('wages are prepared, kept as a file with its hash, agreed to, and on the statement with what an hour cost', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.sees('2.5 hours at £12.90 an hour', 'To be paid by Monday 7 December 2026.');
    await ola.presses('Prepare these wages');
    const sha = /SHA-256\): ([0-9a-f]{64})/.exec(await ola.reads())?.[1];
    const link = ola
      .page()
      .querySelectorAll('a')
      .find((each) => each.text === 'The file for the payroll');
    const file = await (await ola.asks(link?.getAttribute('href') ?? '')).text();
    assert.equal(createHash('sha256').update(file).digest('hex'), sha);
    assert.equal(
      file.split('\r\n')[1],
      'Ola Marsh,Jo Reed,Personal assistant,2026-11-30,2026-11-30,2.50,0.00,12.90,32.25,0.00',
    );
    await ola.presses('Agree, and write them down as paid');
    await ola.sees('The wages are paid.', 'Nothing is owed now.', 'Wages that went out');
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees(
      'Wages, 2.5 hours',
      'With all that comes on top, an hour costs £15.02.',
      'Set aside for holiday pay, tax and pension',
    );
    await ola.doesNotSee('Wages for 30 November 2026');
  });

  test('late hours, and hours from a paper sheet, go with the next wages; holiday grows for both to see', async () => {
    await jo.opens('/me');
    await jo.follows('Ola Marsh');
    await jo.follows('My job: contract, rota, hours and pay');
    await jo.sees('Paid on 30 November 2026.', 'Holiday earned, in hours', 'Wages paid so far, before tax');
    await jo.presses('Take it back');
    await jo.sees('It is taken back.');
    town.world.clock.set('2026-12-10T10:00:00Z');
    await jo.writes('Day', '29');
    await jo.writes('Month', '11');
    await jo.writes('Year', '2026');
    await jo.writes('From', '18');
    await jo.writes('Until', '20');
    await jo.presses('Write it down');
    await jo.sees('Sunday 29 November 2026, 18:00 to 20:00');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Hours: 2 to look at');
    await ola.presses('That is right');
    await ola.sees('It is agreed.', 'To be paid by Thursday 17 December 2026.');
    await ola.writes('From', '8');
    await ola.writes('Until', '9');
    await ola.ticks('It is from a paper sheet that they signed');
    await ola.presses('Write it down');
    await ola.sees('It is written down.', 'From paper');
    await jo.opens(jo.isAt());
    await jo.presses('That is right');
    await jo.sees('It is agreed.');
    await ola.follows('A sheet to print and write by hand');
    await ola.sees('Hours that were worked', 'Signed, assistant');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Wages');
    await ola.presses('Prepare these wages');
    await ola.presses('Agree, and write them down as paid');
    await ola.sees('The wages are paid.', '£38.70, agreed by Ola Marsh.');
  });

  test('who may only help with assistants keeps hours, sees no money, and pays nobody', async () => {
    const bea = town.visitor('Bea');
    await signsInByLetter(bea, 'bea@harbour.example');
    const person = personIn(ola.isAt());
    await bea.opens(`/employing/${person}/hours`);
    assert.equal(bea.status(), 403);
    await ola.opens('/me');
    await ola.follows('My people');
    await ola.follows('Change what they may see and do (Bea)');
    await ola.ticks('Help me with my assistants');
    await ola.presses('Save');
    await bea.opens(`/people/${person}`);
    await bea.follows('Rota and hours of assistants');
    await bea.follows('Wages');
    await bea.sees('Nothing is owed now.');
    await bea.opens(`/employing/${person}/jobs/new`);
    assert.equal(bea.status(), 403);
  });

  test('a change holds only once they agree, and either may leave with notice', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.follows('Jo Reed');
    await ola.presses('Change the contract');
    await ola.writes('What will you pay for an hour?', '13.20');
    await ola.writes('Type your name to agree to this contract', 'Ola Marsh');
    await ola.presses('Agree and send it');
    await ola.sees('The change is written.', 'A change waits for their answer.');
    await jo.opens('/me');
    await jo.follows('Ola Marsh');
    await jo.follows('My job: contract, rota, hours and pay');
    await jo.sees('A change is asked for.', '£13.20 an hour before tax');
    await jo.presses('I say no');
    await jo.sees('Your contract goes on as it is.', 'Jo Reed did not agree');
    await jo.presses('Leave this job');
    await jo.sees('4 weeks of notice', 'Thursday 7 January 2027');
    await jo.presses('Give notice');
    await jo.sees('Jo Reed gave notice. The last day is Thursday 7 January 2027.');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.sees('Notice was given');
  });

  test('a job is looked for in public only as the person chose, and answers reach nobody else', async () => {
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.presses('Find an assistant');
    await ola.writes('What is the job called?', 'Saturdays at the market');
    await ola.writes('What is it about, and who would fit?', 'Somebody who likes a crowd.');
    await ola.writes('Where is it, roughly?', 'Near the quay');
    await ola.writes('Which days and hours?', 'Saturdays, 10 to 1:30');
    await ola.writes('What do you pay for an hour?', '12');
    await ola.presses('See how it would look');
    assert.equal(ola.status(), 422);
    await ola.sees('The least that is lawful is £12.71 an hour');
    await ola.writes('What do you pay for an hour?', '13');
    await ola.presses('See how it would look');
    await ola.sees('Only I see it', 'This is what everybody would see.', 'Somebody here');
    const stranger = town.visitor('A stranger');
    await stranger.opens('/jobs');
    await stranger.doesNotSee('Saturdays at the market');
    await ola.presses('Make it public');
    await ola.sees('Everybody sees it', 'Nobody has answered yet.');
    await stranger.opens('/help');
    await stranger.follows('Jobs as a personal assistant');
    await stranger.follows('Saturdays at the market');
    await stranger.sees('£13.00 an hour', 'Somebody who likes a crowd.');
    await stranger.doesNotSee('Ola', 'Marsh', personIn(ola.isAt()));
    await stranger.presses('Send it');
    assert.equal(stranger.status(), 422);
    await stranger.writes('Your name', 'Sal Finch');
    await stranger.writes('How to reach you: a phone number or an e-mail address', '07700 900123');
    await stranger.presses('Send it');
    await stranger.sees('Only whose job it is can read it.');
    await ola.opens(ola.isAt());
    await ola.sees('Sal Finch: 07700 900123');
    const page = await stranger.asks(`/jobs/${ola.isAt().split('/').at(-1) ?? ''}`);
    assert.equal(page.status, 200);
    await ola.presses('Take it down');
    await ola.sees('Taken down');
    const gone = await stranger.asks(`/jobs/${ola.isAt().split('/').at(-1) ?? ''}`);
    assert.equal(gone.status, 404);
  });

  test('nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});

/** Where the link of the newest letter to somebody leads that asks them to stand somewhere. */
async function invitationTo(town: Town, email: string): Promise<string> {
  const { locality } = town.world.settings;
  const letters = await town.world.database.transaction({ locality }, (tx) => readLetters(tx, 50));
  const link = letters
    .filter((letter) => letter.to === email)
    .map((letter) => /\/invitations\/\S+/.exec(letter.body)?.[0])
    .find((path) => path !== undefined);
  assert.ok(link !== undefined, `no invitation to ${email}`);
  return link;
}

/** Whom an address is about. */
function personIn(path: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0] ?? '';
}
