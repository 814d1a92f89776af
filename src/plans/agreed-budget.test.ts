import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id, pence } from '#basics';
import { type Agreement, budgetOn, type Change, isUnsettled, mayHold, noticeFrom } from './agreed-budget.ts';
import { proposeLess } from './less.ts';

const planId = id<'plan'>('00000000-0000-7000-8000-000000000001');
const agreement: Agreement = {
  planId,
  organisationId: id<'organisation'>('00000000-0000-7000-8000-000000000003'),
  agreedOn: calendarDate('2026-04-20'),
  from: calendarDate('2026-04-20'),
  weekly: pence(34_880),
  oneOff: pence(60_000),
  planWeekly: pence(34_880),
  startingWeekly: pence(40_842),
  whyDifferent: 'The plan costs less.',
  reviewBy: calendarDate('2026-10-20'),
  lines: [],
};
const less: Change = {
  changeId: id<'plan-change'>('00000000-0000-7000-8000-000000000002'),
  planId,
  state: 'notice',
  proposedOn: calendarDate('2026-08-30'),
  givenOn: calendarDate('2026-09-01'),
  takesEffectOn: calendarDate('2026-09-29'),
  fromWeekly: pence(34_880),
  toWeekly: pence(30_000),
  reviewedOn: calendarDate('2026-08-28'),
  whatChanged: 'Ola now goes to the club with friends.',
  reason: 'Three hours fewer of paid support.',
  organisationId: id<'organisation'>('00000000-0000-7000-8000-000000000004'),
  organisationName: 'Harbour local service',
  proposedBy: id<'account'>('00000000-0000-7000-8000-000000000005'),
  proposedName: 'Priya Nair',
};

function weeklyOn(changes: readonly Change[], day: string): number | undefined {
  return budgetOn([agreement], changes, calendarDate(day))?.weekly;
}

describe('the agreed budget on a day', () => {
  it('is none before the first agreement and there from its first day', () => {
    assert.equal(weeklyOn([], '2026-04-19'), undefined);
    assert.equal(weeklyOn([], '2026-04-20'), 34_880);
  });

  it('stays as it was while notice runs, and is lower from its first day after', () => {
    assert.equal(weeklyOn([less], '2026-09-28'), 34_880);
    assert.equal(weeklyOn([less], '2026-09-29'), 30_000);
  });

  it('stays as it was for as long as notice was not given', () => {
    const { givenOn, ...again } = less;
    const { takesEffectOn, ...notGiven } = again;
    assert.deepEqual([givenOn, takesEffectOn], ['2026-09-01', '2026-09-29']);
    assert.equal(weeklyOn([notGiven], '2029-01-01'), 34_880);
    assert.equal(weeklyOn([again], '2029-01-01'), 34_880);
    assert.equal(isUnsettled(notGiven, calendarDate('2029-01-01')), true);
  });

  it('stays as it was while a challenge holds it, and where it was dropped', () => {
    assert.equal(weeklyOn([{ ...less, state: 'held' }], '2027-01-01'), 34_880);
    assert.equal(weeklyOn([{ ...less, state: 'dropped' }], '2027-01-01'), 34_880);
  });

  it('is that of the newest plan, which an older change does not touch', () => {
    const next: Agreement = {
      ...agreement,
      planId: id<'plan'>('00000000-0000-7000-8000-000000000003'),
      agreedOn: calendarDate('2026-10-05'),
      from: calendarDate('2026-10-05'),
      weekly: pence(36_000),
    };
    assert.equal(budgetOn([next, agreement], [less], calendarDate('2026-10-05'))?.weekly, 36_000);
    assert.equal(budgetOn([next, agreement], [less], calendarDate('2026-10-04'))?.weekly, 30_000);
  });
});

describe('a challenge', () => {
  it('holds a change up to the day before it takes effect', () => {
    assert.equal(mayHold(less, calendarDate('2026-09-28')), true);
    assert.equal(mayHold(less, calendarDate('2026-09-29')), false);
  });

  it('holds a change at any time before its notice is given', () => {
    const { givenOn: _, ...notGiven } = less;
    assert.equal(mayHold(notGiven, calendarDate('2026-12-01')), true);
  });

  it('made in vain is followed by notice once more, never earlier than first said', () => {
    assert.equal(noticeFrom(less, calendarDate('2026-10-01'), 28), '2026-10-29');
    assert.equal(noticeFrom(less, calendarDate('2026-09-01'), 7), '2026-09-29');
  });
});

describe('notice', () => {
  it('runs 28 days from the day it is given', () => {
    assert.equal(noticeFrom({}, calendarDate('2026-09-04'), 28), '2026-10-02');
  });
});

describe('proposing less', () => {
  const given = {
    toWeekly: pence(30_000),
    whatChanged: 'Ola now goes to the club with friends.',
    reason: 'Three hours fewer of paid support.',
  };
  it('is possible with what changed and a reason', () => {
    assert.deepEqual(proposeLess(agreement, given), { done: given });
  });

  it('is refused when it is not less', () => {
    assert.deepEqual(proposeLess(agreement, { ...given, toWeekly: pence(34_880) }), {
      refused: { because: 'not-less', fromWeekly: 34_880 },
    });
  });

  it('is refused without what changed and without a reason', () => {
    assert.deepEqual(proposeLess(agreement, { ...given, whatChanged: '' }), {
      refused: { because: 'what-changed-missing' },
    });
    assert.deepEqual(proposeLess(agreement, { ...given, reason: '' }), {
      refused: { because: 'reason-missing' },
    });
  });
});
