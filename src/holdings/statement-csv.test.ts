import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '#basics';
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
