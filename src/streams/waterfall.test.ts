import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { addDays, calendarDate, id, pence } from '#basics';
import type { Part, PartId } from './part.ts';
import { layOut, type Spent, type Taken } from './waterfall.ts';

type Filled = Pick<Part, 'partId' | 'amount' | 'from' | 'until' | 'onlyFor'>;
const first = calendarDate('2026-04-01');
const named = (number: number): string => `019db2a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const partNo = (number: number): PartId => id<'stream-part'>(named(number));
const from = (days: number) => addDays(first, days);

const fund: Filled = { partId: partNo(1), amount: pence(10_000), from: first, until: from(364) };
const work: Filled = {
  partId: partNo(2),
  amount: pence(3_000),
  from: first,
  until: from(364),
  onlyFor: ['Support at work'],
};
const spending = (number: number, amount: number, more: Partial<Spent> = {}): Spent => ({
  transferId: id<'transfer'>(named(1_000 + number)),
  amount: pence(amount),
  on: from(10),
  ...more,
});
const told = (taken: readonly Taken[]) =>
  taken.map(({ partId, amount, because }) => [
    partId === undefined ? 'service' : Number(partId.slice(-3)),
    Number(amount),
    because,
  ]);

describe('A movement out of a pot of several streams', () => {
  it('comes first from money that may pay for nothing else, then from what is left, then from the service', () => {
    const taken = layOut([fund, work], [spending(1, 15_000, { line: 'Support at work' })]);
    assert.deepEqual(told(taken), [
      [2, 3_000, 'only-for-this'],
      [1, 10_000, 'ends-soonest'],
      ['service', 2_000, 'the-rest'],
    ]);
  });

  it('never comes from money that is for another line, nor from before or after its days', () => {
    assert.deepEqual(told(layOut([work], [spending(1, 500, { line: 'Arts club' })])), [
      ['service', 500, 'the-rest'],
    ]);
    assert.deepEqual(told(layOut([fund], [spending(1, 500, { on: addDays(first, -1) })])), [
      ['service', 500, 'the-rest'],
    ]);
    assert.deepEqual(told(layOut([fund], [spending(1, 500, { on: from(365) })])), [
      ['service', 500, 'the-rest'],
    ]);
    assert.deepEqual(told(layOut([fund], [spending(1, 500, { on: from(364) })])), [[1, 500, 'ends-soonest']]);
  });

  it('comes from what ends soonest, and by what is left where two end on one day', () => {
    const soon: Filled = { ...fund, partId: partNo(3), until: from(30), amount: pence(100) };
    const beside: Filled = { ...fund, partId: partNo(4), amount: pence(20_000) };
    assert.deepEqual(told(layOut([fund, beside, soon], [spending(1, 400)])), [
      [3, 100, 'ends-soonest'],
      [1, 100, 'shared'],
      [4, 200, 'shared'],
    ]);
  });

  it('that comes back goes back where it came from, and can be spent again', () => {
    const out = spending(1, 12_000);
    const back = spending(2, -12_000, { reverses: out.transferId, on: from(400) });
    assert.deepEqual(told(layOut([fund], [out, back, spending(3, 4_000)])), [
      [1, 10_000, 'ends-soonest'],
      ['service', 2_000, 'the-rest'],
      [1, -10_000, 'came-back'],
      ['service', -2_000, 'came-back'],
      [1, 4_000, 'ends-soonest'],
    ]);
  });

  it('goes to the service where nobody knows what it takes back', () => {
    assert.deepEqual(told(layOut([fund], [spending(1, -700)])), [['service', -700, 'came-back']]);
  });
});

describe('For each of ten thousand pots', () => {
  const lines = ['Support at work', 'Arts club', 'My assistant'];
  const day = fc.integer({ min: 0, max: 120 });
  const aPart = fc.record({
    amount: fc.integer({ min: 1, max: 50_000 }),
    from: day,
    days: day,
    only: fc.option(fc.subarray(lines, { minLength: 1 })),
  });
  const movement = fc.record({
    amount: fc.integer({ min: 1, max: 20_000 }),
    on: day,
    line: fc.option(fc.constantFrom(...lines)),
    back: fc.nat({ max: 4 }),
  });
  const pot = fc.record({
    parts: fc.array(aPart, { maxLength: 6 }).map((all) =>
      all.map((each, place): Filled => ({
        partId: partNo(place + 1),
        amount: pence(each.amount),
        from: from(each.from),
        until: from(each.from + each.days),
        ...(each.only !== null && { onlyFor: each.only }),
      })),
    ),
    spent: fc.array(movement, { minLength: 1, maxLength: 8 }).map((all) =>
      all.flatMap((each, place): Spent[] => {
        const out = spending(place, each.amount, {
          on: from(each.on),
          ...(each.line !== null && { line: each.line }),
        });
        const back = spending(100 + place, -each.amount, { on: out.on, reverses: out.transferId });
        return each.back === 0 ? [out, back] : [out];
      }),
    ),
  });
  type Pot = { readonly parts: readonly Filled[]; readonly spent: readonly Spent[] };
  type LaidOut = Pot & { readonly taken: readonly Taken[] };
  let all: readonly LaidOut[];
  before(() => {
    all = fc
      .sample(pot, { numRuns: 10_000, seed: 20_261_122 })
      .map((each) => ({ ...each, taken: layOut(each.parts, each.spent) }));
  });
  const sum = (taken: readonly { readonly amount: number }[]): number =>
    taken.reduce((total, each) => total + each.amount, 0);
  const of = (taken: readonly Taken[], partId: PartId | undefined): readonly Taken[] =>
    taken.filter((each) => each.partId === partId);
  const mayPay = ({ from: since, until, onlyFor }: Filled, { on, line = '' }: Spent | Taken): boolean =>
    since <= on && on <= until && (onlyFor === undefined || onlyFor.includes(line));

  it('every movement is laid out to the penny, once', () => {
    for (const { spent, taken } of all) {
      const laid = new Map<string, number>();
      for (const { transferId, amount } of taken) laid.set(transferId, (laid.get(transferId) ?? 0) + amount);
      assert.deepEqual(
        spent.map((each) => laid.get(each.transferId)),
        spent.map((each) => each.amount),
      );
      assert.equal(sum(taken), sum(spent));
    }
  });

  it('no part gives more than it holds, or outside its days, or for another line', () => {
    for (const { parts, taken } of all)
      for (const part of parts) {
        let used = 0;
        for (const each of of(taken, part.partId)) {
          used += each.amount;
          assert.ok(used >= 0 && used <= part.amount);
          assert.ok(each.because === 'came-back' || mayPay(part, each));
        }
      }
  });

  it('the service pays only what no part may', () => {
    for (const { parts, spent } of all) {
      const [one] = spent;
      if (one === undefined) continue;
      const could = sum(parts.filter((part) => mayPay(part, one)));
      assert.equal(sum(of(layOut(parts, [one]), undefined)), Math.max(0, one.amount - could));
    }
  });

  it('what was laid out one night never changes, whatever is spent later', () => {
    all.forEach(({ parts, spent, taken }, place) => {
      const nights = place % (spent.length + 1);
      const earlier = layOut(parts, spent.slice(0, nights));
      assert.deepEqual([...earlier, ...layOut(parts, spent.slice(nights), earlier)], taken);
    });
  });

  it('the order in which the parts were written down makes no difference', () => {
    for (const { parts, spent, taken } of all) assert.deepEqual(layOut(parts.toReversed(), spent), taken);
  });

  it('more in a part never makes another funder of the same lines and days give more', () => {
    for (const { parts, spent } of all) {
      const [one] = spent;
      const [richer, ...others] = parts;
      if (one === undefined || richer === undefined) continue;
      const twice = layOut([{ ...richer, amount: pence(richer.amount * 2) }, ...others], [one]);
      const once = layOut(parts, [one]);
      for (const { partId } of others) assert.ok(sum(of(twice, partId)) <= sum(of(once, partId)) + 1);
    }
  });
});
