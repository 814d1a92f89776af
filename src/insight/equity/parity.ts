import { mantelHaenszel, type Stratum } from '#allocation';
import { addTo } from './add-to.ts';

/** People as columns: in which stratum of like need, on which side (1 and 0; others are left out), and what was agreed. */
export type Sides = {
  readonly stratum: ArrayLike<number>;
  readonly side: ArrayLike<number>;
  readonly given: ArrayLike<number>;
};

/** What the first side gets for the same need, as a share of the other's, and between what bounds that lies 95 times in 100. */
export type Parity = {
  readonly ratio: number;
  /** Missing where too few people stand on a side to say. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Strata that have people on both sides; the others say nothing. */
  readonly strata: number;
  readonly people: readonly [first: number, other: number];
};

type Side = { readonly people: Float64Array; readonly sum: Float64Array; readonly squares: Float64Array };

/** Compares two sides among people of like need (Mantel and Haenszel); undefined where no stratum has both. */
export function parityOf(people: Sides, strata: number): Parity | undefined {
  const [first, other] = [sideOf(people, 1, strata), sideOf(people, 0, strata)];
  const both = Array.from({ length: strata }, (_, at) => at).filter(
    (at) => (first.people[at] ?? 0) > 0 && (other.people[at] ?? 0) > 0,
  );
  const ratio = mantelHaenszel(both.map((at) => stratumOf(first, other, at)));
  if (ratio === undefined || ratio <= 0) return undefined;
  const spread = spreadOfLog(first, other, both);
  const counted = (side: Side): number => both.reduce((sum, at) => sum + (side.people[at] ?? 0), 0);
  return {
    ratio,
    ...(spread !== undefined && {
      interval: { low: ratio * Math.exp(-1.96 * spread), high: ratio * Math.exp(1.96 * spread) },
    }),
    strata: both.length,
    people: [counted(first), counted(other)],
  };
}

function sideOf({ stratum, side, given }: Sides, which: number, strata: number): Side {
  const made = {
    people: new Float64Array(strata),
    sum: new Float64Array(strata),
    squares: new Float64Array(strata),
  };
  for (let person = 0; person < side.length; person += 1) {
    if (side[person] !== which) continue;
    const [at, amount] = [stratum[person] ?? 0, given[person] ?? 0];
    addTo(made.people, at, 1);
    addTo(made.sum, at, amount);
    addTo(made.squares, at, amount * amount);
  }
  return made;
}

function stratumOf(first: Side, other: Side, at: number): Stratum {
  return {
    nDirect: first.people[at] ?? 0,
    meanDirect: meanIn(first, at),
    nManaged: other.people[at] ?? 0,
    meanManaged: meanIn(other, at),
  };
}

function meanIn({ people, sum }: Side, at: number): number {
  return (sum[at] ?? 0) / (people[at] ?? 1);
}

/** Spread of the logarithm of the ratio, by the delta method; undefined where a stratum has one person on each side alone. */
function spreadOfLog(first: Side, other: Side, both: readonly number[]): number | undefined {
  let [one, two, uncertain] = [{ mean: 0, variance: 0 }, { mean: 0, variance: 0 }, false];
  for (const at of both) {
    const [n1, n0] = [first.people[at] ?? 0, other.people[at] ?? 0];
    const weight = (n1 * n0) / (n1 + n0);
    const [s1, s0] = [varianceIn(first, at), varianceIn(other, at)];
    uncertain ||= s1 === undefined && s0 === undefined;
    // One person alone says nothing about spread; those on the other side, of like need, say it for them.
    one = added(one, weight, meanIn(first, at), (s1 ?? s0 ?? 0) / n1);
    two = added(two, weight, meanIn(other, at), (s0 ?? s1 ?? 0) / n0);
  }
  if (uncertain) return undefined;
  return Math.sqrt(one.variance / one.mean ** 2 + two.variance / two.mean ** 2);
}

type Weighted = { readonly mean: number; readonly variance: number };

function added(before: Weighted, weight: number, mean: number, variance: number): Weighted {
  return { mean: before.mean + weight * mean, variance: before.variance + weight ** 2 * variance };
}

function varianceIn({ people, sum, squares }: Side, at: number): number | undefined {
  const count = people[at] ?? 0;
  if (count < 2) return undefined;
  return Math.max(0, ((squares[at] ?? 0) - (sum[at] ?? 0) ** 2 / count) / (count - 1));
}
