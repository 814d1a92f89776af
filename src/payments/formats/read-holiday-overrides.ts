import { done, type Outcome, refused } from '#basics';
import type { HolidayOverride } from '#policy';
import { readDay } from '../day-text.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';

export type NotAnOverride = { readonly because: 'not-an-override'; readonly line: number };

/** Reads days that are other than the table of bank holidays says: day, `holiday` or `working-day`, and why. */
export async function readHolidayOverrides(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<readonly HolidayOverride[], NotAnOverride>> {
  const overrides: HolidayOverride[] = [];
  for await (const row of csvRows(decodeText(bytes))) {
    if (row.is === 'broken') return refused('not-an-override', { line: row.line });
    const [first = '', is = '', why = ''] = row.cells.map((cell) => cell.trim());
    const isNames = row.line === 1 && /^(day|date)$/i.test(first);
    if (isNames || row.cells.every((cell) => cell.trim() === '')) continue;
    const day = readDay(first);
    if ('refused' in day || (is !== 'holiday' && is !== 'working-day'))
      return refused('not-an-override', { line: row.line });
    overrides.push({ day: day.done, is, why });
  }
  return done(overrides);
}
