import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { addDays, calendarDate, pence } from '#basics';
import { plainPounds, statementCsv } from './statement-csv.ts';

test('a statement as a file has a line each, with quotation marks and commas kept as they are', () => {
  const row = { number: 1, day: '2026-04-06', more: '', amount: pence(-12_50), balance: pence(3) };
  const csv = statementCsv(['Number', 'What'], [{ ...row, what: 'Paint, "blue"' }]);
  assert.equal(csv, 'Number,What\r\n1,2026-04-06,"Paint, ""blue""",,-12.50,0.03\r\n');
});

test('what begins like a formula stays text', () => {
  const row = { number: 1, day: '2026-04-06', more: '-2', amount: pence(1), balance: pence(1) };
  assert.match(statementCsv([], [{ ...row, what: '=1+1' }]), /,'=1\+1,'-2,/);
});

test('pounds have two places', () => {
  assert.equal(plainPounds(pence(-5)), '-0.05');
  assert.equal(plainPounds(pence(1_043_20)), '1043.20');
});

test('any statement is read by another program as it was, but for the apostrophe before a formula', () => {
  const words = fc.oneof(
    fc.constantFrom(
      '=SUM(A1:A9)',
      '-2',
      '@home',
      'Zoë “O’Neill”†, "quoted"; 5 %',
      'over\ntwo lines',
      'x'.repeat(400),
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const largest = 90_000_000_000_000;
  const money = fc
    .oneof(fc.constantFrom(-largest, -1, 0, 1, 99, largest), fc.integer({ min: -largest, max: largest }))
    .map(pence);
  // The 29th of February of a leap year is among the days.
  const day = fc
    .oneof(fc.constant(0), fc.integer({ min: -900, max: 900 }))
    .map((count) => addDays(calendarDate('2028-02-29'), count));
  const row = fc.record({ number: fc.nat(), day, what: words, more: words, amount: money, balance: money });
  const inPounds = (amount: number): string =>
    `${amount < 0 ? '-' : ''}${(BigInt(Math.abs(amount)) / 100n).toString()}.${(Math.abs(amount) % 100).toString().padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const [, ...read]: string[][] = parse(
        statementCsv(['Number', 'Day', 'What', 'More', 'Amount', 'Balance'], rows),
      );
      const expected = rows.map((each) => [
        each.number.toString(),
        each.day,
        each.what,
        each.more,
        inPounds(each.amount),
        inPounds(each.balance),
      ]);
      const bare = read.map((cells, at) =>
        cells.map((cell, place) => (cell === `'${expected[at]?.[place]}` ? cell.slice(1) : cell)),
      );
      assert.deepEqual(bare, expected);
    }),
  );
});
