import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { mainstayStart } from '../instruments.ts';
import { tableAsTyped, withTypedTable } from './typed-table.ts';

const { instrument } = mainstayStart.published;
const typed = tableAsTyped(instrument);
const faultsIn = (text: string): unknown => {
  const outcome = withTypedTable(instrument, text);
  return 'refused' in outcome ? outcome.refused.faults : [];
};

describe('a typed table', () => {
  it('read again is the table it was written from', () => {
    assert.deepEqual(expectDone(withTypedTable(instrument, typed)), instrument);
  });

  it('is refused with the line of each fault, and all of them at once', () => {
    assert.deepEqual(faultsIn('0 £10.00\nten 20\n3.55 30'), [
      { line: 2, says: '“ten 20” is not points and pounds, such as 57.5 9,120.50' },
      { line: 3, says: 'points go in steps of one in 10' },
    ]);
  });

  it('is refused where money falls or points do not rise', () => {
    assert.deepEqual(faultsIn('0 10\n5 20\n7 19.99\n7 30'), [
      { line: 3, says: 'more points would come to less money' },
      { line: 4, says: 'these points are not above those of the line before' },
    ]);
  });

  it('is refused where it does not start at no points, or has one line', () => {
    assert.deepEqual(faultsIn('5 10\n7 20'), [{ line: 1, says: 'the table must start at 0' }]);
    assert.equal((faultsIn('0 10') as readonly unknown[]).length, 1);
  });
});
