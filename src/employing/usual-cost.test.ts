import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, calendarDate, nothing, pence, subtract } from '#basics';
import { getPolicyPack } from '#policy';
import { hourlyCost } from './hourly-cost.ts';
import { usualCost } from './usual-cost.ts';

const values = getPolicyPack('nils').employing;
const now = calendarDate('2026-11-22');
const terms = { wage: pence(12_71), weeklyMinutes: 1200, age: '21-and-over' } as const;
const ofEach = (count: number) => {
  const others = Array.from({ length: count - 1 }, () => terms);
  const { lines } = hourlyCost(usualCost(terms, others, values, now), values, now);
  const of = (part: string) => lines.find((each) => each.part === part)?.yearly ?? nothing;
  return { insurance: of('insurance'), payroll: of('payroll'), allowance: of('allowance') };
};

describe('What all assistants of a person share', () => {
  it('is one insurance and one payroll, by the hours', () => {
    assert.deepEqual(ofEach(1), { insurance: 100_00, payroll: 180_00, allowance: -1_472_08 });
    assert.deepEqual(ofEach(4), { insurance: 25_00, payroll: 45_00, allowance: -1_472_08 });
  });

  it('is one allowance: all of it is used, and no more, however many they are', () => {
    const all = Array.from({ length: 8 }, () => ofEach(8).allowance);
    assert.equal(subtract(nothing, add(nothing, ...all)), 10_500_00);
  });
});
