import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AccountId, calendarDate, id } from '#basics';
import {
  answerReview,
  firstLookBy,
  latestNextLook,
  overturnedReviewers,
  reviewAfter,
  reviewStates,
  saysNothing,
} from './review.ts';

describe('looking at a plan again', () => {
  it('is answered only after the person said how it goes', () => {
    assert.deepEqual(
      reviewStates.filter((state) => reviewAfter(state, 'answer') !== undefined),
      ['said'],
    );
  });

  it('says nothing only where all three are left out', () => {
    const silent = { works: '', doesNot: '', shouldChange: '' };
    assert.equal(saysNothing(silent), true);
    assert.equal(saysNothing({ ...silent, doesNot: 'The minibus.' }), false);
  });
});

describe('the next look', () => {
  const agreed = { agreedOn: calendarDate('2026-04-06'), reviewBy: calendarDate('2026-10-06') };
  const policy = { firstLookWeeks: 8, nextMonths: 12 };
  const latest = (today: string): string => latestNextLook(agreed, calendarDate(today), policy);

  it('comes first after eight weeks', () => {
    assert.equal(firstLookBy(agreed.agreedOn, 8), '2026-06-01');
  });

  it('comes within six months of the agreement after a first short look, then within twelve months', () => {
    assert.equal(latest('2026-06-01'), '2026-10-06');
    assert.equal(latest('2026-06-02'), '2027-06-02');
  });

  it('is on a day to come, not later than that, and every answer says why', () => {
    const clock = { today: calendarDate('2026-06-02'), latest: calendarDate('2027-06-02') };
    const given = { words: 'It works.', nextBy: clock.latest };
    assert.deepEqual(answerReview(given, clock), { done: given });
    assert.deepEqual(answerReview({ ...given, words: '' }, clock), { refused: { because: 'words-missing' } });
    assert.deepEqual(answerReview({ ...given, nextBy: clock.today }, clock), {
      refused: { because: 'next-not-to-come' },
    });
    assert.deepEqual(answerReview({ ...given, nextBy: calendarDate('2027-06-03') }, clock), {
      refused: { because: 'next-too-late', latest: '2027-06-02' },
    });
  });
});

describe('an answer that was overturned', () => {
  const planId = id<'plan'>('00000000-0000-7000-8000-000000000001');
  const by: AccountId = id('00000000-0000-7000-8000-00000000000a');
  const on = calendarDate('2026-06-02');
  const answer = { outcome: 'stays', words: 'So.', nextBy: on, by, name: 'Priya Nair', on } as const;

  it('keeps whoever gave it from answering about that plan again, and about no other', () => {
    assert.deepEqual(overturnedReviewers([{ planId, answer, overturnedOn: on }], planId), [by]);
    assert.deepEqual(overturnedReviewers([{ planId, answer }], planId), []);
    const other = id<'plan'>('00000000-0000-7000-8000-000000000002');
    assert.deepEqual(overturnedReviewers([{ planId, answer, overturnedOn: on }], other), []);
  });
});
