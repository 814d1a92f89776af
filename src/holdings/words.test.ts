import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate, fraction, moment, pence } from '#basics';
import { holdsMoney, stateAfter } from './holding-state.ts';
import { splitCost } from './pool.ts';
import { mayBeChallenged, mostUrgentFirst, stageOf } from './question.ts';
import { mayBeAsked, surplusOf } from './surplus.ts';
import { costOfUse, hoursText, readHours } from './use.ts';

test('a holding starts when all have signed, and closes only by way of leaving', () => {
  assert.equal(stateAfter('proposed', 'sign'), 'signed-by-person');
  assert.equal(stateAfter('signed-by-person', 'sign-as-holder'), 'active');
  assert.equal(stateAfter('active', 'leave'), 'closing');
  assert.equal(stateAfter('closing', 'settle'), 'closed');
  assert.equal(stateAfter('proposed', 'leave'), undefined);
  assert.equal(stateAfter('closed', 'sign'), undefined);
});

test('a person can change their mind until it starts', () => {
  assert.equal(stateAfter('proposed', 'withdraw'), 'withdrawn');
  assert.equal(stateAfter('signed-by-person', 'withdraw'), 'withdrawn');
  assert.equal(stateAfter('active', 'withdraw'), undefined);
  assert.equal(holdsMoney('signed-by-person'), false);
});

test('of £2,700.00 with £450.00 promised, £163.60 is over what Ola may keep', () => {
  const found = surplusOf({ balance: pence(2_700_00), commitments: pence(450_00) }, pence(260_80), 8);
  assert.equal(found.kept, 2_086_40);
  assert.equal(found.surplus, 163_60);
});

test('there is no surplus below what may be kept, whatever is held', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_00 }),
      fc.integer({ min: 0, max: 10_000_00 }),
      fc.integer({ min: 0, max: 900_00 }),
      fc.integer({ min: 8, max: 30 }),
      (balance, commitments, weekly, keepWeeks) => {
        const { surplus, kept } = surplusOf(
          { balance: pence(balance), commitments: pence(commitments) },
          pence(weekly),
          keepWeeks,
        );
        assert.ok(surplus >= 0);
        assert.ok(surplus === 0 || balance - commitments - surplus === kept);
      },
    ),
  );
});

test('nobody is asked twice about what they keep, nor while they think about it', () => {
  const surplus = pence(163_60);
  const more = pence(163_61);
  assert.equal(mayBeAsked(pence(0), undefined), false);
  assert.equal(mayBeAsked(pence(1), undefined), true);
  assert.equal(mayBeAsked(more, { surplus }), false);
  assert.equal(mayBeAsked(surplus, { surplus, answer: { says: 'keep' } }), false);
  assert.equal(mayBeAsked(more, { surplus, answer: { says: 'keep' } }), true);
  assert.equal(mayBeAsked(pence(1), { surplus, answer: { says: 'saving-for' } }), true);
});

test('three hours at £21.00 are £63.00 whoever holds the money; 9 in every 100 for holding it comes beside', () => {
  assert.deepEqual(costOfUse({ minutes: 180, unitPrice: pence(21_00) }, 900), {
    support: 63_00,
    beside: 5_67,
  });
  assert.deepEqual(costOfUse({ minutes: 180, unitPrice: pence(21_00) }, 0), { support: 63_00, beside: 0 });
});

test('in each of ten thousand uses the person pays what they would pay themself, and what holding costs is never in it', () => {
  const some = fc.record({
    minutes: fc.integer({ min: 1, max: 7 * 24 * 60 }),
    price: fc.integer({ min: 1, max: 100_000 }),
    share: fc.integer({ min: 0, max: 5_000 }),
  });
  const holds = fc.property(some, ({ minutes, price, share }) => {
    const use = { minutes, unitPrice: pence(price) };
    const [held, own] = [costOfUse(use, share), costOfUse(use, 0)];
    assert.equal(held.support, own.support);
    assert.equal(held.support, fraction(pence(price), minutes, 60));
    assert.ok(own.beside === 0 && held.beside >= 0 && held.beside * 2 <= held.support + 1);
  });
  fc.assert(holds, { numRuns: 10_000 });
});

test('hours are read as people write them', () => {
  assert.equal(readHours('3'), 180);
  assert.equal(readHours('2.5'), 150);
  assert.equal(readHours('2:30'), 150);
  assert.equal(readHours('0'), undefined);
  assert.equal(readHours('two'), undefined);
  assert.equal(readHours('169'), undefined);
  assert.equal(hoursText(150), '2 hours 30 minutes');
  assert.equal(hoursText(60), '1 hour');
});

test('six friends share £25.00 to the penny', () => {
  const parts = splitCost(pence(25_00), 6);
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    25_00,
  );
  assert.deepEqual(parts, [4_17, 4_17, 4_17, 4_17, 4_16, 4_16]);
  assert.deepEqual(splitCost(pence(25_00), 6, 7), [4_16, 4_17, 4_17, 4_17, 4_17, 4_16]);
});

test('a question is late the day after its last day, and comes first', () => {
  const one = { answerBy: calendarDate('2026-04-09'), askedAt: moment('2026-04-07T09:00:00Z') };
  const other = { answerBy: calendarDate('2026-04-08'), askedAt: moment('2026-04-06T09:00:00Z') };
  assert.equal(stageOf(one, calendarDate('2026-04-09')), 'waiting');
  assert.equal(stageOf(one, calendarDate('2026-04-10')), 'late');
  assert.deepEqual(mostUrgentFirst([one, other]), [other, one]);
});

test('a no can be challenged until it is overturned, and is a yes from then on', () => {
  const at = moment('2026-04-07T09:00:00Z');
  const no = {
    answerBy: calendarDate('2026-04-09'),
    answer: { says: 'no', reason: 'So.', by: 'Priya', at },
  } as const;
  const wrong = { ...no, overturned: { on: calendarDate('2026-04-20'), by: 'Joan', words: 'It helps.' } };
  const stages = [no, wrong].map((each) => stageOf(each, calendarDate('2026-05-01')));
  assert.deepEqual(stages, ['no', 'yes']);
  assert.deepEqual([no, wrong].map(mayBeChallenged), [true, false]);
  assert.equal(mayBeChallenged({ answer: { ...no.answer, says: 'yes' } }), false);
  assert.equal(mayBeChallenged({}), false);
});
