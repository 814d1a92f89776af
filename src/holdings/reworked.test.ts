import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, pence } from '#basics';
import { contributionOn, type EnglandCharging, getPolicyPack, type Means } from '#policy';
import { contributionFor } from './due.ts';
import { type Assessed, chargesOf, reworked } from './reworked.ts';

const means: Means = {
  age: '25-to-pension-age',
  premiums: [],
  income: pence(180_00),
  capital: pence(18_250_00),
  housingCosts: pence(0),
  disabilityCosts: pence(20_00),
};
const englandCharging = charging();
const october = calendarDate('2025-10-06');
const april = calendarDate('2026-04-06');
const cost = pence(348_80);
const made: Assessed = {
  from: october,
  weekly: contributionOn(englandCharging, means, cost, october).contribution,
  means,
  cost,
};

describe('a contribution when the amounts that the law leaves change', () => {
  it('is less from that day, by what is left more: £63.50 becomes £55.60', () => {
    assert.deepEqual(chargesOf(englandCharging, [made]), [
      { from: october, weekly: 63_50 },
      { from: april, weekly: 55_60 },
    ]);
  });

  it('is taken off each day at what was in force on it', () => {
    const days = { from: calendarDate('2026-03-30'), until: calendarDate('2026-04-12') };
    assert.equal(contributionFor(chargesOf(englandCharging, [made]), days), 63_50 + 55_60);
  });

  it('is never more by itself', () => {
    const low = { ...made, weekly: pence(40_00) };
    assert.deepEqual(reworked(englandCharging, low), []);
    assert.deepEqual(chargesOf(englandCharging, [low]), [{ from: october, weekly: 40_00 }]);
  });

  it('is not reworked once it was worked out anew', () => {
    const anew = { ...made, from: calendarDate('2026-03-01'), weekly: pence(50_00) };
    assert.deepEqual(chargesOf(englandCharging, [anew, made]), [
      { from: october, weekly: 63_50 },
      { from: calendarDate('2026-03-01'), weekly: 50_00 },
    ]);
  });
});

function charging(): EnglandCharging {
  const found = getPolicyPack('england-care-act').charging;
  if (found.kind === 'none') throw new Error('expected a pack that charges');
  return found;
}
