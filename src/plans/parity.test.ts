import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type Pence, pence } from '#basics';
import { readQuantity } from './index.ts';
import { checkParity } from './parity.ts';

describe('In ten thousand lines of plans', () => {
  it('the same support is never priced below what its provider asks, and may be priced above for costs of holding', () => {
    const amount = fc.integer({ min: 1, max: 100_00 }).map(pence);
    const quantity = fc.integer({ min: 1, max: 400 }).map((quarters) => readQuantity(String(quarters / 4))!);
    fc.assert(
      fc.property(amount, amount, quantity, (asked, more, hours) => {
        const price = (unitPrice: Pence) => ({ unit: 'hour' as const, unitPrice, quantity: hours });
        assert.ok('done' in checkParity(price(asked), asked));
        assert.ok('done' in checkParity(price(pence(asked + more)), asked));
        const below = checkParity(price(asked), pence(asked + more));
        assert.ok('refused' in below && below.refused.short >= 0);
        assert.equal(below.refused.given + below.refused.short, below.refused.needed);
      }),
      { numRuns: 10_000 },
    );
  });
});
