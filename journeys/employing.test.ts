import assert from 'node:assert/strict';
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
      'Contributions) Act 2025 (from 6 April 2025)',
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
    await ola.sees('Beside my plan', '“My personal assistants” gives £15.05 for each of 16 hours a week.');
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
    await jo.sees('4 weeks of notice', 'Sunday 20 December 2026');
    await jo.presses('Give notice');
    await jo.sees('Jo Reed gave notice. The last day is Sunday 20 December 2026.');
    await ola.opens('/me');
    await ola.follows('My assistants');
    await ola.sees('Notice was given');
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
