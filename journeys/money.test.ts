import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
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
    await ola.follows('Open Thursday minibus, with friends');
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
    await femi.follows('Open Thursday minibus, with friends');
    await femi.sees('Ola Marsh took it back on', 'We walked');
    await femi.follows('Show me the sum');
    await femi.doesNotSee('This is a mistake');
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
