import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { question } from './question.ts';

const options = {
  action: '/needs/community',
  csrf: 'secret',
  question: 'How much support to get out?',
  place: { number: 9, of: 12 },
  name: 'community',
  value: '2',
  items: [
    { value: '0', text: 'None', picture: 'level-0' as const },
    { value: '2', text: 'Some <b>' },
  ],
  words: { name: 'words', value: 'Not since spring' },
};

describe('one question a page', () => {
  const shown = question(options, { language: 'en' }).toString();

  it('has the question as heading of page and choices', () => {
    assert.match(
      shown,
      /<legend[^>]*><h1 class="govuk-fieldset__heading">How much support to get out\?<\/h1>/,
    );
    assert.match(shown, /Question 9 of 12/);
  });

  it('keeps what was chosen and said, escaped', () => {
    assert.match(shown, /value="2" checked/);
    assert.match(shown, /Some &lt;b&gt;/);
    assert.match(shown, />Not since spring<\/textarea>/);
  });

  it('passes over its pictures for those who hear it', () => {
    assert.match(shown, /<svg class="picture"[^>]*aria-hidden="true"/);
  });

  it('can be kept for another day', () => {
    assert.match(shown, /name="later"[^>]*>Save and come back later/);
    assert.doesNotMatch(
      question({ ...options, later: false }, { language: 'en' }).toString(),
      /name="later"/,
    );
  });
});
