import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '#basics';
import { nextStep } from './next-step.ts';

test('somebody new answers first', () => assert.equal(nextStep({ hasHoldings: false }), 'answer'));
test('a figure leads to a plan', () =>
  assert.equal(nextStep({ startingWeekly: pence(1), hasHoldings: false }), 'plan'));
test('a plan can be written without a figure', () =>
  assert.equal(nextStep({ planState: 'draft', hasHoldings: false }), 'plan'));
test('a plan that waits says so', () =>
  assert.equal(nextStep({ planState: 'sent', hasHoldings: false }), 'waiting'));
test('a plan that came back says so, also beside an agreed one', () =>
  assert.equal(nextStep({ planState: 'sent-back', agreedWeekly: pence(1), hasHoldings: true }), 'change'));
test('an agreed plan leads to who holds the money', () =>
  assert.equal(nextStep({ agreedWeekly: pence(1), hasHoldings: false }), 'hold'));
test('and then to the money', () =>
  assert.equal(nextStep({ agreedWeekly: pence(1), hasHoldings: true }), 'live'));
