import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVisitLimit } from './visit-limit.ts';

test('everybody may ask so often within a span, and again in the next', () => {
  const mayAsk = createVisitLimit(2, 60);
  assert.deepEqual([mayAsk('ola', 1_000), mayAsk('ola', 2_000), mayAsk('ola', 50_000)], [0, 0, 10]);
  assert.equal(mayAsk('bea', 50_000), 0);
  assert.equal(mayAsk('ola', 60_000), 0);
});
