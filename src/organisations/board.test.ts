import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BoardCounts, boardFaults, ledByProfiles, meets, publicCount } from './board.ts';

const [threeQuarters, stricter] = ledByProfiles;
const board: BoardCounts = { voting: 8, ownPeople: 6, disabledVoting: 6, staff: 4, disabledStaff: 2 };

describe('led by the people it is for', () => {
  it('holds at exactly three quarters of the votes, and not at one vote fewer', () => {
    assert.equal(meets(board, threeQuarters!), true);
    assert.equal(meets({ ...board, ownPeople: 5 }, threeQuarters!), false);
  });

  it('asks the stricter test for more than three quarters and more than half', () => {
    assert.equal(meets({ ...board, disabledStaff: 3 }, stricter!), false);
    assert.equal(meets({ ...board, disabledVoting: 7 }, stricter!), false);
    assert.equal(meets({ ...board, disabledVoting: 7, disabledStaff: 3 }, stricter!), true);
  });

  it('does not hold for staff where there are none', () => {
    assert.equal(meets({ ...board, disabledVoting: 7, staff: 0, disabledStaff: 0 }, stricter!), false);
  });
});

describe('counts', () => {
  it('of a part larger than the whole, or of nobody at all, are refused', () => {
    assert.deepEqual(boardFaults(board), []);
    assert.deepEqual(boardFaults({ ...board, ownPeople: 9, disabledStaff: 5 }), [
      { field: 'ownPeople', because: 'more-than-there-are' },
      { field: 'disabledStaff', because: 'more-than-there-are' },
    ]);
    assert.deepEqual(
      boardFaults({ voting: 0, ownPeople: 0, disabledVoting: 0, staff: 0, disabledStaff: 0 }),
      [{ field: 'voting', because: 'none' }],
    );
  });

  it('are kept back where they would tell about each person', () => {
    assert.deepEqual(publicCount(6, 8), { part: 6, whole: 8 });
    assert.equal(publicCount(8, 8), undefined);
    assert.equal(publicCount(0, 8), undefined);
  });
});
