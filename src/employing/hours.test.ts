import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, id, pence } from '#basics';
import { getPolicyPack } from '#policy';
import { type HoursId, minutesOf, overlaps, partOfHours, payFor, readTime, type Times } from './hours.ts';
import type { Particulars } from './particulars.ts';

const times = (on: string, from: string, until: string, breakMinutes = 0): Times => ({
  on: calendarDate(on),
  from,
  until,
  breakMinutes,
});

describe('Times of work', () => {
  it('are counted past midnight, less the break', () => {
    assert.equal(minutesOf({ from: '08:00', until: '10:30', breakMinutes: 0 }), 150);
    assert.equal(minutesOf({ from: '22:00', until: '07:00', breakMinutes: 30 }), 510);
  });

  it('are nothing where the break takes it all, or they end when they begin', () => {
    assert.equal(minutesOf({ from: '08:00', until: '08:30', breakMinutes: 30 }), undefined);
    assert.equal(minutesOf({ from: '08:00', until: '08:00', breakMinutes: 0 }), undefined);
  });

  it('are read as people type them', () => {
    assert.deepEqual(['8', '8:30', '08.30', '0830', '23:59'].map(readTime), [
      '08:00',
      '08:30',
      '08:30',
      '08:30',
      '23:59',
    ]);
    assert.deepEqual(['', '24:00', '8:60', 'noon', '8:3'].map(readTime), Array(5).fill(undefined));
  });

  it('share a minute or do not, also past midnight', () => {
    const night = times('2026-11-16', '22:00', '07:00');
    assert.equal(overlaps(night, times('2026-11-17', '06:59', '08:00')), true);
    assert.equal(overlaps(night, times('2026-11-17', '07:00', '08:00')), false);
    assert.equal(
      overlaps(times('2026-11-16', '08:00', '10:00'), times('2026-11-16', '10:00', '11:00')),
      false,
    );
  });

  it('overlap each other alike', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((each) => `${each.toString().padStart(2, '0')}:00`);
    const some = fc
      .tuple(fc.constantFrom('2026-11-16', '2026-11-17'), hour, hour)
      .map(([on, a, b]) => times(on, a, b));
    fc.assert(fc.property(some, some, (one, other) => overlaps(one, other) === overlaps(other, one)));
  });
});

describe('What hours come to', () => {
  const { employing } = getPolicyPack('england-care-act');
  const agreed = { wage: pence(12_21), hourlyCost: pence(14_46), age: '21-and-over' } as Particulars;
  const onDay = (day: string) =>
    payFor({ on: calendarDate(day), minutes: 60, kind: 'work' }, agreed, employing);

  it('is the agreed wage, and what the contract says comes on top', () => {
    assert.deepEqual(onDay('2026-03-31'), { wage: 12_21, pay: 12_21, onCost: 2_25 });
  });

  it('has nothing on top where it is holiday, which was set aside beside the work', () => {
    for (const kind of ['holiday', 'holiday-left'] as const)
      assert.deepEqual(payFor({ on: calendarDate('2026-03-31'), minutes: 60, kind }, agreed, employing), {
        wage: 12_21,
        pay: 12_21,
        onCost: 0,
      });
  });

  it('is the least of the day where the law overtook the wage, and no less comes on top of it', () => {
    assert.deepEqual(onDay('2026-04-01'), { wage: 12_71, pay: 12_71, onCost: 2_34 });
  });
});

describe('A long list of hours', () => {
  const some = (count: number): readonly { readonly hoursId: HoursId }[] =>
    Array.from({ length: count }, (_, n) => ({
      hoursId: id<'hours'>(`018f0000-0000-7000-8000-${n.toString().padStart(12, '0')}`),
    }));

  it('comes whole where it is short, and from its beginning where nobody knows the line', () => {
    assert.deepEqual(partOfHours(some(40), undefined), { shown: some(40), isFirst: true });
    assert.deepEqual(partOfHours(some(3), 'nonsense'), { shown: some(3), isFirst: true });
    assert.deepEqual(partOfHours([], undefined), { shown: [], isFirst: true });
  });

  it('comes in parts that together are the whole, each line once and in its order', () => {
    fc.assert(
      fc.property(fc.nat(300), (count) => {
        const seen: { readonly hoursId: HoursId }[] = [];
        let part = partOfHours(some(count), undefined);
        seen.push(...part.shown);
        while (part.next !== undefined) {
          part = partOfHours(some(count), part.next);
          assert.equal(part.isFirst, false);
          seen.push(...part.shown);
        }
        assert.deepEqual(seen, some(count));
      }),
    );
  });
});
