import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import forms from '../../allocation/calibration/golden/closed-forms.json' with { type: 'json' };
import { cohortAfter, yearlyGrowth } from './cohort.ts';
import { doubleRunning, type Leaving, paidForNobody } from './double-running.ts';

const cases = forms.hump.map((each) => ({
  ...each,
  leaving: {
    yearly: each.B0,
    fixedShare: each.fixedShare,
    years: each.years,
    closures: each.lumps,
    noticeYears: each.lagYears,
    onceEach: each.oneOffPerMover,
    people: each.movers,
  } satisfies Leaving,
}));

describe('Paying twice while people leave', () => {
  it('comes to the published sums', () => {
    cases.forEach(({ leaving, expectCumulative, expectPeakRunRate }) => {
      const { total, peakYearly } = doubleRunning(leaving);
      near(total, expectCumulative, 1e-6);
      near(peakYearly, expectPeakRunRate, 1e-6);
    });
  });

  it('comes to the same when it is followed day by day', () => {
    cases.forEach(({ leaving }) => {
      const steps = 100_000;
      const long = leaving.years + leaving.noticeYears;
      const paid = Array.from({ length: steps }, (_, at) =>
        paidForNobody(leaving, ((at + 0.5) / steps) * long),
      );
      const total = (paid.reduce((sum, each) => sum + each, 0) / steps) * long;
      const { total: whole, peakYearly } = doubleRunning(leaving);
      near(total + leaving.onceEach * leaving.people, whole, 1e3);
      near(Math.max(...paid.map((each) => Math.floor(each))), peakYearly, 1e3);
    });
  });
});

describe('People who come and leave', () => {
  it('are as many as published', () => {
    forms.cohort.forEach(({ entrants, exit, start, years, expect }) => {
      if (entrants === undefined || exit === undefined || start === undefined || expect === undefined) return;
      near(cohortAfter(years, { start, entrants, leaves: exit }), expect, 1e-6);
    });
    near(cohortAfter(10, { start: 5, entrants: 2, leaves: 0 }), 25, 0);
  });

  it('cost more each year by what others worked out', () => {
    const [older, younger] = forms.cohort.flatMap(({ impliedAnnualReal }) => impliedAnnualReal ?? []);
    near(yearlyGrowth(8.4, 16.5, 20), older!, 1e-12);
    near(yearlyGrowth(9.6, 18.1, 20), younger!, 1e-12);
  });
});

function near(value: number, target: number, within: number): void {
  assert.ok(Math.abs(value - target) <= within, `expected ${String(target)}, got ${String(value)}`);
}
