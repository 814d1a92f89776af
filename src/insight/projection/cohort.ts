/** How many people there are after some years, where as many come each year and a share of all leaves. */
export function cohortAfter(
  years: number,
  { start, entrants, leaves }: { readonly start: number; readonly entrants: number; readonly leaves: number },
): number {
  if (leaves === 0) return start + entrants * years;
  const stays = (1 - leaves) ** years;
  return start * stays + (entrants / leaves) * (1 - stays);
}

/** The growth a year that leads from one figure to another in some years. */
export function yearlyGrowth(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}
