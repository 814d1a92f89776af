import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leave } from './leave.ts';

describe('the way out', () => {
  it('leads to a page that asks, or leaves at once', () => {
    const asks = leave({ name: 'Tideway Arts', href: '/holdings/1/leave' }, { language: 'en' }).toString();
    assert.match(asks, /<a href="\/holdings\/1\/leave"[^>]*>Leave Tideway Arts<\/a>/);
    const leaves = leave(
      { name: 'Tideway Arts', action: '/leave', csrf: 's' },
      { language: 'en' },
    ).toString();
    assert.match(leaves, /<form method="post" action="\/leave"[^]*data-prevent-double-click="true"/);
  });
});
