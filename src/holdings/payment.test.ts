import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, id, nothing, pence } from '#basics';
import { lessContribution } from './net-payment.ts';
import type { PaidDays } from './paid-days.ts';
import { amountFor, fourWeeksAt } from './payment.ts';
import { paymentsDue } from './payments-due.ts';
import type { Share } from './share.ts';

const monday = calendarDate('2026-04-06');
const sunday = calendarDate('2026-05-03');

test('four weeks of £260.80 are £1,043.20', () => {
  assert.equal(amountFor(pence(260_80), monday, sunday), 1_043_20);
});

test('a part week is paid by the day, and seven days are a week to the penny', () => {
  assert.equal(amountFor(pence(63_00), monday, addDays(monday, 2)), 27_00);
  const first = amountFor(pence(63_04), monday, addDays(monday, 3));
  const rest = amountFor(pence(63_04), addDays(monday, 4), addDays(monday, 6));
  assert.equal(first + rest, 63_04);
});

test('paying until a day and then from the next comes to the same, whichever day it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500_00 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 6 }),
      (weekly, one, other, start) => {
        const from = addDays(monday, start);
        const middle = addDays(from, one);
        const until = addDays(middle, other + 1);
        const whole = amountFor(pence(weekly), from, until);
        const parts =
          amountFor(pence(weekly), from, middle) + amountFor(pence(weekly), addDays(middle, 1), until);
        assert.equal(parts, whole);
      },
    ),
  );
});

test('four weeks are counted from the Monday of the first day of support', () => {
  assert.deepEqual(fourWeeksAt(calendarDate('2026-04-08'), monday), { from: monday, until: sunday });
  assert.deepEqual(fourWeeksAt(monday, addDays(sunday, 1)), { from: '2026-05-04', until: '2026-05-31' });
  assert.deepEqual(fourWeeksAt(monday, calendarDate('2026-04-05')), {
    from: '2026-03-09',
    until: '2026-04-05',
  });
});

test('Ola’s holdings are due £1,043.20, £252.00 and £100.00: £1,395.20 for four weeks', () => {
  const due = dueTo(olasShares);
  assert.deepEqual(
    due.map((payment) => payment.amount),
    [1_043_20, 252_00, 100_00],
  );
});

test('days that were paid for are not paid for again', () => {
  const paid = olasShares.map((share) => ({ ...share, until: sunday }));
  assert.deepEqual(dueTo(olasShares, paid), []);
  const [first] = dueTo(olasShares, paid, addDays(sunday, 28));
  assert.equal(first?.amount, 1_043_20);
  assert.equal(first.parts[0]?.from, '2026-05-04');
});

test('a one-off is paid once, beside the weekly money and not out of it', () => {
  const withOneOff = { ...line(0, 'dp'), oneOff: pence(600_00) };
  const [payment] = dueTo([withOneOff]);
  assert.equal(payment?.oneOffs, 600_00);
  assert.equal(payment.weeklyMoney, 0);
  assert.deepEqual(dueTo([{ ...withOneOff, oneOffPaidOn: monday }]), []);
});

test('with a contribution of £63.50 a week the direct payment is £789.20 net', () => {
  const due = dueTo(olasShares).map((payment, index) => ({
    ...payment,
    kind: (['direct-payment', 'individual-service-fund', 'pool'] as const)[index] ?? 'pool',
  }));
  const net = lessContribution(due, pence(254_00));
  assert.deepEqual(
    net.map((payment) => payment.net),
    [789_20, 252_00, 100_00],
  );
});

test('a contribution beyond the direct payment comes off the next holding, and never off a one-off', () => {
  const due = dueTo([{ ...line(10_00, 'dp'), oneOff: pence(600_00) }, line(20_00, 'isf')]);
  const net = lessContribution(
    due.map((payment, index) => ({
      ...payment,
      kind: index === 0 ? ('direct-payment' as const) : ('pool' as const),
    })),
    pence(50_00),
  );
  assert.deepEqual(
    net.map((payment) => payment.net),
    [600_00, 70_00],
  );
});

const holdings = {
  dp: '018f0000-0000-7000-8000-00000000000a',
  isf: '018f0000-0000-7000-8000-00000000000b',
  pool: '018f0000-0000-7000-8000-00000000000c',
};
const olasShares = [line(240_80, 'dp'), line(20_00, 'dp'), line(63_00, 'isf'), line(25_00, 'pool')];

function dueTo(shares: readonly Share[], paid: readonly PaidDays[] = [], until = sunday) {
  return paymentsDue({ shares, paid }, until).payments;
}

function line(weekly: number, holding: keyof typeof holdings): Share {
  return {
    shareId: id('018f0000-0000-7000-8000-000000000001'),
    holdingId: id(holdings[holding]),
    planId: 'plan',
    lineId: holding,
    what: holding,
    weekly: pence(weekly),
    oneOff: nothing,
    from: monday,
  };
}
