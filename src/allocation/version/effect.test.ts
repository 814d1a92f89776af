import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gainsOf, toldOf } from './effect.ts';

const people = (count: number, change: number): readonly number[] =>
  Array.from({ length: count }, () => 100_000 + change);
const from = (count: number): readonly number[] => people(count, 0);

describe('who gains and who loses', () => {
  it('is told by number from ten people on', () => {
    const gains = gainsOf(from(40), [...people(20, 5200), ...people(10, 0), ...people(10, -5200)]);
    assert.deepEqual(gains, {
      people: 40,
      more: 20,
      same: 10,
      less: 10,
      before: 4_000_000,
      after: 4_052_000,
      lessWeekly: 100,
      moreWeekly: 100,
    });
  });

  it('is nothing but “few” where the place has fewer than ten people', () => {
    assert.deepEqual(gainsOf(from(9), people(9, -1)), {
      people: 'few',
      more: 'hidden',
      same: 'hidden',
      less: 'hidden',
    });
  });

  it('hides another number with one that is small, or the small one could be worked out', () => {
    const gains = gainsOf(from(43), [...people(30, 1), ...people(10, 0), ...people(3, -1)]);
    assert.deepEqual([gains.more, gains.same, gains.less], [30, 'hidden', 'few']);
    assert.equal(gains.lessWeekly, undefined);
  });

  it('never lets a number of one to nine out, nor one that can be worked out from the others', () => {
    const groups = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(groups, ([up, same, down]) => {
        const gains = gainsOf(from(up + same + down), [
          ...people(up, 1),
          ...people(same, 0),
          ...people(down, -1),
        ]);
        const told = [gains.more, gains.same, gains.less];
        const known = told.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
        const left = up + same + down - known;
        assert.ok(told.every((each) => typeof each !== 'number' || each === 0 || each >= 10));
        assert.ok(typeof gains.people !== 'number' || left === 0 || left >= 10);
      }),
      { numRuns: 10_000 },
    );
  });

  it('says that there is nobody', () => {
    assert.deepEqual([0, 1, 9, 10].map(toldOf), [0, 'few', 'few', 10]);
  });
});
