const known = new Map<string, number>();

/** How many figures a currency has after the point (ISO 4217): two for pounds, none for yen. Two for a code that is none. */
export function coinFigures(currency: string): number {
  const before = known.get(currency);
  if (before !== undefined) return before;
  const figures = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2)
    : 2;
  known.set(currency, figures);
  return figures;
}
