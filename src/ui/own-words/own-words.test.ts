import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownWords } from './own-words.ts';

describe('own words', () => {
  it('stand first, in quotation marks, their paragraphs kept and their signs escaped', () => {
    const shown = ownWords({ words: 'Mornings.\n\nAnd <nights>.', heading: 'Washing' }).toString();
    assert.match(shown, /<p>“Mornings\.<\/p><p>And &lt;nights&gt;\.”<\/p><\/blockquote>/);
    assert.match(shown, /<p class="own-words__heading">Washing<\/p>/);
  });
});
