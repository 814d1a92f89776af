import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { pence, share } from '#basics';
import { conformalRank, ranksFor } from './conformal.ts';
import { contingencyShare } from './contingency.ts';
import { isotonic } from './isotonic.ts';
import { addRow, emptyEquations, nonNegative } from './least-squares.ts';
import { mantelHaenszel } from './parity.ts';
import { percentile } from './percentile.ts';
import { spreadOf } from './places.ts';
import forms from './golden/closed-forms.json' with { type: 'json' };

const near = (value: number | undefined, target: number, within = 1e-9): void => {
  assert.ok(value !== undefined && Math.abs(value - target) <= within, `expected ${target}, got ${value}`);
};

describe('Pooling neighbours that fall', () => {
  it('gives the published examples', () => {
    forms.pava.forEach(({ y, w, expect }) => {
      if (y !== undefined && expect !== undefined) assert.deepEqual([...isotonic(y, w).fitted], expect);
    });
  });

  it('never falls, keeps the weighted sum, and changes nothing the second time', () => {
    const pair = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
        const values = pairs.map(([value]) => value);
        const weights = pairs.map(([, weight]) => weight);
        const { fitted } = isotonic(values, weights);
        const sum = (of: ArrayLike<number>): number =>
          weights.reduce((total, weight, place) => total + weight * of[place]!, 0);
        assert.ok(fitted.every((value, place) => place === 0 || value >= fitted[place - 1]!));
        near(sum(fitted), sum(values), 1e-6);
        isotonic(fitted, weights).fitted.forEach((value, place) => near(value, fitted[place]!, 1e-9));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('A percentile of type 7', () => {
  it('gives the published examples', () => {
    forms.percentile_type7.forEach(({ y, k, expect }) => near(percentile(y, k), expect));
  });
});

describe('The price at a percentile of a log-normal cost', () => {
  it('costs what was spent at Φ(σ ÷ 2), so eighty percent is no measure of generosity', () => {
    Object.entries(forms.breakEvenPercentile.lognormal).forEach(([sigma, k]) =>
      near(phi(Number(sigma) / 2), k, 1e-7),
    );
    near(1 - Math.exp(-1), forms.breakEvenPercentile.exponential, 1e-12);
    forms.priceRatioLognormal.forEach(({ sigma, k, expect }) => {
      near(Math.exp(sigma * inversePhi(k) - sigma ** 2 / 2), expect, 1e-6);
    });
  });

  it('is left behind by squaring a mean of square roots', () => {
    const [{ sqrtPrediction, residualSE, naive, unbiased }] = forms.sqrtSmearing as [
      (typeof forms.sqrtSmearing)[number],
    ];
    near(sqrtPrediction ** 2, naive);
    near(sqrtPrediction ** 2 + residualSE ** 2, unbiased, 1e-6);
  });
});

describe('Ranks of a range that holds for people like those counted', () => {
  it('are the published ones, and none where a finite range cannot hold', () => {
    forms.conformal.forEach(({ n, alpha, rank }) => {
      assert.equal(conformalRank(n, alpha), typeof rank === 'number' ? rank : undefined);
    });
    assert.deepEqual(ranksFor(166), { low: 16, high: 151 });
    near((151 - 16) / 167, 0.808, 1e-3);
    assert.equal(ranksFor(8), undefined);
  });
});

describe('Parity between ways of holding', () => {
  it('gives the published example', () => {
    forms.mantelHaenszelParity.forEach(({ strata, expect }) => near(mantelHaenszel(strata), expect));
  });

  it('is not known where nobody can be compared', () => {
    assert.equal(mantelHaenszel([{ nDirect: 3, meanDirect: 5, nManaged: 0, meanManaged: 0 }]), undefined);
  });
});

describe('Money kept beside a pot', () => {
  it('gives the published examples', () => {
    forms.contingency.cases.forEach(({ N, omega, tau, z, expect }) => {
      near(contingencyShare({ figures: { people: N }, omega, tau, z }), expect, 1e-12);
      near(contingencyShare({ figures: new Float64Array(N).fill(7), omega, tau, z }), expect, 1e-12);
    });
  });
});

describe('Drawing few people towards the rest', () => {
  it('leaves a place alone where places do not differ beyond chance', () => {
    const alike = [0, 1, 2, 3].map(() => ({ ratio: 1, variance: 0.01 }));
    assert.deepEqual(spreadOf(alike), { q: 0, tau2: 0, shrunk: [1, 1, 1, 1] });
    assert.equal(spreadOf([{ ratio: 1, variance: 0 }]), undefined);
  });
});

describe('The largest remainders', () => {
  it('give the published examples', () => {
    forms.largestRemainder.cases.forEach(({ total, weights, expect }) => {
      if (weights !== undefined) assert.deepEqual(share(pence(total), weights), expect);
    });
  });
});

describe('Least squares with nothing below nought', () => {
  it('finds what made the data where nothing is below nought', () => {
    const coefficient = fc.integer({ min: 0, max: 50 });
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.tuple(coefficient, coefficient, coefficient),
        fc.array(row, { minLength: 8 }),
        (truth, rows) => {
          const equations = emptyEquations(3);
          const design = [[1, 0, 0], [0, 1, 0], [0, 0, 1], ...rows];
          design.forEach((values) => {
            addRow(
              equations,
              [0, 1, 2],
              values,
              values.reduce((sum, value, at) => sum + value * truth[at]!, 0),
            );
          });
          nonNegative(equations).forEach((value, at) => near(value, truth[at]!, 1e-6));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves at nought what would fall below, and what another column says already', () => {
    const equations = emptyEquations(2);
    addRow(equations, [0, 1], [1, 0], 5);
    addRow(equations, [0, 1], [0, 1], -3);
    assert.deepEqual([...nonNegative(equations)], [5, 0]);
    const twins = emptyEquations(2);
    addRow(twins, [0, 1], [1, 1], 4);
    addRow(twins, [0, 1], [2, 2], 8);
    assert.deepEqual([...nonNegative(twins)], [4, 0]);
  });
});

/** The share of a normal spread below a place (Abramowitz and Stegun 7.1.26 is too coarse; a series is exact enough). */
function phi(x: number): number {
  let [term, sum] = [x, x];
  for (let power = 3; Math.abs(term) > 1e-17; power += 2) {
    term *= (x * x) / power;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

function inversePhi(share_: number): number {
  let [low, high] = [-6, 6];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (phi(middle) < share_) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
