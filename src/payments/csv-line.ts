/** Cells as one line of comma-separated values (RFC 4180), without its end. Text can never be taken for a formula. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cellText).join(',');
}

function cellText(written: string): string {
  // A spreadsheet would run what begins like a formula; an apostrophe before it keeps it text. Plain numbers stay numbers.
  const runs = /^[=+\-@\t\r]/.test(written) && !/^[+-]?[\d,]*\.?\d+$/.test(written);
  const safe = runs ? `'${written}` : written;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
