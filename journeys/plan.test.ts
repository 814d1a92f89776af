import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { seesAStartingFigure, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
type Visitor = ReturnType<Town['visitor']>;
let ola: Visitor;
let priya: Visitor;
let joan: Visitor;
let plan = '';
let waitingChallenges = '';

before(async () => {
  town = await openTown();
  ola = town.visitor('Ola');
  priya = town.visitor('Priya');
  joan = town.visitor('Joan');
  await seesAStartingFigure(ola);
  await ola.presses('Keep it, and start my plan');
  await signsInByLetter(ola, 'wren@example.org', 'Wren Holt');
  await ola.presses('Keep them');
});
after(() => town.close());

describe('a plan about a whole life', () => {
  test('is begun and written in one’s own words', async () => {
    await ola.opens('/plans');
    plan = ola.isAt();
    await ola.presses('Start my plan');
    await ola.follows('Write this What matters to me');
    await ola.writes('In my own words', 'Slow mornings, and my dog beside me.');
    await ola.presses('Save');
    await ola.sees('“Slow mornings, and my dog beside me.”');
    await ola.follows('Add something I want to change');
    await ola.presses('Save');
    assert.equal(ola.status(), 422);
    await ola.sees('Write what you want to change or keep');
    await ola.writes('What do I want to change or keep?', 'To be the one who decides when I get up.');
    await ola.presses('Save');
    await ola.sees('“To be the one who decides when I get up.”');
  });

  test('adds up to the penny as each line is written, and never stops', async () => {
    await line('Somebody I employ', {
      what: 'Personal assistant',
      price: '15.05',
      quantity: '16',
      oneOff: '600',
    });
    await ola.sees('£240.80', 'and £600.00 once, which is not taken from the week');
    await line('Something else that is paid for', { what: 'Arts club', price: '21', quantity: '3' });
    await line('Something else that is paid for', { what: 'Thursday minibus', price: '25', unit: 'a week' });
    await line('Something else that is paid for', {
      what: 'Back-up and emergencies',
      price: '20',
      unit: 'a week',
    });
    await ola.sees('£348.80 a week', '£18,137.60 for 52 weeks');
    await line('Help from people I know', { what: 'Sundays', who: 'Bea' });
    await ola.sees('£348.80 a week', 'Help from people I know');
  });

  test('keeps what was typed when something in a line is wrong', async () => {
    await ola.follows('Add help or support');
    await ola.follows('Something else that is paid for');
    await ola.writes('What is it?', 'Swimming');
    await ola.writes('What it costs', 'four pounds');
    await ola.presses('Save');
    assert.equal(ola.status(), 422);
    await ola.sees('Write the cost in pounds and pence', 'Write how many in a week');
    assert.ok(ola.page().toString().includes('four pounds'));
  });

  test('is sent in, and can be taken back and sent again', async () => {
    await ola.opens(plan);
    await ola.presses('Send it in');
    await ola.sees('They have 10 working days to answer');
    await ola.presses('Send it in now');
    await ola.sees('Where is it?', '10 working days left', 'Harbour local service');
    await ola.presses('Take it back');
    await ola.sees('You have it back');
    await ola.presses('Send it in');
    await ola.presses('Send it in now');
    await ola.opens(`${plan}/lines/new`);
    await ola.sees('The service is reading it');
  });
});

describe('the decision', () => {
  test('waits for whoever decides, in the person’s own words', async () => {
    await signsInByLetter(priya, 'priya@harbour-service.example');
    await priya.opens('/me');
    const list = waitingList();
    waitingChallenges = list.replace('/plans/', '/voice/');
    await priya.opens(list);
    await priya.sees('Wren Holt', '“To be the one who decides when I get up.”', '£348.80 a week');
  });

  test('is sent back only with a reason and what would help, and the person reads it', async () => {
    await priya.opens(`${plan}/decide`);
    for (const question of sevenButLast) await priya.chooses('Yes', question);
    await priya.chooses('Not yet', 'What will you do to make this plan happen?');
    await priya.presses('Answer this plan');
    assert.equal(priya.status(), 422);
    await priya.sees('Say why, in words the person can use');
    const last = 'comment-happen';
    priya.page().querySelector(`#${last}`)?.set_content('Who rings the minibus?');
    await priya.ticks('It does not say who does what, and when.');
    await priya.writes('If you send it back: what would make it agreeable?', 'Say who rings, and when.');
    await priya.presses('Answer this plan');
    await priya.sees('The plan is sent back, with your reasons');
    await ola.opens(plan);
    await ola.follows('Your plan is sent back to you');
    await ola.sees('Who rings the minibus?', 'Say who rings, and when.', 'Challenge it', 'Priya Nair');
    await priya.opens(ola.isAt());
    await priya.sees('The plan of Wren Holt is sent back', 'the letter that Wren Holt reads');
    await priya.doesNotSee('Challenge it', 'Who can help you', 'Go to my plan');
  });

  test('agrees it once the person has put it right, with a review within six months', async () => {
    await ola.opens(plan);
    await ola.follows('Add a next step');
    await ola.writes('What is the step?', 'Ring the minibus');
    await ola.presses('Save');
    await ola.presses('Send it in');
    await ola.presses('Send it in now');
    await priya.opens(`${plan}/decide`);
    for (const question of [...sevenButLast, 'What will you do to make this plan happen?'])
      await priya.chooses('Yes', question);
    await priya.presses('Answer this plan');
    await priya.sees('The plan is agreed');
    await ola.opens(plan);
    await ola.sees('Agreed: £348.80 a week', '6 October 2026');
    await ola.follows('Your plan is agreed');
    await ola.sees('We agree your plan, for £348.80 a week.', 'Choose how my money is held');
  });
});

describe('how the plan goes', () => {
  test('is said in the person’s own words, at any time, and can be taken back', async () => {
    await ola.opens(plan);
    await ola.sees('The first short look comes by Monday 1 June 2026: does it work?');
    await ola.follows('Say how it is going');
    await ola.presses('Send it');
    assert.equal(ola.status(), 422);
    await ola.sees('Write something in one of the three');
    await ola.writes('What works well?', 'The dog sleeps in.');
    await ola.presses('Send it');
    await ola.sees(
      'It is sent',
      '“The dog sleeps in.”',
      'An answer by Tuesday 5 May 2026',
      'Harbour local service',
    );
    await ola.presses('Take it back');
    await ola.sees('You have it back');
    await ola.writes('What works well?', 'The dog sleeps in.');
    await ola.writes('What does not work?', 'The minibus is late.');
    await ola.presses('Send it');
  });

  test('is answered with the day of the next look, and the person reads it', async () => {
    await priya.opens('/me');
    await priya.follows('Plans that are agreed, to find and to look at again');
    await priya.sees('One plan', 'One person waits for an answer.', 'No look is late.', 'Wren Holt');
    await priya.sees('Answer by 5 May 2026', 'Next look by 1 June 2026');
    await priya.writes('Find somebody by name', 'ola');
    await priya.presses('Find');
    await priya.sees('Nobody’s name has “ola” in it');
    await priya.writes('Find somebody by name', 'holt');
    await priya.presses('Find');
    await priya.sees('One plan with “holt” in the name');
    await priya.follows('Read what they said, and answer');
    await priya.sees('“The dog sleeps in.”', '“The minibus is late.”', 'Now £348.80 a week.');
    await priya.presses('Answer');
    assert.equal(priya.status(), 422);
    await priya.sees('Choose what happens now');
    await priya.chooses('It stays as it is');
    await priya.writes('Why? Answer what they said. They read this.', 'We rang the minibus.');
    await priya.writes('Year', '2028');
    await priya.presses('Answer');
    await priya.sees('That is too late. The latest day is Tuesday 6 October 2026');
    await priya.writes('Year', '2026');
    await priya.presses('Answer');
    await priya.sees('It is answered.', 'Next look by 6 October 2026', 'Nobody waits for an answer.');
    await ola.opens(plan);
    await ola.sees('The next look together comes by Tuesday 6 October 2026.');
    await ola.follows('An answer to how my plan is going');
    await ola.sees('Your plan stays as it is.', 'We rang the minibus.', 'Priya Nair', 'Challenge it');
  });

  test('and what happened is written down for her', async () => {
    await ola.opens(plan.replace('/plans/', '/people/') + '/journal');
    await ola.sees('said how my plan is going', 'answered what I said about my plan', 'We rang the minibus.');
  });

  test('is asked by the service too, and overdue looks stand in its list while the money goes on', async () => {
    town.world.clock.set('2026-10-07T09:00:00Z');
    await signsInByLetter(priya, 'priya@harbour-service.example');
    await priya.opens('/me');
    await priya.follows('Plans that are agreed, to find and to look at again');
    await priya.sees('One look is late.', 'Late: a look was due by 6 October 2026');
    await priya.follows('Look at it again');
    await priya.sees('Wren Holt has not said how it goes.');
    await priya.presses('Ask how it is going');
    await priya.sees('They are asked now');
    await signsInByLetter(ola, 'wren@example.org');
    await ola.opens('/me');
    await ola.sees('Agreed: £348.80 a week.');
    await ola.opens(plan);
    await ola.sees('It is late. That changes nothing for you: your money goes on.');
    await ola.follows('Say how it is going');
    await ola.sees('Priya Nair asked on 7 October 2026 how it is going.');
    await ola.writes('What should change?', 'Another minibus.');
    await ola.presses('Send it');
  });
});

describe('a lower budget', () => {
  test('is proposed as the answer, with a reason and notice, and the person reads it', async () => {
    await priya.opens('/me');
    await priya.follows('Plans that are agreed, to find and to look at again');
    await priya.follows('Propose a lower budget');
    await priya.sees('“Another minibus.”');
    await priya.writes('What would it be a week?', '300');
    await priya.writes('What is different now from when the plan was agreed?', 'Friends drive to the club.');
    await priya.writes('What is the reason? The person reads this.', 'The minibus is not needed.');
    await priya.presses('Propose it');
    await priya.sees('It is proposed', 'Agreed plans');
    await ola.opens(plan);
    await ola.follows('The service wants to lower my budget');
    await ola.sees(
      'From £348.80 a week to £300.00 a week.',
      'Wednesday 4 November 2026',
      'Nothing changes today',
    );
  });
});

describe('a challenge', () => {
  test('on day 20 keeps everything as it is', async () => {
    town.world.clock.set('2026-10-27T10:00:00Z');
    await ola.follows('Challenge it');
    await ola.sees(
      'Your budget stays as it is until there is an answer.',
      'Harbour Centre for Independent Living',
    );
    await ola.presses('Send my challenge');
    assert.equal(ola.status(), 422);
    await ola.writes('Why are you not happy with it?', 'Nobody drives on Tuesdays.');
    await ola.presses('Send my challenge');
    await ola.sees(
      'Your challenge is sent',
      'A first word by Friday 30 October 2026',
      '“Nobody drives on Tuesdays.”',
    );
    town.world.clock.set('2026-11-11T10:00:00Z');
    await ola.opens(plan);
    await ola.sees('Agreed: £348.80 a week');
  });

  test('is not answered by whoever proposed it', async () => {
    await signsInByLetter(priya, 'priya@harbour-service.example');
    await priya.opens(waitingChallenges);
    await priya.presses('Read it and answer');
    await priya.sees('You decided this, or answered it before.');
  });

  test('is answered by somebody else, and taken to the panel', async () => {
    await signsInByLetter(joan, 'joan@harbour-service.example');
    await joan.opens(waitingChallenges);
    await joan.presses('Read it and answer');
    await joan.presses('Tell them that I read it');
    await joan.chooses('No. The decision stays.');
    await joan.writes('Your answer, in words that the person can use', 'The club has a car now.');
    await joan.presses('Answer it');
    await ola.opens(plan.replace('/plans/', '/voice/'));
    await ola.follows('The proposal to lower my budget');
    await ola.sees('Joan Ellis answered on', 'The decision stays.', 'The club has a car now.');
    await ola.presses('Take it to the panel');
    await ola.sees('It is with the panel now');
    town.world.clock.set('2026-12-20T10:00:00Z');
    await signsInByLetter(ola, 'wren@example.org');
    await ola.opens(plan);
    await ola.sees('Agreed: £348.80 a week');
  });

  test('is upheld by the panel, and the change comes to nothing', async () => {
    const malik = town.visitor('Malik');
    await signsInByLetter(malik, 'malik@harbour-service.example');
    await malik.opens(waitingChallenges);
    await malik.presses('Read it and answer');
    await malik.chooses('Yes. The decision was wrong.');
    await malik.writes('Your answer, in words that the person can use', 'The car does not run on Tuesdays.');
    await malik.writes('If yes: what do you do now?', 'We drop the proposal.');
    await malik.presses('Answer it');
    await ola.opens(plan);
    await ola.sees('Agreed: £348.80 a week');
    await ola.follows('The service wants to lower my budget');
    await ola.sees('This came to nothing.');
  });
});

describe('whoever has no business here', () => {
  test('sees nothing', async () => {
    const sam = town.visitor('Sam');
    await signsInByLetter(sam, 'sam@tideway.example');
    await sam.opens(plan);
    assert.ok([403, 404].includes(sam.status()));
    await sam.opens(`${plan}/decide`);
    assert.ok([403, 404].includes(sam.status()));
  });
  test('joan, who decides too, finds it answered', async () => {
    await signsInByLetter(joan, 'joan@harbour-service.example');
    await joan.opens(`${plan}/decide`);
    await joan.sees('This plan is answered.');
  });
  test('and nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});

const paidOnce = 'Paid once, such as the cost of starting (you can leave this out)';
const sevenButLast = [
  'What is important to you?',
  'What do you want to change or achieve?',
  'How will you be supported?',
  'How will you use the money?',
  'How will your support be managed?',
  'How will you stay in control of your life?',
] as const;

function waitingList(): string {
  const link = priya
    .page()
    .querySelectorAll('a')
    .map((each) => each.getAttribute('href') ?? '')
    .find((href) => /\/for\/[0-9a-f-]+/.test(href));
  const organisation = /\/for\/([0-9a-f-]+)/.exec(link ?? '')?.[1];
  assert.ok(organisation !== undefined, 'no workplace on the page');
  return `/plans/for/${organisation}`;
}

async function line(
  way: string,
  typed: { what: string; who?: string; price?: string; unit?: string; quantity?: string; oneOff?: string },
): Promise<void> {
  await ola.follows('Add help or support');
  await ola.follows(way);
  await ola.writes('What is it?', typed.what);
  if (typed.who !== undefined) await ola.writes('Who helps', typed.who);
  if (typed.price !== undefined) await ola.writes('What it costs', typed.price);
  if (typed.unit !== undefined) await ola.chooses(typed.unit);
  if (typed.quantity !== undefined) await ola.writes('How many in a week?', typed.quantity);
  if (typed.oneOff !== undefined) await ola.writes(paidOnce, typed.oneOff);
  await ola.presses('Save');
}
