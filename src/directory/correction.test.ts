import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addToCorrection, correct } from './correction.ts';
import { type ServiceWords } from './service.ts';

const publisher: ServiceWords = {
  name: 'Thursday swim',
  kind: 'service',
  status: 'active',
  email: 'old@example.org',
  url: 'https://example.org',
  cost: { is: 'not-said' },
  waysToPay: [],
  places: [],
  schedules: [],
  contacts: [],
  terms: [],
};
const ours = addToCorrection(publisher, undefined, {
  corrected: { email: 'new@example.org', cost: { is: 'free' } },
  removed: ['url'],
});

describe('a correction', () => {
  test('stands over what the publisher says', () => {
    const { words, changedSince } = correct(publisher, ours);
    assert.deepEqual(
      [words.email, words.cost, words.name],
      ['new@example.org', { is: 'free' }, 'Thursday swim'],
    );
    assert.equal('url' in words, false);
    assert.deepEqual(changedSince, []);
  });

  test('stays when the list comes again, and tells when the publisher has changed what it corrects', () => {
    const { words, changedSince } = correct(
      { ...publisher, email: 'other@example.org', name: 'Friday swim' },
      ours,
    );
    assert.deepEqual([words.email, words.name], ['new@example.org', 'Friday swim']);
    assert.deepEqual(changedSince, ['email']);
  });

  test('is over, field by field, when the publisher says the same', () => {
    const { correction } = correct({ ...publisher, email: 'new@example.org' }, ours);
    assert.deepEqual(Object.keys(correction?.corrected ?? {}), ['cost']);
    const { url: _, ...mended } = publisher;
    const all = correct({ ...mended, email: 'new@example.org', cost: { is: 'free' } }, ours);
    assert.deepEqual([all.correction, all.words.cost], [undefined, { is: 'free' }]);
  });

  test('can be added to and taken further', () => {
    const more = addToCorrection(publisher, ours, {
      corrected: { url: 'https://new.example' },
      removed: ['email'],
    });
    const { words } = correct(publisher, more);
    assert.equal(words.url, 'https://new.example');
    assert.equal('email' in words, false);
    assert.deepEqual(words.cost, { is: 'free' });
  });
});
