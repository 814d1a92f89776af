import type { Records } from './everything-about.ts';

/**
 * The records without the places for what a person pays themself, where nothing stands in them: where support is free, a file
 * says no word about it. What was written down while a place did charge stays.
 */
export function withoutCharges(records: Records): Records {
  const parts = Object.entries(records)
    .filter(([table, rows]) => table !== 'holdings.financial_assessment' || rows.length > 0)
    .map(([table, rows]) => [table, rows.map(withoutNought)] as const);
  return Object.fromEntries(parts);
}

function withoutNought(row: Records[string][number]): Records[string][number] {
  const { contribution_pence: contribution, ...others } = row;
  return contribution === 0 ? others : row;
}
