import { type Pence, share } from '#basics';

/** A pool as a member sees it: how many are in it and what they have together; never what a friend has. */
export type PoolTotals = { readonly members: number; readonly total: Pence };

/**
 * What each member pays of a cost, everyone the same, to the penny. Pennies left over go to others each time: `turn` counts the costs before.
 */
export function splitCost(cost: Pence, members: number, turn = 0): readonly Pence[] {
  const parts = share(
    cost,
    Array.from({ length: members }, () => 1),
  );
  const first = turn % members;
  return [...parts.slice(members - first), ...parts.slice(0, members - first)];
}
