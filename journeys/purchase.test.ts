import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('a no to “can I buy this?”', () => {
  let town: Town;
  let ola: HttpVisitor;
  let priya: HttpVisitor;
  let joan: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true });
    ola = await signedIn('ola@harbour.example');
    priya = await signedIn('priya@harbour-service.example');
    joan = await signedIn('joan@harbour-service.example');
  });
  after(() => town.close());

  async function signedIn(email: string): Promise<HttpVisitor> {
    const visitor = town.visitor(email);
    await signsInByLetter(visitor, email);
    return visitor;
  }

  test('is given with a reason, and can be challenged beside it', async () => {
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.follows('Can I buy this?');
    await ola.writes('What do you want to buy?', 'A telescope');
    await ola.writes('What does it cost?', '89.00');
    await ola.presses('Ask');
    await priya.opens('/me');
    await priya.follows('Questions that wait for us');
    await priya.opens(hrefOf(priya, 'A telescope'));
    await priya.follows('Ola Marsh’s money');
    await priya.sees('Thursday minibus');
    await priya.doesNotSee('Together they are');
    await priya.opens('/me');
    await priya.follows('Questions that wait for us');
    await priya.opens(hrefOf(priya, 'A telescope'));
    await priya.chooses('No, not with this money');
    await priya.writes('Why?', 'The plan does not speak of stars.');
    await priya.presses('See how it reads');
    assert.equal(priya.status(), 422);
    await priya.writes('What kind of thing is it?', 'Things to look at the sky with, for Ola');
    await priya.writes('Why, in general words?', 'Only what the plan is about can be bought.');
    await priya.picks(
      'What does the answer lean on?',
      'No: Anything that does nothing for what your plan is about.',
    );
    await priya.presses('See how it reads');
    await priya.sees('“Ola” is a name. Say it without.');
    await priya.writes('What kind of thing is it?', 'Things to look at the sky with');
    await priya.presses('See how it reads');
    await priya.sees('This is how it will read', 'Things to look at the sky with: no.');
    await priya.presses('Give the answer');
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees('Priya Nair said no on', '“The plan does not speak of stars.”', 'You can ask again.');
    await ola.follows('Challenge it');
    await ola.sees('The no to what I asked to buy', 'You can still buy what your plan is about.');
    await ola.follows('The no to what I asked to buy');
    await ola.sees(
      'What I asked to buy',
      'A telescope',
      'Challenge it',
      'Harbour Centre for Independent Living',
    );
    await ola.follows('Challenge it');
    await ola.presses('Send my challenge');
    assert.equal(ola.status(), 422);
    await ola.writes('Why are you not happy with it?', 'I meet the star club on Mondays, as my plan says.');
    await ola.presses('Send my challenge');
    await ola.sees('Your challenge is sent', 'A first word by', 'an answer by');
  });

  test('stays a no while it waits, and whoever said it does not answer', async () => {
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees('Priya Nair said no on');
    await priya.opens('/me');
    await priya.follows('Challenges that wait for us');
    await priya.sees('A no to buying something');
    await priya.opens(hrefOf(priya, 'I meet the star club'));
    await priya.sees('You decided this, or answered it before.');
  });

  test('that was wrong becomes a yes that binds, with the no and its reason still there', async () => {
    await joan.opens('/me');
    await joan.follows('Challenges that wait for us');
    await joan.opens(hrefOf(joan, 'I meet the star club'));
    await joan.follows('Read what was decided');
    await joan.sees('A telescope', 'Priya Nair said no on');
    await joan.opens('/me');
    await joan.follows('Challenges that wait for us');
    await joan.opens(hrefOf(joan, 'I meet the star club'));
    await joan.chooses('Yes. The decision was wrong.');
    await joan.writes('Your answer, in words that the person can use', 'The star club is in your plan.');
    await joan.writes('If yes: what do you do now?', 'You can buy it.');
    await joan.presses('Answer it');
    await ola.opens('/me');
    await ola.follows('My money');
    await ola.sees(
      '“The plan does not speak of stars.”',
      'Joan Ellis said yes on',
      'This yes binds the service.',
    );
    await ola.doesNotSee('Challenge it');
  });

  test('and the answer reaches her in the way she asked for', async () => {
    await joan.opens('/me');
    await joan.follows('The people we stand beside, and who asks us');
    await joan.sees('There is an answer to your challenge', 'Not given yet. Ola Marsh needs');
  });

  test('nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});

/** Where the card leads that has these words in it. */
function hrefOf(visitor: HttpVisitor, words: string): string {
  const card = visitor
    .page()
    .querySelectorAll('.card')
    .find((each) => each.text.includes(words));
  const href = card?.querySelector('a')?.getAttribute('href');
  assert.ok(href !== undefined, `no card with “${words}” at ${visitor.isAt()}`);
  return href;
}
