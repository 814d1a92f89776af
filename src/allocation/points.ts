/** Points as a fraction, so that a third stays a third: `parts` of `of` points. */
export type Points = { readonly parts: number; readonly of: number };

/** Points for people: 44, 33.67, 104.5. */
export function pointsText({ parts, of }: Points): string {
  return (Math.round((parts * 100) / of) / 100).toString();
}
