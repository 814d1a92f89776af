import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { mainstayStart, sealOf } from '#allocation';
import { sha256 } from '#allocation/actions';
import { schemas } from '../src/allocation/web/schemas.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { comesBack, signsInByLetter, writesTheDayOf } from './steps.ts';
import { openTown, type Town } from './town.ts';
import type { Visitor } from './visitor.ts';

const sample = readFileSync(
  new URL('../src/allocation/calibration/golden/synthetic-3000.csv', import.meta.url),
  'utf8',
);

describe('a service makes the rules of its place', () => {
  let town: Town;
  let priya: HttpVisitor;
  let joan: HttpVisitor;
  let malik: HttpVisitor;
  let bo: HttpVisitor;
  let one = '';
  let asked = '';
  before(async () => {
    town = await openTown();
    [priya, joan, malik] = [town.visitor('Priya'), town.visitor('Joan'), town.visitor('Malik')];
    await signsInByLetter(priya, 'priya@harbour-service.example');
    await signsInByLetter(joan, 'joan@harbour-service.example');
    await signsInByLetter(malik, 'malik@harbour-service.example');
  });
  after(() => town.close());

  test('a worker begins a version, and says why', async () => {
    await priya.opens('/me');
    await priya.follows('Our rules');
    await priya.presses('Begin');
    await priya.sees('Say why a new version is needed.');
    await priya.writes('Why is a new version needed?', 'The numbers of the first draft are made up.');
    await priya.presses('Begin');
    await priya.sees('It began as a copy of mainstay-start@2.');
    one = priya.isAt();
  });

  test('a sample that is wrong is refused whole, with file, row, column and reason', async () => {
    const [head = '', first = '', second = ''] = sample.split('\n');
    await priya.follows('Fit it to what support costs');
    await priya.brings('The file', {
      name: 'wrong.csv',
      text: [head, first, first, second.trim().replace(/,[\d.]+$/, ',-5')].join('\n'),
    });
    await priya.chooses('Made-up people');
    await priya.presses('Fit it');
    await priya.sees('wrong.csv was not taken: 2 things are wrong. Nothing was changed.');
    await priya.sees('wrong.csv 3 id', 'wrong.csv 4');
    await priya.opens(one);
    await priya.sees('It was not fitted to a sample');
  });

  test('a good one is fitted, and what it rests on is seen', async () => {
    await priya.opens(one);
    await priya.follows('Fit it to what support costs');
    await priya.brings('The file', { name: 'costs.csv', text: sample });
    await priya.chooses('Made-up people');
    await priya.presses('Fit it');
    await priya.sees('Fitted. Look at what it came to.', 'People in the sample 3,000');
    await priya.sees('How much of the difference in cost it explains 54.9 %', 'direct 0.929');
  });

  test('it is put forward only once it says what it is', async () => {
    await putsForward(priya, ['20', '4', '2026'], ['4', '5', '2026']);
    await priya.sees('Say first what this version is');
    await priya.opens(one);
    await saysWhatItIs(priya, 'The numbers of the first draft are made up.');
    await putsForward(priya, ['20', '4', '2026'], ['4', '5', '2026']);
    await priya.sees(
      'It is sealed, and everybody can answer.',
      'People can answer until Monday 20 April 2026.',
    );
    await priya.follows('The page on which people answer');
    asked = priya.isAt();
  });

  test('anybody reads it, tries it and answers', async () => {
    const anybody = town.visitor('anybody');
    await anybody.opens(asked);
    await anybody.sees('from Monday 4 May 2026. Anybody can answer until Monday 20 April 2026.');
    await anybody.writes('What do you think?', 'Nights should count for more.');
    await anybody.presses('Send my answer');
    await anybody.sees('Thank you. The service has your answer.', 'One person has answered.');
    await anybody.doesNotSee('Nights should count for more.');
    await anybody.follows('Try it with your own answers');
    await anybody.sees('Worked out from made-up people, to practise with.');
    await figureOf(anybody, anybody.isAt());
    await anybody.sees('This rule is not in force.');
    await anybody.doesNotSee('Keep it, and start my plan');
  });

  test('nobody signs before what was heard is said, and not who wrote it', async () => {
    town.world.clock.set('2026-04-21T09:00:00Z');
    await priya.opens(one);
    await priya.sees('Nights should count for more.');
    await priya.writes('What did you hear, and what came of it?', 'Nights stay as they are, because …');
    await priya.presses('Say it to everybody');
    await priya.presses('Sign it');
    await priya.sees('You wrote it. Two others sign.');
  });

  test('two others sign, and until its day the old rule holds', async () => {
    await joan.opens(one);
    await joan.presses('Sign it');
    await malik.opens(one);
    await malik.presses('Sign it');
    await malik.sees('Signed by Joan Ellis on Tuesday 21 April 2026.', 'Signed by Malik Rahman');
    bo = town.visitor('Bo');
    assert.equal(await figureOf(bo), '£464.61');
    await bo.presses('Keep it, and start my plan');
    await signsInByLetter(bo, 'bo@example.org', 'Bo');
    await bo.presses('Keep them');
    await bo.sees('How far real costs lie from this figure is not known');
  });

  test('from its day on people meet the new one, and a kept figure names it', async () => {
    town.world.clock.set('2026-05-04T09:00:00Z');
    const ada = town.visitor('Ada');
    await figureOf(ada);
    await ada.presses('Keep it, and start my plan');
    await signsInByLetter(ada, 'ada@example.org', 'Ada');
    await ada.presses('Keep them');
    await ada.follows('The rules behind it');
    await ada.sees('Harbour starting figure', 'Version 1, from Monday 4 May 2026');
    await ada.sees('What changed', 'Signed by Joan Ellis', 'Nights stay as they are');
    const file = await ada.asks('/rules/version/harbour-start@1.json');
    const { sealed, hash } = schemas['allocation-version-1'].parse(await file.json());
    assert.equal(sealOf(sealed, sha256), hash);
    const listed = await ada.asks('/api/instruments');
    assert.match(await listed.text(), /"harbour-start"/);
    const whole = await ada.asks('/api/instruments/harbour-start');
    assert.match(await whole.text(), /"Harbour starting figure"/);
    await ada.follows('The public record of how it is used');
    await ada.sees('Who decides', 'Signed by Malik Rahman');
    assert.deepEqual(await town.brokenTruths(), []);
    assert.deepEqual(town.faults, []);
  });

  test('who kept a figure before has it still, and sees why the next one is another', async () => {
    await bo.opens('/me');
    await bo.follows('My starting figure');
    await bo.sees('£464.61');
    await bo.presses('Change my answers');
    await bo.presses('See my starting figure');
    await bo.sees('For 8 in 10 people with points like these, enough support cost between', 'made up too');
    await bo.presses('Keep it, and start my plan');
    await bo.presses('Keep them');
    await bo.follows('All my figures, and why they changed');
    await bo.sees('Worked out again today, it comes to the same penny.', 'This was the first.');
    await bo.sees(
      'Answers and unpaid help Nothing £0.00 The rule Another version of the rule is in force £0.00',
    );
    await bo.doesNotSee('it is not the same');
  });

  test('a cut is another table, refused where it falls, and says how many would have less', async () => {
    await priya.opens('/me');
    await priya.follows('Our rules');
    await priya.writes('Why is a new version needed?', 'There is less money this year.');
    await priya.presses('Begin');
    one = priya.isAt();
    await saysWhatItIs(priya, 'There is less money this year.');
    await priya.follows('Type the table');
    await priya.writes('Points and pounds', '0 1700\n100 19000\n248 18,999.99');
    await priya.presses('Save');
    await priya.sees('Some lines cannot be taken.', '3 more points would come to less money');
    await priya.writes('Points and pounds', '0 1700\n100 19000\n248 60000');
    await priya.presses('Save');
    await priya.sees('A typed table rests on nobody’s costs', 'It was not fitted to a sample');
    await putsForward(priya, ['4', '5', '2026'], ['1', '6', '2026']);
    await priya.sees('People need 14 days at least in which they can answer.');
    await putsForward(priya, ['18', '5', '2026'], ['18', '5', '2026']);
    await priya.sees('It can only begin after the days to answer are over.');
    await putsForward(priya, ['18', '5', '2026'], ['1', '6', '2026']);
    await priya.sees(
      'It is sealed, and everybody can answer.',
      'Everybody fewer than 10 Would have more not shown',
    );
  });

  test('signed by two, it is the rule from its day, and what it took is told apart', async () => {
    town.world.clock.set('2026-05-19T09:00:00Z');
    for (const [who, email] of workers()) await comesBack(who, email);
    await priya.opens(one);
    await priya.writes('What did you hear, and what came of it?', 'Nobody answered.');
    await priya.presses('Say it to everybody');
    await joan.opens(one);
    await joan.presses('Sign it');
    await malik.opens(one);
    await malik.presses('Sign it');
    town.world.clock.set('2026-06-01T09:00:00Z');
    await comesBack(bo, 'bo@example.org');
    await bo.follows('My starting figure');
    await bo.sees('£464.61');
    await bo.presses('Change my answers');
    await bo.presses('See my starting figure');
    await bo.presses('Keep it, and start my plan');
    await bo.presses('Keep them');
    await bo.follows('All my figures, and why they changed');
    await bo.sees(
      'The rule Another version of the rule is in force −£1,347.88',
      'Answers and unpaid help Nothing £0.00',
    );
    const anybody = town.visitor('anybody');
    await anybody.opens('/rules');
    await anybody.sees('Replaced by a later one', 'In force');
    await anybody.opens('/rules/harbour-start@2');
    await anybody.sees('From the version before: harbour-start@1', 'A year’s money at the same points');
    assert.deepEqual(await town.brokenTruths(), []);
    assert.deepEqual(town.faults, []);
  });

  const workers = () =>
    [
      [priya, 'priya@harbour-service.example'],
      [joan, 'joan@harbour-service.example'],
      [malik, 'malik@harbour-service.example'],
    ] as const;

  async function putsForward(who: Visitor, until: Day, from: Day): Promise<void> {
    await who.opens(one);
    await who.follows('Ask everybody about it');
    await writesTheDayOf(who, 'Until when can people answer?', until);
    await writesTheDayOf(who, 'From when would it be the rule?', from);
    await who.presses('Seal it and ask everybody');
  }
});

async function saysWhatItIs(who: Visitor, because: string): Promise<void> {
  await who.follows('Say what it is');
  await who.writes('Its name', 'Harbour starting figure');
  await who.writes('What is it, and what is it not?', 'Worked out from made-up people, to practise with.');
  await who.writes('What does it rest on?', 'A meeting on 1 March 2026');
  await who.writes('Who made it, and with whom?', 'Harbour local service, with the centre');
  await who.writes('Why is a new version needed?', because);
  await who.presses('Save');
}

type Day = readonly [string, string, string];

/** Answers every area in the middle and gives the figure a week. */
async function figureOf(who: Visitor, from = '/budget'): Promise<string> {
  await who.opens(from);
  await who.chooses('I am, about my own life');
  await who.presses('Start');
  for (const area of mainstayStart.areas) {
    await who.chooses(area.options[2]?.says.en ?? '');
    await who.presses('Continue');
  }
  await who.presses('See my starting figure');
  return /£[\d,.]+/.exec(await who.reads())?.[0] ?? '';
}
