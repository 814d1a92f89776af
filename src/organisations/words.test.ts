import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countAnswers, criteria, nextUnsaid, numberOf } from './criteria.ts';
import { type MaturityReview, maturityLines, nextSteps } from './maturity.ts';
import { nextFor } from './voice-and-business.ts';

describe('the points', () => {
  it('are the 21 of the list, the share of the board the twelfth', () => {
    assert.equal(criteria.length, 21);
    assert.equal(numberOf('board'), 12);
  });

  it('without an answer count as not said, never as no', () => {
    const counts = countAnswers({ rights: { answer: 'yes' }, carers: { answer: 'not-for-us' } });
    assert.deepEqual([counts.yes, counts['not-for-us'], counts.no, counts['not-said']], [1, 1, 0, 19]);
  });
});

describe('the next point to speak about', () => {
  it('is the first after this one of which nothing is said, and then from the beginning', () => {
    const [first, second, third] = criteria;
    assert.equal(nextUnsaid(first, {}), second);
    assert.equal(nextUnsaid(first, { [second]: {} }), third);
    const said = Object.fromEntries(criteria.slice(1).map((each) => [each, {}]));
    assert.equal(nextUnsaid('better-buying', said), first);
    assert.equal(nextUnsaid(first, said), undefined);
  });
});

describe('what comes next', () => {
  it('is to find each other where both begin, and to keep apart where both are strong', () => {
    assert.equal(nextFor({ voice: 'begins', business: 'begins' }), 'find-each-other');
    assert.equal(nextFor({ voice: 'strong', business: 'strong' }), 'keep-apart');
  });

  it('is to grow whichever is behind', () => {
    assert.equal(nextFor({ voice: 'grows', business: 'begins' }), 'first-paid-work');
    assert.equal(nextFor({ voice: 'grows', business: 'strong' }), 'grow-the-voice');
    assert.equal(nextFor({ voice: 'strong', business: 'grows' }), 'grow-the-work');
  });

  it('in a review is what has most left to do, three at most', () => {
    const whole = Object.fromEntries(maturityLines.map((line) => [line, 'all'])) as MaturityReview;
    assert.deepEqual(nextSteps(whole), []);
    assert.deepEqual(
      nextSteps({ ...whole, age: 'nearly', members: 'none', staff: 'some', funding: 'some' }),
      ['members', 'staff', 'funding'],
    );
  });
});
