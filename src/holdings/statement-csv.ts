import type { Pence } from '#basics';

/** One line of a statement as a file has it. */
export type StatementRow = {
  readonly number: number;
  readonly day: string;
  readonly what: string;
  readonly more: string;
  readonly amount: Pence;
  readonly balance: Pence;
};

/** A statement as comma-separated values (RFC 4180), pounds with a point. Text can never be taken for a formula. */
export function statementCsv(columns: readonly string[], rows: readonly StatementRow[]): string {
  const lines = rows.map((row) => [
    row.number.toString(),
    row.day,
    csvText(row.what),
    csvText(row.more),
    plainPounds(row.amount),
    plainPounds(row.balance),
  ]);
  return [columns.map(csvText), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Pounds as programs read them: -12.50. */
export function plainPounds(amount: Pence): string {
  const size = Math.abs(amount);
  const whole = Math.floor(size / 100).toString();
  return `${amount < 0 ? '-' : ''}${whole}.${(size % 100).toString().padStart(2, '0')}`;
}

/** Text as a cell of a file of comma-separated values; never taken for a formula. */
export function csvText(written: string): string {
  // A spreadsheet would run what begins like a formula; an apostrophe before it keeps it text.
  const safe = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
