import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDay } from './day-text.ts';

const says = (text: string): string => {
  const outcome = readDay(text);
  return 'done' in outcome ? outcome.done : outcome.refused.because;
};

describe('A day in a file', () => {
  it('is read however a British bank writes it', () => {
    const ways = [
      '07/04/2025',
      '7/4/25',
      '07-04-2025',
      "7/4'25",
      '07.04.2025',
      '07 Apr 2025',
      '7 April 2025',
    ];
    const more = [
      '07-Apr-25',
      '2025-04-07',
      '20250407',
      '2025/04/07',
      '2025-04-07T10:01:02Z',
      '07/04/2025 09:01',
    ];
    assert.deepEqual(new Set([...ways, ...more].map(says)), new Set(['2025-04-07']));
  });

  it('has its day before its month', () => {
    assert.equal(says('04/07/2025'), '2025-07-04');
  });

  it('is refused where the calendar has none: 31 June, 29 February in most years, a thirteenth month', () => {
    assert.deepEqual(
      new Set(['31/06/2025', '29/02/2025', '29 Feb 2100', '04/13/2025', '00/01/2025'].map(says)),
      new Set(['no-such-day']),
    );
    assert.equal(says('29/02/2024'), '2024-02-29');
  });

  it('is refused where it is no day at all', () => {
    assert.deepEqual(
      new Set(['', 'yesterday', '7 Apx 2025', '1/2/3/4', '2025', '=1+1'].map(says)),
      new Set(['not-a-day']),
    );
  });
});
