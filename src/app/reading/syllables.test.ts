import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { syllablesIn } from './syllables.ts';

describe('the syllables of a word', () => {
  it('are counted as it is said, not as it is written', () => {
    assert.deepEqual(counts('asked lives change whole through homes closed likes'), Array(8).fill(1));
    assert.deepEqual(
      counts('table payment business every Wednesday places wanted themselves'),
      Array(8).fill(2),
    );
    assert.deepEqual(
      counts('somebody everything disabled examples carefully agreement provider'),
      Array(7).fill(3),
    );
    assert.deepEqual(counts('everybody available reality'), Array(3).fill(4));
    assert.deepEqual(counts('organisation individual'), Array(2).fill(5));
  });

  it('stand apart where two vowels are said one after the other', () => {
    assert.deepEqual(counts('being idea science created video'), [2, 3, 2, 3, 3]);
  });

  it('are those of the parts where there is a hyphen', () => {
    assert.equal(syllablesIn('e-mail'), 2);
    assert.equal(syllablesIn('made-up'), 2);
  });

  it('do not grow by an apostrophe', () => {
    assert.equal(syllablesIn('people’s'), syllablesIn('people'));
    assert.equal(syllablesIn('supporters’'), syllablesIn('supporters'));
  });

  it('count figures and signs as one', () => {
    assert.equal(syllablesIn('£348.80'), 1);
    assert.equal(syllablesIn('2026'), 1);
  });
});

function counts(words: string): readonly number[] {
  return words.split(' ').map(syllablesIn);
}
