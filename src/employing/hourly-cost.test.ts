import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, pence } from '#basics';
import { belowTheLaw, type CostAsked, givenByLine, hourlyCost } from '#employing';
import { insuranceFor, pensionFor } from './hourly-cost.ts';
import { getPolicyPack } from '#policy';

const values = getPolicyPack('nils').employing;
const now = calendarDate('2026-11-22');
const asked: CostAsked = {
  wage: pence(12_71),
  weeklyMinutes: 20 * 60,
  age: '21-and-over',
  claimsAllowance: true,
  insurance: pence(100_00),
  payroll: pence(180_00),
  training: 200,
};
const partsOf = (given: CostAsked, day = now): Readonly<Record<string, number>> =>
  Object.fromEntries(hourlyCost(given, values, day).lines.map((line) => [line.part, line.yearly]));

describe('The cost of an hour', () => {
  it('is what the worked example in docs/rules says', () => {
    const page = readFileSync(new URL('../../docs/rules/cost-of-employing.md', import.meta.url), 'utf8');
    const text = /```json example\n(.*?)```/s.exec(page)?.[1] ?? '';
    const example = JSON.parse(text) as { on: string; asked: CostAsked } & Record<string, number>;
    const cost = hourlyCost(example.asked, values, calendarDate(example.on));
    assert.deepEqual(
      [cost.gross, cost.yearly, cost.hourly],
      [example['gross'], example['yearly'], example['hourly']],
    );
  });

  it('is the published figure for each wage, number of hours and year, with the allowance and without', () => {
    const hour = (wage: number, hours: number, day = '2026-11-22', claimsAllowance = true): number =>
      hourlyCost(
        { ...asked, wage: pence(wage), weeklyMinutes: hours * 60, claimsAllowance },
        values,
        calendarDate(day),
      ).hourly;
    assert.deepEqual([hour(12_21, 20, '2025-11-22'), hour(12_21, 20, '2025-11-22', false)], [14_46, 15_79]);
    assert.deepEqual([hour(12_71, 10), hour(12_71, 35), hour(13_85, 20)], [15_07, 15_01, 16_39]);
    assert.deepEqual(
      [hour(12_71, 10, '2026-11-22', false), hour(12_71, 35, '2026-11-22', false)],
      [15_76, 16_73],
    );
  });

  it('has no pension at the trigger, and one from a penny above', () => {
    const at = (wage: number): number | undefined =>
      partsOf({ ...asked, wage: pence(wage), weeklyMinutes: 60 })['pension'];
    // 171.60 × 52 and holiday are 10,000.24; a penny an hour less is below £10,000.
    assert.deepEqual([at(171_59), at(171_60)], [0, 112_81]);
  });

  it('takes off no more than the insurance that is due', () => {
    const small = partsOf({ ...asked, weeklyMinutes: 5 * 60 });
    assert.equal(small['national-insurance'], 0);
    assert.equal(small['allowance'], 0);
    const large = partsOf({ ...asked, wage: pence(60_00), weeklyMinutes: 40 * 60 });
    assert.equal(large['allowance'], -10_500_00);
  });

  it('takes off only what a person’s other assistants leave of the one allowance', () => {
    const one = insuranceFor(asked, values, now);
    assert.equal(one, 1_472_08);
    const beside = (others: number) => partsOf({ ...asked, allowanceUsed: pence(others * one) })['allowance'];
    assert.deepEqual([beside(6), beside(7), beside(8)], [-1_472_08, -195_44, 0]);
  });

  it('uses the rates of its day', () => {
    assert.equal(
      belowTheLaw({ ...asked, wage: pence(12_21) }, values, calendarDate('2026-03-31')),
      undefined,
    );
    assert.equal(
      belowTheLaw({ ...asked, wage: pence(12_21) }, values, calendarDate('2026-04-01'))?.short,
      50,
    );
  });

  it('adds up, and is never less than the wage with its holiday', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8_00, max: 60_00 }),
        fc.integer({ min: 15, max: 6_000 }),
        (wage, minutes) => {
          const cost = hourlyCost({ ...asked, wage: pence(wage), weeklyMinutes: minutes }, values, now);
          assert.equal(
            cost.lines.reduce((sum, line) => sum + line.yearly, 0),
            cost.yearly,
          );
          assert.ok(cost.hourly >= Math.floor(wage * 1.1207));
        },
      ),
    );
  });
});

describe('Somebody under 21', () => {
  const young = { ...asked, wage: pence(10_85), age: '18-to-20' } as const;

  it('costs what the page of the rule says, without National Insurance and pension', () => {
    const parts = partsOf(young);
    assert.deepEqual([parts['national-insurance'], parts['allowance'], parts['pension']], [0, 0, 0]);
    const { gross, yearly, hourly } = hourlyCost(young, values, now);
    assert.deepEqual([gross, yearly, hourly], [12_645_98, 13_178_90, 12_67]);
  });

  it('is insured above £50,270 a year, and from 21 above £5,000', () => {
    const at = (age: CostAsked['age']) =>
      partsOf({ ...asked, age, wage: pence(30_00), weeklyMinutes: 40 * 60 });
    // 30.00 × 40 × 52 and holiday are £69,931.68.
    assert.equal(at('16-to-17')['national-insurance'], 2_949_25);
    assert.equal(at('21-and-over')['national-insurance'], 9_739_75);
  });

  it('never costs an employer more than somebody of 21 at the same wage', () => {
    const wages = fc.integer({ min: 8_00, max: 60_00 });
    fc.assert(
      fc.property(wages, fc.integer({ min: 15, max: 6_000 }), fc.boolean(), (wage, minutes, claims) => {
        const terms = { ...asked, wage: pence(wage), weeklyMinutes: minutes, claimsAllowance: claims };
        const at = (age: CostAsked['age']) => hourlyCost({ ...terms, age }, values, now).yearly;
        assert.ok(at('16-to-17') === at('18-to-20') && at('18-to-20') <= at('21-and-over'));
      }),
    );
  });

  it('uses nothing of the one allowance that others share', () => {
    assert.equal(insuranceFor(young, values, now), 0);
    assert.equal(pensionFor(60, young, values, now), 0);
  });
});

describe('The employer’s pension', () => {
  it('grows with each hour, and a year of hours comes to what a year costs', () => {
    const year = asked.weeklyMinutes * 52;
    assert.equal(pensionFor(year, asked, values, now), partsOf(asked)['pension']);
    assert.equal(pensionFor(60, asked, values, now), 25);
  });

  it('is nothing where a year comes to no more than the trigger', () => {
    assert.equal(pensionFor(600, { ...asked, weeklyMinutes: 10 * 60 }, values, now), 0);
  });
});

describe('A wage', () => {
  it('is refused one penny below the least for that age, with what an hour then costs', () => {
    const refused = belowTheLaw({ ...asked, wage: pence(12_70) }, values, now);
    assert.deepEqual([refused?.least.amount, refused?.short, refused?.lawful.hourly], [12_71, 1, 15_05]);
    assert.equal(refused?.least.seen, false);
    assert.equal(belowTheLaw(asked, values, now), undefined);
  });

  it('may be lower for somebody younger', () => {
    const young = { ...asked, wage: pence(10_85), age: '18-to-20' } as const;
    assert.equal(belowTheLaw(young, values, now), undefined);
    assert.equal(belowTheLaw({ ...young, wage: pence(10_84) }, values, now)?.short, 1);
  });
});

describe('A line of a plan', () => {
  const cost = { now: hourlyCost(asked, values, now), lawful: hourlyCost(asked, values, now) };

  it('that gives the cost of the least wage employs somebody to the penny; one penny less cannot', () => {
    const at = (weekly: number) => givenByLine({ what: 'Assistants', weekly: pence(weekly) }, asked, cost);
    assert.deepEqual(at(20 * 15_05), { what: 'Assistants', hourly: 15_05, left: 0, unlawful: false });
    assert.deepEqual(at(20 * 15_04), { what: 'Assistants', hourly: 15_04, left: -1, unlawful: true });
  });
});
