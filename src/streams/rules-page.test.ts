import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { z } from 'zod';
import { calendarDate, id, pence } from '#basics';
import { layOut } from './waterfall.ts';

const page = new URL('../../docs/rules/where-money-comes-from.md', import.meta.url);
const Day = z.string().transform(calendarDate);
const Example = z.object({
  parts: z.record(
    z.string(),
    z.object({ amount: z.number(), from: Day, until: Day, onlyFor: z.array(z.string()).optional() }),
  ),
  spent: z.array(z.object({ on: Day, amount: z.number(), line: z.string().optional() })),
  taken: z.array(z.tuple([z.string(), z.number(), z.string()])),
});
const numbered = (number: number): string => `019db2a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

it('every example on the page comes out as it says', () => {
  const found = [...readFileSync(page, 'utf8').matchAll(/```json pot\n([\s\S]*?)```/g)];
  assert.equal(found.length, 2);
  for (const [, json = ''] of found) {
    const { parts, spent, taken } = Example.parse(JSON.parse(json));
    const names = Object.keys(parts);
    const made = Object.values(parts).map(({ amount, onlyFor, ...days }, place) => ({
      ...days,
      partId: id<'stream-part'>(numbered(place)),
      amount: pence(amount),
      ...(onlyFor !== undefined && { onlyFor }),
    }));
    const movements = spent.map(({ on, amount, line }, place) => ({
      transferId: id<'transfer'>(numbered(100 + place)),
      on,
      amount: pence(amount),
      ...(line !== undefined && { line }),
    }));
    const told = layOut(made, movements).map(({ partId, amount, because }) => [
      partId === undefined ? 'service' : names[Number(partId.slice(-3))],
      amount,
      because,
    ]);
    assert.deepEqual(told, taken);
  }
});
