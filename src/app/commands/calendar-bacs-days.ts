import { createReadStream } from 'node:fs';
import { bacsDays, readHolidayOverrides } from '#payments/actions';
import { bankHolidays, bankHolidaysKnown, type HolidayOverride, withOverrides } from '#policy';
import type { Run, Terminal } from './command.ts';
import { printTable } from './print-table.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

export const run: Run = async (words, to) => {
  const file = optionOf(words, '--csv');
  if (file === undefined || plainWords(words, ['--csv', '--overrides'])?.length !== 0) {
    to.tell('Say where the due dates are: calendar bacs-days --csv FILE [--overrides FILE]');
    return 2;
  }
  const overrides = optionOf(words, '--overrides');
  const missing = [file, overrides]
    .map((path) => (path === undefined ? undefined : readableFile(path)))
    .find((why) => why !== undefined);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const changed = overrides === undefined ? [] : await overridesFrom(to, overrides);
  if (changed === undefined) return 2;
  const calendar = { ...bankHolidaysKnown, holidays: withOverrides(bankHolidays, changed) };
  return printTable(to, file, bacsDays(calendar, createReadStream(file)));
};

async function overridesFrom(to: Terminal, path: string): Promise<readonly HolidayOverride[] | undefined> {
  const read = await readHolidayOverrides(createReadStream(path));
  if ('done' in read) return read.done;
  to.tell(
    `${path}, line ${read.refused.line}: Write a day and "holiday" or "working-day", such as 2026-06-15,holiday.`,
  );
  return undefined;
}
