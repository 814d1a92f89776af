import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id, moment } from '#basics';
import { executorsAmong, possible, type Relationship, stateOf } from './circle.ts';

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

test('who settles what is left said yes, has not stopped, and did not work for them', () => {
  const cara = id<'account'>('018f0000-0000-7000-8000-000000000001');
  const beside = (role: Relationship['role'], but: Partial<Relationship> = {}): Relationship => ({
    relationshipId: id<'relationship'>('018f0000-0000-7000-8000-000000000002'),
    role,
    name: 'Cara Marsh',
    accountId: cara,
    powers: [],
    invitedAt,
    acceptedAt: now,
    ...but,
  });
  const executor = beside('executor');
  assert.deepEqual(executorsAmong([executor, beside('supporter')]), [executor]);
  assert.deepEqual(executorsAmong([executor, beside('assistant')]), []);
  assert.deepEqual(executorsAmong([executor, beside('assistant', { endedAt: now })]), [executor]);
  assert.deepEqual(executorsAmong([beside('executor', { endedAt: now })]), []);
  const { acceptedAt: _, ...asked } = executor;
  assert.deepEqual(executorsAmong([asked]), []);
});
