import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { add, calendarDate, expectDone, pence, subtract, times } from '#basics';
import { noticeFrom } from './agreed-budget.ts';
import { proposeLess } from './less.ts';
import { besideStart, type Hundredths, readQuantity, units, weeklyOf } from './line.ts';
import { checkParity } from './parity.ts';

const Example = z.object({
  lines: z.array(
    z.object({ unit: z.enum(units), unitPrice: z.int(), quantity: z.string(), oneOff: z.int() }),
  ),
  starting: z.int(),
  totals: z.object({ weekly: z.int(), yearly: z.int(), oneOff: z.int() }),
  under: z.int(),
  agency: z.object({ asks: z.int(), quantity: z.string(), pricedAt: z.int(), short: z.int() }),
  less: z.object({
    proposedOn: z.string(),
    givenOn: z.string(),
    noticeDays: z.int(),
    begins: z.string(),
    answerGivenOn: z.string(),
    beginsAfterChallenge: z.string(),
  }),
});

describe('the page about agreed budgets in docs/rules', () => {
  const page = readFileSync(new URL('../../docs/rules/agreed-budget.md', import.meta.url), 'utf8');
  const example = Example.parse(JSON.parse(/```json example\n([^]*?)```/.exec(page)?.[1] ?? ''));

  it('adds up as it says', () => {
    const weekly = add(
      ...example.lines.map(({ unit, unitPrice, quantity }) =>
        weeklyOf({ unit, unitPrice: pence(unitPrice), quantity: read(quantity) }),
      ),
    );
    const oneOff = add(...example.lines.map((line) => pence(line.oneOff)));
    assert.deepEqual({ weekly, yearly: times(weekly, 52), oneOff }, example.totals);
    assert.deepEqual(besideStart(weekly, pence(example.starting)), { is: 'under', by: example.under });
  });

  it('falls short by what it says where an agency is priced below what it asks', () => {
    const { asks, quantity, pricedAt, short } = example.agency;
    const price = { unit: 'hour', unitPrice: pence(pricedAt), quantity: read(quantity) } as const;
    const checked = checkParity(price, pence(asks));
    assert.equal('refused' in checked && subtract(checked.refused.needed, checked.refused.given), short);
  });

  it('lowers a budget no earlier than it says', () => {
    const { givenOn, noticeDays, begins, answerGivenOn, beginsAfterChallenge } = example.less;
    const agreed = { weekly: pence(example.totals.weekly) };
    const given = { toWeekly: pence(30_000), whatChanged: 'A car.', reason: 'Less.' };
    expectDone(proposeLess(agreed, given));
    const takesEffectOn = noticeFrom({}, calendarDate(givenOn), noticeDays);
    assert.equal(takesEffectOn, begins);
    const again = noticeFrom({ takesEffectOn }, calendarDate(answerGivenOn), noticeDays);
    assert.equal(again, beginsAfterChallenge);
  });
});

function read(text: string): Hundredths {
  const quantity = readQuantity(text);
  assert.ok(quantity !== undefined);
  return quantity;
}
