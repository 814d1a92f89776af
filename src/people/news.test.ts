import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byEmail } from './news.ts';

test('somebody who has not said is told by e-mail', () => assert.equal(byEmail([]), true));
test('somebody who ticked e-mail among others is told by e-mail', () =>
  assert.equal(byEmail(['large-print', 'email']), true));
test('somebody who ticked only other ways is not', () => assert.equal(byEmail(['large-print']), false));
