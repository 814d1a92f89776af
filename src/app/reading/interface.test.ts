import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readHouse } from '../architecture/source-file.ts';
import { byRoom, interfaceTexts } from './interface-texts.ts';
import { faultsIn } from './judge.ts';
import type { InterfaceText } from './texts-of.ts';

const house = readHouse();
const rooms = byRoom(interfaceTexts(house));

describe('the words that people read are plain', () => {
  for (const [room, texts] of rooms) {
    test(`in ${room}`, () => assert.deepEqual(faultsIn(texts), []));
  }

  it('in every room that has pages', () => {
    const withPages = house.flatMap(({ path }) => /^src\/([a-z]+)\/web\//.exec(path)?.[1] ?? []);
    assert.deepEqual(
      [...new Set(withPages)].filter((room) => !rooms.has(room)),
      [],
    );
  });
});

describe('what is not plain is seen', () => {
  const faults = (...texts: readonly string[]): string => faultsIn(texts.map(plain)).join('\n');

  it('too hard a text, with its hardest sentence', () => {
    const hard = 'Reconsideration applications necessitate individual administrative examination.';
    assert.match(faults(hard, 'You can stop at any time.'), /reading age of .*\n.*Reconsideration/);
  });

  it('a sentence of 21 words, and none of 20', () => {
    assert.equal(faults(`${'so '.repeat(19)}on.`), '');
    assert.match(faults(`${'so '.repeat(20)}on.`), /21 words/);
  });

  it('too many long words, of which the field has some that stay', () => {
    assert.match(
      faults('Individual administrative go on.'),
      /four syllables or more: Individual, administrative/,
    );
    assert.equal(faults(`${'You can stop at any time. '.repeat(5)}An individual service fund.`), '');
  });

  it('words that the house never uses, and that we do not shout', () => {
    assert.match(faults('The client did not answer.'), /“client”/);
    assert.match(faults('Your plan is agreed!'), /“!”/);
    assert.equal(faults('Write it down, just in case you forget.'), '');
  });

  it('easy words as hard as plain ones', () => {
    const text = 'Somebody reads what was written down.';
    assert.deepEqual(faultsIn([plain(text)]), []);
    assert.notDeepEqual(faultsIn([{ ...plain(text), words: 'easy' }]), []);
  });
});

function plain(text: string): InterfaceText {
  return { path: 'src/plans/web/say.ts', words: 'plain', text };
}
