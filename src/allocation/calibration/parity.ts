import { rankByPoints } from './fit-quality.ts';
import type { Priced } from './price-sample.ts';
import { pricedOut, type Sample } from './sample.ts';

/** Fewer people than this are never shown apart. */
export const leastShown = 10;

/** A stratum of like need: how many of each group, and what their support costs on average. */
export type Stratum = {
  readonly nDirect: number;
  readonly meanDirect: number;
  readonly nManaged: number;
  readonly meanManaged: number;
};

/**
 * Mantel–Haenszel ratio of means over strata of like need: below 1 where those who hold the money themselves are worth less to
 * the service than others with like need. Undefined where no stratum has both.
 */
export function mantelHaenszel(strata: readonly Stratum[]): number | undefined {
  const both = strata.filter(({ nDirect, nManaged }) => nDirect > 0 && nManaged > 0);
  const weighted = (mean: (stratum: Stratum) => number): number =>
    both.reduce(
      (sum, each) => sum + ((each.nDirect * each.nManaged) / (each.nDirect + each.nManaged)) * mean(each),
      0,
    );
  const managed = weighted((each) => each.meanManaged);
  return managed > 0 ? weighted((each) => each.meanDirect) / managed : undefined;
}

/** The same for two ways of holding in a sample, in tenths by points, prices taken out. */
export function holdingParity(
  sample: Sample,
  { points }: Priced,
  [direct, managed]: readonly [string, string],
): number | undefined {
  const costs = pricedOut(sample);
  const tenths = Array.from(
    { length: 10 },
    () => ({ direct: [0, 0], managed: [0, 0] }) satisfies Record<string, number[]>,
  );
  rankByPoints(points).forEach((person, rank) => {
    const holding = sample.holdings[person];
    const tenth = tenths[Math.floor((rank * 10) / sample.people)];
    const into = holding === direct ? tenth?.direct : holding === managed ? tenth?.managed : undefined;
    if (into === undefined) return;
    into[0] = (into[0] ?? 0) + 1;
    into[1] = (into[1] ?? 0) + (costs[person] ?? 0);
  });
  return mantelHaenszel(
    tenths.map(({ direct: [nDirect = 0, sumDirect = 0], managed: [nManaged = 0, sumManaged = 0] }) => ({
      nDirect,
      meanDirect: nDirect === 0 ? 0 : sumDirect / nDirect,
      nManaged,
      meanManaged: nManaged === 0 ? 0 : sumManaged / nManaged,
    })),
  );
}

/** Cost divided by figure for each group of ten people or more: above 1 where a group gets more than its need leads to. */
export function ratioByGroup(
  sample: Sample,
  { annual }: Priced,
  groups: readonly string[],
): Readonly<Record<string, number>> {
  const names = [...new Set(groups)].filter((name) => name !== '');
  return Object.fromEntries(
    names.flatMap((name) => {
      let [people, cost, figure] = [0, 0, 0];
      groups.forEach((group, person) => {
        if (group !== name) return;
        people += 1;
        cost += sample.costs[person] ?? 0;
        figure += annual[person] ?? 0;
      });
      return people >= leastShown && figure > 0 ? [[name, cost / figure] as const] : [];
    }),
  );
}
