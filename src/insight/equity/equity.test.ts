import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { spreadOf } from '#allocation';
import forms from '../../allocation/calibration/golden/closed-forms.json' with { type: 'json' };
import { betweenGroups } from './between-groups.ts';
import { concentrationIndex, gini } from './by-rank.ts';
import { drawnIn, drawnInCount } from './drawn-in.ts';
import { funnelLimits, funnelLines, standingOut } from './funnel.ts';
import { parityOf } from './parity.ts';
import { sameNeedInequality, theil } from './same-need.ts';
import { standardisedRatios } from './standardised-ratio.ts';
import { strata, tenthsByNeed } from './strata.ts';

describe('What a group gets for its needs', () => {
  it('is 1 where everybody gets what their answers lead to, and the same share above and below', () => {
    const people = { group: [0, 0, 1, 1], given: [10, 20, 33, 11], expected: [10, 20, 30, 10] };
    const [one, other] = standardisedRatios(people, 2);
    assert.deepEqual([one!.ratio, one!.variance], [1, 0]);
    near(other!.ratio, 1.1);
    near(other!.variance, 0);
  });

  it('is less sure where people of a group are treated differently', () => {
    const [group] = standardisedRatios({ group: [0, 0], given: [5, 15], expected: [10, 10] }, 1);
    assert.deepEqual([group!.ratio, group!.variance], [1, 50 / 400]);
  });

  it('is nothing to go by where nothing is expected', () => {
    assert.equal(standardisedRatios({ group: [], given: [], expected: [] }, 1)[0]!.people, 0);
  });
});

describe('A funnel', () => {
  it('has the published limits', () => {
    forms.funnel.forEach(({ cv, n, level, tau = 0, expect }) => {
      const z = level === 0.95 ? 1.959964 : 3.0902323;
      const { low, high } = funnelLimits(cv ** 2 / n, z, tau ** 2);
      near(low, expect[0]!, 1e-7);
      near(high, expect[1]!, 1e-7);
      near(z, level === 0.95 ? funnelLines.usual : funnelLines.rare, 1e-3);
    });
  });

  it('names a group far outside, and none where all are where chance puts them', () => {
    const ratios = [0.99, 1.01, 1.005, 1.3];
    const named = (given: readonly number[]): readonly boolean[] =>
      standingOut(given.map((ratio) => ({ ratio, variance: 0.0004 }))).map((each) => each.unusual);
    assert.deepEqual(named(ratios), [false, false, false, true]);
    assert.deepEqual(named(ratios.slice(0, 3)), [false, false, false]);
    assert.deepEqual(standingOut([{ ratio: 2, variance: 0 }]), [{ chance: 1, unusual: false }]);
  });

  it('seldom names anybody where there is no lottery, and finds one of nine percent among 153 places', () => {
    const chance = pseudoChance(7);
    const place = (tau: number): { ratio: number; variance: number } => ({
      ratio: 1 + normal(chance) * Math.sqrt(0.0004 + tau ** 2),
      variance: 0.0004,
    });
    const share = (tau: number): number => {
      const named = Array.from({ length: 200 }, () => Array.from({ length: 153 }, () => place(tau))).filter(
        (places) => standingOut(places).some((each) => each.unusual),
      );
      return named.length / 200;
    };
    assert.ok(share(0) <= 0.09, 'the false alarms stay near one in twenty');
    assert.ok(share(0.09) >= 0.8);
  });
});

describe('Inequality', () => {
  it('has the published values', () => {
    forms.gini.forEach(({ y, expect }) => y !== undefined && near(gini(y), expect));
    forms.theilT.forEach(({ y, groups, expect }) => {
      if (y !== undefined && typeof expect === 'number') near(theil(y), expect);
      if (groups === undefined || typeof expect !== 'object') return;
      const parts = apart(groups);
      near(parts.total, expect.total);
      near(parts.needs, expect.between);
      near(parts.places + parts.within, expect.within);
    });
    forms.concentrationIndex.forEach(({ y, rank, expect }) => near(concentrationIndex(y, rank), expect));
  });

  it('comes near what is known of log-normal and exponential amounts', () => {
    const chance = pseudoChance(11);
    const normals = Array.from({ length: 60_000 }, () => normal(chance));
    near(gini(normals.map((each) => Math.exp(each))), 0.5204998778130465, 0.01);
    near(gini(normals.map(() => -Math.log(chance()))), 0.5, 0.01);
    near(theil(normals.map((each) => Math.exp(0.8 * each))), 0.32, 0.02);
  });

  it('between places is nought where like need gets alike, and the whole where only places differ', () => {
    const fair = { need: [0, 0, 1, 1], place: [0, 1, 0, 1], amount: [10, 10, 30, 30] };
    const lottery = { need: [0, 0, 0, 0], place: [0, 0, 1, 1], amount: [10, 10, 30, 30] };
    near(sameNeedInequality(fair, { needs: 2, places: 2 }).placesShare, 0);
    near(sameNeedInequality(lottery, { needs: 1, places: 2 }).placesShare, 1);
  });

  it('is always the sum of its parts, none below nought', () => {
    const person = fc.record({
      need: fc.nat({ max: 3 }),
      place: fc.nat({ max: 4 }),
      amount: fc.nat({ max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const out = sameNeedInequality(
          {
            need: people.map((each) => each.need),
            place: people.map((each) => each.place),
            amount: people.map((each) => each.amount),
          },
          { needs: 4, places: 5 },
        );
        near(out.needs + out.places + out.within, out.total, 1e-9);
        assert.ok(Object.values(out).every((part) => part >= -1e-12 && Number.isFinite(part)));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('A slope along a rank', () => {
  it('is nought for people who all share one rank', () => {
    near(concentrationIndex([1, 5, 9], [3, 3, 3]), 0);
    assert.equal(concentrationIndex([], []), 0);
  });
});

describe('Spread between groups', () => {
  it('has the published values', () => {
    forms.varianceShareANOVA.forEach(({ groups, expect }) => {
      const out = betweenGroups(groups)!;
      near(out.meanSquareBetween, expect.MSB);
      near(out.meanSquareWithin, expect.MSW);
      near(out.varianceBetween, expect.sigmaB2);
      near(out.share, expect.ICC);
    });
    assert.equal(betweenGroups([[1, 2]]), undefined);
  });

  it('draws small groups towards all, by the published weights', () => {
    forms.ebShrinkNormal.forEach(({ n, sigma, tau, ybar, mu, expect }) => {
      const out = drawnIn({ people: n, mean: ybar }, { mean: mu, tau, sigma });
      near(out.weight, expect.weight, 1e-6);
      near(out.mean, expect.theta, 1e-4);
    });
    forms.ebGammaPoisson.forEach(({ alpha, beta, O, E, expect }) =>
      near(drawnInCount(O, E, { alpha, beta }), expect),
    );
  });
});

describe('Parity', () => {
  it('compares only people of like need', () => {
    const out = parityOf({ stratum: [0, 0, 1, 1, 1], side: [1, 0, 1, 0, 2], given: [9, 10, 90, 100, 1] }, 2);
    near(out!.ratio, 0.9);
    assert.deepEqual([out!.strata, out!.people, out!.interval], [2, [2, 2], undefined]);
  });

  it('is not known where nobody can be compared', () => {
    assert.equal(parityOf({ stratum: [0, 1], side: [1, 0], given: [1, 1] }, 2), undefined);
  });

  it('lies within its interval 95 times in 100, and a penalty of .92 is found', () => {
    const chance = pseudoChance(3);
    const covers = Array.from({ length: 200 }, () => {
      const stratum = Array.from({ length: 400 }, (_, person) => person % 4);
      const side = stratum.map(() => (chance() < 0.3 ? 1 : 0));
      const given = stratum.map(
        (tenth, person) => (tenth + 1) * (side[person] === 1 ? 0.92 : 1) * Math.exp(0.4 * normal(chance)),
      );
      const { low, high } = parityOf({ stratum, side, given }, 4)!.interval!;
      return low <= 0.92 && 0.92 <= high;
    }).filter(Boolean);
    assert.ok(covers.length >= 180 && covers.length <= 199, `covered ${String(covers.length)} of 200`);
  });
});

describe('Tenths by need', () => {
  it('hold so many people each and never part people of equal need', () => {
    const need = Array.from({ length: 1_000 }, (_, person) => person * 7);
    const counts = Array.from({ length: strata }, () => 0);
    tenthsByNeed(need).forEach((tenth) => (counts[tenth]! += 1));
    assert.deepEqual(counts, Array<number>(10).fill(100));
    assert.deepEqual([...tenthsByNeed([5, 5, 5])], [5, 5, 5]);
  });

  it('never fall as need goes up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5_000_000 }), { minLength: 2, maxLength: 60 }), (needs) => {
        const sorted = needs.toSorted((one, other) => one - other);
        const tenths = tenthsByNeed(sorted);
        assert.ok(tenths.every((tenth, at) => tenth < 10 && (at === 0 || tenth >= tenths[at - 1]!)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('Places that few people live in', () => {
  it('are drawn towards the rest by how far places differ at all', () => {
    const spread = spreadOf([
      { ratio: 1.2, variance: 0.001 },
      { ratio: 0.8, variance: 0.001 },
      { ratio: 1.2, variance: 0.1 },
    ])!;
    const [sure, , unsure] = spread.shrunk;
    assert.ok(sure! > unsure! && unsure! > 1);
  });
});

function apart(groups: readonly (readonly number[])[]): ReturnType<typeof sameNeedInequality> {
  const people = groups.flatMap((amounts, need) => amounts.map((amount) => ({ need, amount })));
  const need = people.map((each) => each.need);
  const amount = people.map((each) => each.amount);
  return sameNeedInequality({ need, place: need.map(() => 0), amount }, { needs: groups.length, places: 1 });
}

/** Numbers that look like chance and are the same each time. */
function pseudoChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
}

function near(value: number, target: number, within = 1e-9): void {
  assert.ok(Math.abs(value - target) <= within, `expected ${String(target)}, got ${String(value)}`);
}
