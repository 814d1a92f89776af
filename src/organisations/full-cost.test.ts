import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pence } from '#basics';
import { fullCost } from './full-cost.ts';

const work = {
  pay: pence(3_000_000),
  direct: pence(250_000),
  overheads: pence(4_000_000),
  hoursHere: 1_560,
  hoursInAll: 6_240,
  units: 1_200,
};

describe('the full cost of a piece of work', () => {
  it('carries its part of the house by its hours: a quarter of £40,000.00', () => {
    assert.deepEqual(fullCost(work), { overheadShare: 1_000_000, whole: 4_250_000, aUnit: 3_542 });
  });

  it('is never short of a penny over all units', () => {
    const { aUnit, whole } = fullCost(work);
    assert.ok(aUnit * work.units >= whole && (aUnit - 1) * work.units < whole);
  });

  it('carries all of the house where it is all the work there is', () => {
    assert.equal(fullCost({ ...work, hoursHere: 6_240 }).overheadShare, 4_000_000);
  });
});
