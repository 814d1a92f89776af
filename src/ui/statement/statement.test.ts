import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, pence } from '#basics';
import { statement } from './statement.ts';

const lines = [{ on: calendarDate('2026-04-06'), what: 'From <Harbour>', moneyIn: pence(104320) }];

describe('a statement', () => {
  it('names each figure for those who see it as a list', () => {
    const shown = statement({ caption: 'Lately', lines }, { language: 'en' }).toString();
    assert.match(shown, /<time datetime="2026-04-06">6 April 2026<\/time>/);
    assert.match(shown, /data-name="In">£1,043\.20<\/td>/);
    assert.match(shown, /From &lt;Harbour&gt;/);
  });

  it('has a balance only where one is given', () => {
    const without = statement({ caption: 'Lately', lines }, { language: 'en' }).toString();
    assert.doesNotMatch(without, /Balance/);
    const withOne = lines.map((line) => ({ ...line, balance: pence(5) }));
    assert.match(statement({ caption: 'Lately', lines: withOne }, { language: 'en' }).toString(), /Balance/);
  });

  it('writes its days in Welsh for those who read Welsh', () => {
    assert.match(statement({ caption: 'x', lines }, { language: 'cy' }).toString(), /6 Ebrill 2026/);
  });
});
