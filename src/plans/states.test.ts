import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, pence, type AccountId, id } from '#basics';
import { bankHolidays } from '#policy';
import type { Hundredths } from './line.ts';
import { askedFor, checkParity } from './parity.ts';
import { answerBy, replyClock } from './reply-clock.ts';
import { monthsAfter } from './review.ts';
import { isOpenToWrite, isWaiting, planAfter, planStates } from './states.ts';
import { mayRewrite } from './written.ts';

describe('a plan', () => {
  it('is written in while it is a draft or sent back, and at no other time', () => {
    assert.deepEqual(planStates.filter(isOpenToWrite), ['draft', 'sent-back']);
  });

  it('can be taken back for as long as it waits', () => {
    assert.deepEqual(planStates.filter(isWaiting), ['sent', 'agreed-by-one', 'sent-back-by-one']);
    assert.equal(planAfter('agreed', 'withdraw'), undefined);
  });

  it('above the limit is agreed by the second person, or waits anew where they do not agree', () => {
    assert.equal(planAfter('sent', 'agree-first'), 'agreed-by-one');
    assert.equal(planAfter('agreed-by-one', 'confirm'), 'agreed');
    assert.equal(planAfter('agreed-by-one', 'not-confirm'), 'sent');
    assert.equal(planAfter('sent-back-by-one', 'confirm'), 'sent-back');
  });

  it('cannot be agreed as a draft, and not twice', () => {
    assert.equal(planAfter('draft', 'agree'), undefined);
    assert.equal(planAfter('agreed', 'agree'), undefined);
  });
});

describe('the clock', () => {
  const by = answerBy(calendarDate('2026-03-30'), 10, bankHolidays);

  it('gives ten working days, Good Friday and Easter Monday not counted', () => {
    assert.equal(by, '2026-04-15');
  });

  it('has nought days left on the last day, and is one late the day after', () => {
    const last = replyClock(by, calendarDate('2026-04-15'), bankHolidays);
    assert.deepEqual(last, { is: 'running', workingDaysLeft: 0, answerBy: by });
    const after = replyClock(by, calendarDate('2026-04-16'), bankHolidays);
    assert.deepEqual(after, { is: 'late', workingDaysLate: 1, answerBy: by });
  });
});

describe('the first review', () => {
  it('is six months on, on the last day of a month that is shorter', () => {
    assert.equal(monthsAfter(calendarDate('2026-04-20'), 6), '2026-10-20');
    assert.equal(monthsAfter(calendarDate('2026-08-31'), 6), '2027-02-28');
    assert.equal(monthsAfter(calendarDate('2026-06-30'), 6), '2026-12-30');
  });
});

describe('parity', () => {
  const hours = (unitPrice: number) =>
    ({ unit: 'hour', unitPrice: pence(unitPrice), quantity: 1600 as Hundredths }) as const;

  it('refuses an agency’s hours at the price of an assistant, with the sum', () => {
    assert.deepEqual(checkParity(hours(1505), pence(2152)), {
      refused: {
        because: 'below-the-providers-price',
        listedPrice: 2152,
        needed: 34_432,
        given: 24_080,
        short: 10_352,
      },
    });
  });

  it('refuses a penny less an hour and lets the price itself and more pass', () => {
    assert.ok('refused' in checkParity(hours(2151), pence(2152)));
    assert.ok('done' in checkParity(hours(2152), pence(2152)));
    assert.ok('done' in checkParity(hours(2471), pence(2152)));
  });

  it('refuses hours bought by the week, where they are asked by the hour and by nothing else', () => {
    const hour = { amount: pence(2152), per: 'hour' } as const;
    const refused = { refused: { because: 'priced-by-another-unit', asked: hour } };
    assert.deepEqual(askedFor({ unit: 'week' }, { prices: [hour], complete: true }), refused);
    assert.deepEqual(askedFor({ unit: 'session' }, { prices: [hour], complete: true }), refused);
    assert.deepEqual(askedFor({ unit: 'hour' }, { prices: [hour], complete: true }), { done: 2152 });
  });

  it('compares with the price of the same unit, and with none where others are asked by too', () => {
    const prices = [
      { amount: pence(2152), per: 'hour' },
      { amount: pence(4000), per: 'session' },
    ] as const;
    const trip = { amount: pence(450), per: 'once' } as const;
    assert.deepEqual(askedFor({ unit: 'session' }, { prices, complete: true }), { done: 4000 });
    assert.deepEqual(askedFor({ unit: 'week' }, { prices: [...prices, trip], complete: true }), {
      done: undefined,
    });
    assert.deepEqual(askedFor({ unit: 'week' }, { prices, complete: false }), { done: undefined });
    assert.deepEqual(askedFor({ unit: 'week' }, { prices: [], complete: false }), { done: undefined });
  });
});

describe('somebody’s own words', () => {
  const account = (last: number): AccountId => id(`00000000-0000-7000-8000-00000000000${last.toString()}`);
  const helper = { by: account(2), name: 'Tunde Okafor', self: false };

  it('are changed by themself, and by the helper who typed them, and by nobody else', () => {
    const own = { voice: 'own', by: account(1) } as const;
    assert.equal(mayRewrite({ by: account(1), name: 'Ola Marsh', self: true }, own), true);
    assert.equal(mayRewrite(helper, own), false);
    assert.equal(mayRewrite(helper, { voice: 'own', by: account(2) }), true);
    assert.equal(mayRewrite({ ...helper, by: account(3) }, { voice: 'own', by: account(2) }), false);
  });
});
