import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accessNeeds, accessNeedsIn, accessSaid } from './access-needs.ts';

describe('what a text says about getting in', () => {
  test('is found in the words that places use', () => {
    assert.deepEqual(accessNeedsIn(['Step-free from the street, with an accessible toilet.']), [
      'step-free',
      'accessible-toilet',
    ]);
    assert.deepEqual(accessNeedsIn(['Wheelchair access', 'Induction loop; BSL on request']), [
      'step-free',
      'hearing-loop',
      'sign-language',
    ]);
    assert.deepEqual(accessNeedsIn(['We come to you, or join online sessions by Zoom.']), [
      'at-home',
      'online',
    ]);
  });

  test('is what was ticked, where somebody ticked it', () => {
    assert.deepEqual(accessNeedsIn(Object.values(accessSaid)), accessNeeds);
    assert.deepEqual(
      accessNeeds.map((need) => accessNeedsIn([accessSaid[need]])),
      accessNeeds.map((need) => [need]),
    );
  });

  test('is not taken for a yes where it says no', () => {
    assert.deepEqual(accessNeedsIn(['Sorry, not wheelchair accessible.', 'No disabled parking.']), []);
    assert.deepEqual(accessNeedsIn(['There is no lift, but step-free by the side door.']), ['step-free']);
    assert.deepEqual(accessNeedsIn(['No steps at all.']), ['step-free']);
  });
});
