import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../html.ts';
import { renderPage } from '../layout/render-page.ts';
import { lineList } from './picture-lines.ts';

const preferences = { bigger: false, easy: true, contrast: 'standard' } as const;
const easy = { language: 'en', preferences } as const;

describe('easy words', () => {
  it('have a picture beside each line, the last one again where lines are more', () => {
    const text = lineList(['One', 'Two', 'Three'], ['money', 'plan'], easy).toString();
    assert.equal(text.match(/<svg/g)?.length, 3);
  });

  it('are a list without pictures for whoever did not ask for them', () => {
    const text = lineList(['One', 'Two'], ['money'], { language: 'en' }).toString();
    assert.equal(text, '<ul><li>One</li><li>Two</li></ul>');
  });

  it('have a picture beside the sentence a page begins with', () => {
    const page = { title: 'My plan', lead: 'I write it.', picture: 'plan', body: html`` } as const;
    const frame = { ...easy, nav: [], csrf: 'x', path: '/' };
    assert.match(renderPage(page, frame), /lead-picture"><svg/);
    const usual = { ...frame, preferences: { ...preferences, easy: false } };
    assert.doesNotMatch(renderPage(page, usual), /lead-picture/);
  });
});
