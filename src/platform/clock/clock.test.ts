import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockStandingAt, systemClock } from './clock.ts';

describe('new ids', () => {
  it('sort in the order they were made, while time stands still and when many are made at once', () => {
    const standing = clockStandingAt('2026-04-06T09:00:00Z');
    const made = Array.from({ length: 10_000 }, () => standing.newId());
    assert.deepEqual(made, made.toSorted());
    assert.equal(new Set(made).size, made.length);
  });

  it('sort in the order they were made on the machine’s own clock', () => {
    const made = Array.from({ length: 10_000 }, () => systemClock.newId());
    assert.deepEqual(made, made.toSorted());
  });

  it('go on sorting when a clock is set back', () => {
    const clock = clockStandingAt('2026-04-06T09:00:00Z');
    const first = clock.newId();
    clock.set('2026-04-05T09:00:00Z');
    assert.ok(clock.newId() > first);
  });
});
