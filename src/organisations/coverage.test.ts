import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id } from '#basics';
import { areasKnown } from './areas.ts';
import { coverage, daysToShow, reachOn, withoutAnybody } from './coverage.ts';

const norfolk = id<'organisation'>('01890000-0000-7000-8000-000000000001');
const other = id<'organisation'>('01890000-0000-7000-8000-000000000002');
const said = [
  { organisationId: norfolk, codes: ['E10000020'], on: calendarDate('2026-01-10') },
  { organisationId: other, codes: ['E10000029'], on: calendarDate('2026-02-01') },
  { organisationId: norfolk, codes: ['E10000020', 'E10000029'], on: calendarDate('2026-03-01') },
];
const england = areasKnown(false).filter(({ code }) => code.startsWith('E'));

describe('where there is somebody', () => {
  it('counts who comes across the border, not where an office is', () => {
    const covered = coverage(england, reachOn(said, calendarDate('2026-03-01')));
    assert.deepEqual(covered.find(({ area }) => area.name === 'Suffolk')?.by, [norfolk, other]);
    assert.equal(withoutAnybody(covered), 151);
  });

  it('is told for a day by what had been said until then', () => {
    const before = calendarDate('2026-01-09');
    const then = calendarDate('2026-02-28');
    assert.equal(withoutAnybody(coverage(england, reachOn(said, before))), 153);
    assert.deepEqual(reachOn(said, then).get(norfolk), ['E10000020']);
  });
});

it('is shown for the first of each month, across a new year, and for today', () => {
  assert.deepEqual(daysToShow(calendarDate('2026-02-14'), { months: 3 }), [
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-02-14',
  ]);
  assert.deepEqual(daysToShow(calendarDate('2026-02-01'), { months: 1 }), ['2026-02-01']);
});

it('is shown for the end of every year before, as long as anybody has said anything', () => {
  const today = calendarDate('2029-02-14');
  assert.deepEqual(daysToShow(today, { months: 1, since: calendarDate('2026-11-22') }), [
    '2026-12-31',
    '2027-12-31',
    '2028-12-31',
    '2029-02-01',
    '2029-02-14',
  ]);
  assert.deepEqual(daysToShow(today, { months: 1, since: today }), ['2029-02-01', '2029-02-14']);
});
