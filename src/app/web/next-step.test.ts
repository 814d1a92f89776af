import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '#basics';
import { nextStep } from './next-step.ts';

test('somebody new answers first', () => assert.equal(nextStep({ money: 'none' }), 'answer'));
test('a figure leads to a plan', () =>
  assert.equal(nextStep({ startingWeekly: pence(1), money: 'none' }), 'plan'));
test('a plan can be written without a figure', () =>
  assert.equal(nextStep({ planState: 'draft', money: 'none' }), 'plan'));
test('a plan that waits says so', () =>
  assert.equal(nextStep({ planState: 'sent', money: 'none' }), 'waiting'));
test('a plan that came back says so, also beside an agreed one', () =>
  assert.equal(nextStep({ planState: 'sent-back', agreedWeekly: pence(1), money: 'held' }), 'change'));
test('an agreed plan leads to who holds the money', () =>
  assert.equal(nextStep({ agreedWeekly: pence(1), money: 'none' }), 'hold'));
test('and then to the money', () =>
  assert.equal(nextStep({ agreedWeekly: pence(1), money: 'held' }), 'live'));
test('an agreement that waits is signed first', () =>
  assert.equal(nextStep({ agreedWeekly: pence(1), money: 'to-sign' }), 'sign'));
