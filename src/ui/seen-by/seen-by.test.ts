import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seenBy } from './seen-by.ts';

describe('who can see this', () => {
  it('names people as one says them', () => {
    const shown = seenBy({ names: ['you', 'Bea', 'Tunde'] }, { language: 'en' }).toString();
    assert.match(shown, /Who can see this: you, Bea and Tunde\./);
  });

  it('joins them in Welsh as Welsh does', () => {
    assert.match(seenBy({ names: ['chi', 'Ola'] }, { language: 'cy' }).toString(), /chi ac Ola\./);
    assert.match(seenBy({ names: ['chi', 'Bea'] }, { language: 'cy' }).toString(), /chi a Bea\./);
  });

  it('says only you where there is nobody else', () => {
    assert.match(seenBy({ names: [] }, { language: 'en' }).toString(), /only you\./);
  });
});
