import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, calendarDate, dayOf, daysBetween, longDate, moment, shortDate, timeOf } from './index.ts';

describe('a moment in Britain', () => {
  it('falls on the day that people there live in, in summer an hour ahead', () => {
    assert.equal(dayOf(moment('2026-07-01T23:30:00Z')), '2026-07-02');
    assert.equal(dayOf(moment('2026-01-01T23:30:00Z')), '2026-01-01');
  });

  it('has the hour on their clocks', () => {
    assert.equal(timeOf(moment('2026-07-01T08:05:00Z')), '09:05');
    assert.equal(timeOf(moment('2026-01-01T08:05:00Z')), '08:05');
  });
});

describe('a day and the one after it', () => {
  it('are two real days, one apart, from 1900 to 2199', () => {
    const first = calendarDate('1900-01-01');
    const days = Array.from({ length: daysBetween(first, calendarDate('2199-12-31')) }, (_, after) => after);
    const odd = days.filter((after) => daysBetween(first, calendarDate(addDays(first, after))) !== after);
    assert.deepEqual(odd, []);
    assert.equal(addDays(calendarDate('2028-02-28'), 1), '2028-02-29');
    assert.equal(addDays(calendarDate('2100-02-28'), 1), '2100-03-01');
  });
});

describe('a day in words', () => {
  it('is said as people say it, in the language asked for each time', () => {
    const day = calendarDate('2026-04-06');
    assert.equal(longDate(day), 'Monday 6 April 2026');
    assert.equal(shortDate(day), '6 April 2026');
    assert.equal(shortDate(day, 'cy'), '6 Ebrill 2026');
    assert.equal(shortDate(day), '6 April 2026');
  });
});
