import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSerial, lineReference, readReference } from './payment-run.ts';

test('a file of any run has a serial that Bacs takes, and after the last begins anew', () => {
  assert.deepEqual([1, 42, 999_999, 1_000_000, 1_000_001, 1_999_998, 1_999_999].map(fileSerial), [
    '000001',
    '000042',
    '999999',
    '000001',
    '000002',
    '999999',
    '000001',
  ]);
});

test('a payment of the millionth run is told from those of the first, and read again as it was written', () => {
  assert.deepEqual(
    [lineReference(1, 2), lineReference(1_000_000, 2)].map((text) => [text, readReference(text)]),
    [
      ['P0001/2', { run: 1, lineNo: 2 }],
      ['P1000000/2', { run: 1_000_000, lineNo: 2 }],
    ],
  );
});
