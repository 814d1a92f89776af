import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate } from '#basics';
import {
  amountOn,
  countUnits,
  findPolicyPack,
  getPolicyPack,
  moneyCodes,
  policyPacks,
  valueOn,
} from '#policy';
import { englandCharging } from './england-charging.ts';

const today = calendarDate('2026-11-22');
const valuesByPack = policyPacks.map((pack) => [
  ...pack.counts,
  ...pack.employing,
  ...(pack.charging.kind === 'none' ? [] : pack.charging.values),
]);

describe('A policy pack', () => {
  it('gives the value in force on the day of the event, not today’s', () => {
    const kept = 'income-kept-25-to-pension-age';
    assert.equal(amountOn(englandCharging, kept, calendarDate('2026-04-05')), 112_50);
    assert.equal(amountOn(englandCharging, kept, calendarDate('2026-04-06')), 120_40);
  });

  it('throws for a day on which nothing was in force, rather than guess', () => {
    assert.throws(
      () => amountOn(englandCharging, 'income-kept-pension-age', calendarDate('2027-04-06')),
      /income-kept-pension-age in force on 2027-04-06/,
    );
    assert.throws(
      () => valueOn(getPolicyPack('nils'), 'care-home-most', today),
      /nils to have care-home-most/,
    );
  });

  it('has a source for every value, and never two values of a code for one day', () => {
    const overlapping = valuesByPack.flatMap((values) =>
      values.filter((value) =>
        values.some(
          (other) =>
            other !== value &&
            other.code === value.code &&
            other.from <= value.from &&
            value.from <= (other.until ?? '2199-12-31'),
        ),
      ),
    );
    assert.deepEqual(overlapping, []);
    assert.deepEqual(
      valuesByPack.flat().filter((value) => value.source.length < 10),
      [],
    );
  });

  it('sets every clock that both packs need', () => {
    const shared = Object.keys(countUnits).filter((code) => !code.startsWith('care-home-'));
    const codes = policyPacks.map((pack) => new Set<string>(pack.counts.map((value) => value.code)));
    assert.deepEqual(
      shared.filter((code) => codes.some((set) => !set.has(code))),
      [],
    );
    assert.deepEqual(
      moneyCodes.filter((code) => !englandCharging.values.some((value) => value.code === code)),
      [],
    );
  });

  it('keeps at least eight weeks of money with the person, and answers a plan in ten working days', () => {
    assert.deepEqual(
      policyPacks.map((pack) => [valueOn(pack, 'keep-weeks', today), valueOn(pack, 'plan-reply', today)]),
      [
        [8, 10],
        [8, 10],
      ],
    );
  });

  it('is found by its id, or not at all', () => {
    assert.equal(findPolicyPack('england-care-act')?.charging.kind, 'england-2014');
    assert.equal(findPolicyPack('nils')?.charging.kind, 'none');
    assert.equal(findPolicyPack('atlantis'), undefined);
    assert.throws(() => getPolicyPack('atlantis'), /atlantis/);
  });
});
