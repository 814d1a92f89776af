import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, pence } from '#basics';
import { withKeys } from './line-key.ts';
import type { StatementLine } from './statement.ts';

const line = (over: Partial<StatementLine> = {}): StatementLine => ({
  day: calendarDate('2026-06-01'),
  type: 'DEB',
  text: 'MINIBUS',
  amount: pence(-350),
  line: 1,
  ...over,
});

const keys = (...lines: readonly StatementLine[]): readonly string[] =>
  [...withKeys(lines)].map(({ key }) => key);

describe('The key of a line', () => {
  it('is the same whenever the line comes again, wherever it stands in the file', () => {
    assert.deepEqual(keys(line({ line: 2 })), keys(line({ line: 90 })));
    assert.deepEqual(keys(line({ day: calendarDate('2026-05-31') }), line())[1], keys(line())[0]);
  });

  it('tells two real lines apart that are alike', () => {
    assert.equal(new Set(keys(line(), line(), line())).size, 3);
  });

  it('is by the name that the bank gave, else by the text', () => {
    assert.notDeepEqual(keys(line({ text: 'TAXI' })), keys(line()));
    assert.deepEqual(keys(line({ bankId: 'A1', text: 'TAXI' })), keys(line({ bankId: 'A1' })));
    assert.equal(new Set(keys(line({ bankId: 'A1' }), line({ bankId: 'A1', amount: pence(1) }))).size, 2);
  });
});
