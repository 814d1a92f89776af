import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addWorkingDays, calendarDate, weekday } from '#basics';
import { bankHolidays, bankHolidaysIn, nations, withOverrides } from './bank-holidays.ts';

const published = new URL(
  '../../../shared/data/calendar/bank-holidays-england-and-wales-2023-2025.csv',
  import.meta.url,
);
const skip = existsSync(published) ? false : 'the published list is not beside this repository';

describe('Bank holidays', () => {
  it('are eight a year in England and Wales, one more in the year of a coronation', () => {
    const years = [2023, 2024, 2025, 2026, 2027, 2028];
    assert.deepEqual(
      years.map((year) => [...bankHolidays].filter((day) => day.startsWith(String(year))).length),
      [9, 8, 8, 8, 8, 8],
    );
  });

  it('are never on a weekend, in any nation', () => {
    const days = nations.flatMap((nation) => [...bankHolidaysIn[nation]]);
    assert.deepEqual(
      days.filter((day) => weekday(calendarDate(day)) > 5),
      [],
    );
  });

  it('put the tenth working day after Christmas Eve 2026 on 12 January', () => {
    assert.equal(addWorkingDays(calendarDate('2026-12-24'), 10, bankHolidays), '2027-01-12');
  });

  it('are those of each nation: Easter Monday not in Scotland, 2 January there, 12 July in Northern Ireland', () => {
    const on = (day: string): readonly boolean[] => nations.map((nation) => bankHolidaysIn[nation].has(day));
    assert.deepEqual(on('2026-04-06'), [true, false, true]);
    assert.deepEqual(on('2026-01-02'), [false, true, false]);
    assert.deepEqual(on('2026-06-15'), [false, true, false]);
    assert.deepEqual(on('2027-07-12'), [false, false, true]);
  });

  it('can be added and taken away where one is proclaimed late', () => {
    const changed = withOverrides(bankHolidays, [
      { day: calendarDate('2026-09-21'), is: 'holiday', why: 'a day of mourning' },
      { day: calendarDate('2026-05-04'), is: 'working-day', why: 'moved to Friday' },
      { day: calendarDate('2026-05-08'), is: 'holiday', why: 'moved from Monday' },
    ]);
    assert.deepEqual(
      ['2026-09-21', '2026-05-04', '2026-05-08', '2026-12-25'].map((day) => changed.has(day)),
      [true, false, true, true],
    );
    assert.equal(bankHolidays.has('2026-09-21'), false);
  });

  it('of England and Wales are the published ones, day for day', { skip }, () => {
    const days = readFileSync(published, 'utf8').trim().split(/\r?\n/).slice(1);
    assert.deepEqual(
      [...bankHolidays].filter((day) => day < '2026'),
      days,
    );
  });
});
