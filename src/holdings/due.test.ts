import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, calendarDate, id, nothing, pence } from '#basics';
import { contributionFor, dueNow, type PaidSoFar } from './due.ts';
import type { Holding } from './holding.ts';
import type { PaidDays } from './paid-days.ts';
import type { Share } from './share.ts';

const monday = calendarDate('2026-04-06');
const sunday = calendarDate('2026-05-03');
const direct: Holding = {
  holdingId: id('018f0000-0000-7000-8000-00000000000a'),
  personId: id('018f0000-0000-7000-8000-0000000000aa'),
  accountId: id('018f0000-0000-7000-8000-0000000000ab'),
  serviceId: id('018f0000-0000-7000-8000-0000000000ac'),
  kind: 'direct-payment',
  state: 'active',
  name: '',
  fixedCostBasisPoints: 0,
  version: 1,
};
const share: Share = {
  shareId: id('018f0000-0000-7000-8000-000000000001'),
  holdingId: direct.holdingId,
  planId: 'plan',
  lineId: 'line',
  what: 'My assistant',
  weekly: pence(260_80),
  oneOff: nothing,
  from: monday,
};
const begun: PaidSoFar = { firstDay: monday, shares: [share], holdings: [direct], paid: [], charges: [] };
const paidUntil = (until: PaidDays['until']): readonly PaidDays[] => [{ ...share, until }];

test('the first four weeks can be paid before they begin, and the next not more than four weeks ahead', () => {
  assert.equal(dueNow(begun, addDays(monday, -7))?.fourWeeks.from, monday);
  const paid = { ...begun, paid: paidUntil(sunday) };
  assert.equal(dueNow(paid, monday)?.fourWeeks.from, '2026-05-04');
  const ahead = { ...begun, paid: paidUntil(addDays(sunday, 28)) };
  assert.equal(dueNow(ahead, monday), undefined);
  assert.equal(dueNow(ahead, addDays(monday, 28))?.fourWeeks.from, '2026-06-01');
});

test('weeks that were missed are paid with the four weeks they are in, first things first', () => {
  const late = dueNow(begun, calendarDate('2026-06-10'));
  assert.equal(late?.fourWeeks.from, monday);
  assert.equal(late.payments[0]?.net, 1_043_20);
});

test('days that come to less than a penny are paid with those that follow, and an end is always reached', () => {
  const penny = { ...share, weekly: pence(1), from: calendarDate('2026-04-28') };
  const due = dueNow({ ...begun, shares: [penny] }, calendarDate('2026-04-28'));
  assert.deepEqual([due?.fourWeeks.from, due?.payments[0]?.net], ['2026-05-04', 4]);
  const paid = { ...begun, shares: [penny], paid: due?.paidDays ?? [] };
  assert.equal(dueNow(paid, calendarDate('2026-04-28')), undefined);
});

test('a holding that has not begun is not paid', () => {
  const waiting: Holding = { ...direct, state: 'signed-by-person' };
  assert.equal(dueNow({ ...begun, holdings: [waiting] }, monday), undefined);
});

test('the days of a closed holding that were never paid are paid to where its balance went', () => {
  const closed: Holding = { ...direct, state: 'closed', goesTo: direct.accountId };
  const ended = { ...share, until: addDays(monday, 6) };
  const due = dueNow({ ...begun, holdings: [closed], shares: [ended] }, monday);
  assert.equal(due?.payments[0]?.net, 260_80);
});

test('with £63.50 a week to pay, four weeks of £260.80 come as £789.20', () => {
  const charged = { ...begun, charges: [{ from: monday, weekly: pence(63_50) }] };
  assert.equal(dueNow(charged, monday)?.payments[0]?.net, 789_20);
});

test('a charge that changes counts each day at what was in force on it, and days paid for are not charged again', () => {
  const charges = [
    { from: addDays(monday, 7), weekly: pence(14_00) },
    { from: monday, weekly: pence(7_00) },
  ];
  assert.equal(contributionFor(charges, { from: monday, until: sunday }), 49_00);
  assert.equal(contributionFor(charges, { from: addDays(monday, -7), until: addDays(monday, -1) }), 0);
  const paid = { ...begun, charges, paidInUntil: sunday };
  assert.equal(dueNow(paid, monday)?.payments[0]?.contribution, 0);
});

test('what a run kept back comes whole later: its part of the charge went with the run and is not caught up', () => {
  const fund: Holding = {
    ...direct,
    holdingId: id('018f0000-0000-7000-8000-00000000000b'),
    kind: 'individual-service-fund',
  };
  const club: Share = {
    ...share,
    shareId: id('018f0000-0000-7000-8000-000000000002'),
    holdingId: fund.holdingId,
    lineId: 'club',
    what: 'Arts club',
    weekly: pence(63_00),
  };
  const charges = [{ from: monday, weekly: pence(63_50) }];
  const both = { ...begun, holdings: [direct, fund], shares: [share, club], charges };
  assert.deepEqual(
    dueNow(both, monday)?.payments.map(({ contribution, net }) => [contribution, net]),
    [
      [254_00, 789_20],
      [0, 252_00],
    ],
  );
  // The direct payment waits for a bank account; the fund is paid alone.
  const clubPaid: readonly PaidDays[] = [{ ...club, until: sunday }];
  const kept = dueNow({ ...both, paid: clubPaid, paidInUntil: sunday }, monday);
  assert.deepEqual(
    kept?.payments.map(({ contribution, net }) => [contribution, net]),
    [[0, 1_043_20]],
  );
});
