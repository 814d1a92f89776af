import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, type Pence, pence } from '#basics';
import { contributionOn, type Means, tariffIncome } from '#policy';
import { englandCharging } from './england-charging.ts';

type Example = { on: string; cost: number; means: Means; contribution: number };

const day = calendarDate('2025-10-01');
const means: Means = {
  age: '25-to-pension-age',
  premiums: [],
  income: pence(180_00),
  capital: pence(18_250_00),
  housingCosts: pence(0),
  disabilityCosts: pence(20_00),
};

describe('A contribution in England', () => {
  it('is what the worked example in docs/rules says', () => {
    const page = readFileSync(new URL('../../docs/rules/contribution.md', import.meta.url), 'utf8');
    const text = /```json example\n(.*?)```/s.exec(page)?.[1] ?? '';
    const example = JSON.parse(text) as Example;
    const on = calendarDate(example.on);
    const sum = contributionOn(englandCharging, example.means, pence(example.cost), on);
    assert.equal(sum.contribution, example.contribution);
    assert.equal(sum.fromCapital, 16_00);
  });

  it('counts a part of £250 as a whole one, and nothing up to the lower limit', () => {
    const from = (capital: number) => tariffIncome(englandCharging, pence(capital), day);
    assert.deepEqual([14_250_00, 14_250_01, 14_500_00, 14_500_01].map(from), [0, 1_00, 1_00, 2_00]);
  });

  it('is the whole cost one penny above the upper limit of savings', () => {
    const at = (capital: number) =>
      contributionOn(englandCharging, { ...means, capital: pence(capital) }, pence(300_00), day).contribution;
    assert.equal(at(23_250_00), 180_00 + 36_00 - 112_50 - 20_00);
    assert.equal(at(23_250_01), 300_00);
  });

  it('keeps more income for someone with a premium', () => {
    const sum = contributionOn(
      englandCharging,
      { ...means, premiums: ['disability-premium'] },
      pence(300_00),
      day,
    );
    assert.equal(sum.contribution, 63_50 - 49_65);
  });

  it('is between nothing and the cost, and never takes from the income the law leaves', () => {
    const money = fc.integer({ min: 0, max: 50_000 }).map(pence);
    const under = fc.integer({ min: 0, max: 23_250_00 }).map(pence);
    fc.assert(
      fc.property(money, under, money, money, (income, capital, costs, cost: Pence) => {
        const own = { ...means, income, capital, disabilityCosts: costs };
        const sum = contributionOn(englandCharging, own, cost, day);
        assert.ok(sum.contribution >= 0 && sum.contribution <= cost);
        assert.ok(sum.contribution <= Math.max(0, income + sum.fromCapital - sum.incomeKept - costs));
      }),
    );
  });
});
