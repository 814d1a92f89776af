import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate } from '#basics';
import { bankHolidays, withOverrides } from '#policy';
import { cycleFrom, isBacsDay, latestCycleFor } from './bacs-calendar.ts';

const latest = (due: string): string => latestCycleFor(calendarDate(due), bankHolidays).submission;
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(calendarDate('2023-01-10'), days));

describe('A Bacs payment', () => {
  it('takes three days: in on Monday, there on Wednesday', () => {
    assert.deepEqual(cycleFrom(calendarDate('2026-06-01'), bankHolidays), {
      submission: '2026-06-01',
      processing: '2026-06-02',
      entry: '2026-06-03',
    });
  });

  it('rests over the weekend and over Easter', () => {
    assert.equal(cycleFrom(calendarDate('2026-04-02'), bankHolidays).entry, '2026-04-08');
    assert.equal(cycleFrom(calendarDate('2026-04-04'), bankHolidays).submission, '2026-04-07');
  });

  it('that is due on a Friday goes in on Wednesday at the latest', () => {
    assert.equal(latest('2026-06-05'), '2026-06-03');
  });

  it('that is due on a Saturday or a bank holiday is there on the Bacs day before', () => {
    assert.equal(latest('2026-06-06'), '2026-06-03');
    assert.equal(latest('2026-04-06'), '2026-03-31');
    assert.equal(latest('2025-12-26'), '2025-12-22');
    assert.equal(latest('2025-05-07'), '2025-05-02');
  });

  it('waits a day more where a holiday is proclaimed late', () => {
    const holidays = withOverrides(bankHolidays, [
      { day: calendarDate('2026-06-04'), is: 'holiday', why: 'proclaimed late' },
    ]);
    assert.equal(latestCycleFor(calendarDate('2026-06-05'), holidays).submission, '2026-06-02');
  });

  it('sent at the latest is there by the due day, and sent one Bacs day later is not', () => {
    fc.assert(
      fc.property(anyDay, (due) => {
        const { submission, entry } = latestCycleFor(due, bankHolidays);
        assert.deepEqual(cycleFrom(submission, bankHolidays), latestCycleFor(due, bankHolidays));
        assert.ok(entry <= due);
        assert.ok(cycleFrom(addDays(submission, 1), bankHolidays).entry > due);
      }),
    );
  });

  it('goes in, is worked on and is there on Bacs days only', () => {
    fc.assert(
      fc.property(anyDay, (day) =>
        Object.values(cycleFrom(day, bankHolidays)).every((one) => isBacsDay(one, bankHolidays)),
      ),
    );
  });
});
