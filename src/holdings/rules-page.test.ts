import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { add, addDays, calendarDate, id, nothing, pence, times } from '#basics';
import { type HoldingKind } from './holding.ts';
import { lessContribution } from './net-payment.ts';
import { amountFor } from './payment.ts';
import { surplusOf } from './surplus.ts';
import { costOfUse } from './use.ts';

const kinds = ['direct-payment', 'individual-service-fund', 'pool'] as const satisfies HoldingKind[];
const figures = z.record(z.enum(kinds), z.int());
const Example = z.object({
  weekly: z.record(z.enum(kinds), z.array(z.int())),
  fourWeeks: figures,
  together: z.int(),
  use: z.object({
    minutes: z.int(),
    unitPrice: z.int(),
    basisPoints: z.int(),
    support: z.int(),
    beside: z.int(),
  }),
  ownPart: z.int(),
  net: figures,
  balance: z.int(),
  promised: z.array(z.int()),
  keepWeeks: z.int(),
  kept: z.int(),
  over: z.int(),
});

describe('the page about payments and savings in docs/rules', () => {
  const page = readFileSync(new URL('../../docs/rules/payments-and-savings.md', import.meta.url), 'utf8');
  const example = Example.parse(JSON.parse(/```json example\n([^]*?)```/.exec(page)?.[1] ?? ''));
  const monday = calendarDate('2025-10-06');
  const weeklyIn = (kind: (typeof kinds)[number]) => add(nothing, ...example.weekly[kind].map(pence));
  const payments = kinds.map((kind) => {
    const amount = amountFor(weeklyIn(kind), monday, addDays(monday, 27));
    const holdingId = id<'holding'>('01890000-0000-7000-8000-000000000000');
    return {
      kind,
      holdingId,
      parts: [],
      before: [],
      came: [],
      weeklyMoney: amount,
      oneOffs: nothing,
      amount,
    };
  });

  it('pays four weeks to each place, which together are what was agreed', () => {
    assert.deepEqual(
      Object.fromEntries(payments.map(({ kind, amount }) => [kind, amount])),
      example.fourWeeks,
    );
    assert.equal(add(nothing, ...payments.map(({ amount }) => amount)), example.together);
  });

  it('takes what a person pays themself off the direct payment', () => {
    const paid = lessContribution(payments, times(pence(example.ownPart), 4));
    assert.deepEqual(Object.fromEntries(paid.map(({ kind, net }) => [kind, net])), example.net);
  });

  it('pays what holding costs beside a use, never out of it', () => {
    const { minutes, unitPrice, basisPoints, ...cost } = example.use;
    assert.deepEqual(costOfUse({ minutes, unitPrice: pence(unitPrice) }, basisPoints), cost);
  });

  it('leaves eight weeks and what is promised, and says what is over', () => {
    const commitments = add(nothing, ...example.promised.map(pence));
    const held = { balance: pence(example.balance), commitments };
    const { kept, surplus } = surplusOf(held, weeklyIn('direct-payment'), example.keepWeeks);
    assert.deepEqual({ kept, over: surplus }, { kept: example.kept, over: example.over });
  });
});
