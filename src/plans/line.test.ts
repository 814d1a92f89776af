import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array, assert as always, integer, property, record } from 'fast-check';
import { add, id, moment, nothing, pence, type Pence, times } from '#basics';
import {
  besideStart,
  type Hundredths,
  hundredths,
  type Line,
  type PaidLine,
  quantityText,
  readQuantity,
  totalsOf,
  totalsWith,
  weeklyOf,
} from './line.ts';

const written = {
  voice: 'own',
  by: id<'account'>('00000000-0000-7000-8000-000000000001'),
  name: 'Ola Marsh',
  at: moment('2026-04-06T09:00:00Z'),
} as const;
const common = { lineId: id<'plan-line'>('00000000-0000-7000-8000-000000000002'), schedule: '', serves: [] };

function paid(what: string, unitPrice: number, quantity: string, oneOff = 0): PaidLine {
  const read = readQuantity(quantity);
  assert.ok(read !== undefined);
  return {
    ...common,
    kind: 'paid',
    what,
    provider: { kind: 'written', name: '' },
    price: { unit: 'hour', unitPrice: pence(unitPrice), quantity: read },
    oneOff: pence(oneOff),
    version: 1,
    written,
  };
}

describe('a weekly cost', () => {
  it('is 16 hours of a personal assistant at £15.05: £240.80', () => {
    assert.equal(weeklyOf({ unit: 'hour', unitPrice: pence(1505), quantity: 1600 as Hundredths }), 24_080);
  });

  it('is a quarter of an hour to the penny, half a penny up', () => {
    assert.equal(weeklyOf({ unit: 'hour', unitPrice: pence(1502), quantity: 25 as Hundredths }), 376);
    assert.equal(weeklyOf({ unit: 'hour', unitPrice: pence(1501), quantity: 25 as Hundredths }), 375);
  });
});

describe('the totals of a plan', () => {
  const plan: readonly Line[] = [
    paid('Personal assistant', 1505, '16', 60_000),
    paid('Arts club', 2100, '3'),
    paid('Thursday minibus', 2500, '1'),
    paid('Back-up and emergencies', 2000, '1'),
    { ...common, kind: 'unpaid', what: 'Sundays with Bea', who: 'Bea Marsh', version: 1, written },
    { ...common, kind: 'ordinary', what: 'The library', who: 'Harbour library', version: 1, written },
  ];

  it('are £348.80 a week, £18,137.60 for 52 weeks and £600.00 once', () => {
    assert.deepEqual(totalsOf(plan), { weekly: 34_880, yearly: 1_813_760, oneOff: 60_000 });
  });

  it('are nothing for an empty plan', () => {
    assert.deepEqual(totalsOf([]), { weekly: 0, yearly: 0, oneOff: 0 });
  });

  it('are the same with a line that is being written as when it is kept', () => {
    const [first, ...others] = plan;
    assert.ok(first?.kind === 'paid');
    assert.deepEqual(totalsWith(totalsOf(others), first), totalsOf(plan));
    assert.deepEqual(totalsWith(totalsOf(plan), { oneOff: nothing }), totalsOf(plan));
  });

  it('add up line by line, and never take a one-off into the week', () => {
    const some = array(
      record({
        unitPrice: integer({ min: 0, max: 100_000 }),
        quarters: integer({ min: 1, max: 672 }),
        oneOff: integer({ min: 0, max: 1_000_000 }),
      }),
      { maxLength: 20 },
    );
    always(
      property(some, (lines) => {
        const all = lines.map((line) =>
          paid('', line.unitPrice, quantityText(quarters(line.quarters)), line.oneOff),
        );
        const weekly = add(...all.map((line) => (line.price === undefined ? nothing : weeklyOf(line.price))));
        const oneOff = add(...lines.map((line): Pence => pence(line.oneOff)));
        assert.deepEqual(totalsOf(all), { weekly, yearly: times(weekly, 52), oneOff });
      }),
    );
  });
});

describe('hours a week', () => {
  it('are read in quarters', () => {
    assert.deepEqual(['16', '2.5', '1.25', '0.75', '400'].map(readQuantity), [1600, 250, 125, 75, 40_000]);
  });

  it('are not read in other steps, from nothing, from words, or above 400', () => {
    assert.deepEqual(
      ['0', '1.1', '1.01', '', 'three', '-1', '400.25', '1e3', '1,5'].map(readQuantity),
      Array.from({ length: 9 }, () => undefined),
    );
  });

  it('are written as they were typed', () => {
    assert.equal(quantityText(quarters(5)), '1.25');
    assert.equal(quantityText(quarters(64)), '16');
  });
});

describe('beside the starting figure', () => {
  it('the golden plan is £59.62 under', () => {
    assert.deepEqual(besideStart(pence(34_880), pence(40_842)), { is: 'under', by: 5_962 });
  });

  it('a penny more is over, and the same is the same', () => {
    assert.deepEqual(besideStart(pence(101), pence(100)), { is: 'over', by: 1 });
    assert.deepEqual(besideStart(pence(100), pence(100)), { is: 'same', by: 0 });
  });
});

function quarters(count: number): Hundredths {
  const found = hundredths(count * 25);
  assert.ok(found !== undefined);
  return found;
}
