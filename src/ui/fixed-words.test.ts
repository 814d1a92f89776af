import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { characterCount } from './character-count/character-count.ts';
import { dateInput } from './date-input/date-input.ts';
import { input } from './input/input.ts';
import { pagination } from './pagination/pagination.ts';
import { warningText } from './warning-text/warning-text.ts';

const reader = { language: 'cy' } as const;

describe('the fixed words of components', () => {
  it('are said in the reader’s language', () => {
    const said = [
      input({ name: 'name', label: 'Enw', errorMessage: 'Teipiwch enw', reader }),
      dateInput({ id: 'from', reader }),
      pagination({ previous: { href: '?page=1' }, items: [{ number: 2, href: '?page=2' }], reader }),
      characterCount({ name: 'why', label: 'Pam?', maxlength: 500, reader }),
      warningText({ text: 'Mae hyn ar gau', reader }),
    ].join('\n');
    for (const word of [
      'Gwall',
      'Diwrnod',
      'Mis',
      'Blwyddyn',
      'Blaenorol',
      'Tudalen 2',
      'hyd at 500',
      'Rhybudd',
    ]) {
      assert.match(said, new RegExp(word));
    }
    assert.doesNotMatch(said, /Error|Day|Month|Year|Previous|Page|You can|Warning/);
  });

  it('are kept where a page says something better', () => {
    const said = pagination({ previous: { href: '?page=1', text: 'Y rhai cyntaf' }, reader }).toString();
    assert.match(said, /Y rhai cyntaf/);
    assert.doesNotMatch(said, /Blaenorol/);
  });
});
