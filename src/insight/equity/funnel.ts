/** How far from 1 a ratio may lie by chance alone: 95 in 100, and 998 in 1,000. */
export const funnelLines = { usual: 1.96, rare: 3.09 } as const;

/** Bounds of what is usual. */
export type Limits = { readonly low: number; readonly high: number };

/** The bounds around 1 for a ratio of this variance; `tau2` widens them by as much as all groups differ beyond chance. */
export function funnelLimits(variance: number, z: number, tau2 = 0): Limits {
  const reach = z * Math.sqrt(variance + tau2);
  return { low: 1 - reach, high: 1 + reach };
}

/** Whether chance alone would seldom put a ratio so far from 1: at one in twenty, and among those all lists together hold. */
export type Unusual = { readonly chance: number; readonly unusual: boolean };

/**
 * Which groups stand out, where many are looked at together: at most one in twenty of those named is named by chance (Benjamini
 * and Hochberg). A group without a variance is never named.
 */
export function standingOut(
  groups: readonly { readonly ratio: number; readonly variance: number }[],
  tau2 = 0,
): readonly Unusual[] {
  const chances = groups.map(({ ratio, variance }) => {
    const spread = Math.sqrt(variance + tau2);
    return spread > 0 ? beyond(Math.abs(ratio - 1) / spread) : 1;
  });
  const sorted = chances.toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((chance, rank) => chance <= (0.05 * (rank + 1)) / sorted.length);
  const most = last < 0 ? -1 : (sorted[last] ?? -1);
  return chances.map((chance) => ({ chance, unusual: chance <= most }));
}

/** The share of a normal spread further than z from its middle, on both sides. */
function beyond(z: number): number {
  // Hastings' rational form in Abramowitz and Stegun 7.1.26: at most 1.5e-7 off, far below what any list is cut at.
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp((-z * z) / 2);
}
