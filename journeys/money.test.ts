import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aPerson, aSupporter } from '#people/testing';
import { everyAddress } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;

before(async () => {
  town = await openTown({ lived: true });
});
after(() => town.close());

async function comes(name: string, email: string): Promise<HttpVisitor> {
  const visitor = town.visitor(name);
  await signsInByLetter(visitor, email);
  return visitor;
}

describe('a cost that friends shared by mistake', () => {
  let ola: HttpVisitor;
  let freeBefore = '';

  before(async () => {
    ola = await comes('Ola', 'ola@harbour.example');
    await ola.follows('My money');
    await ola.follows('See it line by line Thursday minibus, with friends');
    freeBefore = await theFree(ola);
    await ola.presses('Share a cost');
    await ola.writes('Who was paid?', 'Harbour Community Transport');
    await ola.writes('What for?', 'The bus to the lighthouse');
    await ola.writes('How much?', '12.01');
    await ola.presses('Share it');
    await ola.sees('Shared. Your part was');
  });

  test('is taken back with the reason by who wrote it', async () => {
    await ola.follows('Show me the sum');
    await ola.sees('This is a mistake', 'every friend gets their part again');
    await ola.presses('Take it back');
    await ola.sees('Say what is wrong with it, in a few words.');
    await ola.writes('What is wrong with it?', 'We walked');
    await ola.presses('Take it back');
    await ola.sees(
      'It is put right. Everyone has their part again.',
      'Ola Marsh took it back on',
      'We walked',
    );
    await ola.sees('The bus to the lighthouse: my part of £12.01 came back');
    assert.equal(await theFree(ola), freeBefore);
  });

  test('and the friends read why, and cannot take anything back themselves', async () => {
    const femi = await comes('Femi', 'femi@harbour.example');
    await femi.follows('My money');
    await femi.follows('See it line by line Thursday minibus, with friends');
    await femi.sees('Ola Marsh took it back on', 'We walked');
    await femi.follows('Show me the sum');
    await femi.doesNotSee('This is a mistake');
  });
});

describe('a sister who spends for Ola and does not see how much there is', () => {
  let cara: HttpVisitor;

  before(async () => {
    const ola = await aPerson(town.world, { name: 'Ola Marsh', email: 'ola@harbour.example' });
    await aSupporter(town.world, ola, {
      name: 'Cara Marsh',
      email: 'cara@harbour.example',
      powers: ['spend'],
    });
    cara = await comes('Cara', 'cara@harbour.example');
  });

  test('finds the way there from her home, and no figure of what is held', async () => {
    await cara.opens('/me');
    await cara.follows('Ola Marsh');
    await cara.follows('Write down what was paid, or promise it');
    await cara.sees('Spend for Ola Marsh', 'How much there is, you do not see here.');
    await cara.sees('Ola Marsh’s direct payment', 'Thursday minibus, with friends of Ola Marsh');
    assert.doesNotMatch(await cara.reads(), /£/);
  });

  test('writes down what was paid, and reads why it cannot be, without a balance', async () => {
    await cara.follows('Write down what was paid for Ola Marsh');
    await cara.doesNotSee('is free to use');
    await cara.writes('Who was paid?', 'Corner shop');
    await cara.writes('What for?', 'Stamps');
    await cara.writes('How much?', '999999');
    await cara.presses('Write it down');
    await cara.sees('You wrote £999,999.00, but less is free to use. Write less, or ask Ola Marsh.');
    await cara.writes('How much?', '4.20');
    await cara.presses('Write it down');
    await cara.sees('Written down: £4.20 to Corner shop.', 'What you wrote down');
  });

  test('promises money and lets it go', async () => {
    await cara.follows('Promise money');
    await cara.writes('Who will be paid?', 'Florist');
    await cara.writes('What for?', 'Flowers');
    await cara.writes('How much?', '7');
    await cara.presses('Promise it');
    await cara.sees('What you promised', 'Flowers: £7.00');
    await cara.presses('It is not needed any more');
    await cara.sees('Let go.');
    await cara.doesNotSee('What you promised');
  });

  test('shares a cost with the friends, and takes it back', async () => {
    await cara.follows('Share a cost');
    await cara.sees('They are 5. Everyone pays the same part, to the penny.');
    assert.doesNotMatch(await cara.reads(), /£\d/);
    await cara.writes('Who was paid?', 'The lock keeper');
    await cara.writes('What for?', 'Mooring');
    await cara.writes('How much?', '10');
    await cara.presses('Share it');
    await cara.sees(
      'Shared. Ola Marsh’s part was £2.00 or a penny more.',
      'Mooring, £10.00 to The lock keeper',
    );
    await cara.follows('Take it back');
    await cara.writes('What is wrong with it?', 'The lock was free');
    await cara.presses('Take it back');
    await cara.sees('It is put right. Everyone has their part again.', 'put right since');
  });

  test('asks before buying, and comes back', async () => {
    await cara.presses('Can Ola Marsh buy this?');
    await cara.sees('What in Ola Marsh’s plan is it for?');
    await cara.doesNotSee('My personal assistants, £');
    await cara.follows('Spend for Ola Marsh');
  });

  test('meets no link about money that is closed to her, and no statement', async () => {
    const found = await everyAddress(cara, ['/me']);
    const aboutMoney = found.deadEnds.filter((each) => each.startsWith('/holdings'));
    assert.deepEqual(aboutMoney, []);
    assert.ok(found.addresses.has('/holdings/:person/:holding/share-cost'));
    assert.ok(!found.addresses.has('/holdings/:person/:holding'));
  });
});

test('nothing broke, and every truth holds', async () => {
  assert.deepEqual(town.faults, []);
  assert.deepEqual(await town.brokenTruths(), []);
});

/** What the page says is free to use. */
async function theFree(visitor: HttpVisitor): Promise<string> {
  return /£[\d,.]+ is free to use/.exec(await visitor.reads())?.[0] ?? 'nothing';
}
