import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  addDays,
  type CalendarDate,
  calendarDate,
  id,
  mondayFrom,
  nothing,
  pence,
  subtract,
} from '#basics';
import { withCoverage } from './covered.ts';
import { type Due, dueNow, type PaidSoFar } from './due.ts';
import { type Figure, fitToAgreed } from './fit-to-agreed.ts';
import type { Holding } from './holding.ts';
import { moveFrom } from './move-line.ts';
import { amountFor } from './payment.ts';
import { firstUncoveredDay, isInForce, type Share } from './share.ts';

const monday = calendarDate('2026-04-06');
const weeks_looked_at = 40;
const holdings = (['direct-payment', 'individual-service-fund', 'pool'] as const).map(
  (kind, index): Holding => ({
    holdingId: id(`018f0000-0000-7000-8000-00000000000${index}`),
    personId: id('018f0000-0000-7000-8000-0000000000aa'),
    accountId: id(`018f0000-0000-7000-8000-0000000000b${index}`),
    serviceId: id('018f0000-0000-7000-8000-0000000000ac'),
    kind,
    state: 'active',
    name: '',
    fixedCostBasisPoints: 0,
    version: 1,
  }),
);

/** A life with plans that change: what is held, what was paid, and the plan in force with its lines. */
type Life = {
  readonly today: CalendarDate;
  readonly money: PaidSoFar;
  readonly plan: {
    readonly planId: string;
    readonly from: CalendarDate;
    readonly lines: readonly Line[];
    readonly figures: readonly Figure[];
  };
  readonly made: number;
};
type Line = { readonly lineId: string; readonly weekly: number; readonly in: number };
type Change =
  | { readonly does: 'wait'; readonly days: number }
  | { readonly does: 'pay' }
  | { readonly does: 'new-plan'; readonly lines: readonly Line[] }
  | { readonly does: 'other-figure'; readonly percent: number; readonly daysAgo: number }
  | { readonly does: 'move'; readonly line: number; readonly to: number; readonly weeks: number };

const nobody: Life = {
  today: monday,
  money: { firstDay: monday, shares: [], holdings, paid: [], charges: [] },
  plan: { planId: 'none', from: monday, lines: [], figures: [] },
  made: 0,
};

const amounts = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1_00, max: 300_00 }));
const plans = fc
  .array(fc.record({ weekly: amounts, in: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((line, index) => ({ ...line, lineId: `line-${index}` })));
const changesOn = (waits: fc.Arbitrary<number>, ago: fc.Arbitrary<number>): fc.Arbitrary<readonly Change[]> =>
  fc.array(
    fc.oneof(
      fc.record({ does: fc.constant('wait' as const), days: waits }),
      fc.record({ does: fc.constant('pay' as const) }),
      fc.record({ does: fc.constant('pay' as const) }),
      fc.record({ does: fc.constant('new-plan' as const), lines: plans }),
      fc.record({
        does: fc.constant('other-figure' as const),
        percent: fc.integer({ min: 0, max: 100 }),
        daysAgo: ago,
      }),
      fc.record({
        does: fc.constant('move' as const),
        line: fc.integer({ min: 0, max: 3 }),
        to: fc.integer({ min: 0, max: 2 }),
        weeks: fc.integer({ min: 0, max: 3 }),
      }),
    ),
    { maxLength: 14 },
  );
const byWeeks = changesOn(
  fc.integer({ min: 0, max: 5 }).map((weeks) => weeks * 7),
  fc.integer({ min: 0, max: 5 }).map((weeks) => weeks * 7),
);
const byDays = changesOn(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));

test('by whole weeks no payment brings a day above what it costs or what was paid ahead, to the penny', () => {
  fc.assert(
    fc.property(byWeeks, plans, (changes, lines) => {
      for (const { before, after, due } of paymentsIn([{ does: 'new-plan', lines }, ...changes])) {
        for (const day of days(before)) {
          assert.ok(weekPaid(after, day) <= Math.max(weekHeld(before, day), weekPaid(before, day)), day);
          assert.ok(weekPaid(after, day) >= weekPaid(before, day), `${day}: taken back`);
          if (day <= due.fourWeeks.until) assert.ok(weekPaid(after, day) >= weekHeld(before, day), day);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('on any days at all it holds but for the pennies that a split week leaves over', () => {
  fc.assert(
    fc.property(byDays, plans, (changes, lines) => {
      for (const { before, after, due } of paymentsIn([{ does: 'new-plan', lines }, ...changes])) {
        for (const day of days(before)) {
          const most = Math.max(held(before, day), paid(before, day)) + pennies(after, day);
          assert.ok(paid(after, day) <= most, `${day}: ${paid(after, day)} over ${most}`);
          if (day <= due.fourWeeks.until)
            assert.ok(paid(after, day) >= held(before, day) - pennies(after, day), day);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('each payment is exactly the days it writes down, and takes nothing from any holding', () => {
  fc.assert(
    fc.property(byDays, plans, (changes, lines) => {
      for (const { due } of paymentsIn([{ does: 'new-plan', lines }, ...changes])) {
        for (const { holding, weeklyMoney, parts, before, came } of due.payments) {
          const by = due.paidDays.filter((each) => each.into === holding.holdingId && each.by === 'payment');
          const written = by.map((each) => amountFor(each.weekly, each.from, each.until));
          assert.equal(add(nothing, ...written), weeklyMoney);
          const shown = [
            ...parts.map((each) => each.amount),
            ...before.map((each) => subtract(nothing, each.amount)),
          ];
          const along = weeklyMoney > 0 ? came.map((each) => subtract(nothing, each.amount)) : [];
          assert.ok(weeklyMoney >= 0 && came.every((each) => each.amount >= 0));
          assert.ok(weeklyMoney >= add(nothing, ...shown, ...along));
        }
        const went = due.paidDays.filter((each) => each.by === 'along');
        const moved = went.map((each) => amountFor(each.weekly, each.from, each.until));
        assert.equal(add(nothing, ...moved), 0);
      }
    }),
    { numRuns: 150 },
  );
});

test('once everything due is paid, no day until then lacks money in any holding, and no line is uncovered', () => {
  fc.assert(
    fc.property(byDays, plans, (changes, lines) => {
      const life = paidUp(changed([{ does: 'new-plan', lines }, ...changes]));
      assert.equal(dueNow(life.money, life.today), undefined);
      for (const day of days(life).filter((each) => each <= addDays(life.today, 27))) {
        assert.ok(paid(life, day) >= held(life, day) - pennies(life, day), day);
      }
      for (const line of life.plan.lines)
        assert.equal(firstUncoveredDay(life.money.shares, line.lineId, life.plan.from), undefined);
    }),
    { numRuns: 150, examples: [twoPenceHalved] },
  );
});

test('whoever is due something has a share that is not paid until the end of those four weeks', () => {
  fc.assert(
    fc.property(byDays, plans, (changes, lines) => {
      const life = changed([{ does: 'new-plan', lines }, ...changes]);
      const due = dueNow(life.money, life.today);
      const open = withCoverage(life.money).filter(({ from, until, paidUntil }) => {
        const next = paidUntil === undefined ? from : addDays(paidUntil, 1);
        return due !== undefined && next <= due.fourWeeks.until && (until === undefined || next <= until);
      });
      assert.equal(open.length > 0, due !== undefined);
    }),
    { numRuns: 150 },
  );
});

const twoPenceHalved: [readonly Change[], readonly Line[]] = [
  [
    { does: 'wait', days: 22 },
    { does: 'other-figure', percent: 50, daysAgo: 0 },
  ],
  [{ weekly: 2, in: 0, lineId: 'line-0' }],
];

type Paying = { readonly before: Life; readonly due: Due; readonly after: Life };

function paymentsIn(changes: readonly Change[]): readonly Paying[] {
  const found: Paying[] = [];
  let life = nobody;
  for (const change of [...changes, { does: 'pay' } as const]) {
    const after = lived(life, change);
    const due = change.does === 'pay' ? dueNow(life.money, life.today) : undefined;
    if (due !== undefined) found.push({ before: life, due, after });
    life = after;
  }
  return found;
}

function changed(changes: readonly Change[]): Life {
  return changes.reduce(lived, nobody);
}

function paidUp(life: Life, round = 0): Life {
  assert.ok(round < 60, 'expected an end of payments');
  return dueNow(life.money, life.today) === undefined
    ? life
    : paidUp(lived(life, { does: 'pay' }), round + 1);
}

function lived(life: Life, change: Change): Life {
  switch (change.does) {
    case 'wait':
      return { ...life, today: addDays(life.today, change.days) };
    case 'pay':
      return pays(life);
    case 'new-plan':
      return replans(life, change.lines);
    case 'other-figure':
      return refits(life, change.percent, change.daysAgo);
    case 'move':
      return moves(life, change);
  }
}

function pays(life: Life): Life {
  const due = dueNow(life.money, life.today);
  if (due === undefined) return life;
  const money = { ...life.money, paid: [...life.money.paid, ...due.paidDays] };
  return { ...life, money: { ...money, shares: withCoverage(money) } };
}

function replans(life: Life, lines: readonly Line[]): Life {
  const from = mondayFrom(life.today);
  const planId = `plan-${life.made}`;
  const named = lines.map((line) => ({ ...line, lineId: `${planId}-${line.lineId}` }));
  const ended = life.money.shares.map((share) => endedBefore(share, from));
  const begun = named.map((line, index) => ({
    shareId: shareId(life.made + index),
    holdingId: holdingAt(line.in),
    planId,
    lineId: line.lineId,
    what: line.lineId,
    weekly: pence(line.weekly),
    oneOff: nothing,
    from,
  }));
  const money = { ...life.money, shares: [...ended, ...begun] };
  const whole = add(nothing, ...begun.map((each) => each.weekly));
  const plan = { planId, from, lines: named, figures: [{ from, weekly: whole }] };
  return { ...life, money: { ...money, shares: withCoverage(money) }, plan, made: life.made + lines.length };
}

function refits(life: Life, percent: number, daysAgo: number): Life {
  const { plan, made } = life;
  const ago = addDays(life.today, -daysAgo);
  const whole = plan.lines.reduce((sum, line) => sum + line.weekly, 0);
  const lines = plan.lines.map((line) => ({ lineId: line.lineId, weekly: pence(line.weekly) }));
  const weekly = pence(Math.floor((whole * percent) / 100));
  const from = ago < plan.from || percent === 100 ? plan.from : ago;
  const figures = [...plan.figures.filter((each) => each.from < from), { from, weekly }];
  let next = made;
  const done = fitToAgreed(life.money.shares, { planId: plan.planId, figures, lines }, () =>
    shareId((next += 1)),
  );
  const ended = new Map(done.map((each) => [each.ended.shareId, each.ended]));
  const shares = [
    ...life.money.shares.map((share) => ended.get(share.shareId) ?? share),
    ...done.flatMap((each) => each.begun),
  ];
  return { ...life, money: { ...life.money, shares }, plan: { ...plan, figures }, made: next + 1 };
}

function moves(
  life: Life,
  move: { readonly line: number; readonly to: number; readonly weeks: number },
): Life {
  const line = life.plan.lines[move.line];
  const from = addDays(mondayFrom(life.today), move.weeks * 7);
  const to = { lineId: line?.lineId ?? '', to: holdingAt(move.to), from, shareId: shareId(life.made) };
  const moved = moveFrom(withCoverage(life.money), to);
  if ('refused' in moved) return life;
  const ended = new Map(moved.done.ended.map((share) => [share.shareId, share]));
  const shares = [...life.money.shares.map((share) => ended.get(share.shareId) ?? share), moved.done.begun];
  const paidDays = [...life.money.paid, ...moved.done.paidDays];
  return { ...life, money: { ...life.money, shares, paid: paidDays }, made: life.made + 1 };
}

function endedBefore(share: Share, day: CalendarDate): Share {
  if (share.until !== undefined && share.until < day) return share;
  const last = addDays(day, -1);
  return { ...share, until: last < share.from ? addDays(share.from, -1) : last };
}

function days(life: Life): readonly CalendarDate[] {
  const last = Math.max(weeks_looked_at, 0) * 7;
  const all = Array.from({ length: last }, (_, index) => addDays(monday, index));
  return all.filter((day) => day <= addDays(life.today, 84));
}

type Held = { readonly weekly: number; readonly from: CalendarDate; readonly until?: CalendarDate };

function inForce(all: readonly Held[], day: CalendarDate): readonly Held[] {
  return all.filter((each) => isInForce(each, day));
}

function daily(all: readonly Held[], day: CalendarDate): number {
  return inForce(all, day).reduce((sum, each) => sum + amountFor(pence(each.weekly), day, day), 0);
}

const held = (life: Life, day: CalendarDate): number => daily(life.money.shares, day);
const paid = (life: Life, day: CalendarDate): number => daily(life.money.paid, day);
const week = (all: readonly Held[], day: CalendarDate): number =>
  inForce(all, day).reduce((sum, each) => sum + each.weekly, 0);
const weekHeld = (life: Life, day: CalendarDate): number => week(life.money.shares, day);
const weekPaid = (life: Life, day: CalendarDate): number => week(life.money.paid, day);

/** Each amount in force may leave a penny on a day where the week is split. */
function pennies(life: Life, day: CalendarDate): number {
  return inForce([...life.money.shares, ...life.money.paid], day).length;
}

function holdingAt(index: number): Holding['holdingId'] {
  const found = holdings[index]?.holdingId;
  assert.ok(found);
  return found;
}

function shareId(number: number): Share['shareId'] {
  return id(`018f0000-0000-7000-8000-${(number + 4096).toString(16).padStart(12, '0')}`);
}
