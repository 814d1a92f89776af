import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from '#basics';
import { possible, stateOf } from './circle.ts';

const invitedAt = moment('2026-04-06T09:00:00Z');
const now = moment('2026-05-06T08:59:59Z');

test('an invitation waits for thirty days and not a second more', () => {
  assert.equal(stateOf({ invitedAt }, now), 'invited');
  assert.equal(stateOf({ invitedAt }, moment('2026-05-06T09:00:00Z')), 'lapsed');
});

test('whoever said yes stands beside until it is ended', () => {
  assert.equal(stateOf({ invitedAt, acceptedAt: now }, now), 'beside');
  assert.equal(stateOf({ invitedAt, acceptedAt: now, endedAt: now }, now), 'ended');
});

test('an invitation ended before a yes was a no', () => {
  assert.equal(stateOf({ invitedAt, endedAt: now }, now), 'said-no');
});

test('the person can always end what has begun', () => {
  assert.ok(possible.invited.person.includes('end'));
  assert.ok(possible.beside.person.includes('end'));
});
