import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hardestFirst, readingOf, sentencesIn } from './reading-age.ts';

describe('the sentences of a text', () => {
  it('end with a full stop, a question mark or a line, not inside a figure or an address', () => {
    const texts = sentencesIn('I get £348.80 a week. Is that right? Write to ola@example.org\nThank you').map(
      ({ text }) => text,
    );
    assert.deepEqual(texts, [
      'I get £348.80 a week.',
      'Is that right?',
      'Write to ola@example.org',
      'Thank you',
    ]);
  });

  it('do not end with a colon or semicolon', () => {
    assert.equal(sentencesIn('It is yours: nobody else sees it; nobody asks.').length, 1);
  });
});

describe('the reading age', () => {
  it('is the Flesch–Kincaid grade and five years', () => {
    // Six words in one sentence, seven syllables: .39 × 6 + 11.8 × 7/6 − 15.59 + 5.
    const reading = readingOf(sentencesIn('You can stop at any time.'));
    assert.deepEqual(reading, {
      age: 0.39 * 6 + (11.8 * 7) / 6 - 15.59 + 5,
      sentences: 1,
      words: 6,
      syllables: 7,
    });
  });

  it('leaves labels out, however hard or easy', () => {
    const sentence = 'You can stop at any time.';
    const age = readingOf(sentencesIn(sentence))?.age;
    assert.equal(readingOf(sentencesIn(`Individual service fund\nGo\n${sentence}`))?.age, age);
    assert.equal(readingOf(sentencesIn('Individual service fund')), undefined);
  });

  it('is higher for longer words in as many', () => {
    const easy = readingOf(sentencesIn('We will look at it again for you.'));
    const hard = readingOf(
      sentencesIn(
        'Reconsideration proceedings necessitate independent administrative examination by authorities locally.',
      ),
    );
    assert.ok((easy?.age ?? 0) < 9 && (hard?.age ?? 0) > 20);
  });

  it('never falls when two sentences are made one', () => {
    const words = fc.array(fc.constantFrom('we', 'look', 'money', 'somebody', 'organisation'), {
      minLength: 5,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const apart = readingOf(sentencesIn(`${one.join(' ')}. ${other.join(' ')}.`));
        const together = readingOf(sentencesIn(`${one.join(' ')} ${other.join(' ')}.`));
        return (apart?.age ?? 0) < (together?.age ?? 0);
      }),
    );
  });

  it('shows the hardest sentences first', () => {
    const sorted = hardestFirst(
      sentencesIn('You can stop at any time. Everybody organises everything individually.\nGo'),
    );
    assert.deepEqual(
      sorted.map(({ text }) => text),
      ['You can stop at any time.'],
    );
  });
});
