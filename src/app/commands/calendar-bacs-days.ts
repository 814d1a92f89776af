import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { bacsDays, bacsDaysHere, readHolidayOverrides } from '#payments/actions';
import { readSettings, type Settings } from '#platform';
import { bankHolidays, bankHolidaysKnown, type HolidayOverride, withOverrides } from '#policy';
import { openStore } from '../store.ts';
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
    .map((name) => (name === undefined ? undefined : readableFile(name)))
    .find((why) => why !== undefined);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const changed = overrides === undefined ? [] : await overridesFrom(to, overrides);
  if (changed === undefined) return 2;
  const here = await daysOfThisPlace(to);
  if (here === undefined) return 1;
  const calendar = { ...bankHolidaysKnown, holidays: withOverrides(here, changed) };
  return printTable(to, file, bacsDays(calendar, createReadStream(file)));
};

/** The days on which banks rest, with what this place said about single days; the table alone where no place was made yet. */
async function daysOfThisPlace(to: Terminal): Promise<ReadonlySet<string> | undefined> {
  const settings = readSettings(process.env);
  if (!('done' in settings) || !isThere(settings.done)) return bankHolidays;
  const { locality } = settings.done;
  const store = await openStore(settings.done, to.tell);
  if (store === undefined) return undefined;
  try {
    return (await store.database.transaction({ locality }, bacsDaysHere)).holidays;
  } finally {
    await store.close();
  }
}

/** Whether there is a database already: reading a table is no reason to make one. */
function isThere({ databaseUrl, dataDirectory }: Settings): boolean {
  return databaseUrl !== undefined || existsSync(path.join(dataDirectory, 'postgres', 'PG_VERSION'));
}

async function overridesFrom(to: Terminal, file: string): Promise<readonly HolidayOverride[] | undefined> {
  const read = await readHolidayOverrides(createReadStream(file));
  if ('done' in read) return read.done;
  to.tell(
    `${file}, line ${read.refused.line}: Write a day and "holiday" or "working-day", such as 2026-06-15,holiday.`,
  );
  return undefined;
}
