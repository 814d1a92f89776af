import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { takePlaceOut } from './near-words.ts';

describe('a place in what somebody typed', () => {
  test('is taken out, up to where the sentence goes on', () => {
    assert.deepEqual(
      takePlaceOut('someone to go swimming with on Thursdays near the market who takes direct payments'),
      { text: 'someone to go swimming with on Thursdays who takes direct payments', place: 'market' },
    );
    assert.deepEqual(takePlaceOut('choir near Old Town Hall, evenings'), {
      text: 'choir evenings',
      place: 'old town hall',
    });
  });

  test('is none where only “near me” stands, or nothing after it', () => {
    for (const text of ['swimming near me', 'swimming nearby', 'near']) {
      assert.deepEqual(takePlaceOut(text), { text, place: '' });
    }
  });
});
