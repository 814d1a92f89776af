import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showTheSum } from './show-the-sum.ts';

const sum = {
  caption: 'How each answer counts',
  rows: [{ what: 'Washing', words: 'Every <morning>', also: 14, figure: '£6,757.51' }],
  total: { what: 'Your starting figure', also: 14, figure: '£6,757.51' },
};

describe('show me the sum', () => {
  it('opens to each line with the words it comes from, and the total last', () => {
    const shown = showTheSum(sum, { language: 'en' }).toString();
    assert.match(shown, /<details[^>]*>[^]*Show me the sum/);
    assert.match(shown, /“Every &lt;morning&gt;”/);
    assert.match(shown, /Your starting figure<\/th>[^]*£6,757\.51<\/td><\/tr><\/tbody>/);
  });

  it('shows the figure between only where it has a name', () => {
    assert.doesNotMatch(showTheSum(sum, { language: 'en' }).toString(), />14</);
    const named = showTheSum({ ...sum, columns: { also: 'Points' } }, { language: 'en' }).toString();
    assert.match(named, />14</);
  });
});
