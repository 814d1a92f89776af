import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { everyAddress } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { newestLink, signsInByLetter, writesTheDay } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('somebody who employed assistants dies', () => {
  let town: Town;
  let person: string;
  let dev: HttpVisitor;
  let mina: HttpVisitor;
  let bea: HttpVisitor;
  let ola: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true, at: '2026-11-20T12:00:00Z' });
    const comes = async (name: string, email: string) => {
      const visitor = town.visitor(name);
      await signsInByLetter(visitor, email);
      return visitor;
    };
    ola = await comes('Ola', 'ola@harbour.example');
    dev = await comes('Dev', 'dev@harbour-service.example');
    mina = await comes('Mina', 'mina@harbour.example');
    bea = await comes('Bea', 'bea@harbour.example');
    person = (await everyAddress(ola, ['/me'])).parts.get('person') ?? '';
  });
  after(() => town.close());

  test('the service writes the death down and names her sister', async () => {
    await dev.opens(`/people/${person}/death`);
    await writesTheDay(dev, ['19', '11', '2026']);
    await dev.presses('Write it down');
    await dev.sees('Ola Marsh has died', 'Who settles what is left', 'The service does it until');
    await dev.writes('Their name', 'Bea Marsh');
    await dev.writes('Their e-mail address', 'bea@harbour.example');
    await dev.presses('Send them the letter');
    await dev.sees('The letter is on its way to Bea Marsh.', 'Asked, no answer yet');
  });

  test('her assistant reads that the job ended, and how she gets her last wages', async () => {
    await mina.opens('/mailbox');
    await mina.sees('There is news about your job');
    await mina.opens(`/employing/${person}/job`);
    await mina.sees(
      'Ola Marsh died on Thursday 19 November 2026. We are sorry.',
      'Your job ended with that day.',
      'The work is over',
      'Holiday that is left',
    );
    await mina.doesNotSee('When I come, these two weeks', 'Leave this job');
    await writesTheDay(mina, ['20', '11', '2026']);
    await mina.writes('From', '8');
    await mina.writes('Until', '10');
    await mina.presses('Write it down');
    assert.equal(mina.status(), 422);
    await mina.sees('The last day of this job was Thursday 19 November 2026');
    await writesTheDay(mina, ['17', '11', '2026']);
    await mina.writes('From', '19');
    await mina.writes('Until', '21');
    await mina.presses('Write it down');
    await mina.presses('Ask for it to be paid');
    await mina.sees('Holiday that was left on the last day, Thursday 19 November 2026');
  });

  test('her sister says yes, answers the hours and pays the wages', async () => {
    await bea.opens('/mailbox');
    await bea.opens(await newestLink(bea, '/invitations/'));
    await bea.sees('Do you settle what Ola Marsh left?', 'have the wages of Ola Marsh’s assistants paid');
    await bea.presses('Yes, I settle it');
    await bea.sees('You settle what Ola Marsh left.', 'To settle what is left', 'Stop doing this');
    await bea.follows('Assistants: their hours and last wages');
    await bea.sees('Who works for Ola Marsh', 'Contracts with assistants ended with that day.');
    await bea.doesNotSee('Take somebody on');
    await bea.follows('Rota');
    await bea.sees('Nobody comes after that day.');
    await bea.opens(`/employing/${person}/hours`);
    await bea.sees('Mina Costa: Holiday that was left');
    for (let each = 0; each < 10 && (await bea.reads()).includes('That is right'); each += 1)
      await bea.presses('That is right');
    await bea.presses('Pay it to Joe');
    await bea.opens(`/employing/${person}/wages`);
    await bea.presses('Prepare these wages');
    await bea.sees('whoever has the bank account pays them');
    await bea.presses('Agree, and write them down as paid');
    await bea.sees('The wages are paid.');
  });

  test('every link leads somewhere for all of them, and the person’s own page says that it is wrong', async () => {
    const walks = [];
    for (const visitor of [bea, dev, mina, ola])
      walks.push(await everyAddress(visitor, ['/me', `/people/${person}`]));
    assert.deepEqual(
      walks.flatMap(({ deadEnds }) => deadEnds),
      [],
    );
    await ola.opens('/me');
    await ola.sees('Somebody wrote down that you have died');
  });

  test('taken back, the job goes on, and her sister is her sister again', async () => {
    await dev.opens(`/people/${person}/death`);
    await dev.writes('What is wrong?', 'It was another Ola Marsh');
    await dev.presses('Take it back');
    await mina.opens(`/employing/${person}/job`);
    await mina.sees('Works for me');
    await bea.opens(`/people/${person}`);
    await bea.doesNotSee('To settle what is left');
    await bea.opens(`/employing/${person}/wages`);
    assert.notEqual(bea.status(), 500);
  });

  test('and nothing broke', async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
});
