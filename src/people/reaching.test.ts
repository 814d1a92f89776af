import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longest, type Reaching, saysNothing, tooLong } from './reaching.ts';

const nothing: Reaching = { formats: [], language: '', whatHelps: '', pleaseNever: '' };

test('own words are kept up to a thousand letters and refused one past it', () => {
  const words = (length: number) => ({ ...nothing, whatHelps: 'a'.repeat(length) });
  assert.deepEqual(tooLong(words(longest.whatHelps)), []);
  assert.deepEqual(tooLong(words(longest.whatHelps + 1)), ['whatHelps']);
});

test('a tick alone is something said', () => {
  assert.equal(saysNothing(nothing), true);
  assert.equal(saysNothing({ ...nothing, formats: ['phone'] }), false);
});
