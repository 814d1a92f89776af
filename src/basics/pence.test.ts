import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { pence, share } from './index.ts';

describe('a share of an amount', () => {
  it('adds up to the penny, the odd pennies with the largest remainders and then the first', () => {
    assert.deepEqual(share(pence(100), [1, 1, 1]), [34, 33, 33]);
    assert.deepEqual(share(pence(2), [0, 1, 0]), [0, 2, 0]);
    const points = [45, 45, 120, 110, 70, 100, 100, 110, 70, 60, 140, 80];
    assert.deepEqual(
      share(pence(2_036_796), points),
      [87291, 87291, 232777, 213379, 135786, 193981, 193981, 213379, 135786, 116388, 271573, 155184],
    );
  });

  it('is the same for amounts too large to be multiplied in one number', () => {
    const weights = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (amount, all) => {
        const small = share(pence(amount), all);
        const wide = share(
          pence(amount),
          all.map((weight) => weight * 1_000_000_007),
        );
        assert.deepEqual(wide, small);
        assert.equal(
          small.reduce((sum, part) => sum + part, 0),
          amount,
        );
      }),
    );
  });
});
