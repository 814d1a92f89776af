import { type CalendarDate, done, type Outcome, refused } from '#basics';
import { type BacsCycle, cycleFrom, latestCycleFor } from '../bacs-calendar.ts';
import { readDay } from '../day-text.ts';
import {
  type AddedColumns,
  addColumns,
  columnNamed,
  type TableFault,
  type TablePart,
} from './add-columns.ts';

/** The table has no column of due dates, nor of days that files go in. */
export type NoDays = { readonly because: 'no-day-column' };

/** What Bacs rests on, and the days between which that is known. */
export type BacsCalendar = {
  readonly holidays: ReadonlySet<string>;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};

const dueNames = [
  'due',
  'duedate',
  'dueday',
  'dueon',
  'paymentdate',
  'paymentday',
  'payon',
  'entry',
  'entrydate',
  'entryday',
  'date',
  'day',
];
const submissionNames = [
  'submission',
  'submissiondate',
  'submissionday',
  'submit',
  'submitted',
  'submittedon',
  'input',
  'inputdate',
  'inputday',
];

/**
 * A table of due dates with the latest day to send a Bacs file for each, and the two days after it; a table of days on which
 * files go in gets the two days after those. A list of bare dates counts as due dates.
 */
export function bacsDays(
  calendar: BacsCalendar,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<TablePart<NoDays | TableFault>> {
  return addColumns<NoDays>(bytes, (firstRow) => columnsFor(calendar, firstRow));
}

function columnsFor(calendar: BacsCalendar, firstRow: readonly string[]): Outcome<AddedColumns, NoDays> {
  const due = columnNamed(firstRow, dueNames);
  const submission = columnNamed(firstRow, submissionNames);
  // A table with both is about due dates, with an answer beside them, unless a three-day cycle is written out from its first day.
  if (submission !== undefined && (due === undefined || submission < due))
    return done(added(calendar, ['processing', 'entry'], submission));
  const names = ['latest_submission', 'processing', 'entry'];
  if (due !== undefined) return done(added(calendar, names, due));
  if ('done' in readDay(firstRow[0] ?? ''))
    return done({ ...added(calendar, names, 0), firstRowNames: false });
  return refused('no-day-column');
}

function added(calendar: BacsCalendar, names: readonly string[], column: number): AddedColumns {
  const isDue = names.length === 3;
  return {
    names,
    firstRowNames: true,
    cellsFor: (row) => {
      const read = readDay(row[column] ?? '');
      if ('refused' in read) return { cells: names.map(() => ''), wrong: wrongDay[read.refused.because] };
      const cycle = cycleWithin(calendar, read.done, isDue);
      if (cycle === undefined) return { cells: names.map(() => ''), wrong: unknownSays(calendar) };
      const { submission, processing, entry } = cycle;
      return { cells: isDue ? [submission, processing, entry] : [processing, entry] };
    },
  };
}

function cycleWithin(calendar: BacsCalendar, day: CalendarDate, isDue: boolean): BacsCycle | undefined {
  if (day < calendar.from || day > calendar.until) return undefined;
  const cycle = isDue ? latestCycleFor(day, calendar.holidays) : cycleFrom(day, calendar.holidays);
  return cycle.submission < calendar.from || cycle.entry > calendar.until ? undefined : cycle;
}

function unknownSays({ from, until }: BacsCalendar): string {
  return `Bank holidays are known from ${from} until ${until}. Ask for a day between them.`;
}

const wrongDay = {
  'no-such-day': 'The calendar has no such day. Check day and month.',
  'not-a-day': 'This is not a day. Write it like 2026-04-06 or 06/04/2026.',
} as const;
