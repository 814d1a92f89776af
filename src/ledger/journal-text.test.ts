import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate, id, moment, pence } from '#basics';
import { csvLine, hledgerEntry, journalAccount } from './journal-text.ts';

const from = journalAccount({ kind: 'fund', name: 'Harbour: local  service; 2', accountId: 'aaaaaaaaaaaa' });
const to = journalAccount({ kind: 'holding', name: '', accountId: 'x-bbbbbbbbbbbb' });
const transfer = {
  transferId: id<'transfer'>('018f0000-0000-7000-8000-000000000001'),
  effectiveOn: calendarDate('2026-04-06'),
  recordedAt: moment('2026-04-05T09:00:00Z'),
  amount: pence(1_043_05),
  from,
  to,
  what: '=Wages; "June"',
};

test('a movement is two postings that sum to zero, with names that a journal can read', () => {
  assert.equal(
    hledgerEntry(transfer),
    `2026-04-06 * Wages June
    ; transfer: 018f0000-0000-7000-8000-000000000001
    holding:account bbbbbbbbbbbb  GBP 1043.05
    fund:Harbour local service 2 aaaaaaaaaaaa  GBP -1043.05
`,
  );
});

test('a movement without words is called by its id', () => {
  assert.match(hledgerEntry({ ...transfer, what: '' }), /^2026-04-06 \* 018f0000/);
});

test('as comma-separated values no text is a formula', () => {
  assert.match(csvLine(transfer), /,104305,"'=Wages; ""June"""$/);
});
