import { type Pence, share } from '#basics';

/** How a pool splits what things cost. Everyone the same, for now the only rule there is. */
export const splitRules = ['equal'] as const;
export type SplitRule = (typeof splitRules)[number];

/** A pool as a member sees it: their own part, and the whole; never what a friend has. */
export type PoolTotals = { readonly members: number; readonly total: Pence; readonly least: Pence };

/** What each member pays of a cost, to the penny; the first ones pay the pennies left over. */
export function splitCost(cost: Pence, members: number): readonly Pence[] {
  return share(
    cost,
    Array.from({ length: members }, () => 1),
  );
}
