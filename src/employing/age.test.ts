import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { addDays, calendarDate, daysBetween, pence } from '#basics';
import { getPolicyPack } from '#policy';
import { type Age, ageBands, ageOn, birthdaysOf, canTurn, lacksBirthday, lastBirthday } from './age.ts';
import { paidOn } from './paid-on.ts';

const day = calendarDate;
const twenty: Age = { age: '18-to-20', nextAgeOn: day('2026-12-10') };
const seventeen: Age = { age: '16-to-17', nextAgeOn: day('2026-12-10') };

describe('The age of an assistant', () => {
  it('goes up on the birthday and not the day before', () => {
    const on = (text: string) => ageOn(twenty, day(text));
    assert.deepEqual([on('2026-12-09'), on('2026-12-10')], ['18-to-20', '21-and-over']);
  });

  it('goes up twice for somebody of 17: the day they turn 18 says when they turn 21', () => {
    const on = (text: string) => ageOn(seventeen, day(text));
    assert.deepEqual(
      [on('2026-12-09'), on('2026-12-10'), on('2029-12-09'), on('2029-12-10')],
      ['16-to-17', '18-to-20', '18-to-20', '21-and-over'],
    );
    assert.deepEqual(
      birthdaysOf(seventeen).map((each) => [each.turns, each.on]),
      [
        [18, '2026-12-10'],
        [21, '2029-12-10'],
      ],
    );
  });

  it('stays where no day was said, and at 21 or more', () => {
    assert.equal(ageOn({ age: '18-to-20' }, day('2099-01-01')), '18-to-20');
    assert.equal(ageOn({ age: '21-and-over' }, day('2099-01-01')), '21-and-over');
    assert.deepEqual(
      ageBands.map((age) => lacksBirthday({ age })),
      [false, true, true],
    );
  });

  it('counts 29 February to the assistant’s side in a year without one', () => {
    const leap: Age = { age: '16-to-17', nextAgeOn: day('2028-02-29') };
    assert.deepEqual(
      [ageOn(leap, day('2031-02-27')), ageOn(leap, day('2031-02-28'))],
      ['18-to-20', '21-and-over'],
    );
  });

  it('reaches 21 within three years from 18 to 20, and 18 within two from 16', () => {
    const today = day('2026-11-22');
    const can = (age: '18-to-20' | '16-to-17', next: string) => canTurn(age, day(next), today);
    assert.deepEqual([can('18-to-20', '2026-11-22'), can('18-to-20', '2026-11-23')], [false, true]);
    assert.deepEqual([can('18-to-20', '2029-11-22'), can('18-to-20', '2029-11-23')], [true, false]);
    assert.deepEqual([can('16-to-17', '2028-11-22'), can('16-to-17', '2028-11-23')], [true, false]);
  });
});

describe('A wage across birthdays', () => {
  const values = getPolicyPack('nils').employing;
  const begin = day('2025-04-01');
  const days = fc.nat(6_000).map((count) => addDays(begin, count));
  const younger = fc.constantFrom('18-to-20' as const, '16-to-17' as const);
  const hired = fc
    .tuple(younger, days, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 7_00, max: 15_00 }))
    .map(([age, on, share, wage]) => {
      const within = daysBetween(on, lastBirthday(age, on));
      const nextAgeOn = addDays(on, 1 + Math.floor(share * (within - 1)));
      return { on, terms: { age, nextAgeOn, wage: pence(wage), weeklyMinutes: 600 } };
    });

  it('is on every day no less than the least for the age on that day, and never less than agreed', () => {
    fc.assert(
      fc.property(hired, days, ({ terms }, on) => {
        const paid = paidOn(terms, values, on);
        const least = values.find(
          (each) => each.code === `wage-${paid.age}` && each.from <= on && !(each.until && each.until < on),
        );
        assert.ok(paid.wage >= (least?.value ?? Infinity) && paid.wage >= terms.wage);
        assert.equal(paid.age, ageOn(terms, on));
      }),
    );
  });

  it('never falls as days go by', () => {
    fc.assert(
      fc.property(hired, days, days, ({ terms }, one, other) => {
        const [first, then] = [one, other].toSorted();
        const at = (on: typeof one) => paidOn(terms, values, on).wage;
        assert.ok(at(first ?? one) <= at(then ?? other));
      }),
    );
  });

  it('is that of 21 at the latest five years after somebody of 16 was taken on', () => {
    fc.assert(fc.property(hired, ({ on, terms }) => ageOn(terms, addDays(on, 5 * 366)) === '21-and-over'));
  });
});
