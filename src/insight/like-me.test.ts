import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, pence } from '#basics';
import { groupFor, isDue, likeGroups } from './like-me.ts';

const people = (count: number, starting: number, agreed: (person: number) => number) =>
  Array.from({ length: count }, (_, person) => ({ starting, agreed: agreed(person) }));

describe('People like me', () => {
  it('are told of from ten on, rounded to five people and ten pounds', () => {
    assert.deepEqual(likeGroups(people(9, 300_00, (person) => 280_00 + person * 10_00)), []);
    const [group, ...others] = likeGroups(people(12, 300_00, (person) => 280_00 + person * 10_00));
    assert.deepEqual(others, []);
    assert.deepEqual(group, {
      from: 288_00,
      below: 317_00,
      people: 10,
      low: 310_00,
      middle: 340_00,
      high: 360_00,
    });
  });

  it('are not told of where all get the same, which would tell what each gets', () => {
    assert.deepEqual(likeGroups(people(40, 300_00, () => 300_00)), []);
  });

  it('are those of my group, and nobody where it is not shown', () => {
    const groups = likeGroups(people(20, 300_00, (person) => 200_00 + person * 20_00));
    assert.equal(groupFor(groups, pence(316_99))?.from, 288_00);
    assert.equal(groupFor(groups, pence(317_00)), undefined);
    assert.equal(groupFor([], pence(300_00)), undefined);
  });

  it('are made anew only once ten people have another budget, so that no two nights tell of one', () => {
    assert.equal(isDue(undefined, 0), true);
    assert.equal(isDue(calendarDate('2026-11-21'), 9), false);
    assert.equal(isDue(calendarDate('2026-11-21'), 10), true);
  });

  it('in ten thousand places are never fewer than ten, nor told to the pound, and lines never part or overlap', () => {
    const someone = fc.record({ starting: fc.integer({ min: 0, max: 900_00 }), agreed: fc.nat(1_500_00) });
    const places = fc.sample(fc.array(someone, { maxLength: 60 }), { numRuns: 10_000, seed: 7 });
    for (const place of places) {
      const groups = likeGroups(place);
      groups.forEach(({ from, below, people: told, low, middle, high }, at) => {
        const inside = place.filter(({ starting }) => from <= starting && starting < below);
        assert.ok(inside.length >= 10 && Math.abs(inside.length - told) <= 2.5);
        assert.ok(low <= middle && middle <= high && low < high);
        assert.ok([low, middle, high].every((each) => each % 10_00 === 0));
        assert.ok(at === 0 || (groups[at - 1]?.below ?? 0) <= from);
      });
    }
  });

  it('fall into one group, whatever their figure', () => {
    for (let weekly = 20_00; weekly < 2_500_00; weekly += 17) {
      const [group] = likeGroups(people(10, weekly, (person) => person * 50_00));
      assert.ok(group !== undefined && group.from <= weekly && weekly < group.below, String(weekly));
    }
  });
});
