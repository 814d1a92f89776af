import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { id, moment } from '#basics';
import {
  can,
  type Draft,
  draftFor,
  type GivenAnswer,
  giveAnswer,
  isAgreed,
  type KeptAssessment,
  nextQuestion,
  progress,
  type Questionnaire,
  stateOf,
  unanswered,
  viewBeside,
} from '#assessment';

const at = moment('2026-11-22T10:00:00Z');
const asked: Questionnaire = {
  instrument: 'short',
  version: 1,
  questions: [
    { area: 'food', levels: 5 },
    { area: 'home', levels: 4 },
  ],
  shares: ['none', 'half', 'all'],
};
const food: GivenAnswer = { area: 'food', level: 2, ownWords: 'I burn the rice.', said: { by: 'me', at } };
const home: GivenAnswer = { area: 'home', level: 0, ownWords: '', said: { by: 'together', at } };
const helped: GivenAnswer = { ...food, help: { share: 'half', helper: 'Bea', goesOn: 'yes' } };
const draft: Draft = { instrument: 'short', version: 1, answers: [food], beganAt: at, expiresAt: at };
const kept: KeptAssessment = {
  instrument: 'short',
  version: 1,
  answers: [food, home],
  assessmentId: id('00000000-0000-7000-8000-000000000001'),
  personId: id('00000000-0000-7000-8000-000000000002'),
  keptAt: at,
};

describe('An answer', () => {
  it('is taken with the person’s own words, just as they are', () => {
    assert.deepEqual(giveAnswer(asked, food), { done: food });
  });

  it('is refused for an area nobody asked about, or a level nobody offered', () => {
    assert.deepEqual(giveAnswer(asked, { ...food, area: 'wealth' }), {
      refused: { because: 'area-not-asked' },
    });
    [-1, 4, 0.5, Number.NaN].forEach((level) => {
      assert.deepEqual(giveAnswer(asked, { ...home, level }), { refused: { because: 'level-not-offered' } });
    });
  });

  it('is refused, with the figures, one letter above two thousand', () => {
    assert.ok('done' in giveAnswer(asked, { ...food, ownWords: 'a'.repeat(2000) }));
    assert.deepEqual(giveAnswer(asked, { ...food, ownWords: 'a'.repeat(2001) }), {
      refused: { because: 'words-too-long', most: 2000, length: 2001 },
    });
  });

  it('keeps no helper where nobody helps', () => {
    const nobody = { ...food, help: { share: 'none', helper: 'Bea', goesOn: 'yes' as const } };
    assert.deepEqual(giveAnswer(asked, nobody), { done: food });
  });

  it('is refused with a share of help nobody offered, or a helper’s name beyond a hundred letters', () => {
    const odd = { share: 'most', helper: '', goesOn: 'no' as const };
    assert.deepEqual(giveAnswer(asked, { ...food, help: odd }), {
      refused: { because: 'share-not-offered' },
    });
    const long = { share: 'half', helper: 'a'.repeat(101), goesOn: 'no' as const };
    assert.deepEqual(giveAnswer(asked, { ...food, help: long }), {
      refused: { because: 'helper-too-long', most: 100, length: 101 },
    });
  });

  it('is refused where the name of who types it in from paper is longer than a hundred letters', () => {
    const typed = (letters: number) => ({ ...food, said: { ...food.said, typedBy: 'a'.repeat(letters) } });
    assert.deepEqual(giveAnswer(asked, typed(100)), { done: typed(100) });
    assert.deepEqual(giveAnswer(asked, typed(101)), {
      refused: { because: 'typist-too-long', most: 100, length: 101 },
    });
  });
});

describe('The way through the questions', () => {
  it('leads to the first that has no answer, also after one was left out', () => {
    assert.equal(nextQuestion(asked, []), 'food');
    assert.equal(nextQuestion(asked, [home]), 'food');
    assert.equal(nextQuestion(asked, [food, home]), undefined);
    assert.deepEqual(unanswered(asked, [food]), ['home']);
    assert.deepEqual(progress(asked, [food]), { answered: 1, of: 2 });
  });

  it('does not count an answer to a question that is not asked any more', () => {
    const old = { ...food, area: 'gone' };
    assert.deepEqual(progress(asked, [old]), { answered: 0, of: 2 });
  });
});

describe('An assessment', () => {
  it('is a draft, then complete, then kept, then replaced by a newer one', () => {
    assert.deepEqual(
      [draft, { ...draft, answers: [food, home] }, kept, { ...kept, replacedAt: at }].map((each) =>
        stateOf(asked, each),
      ),
      ['draft', 'complete', 'kept', 'replaced'],
    );
  });

  it('can be kept only when it is complete, and can be answered until it is replaced', () => {
    assert.equal(can('draft', 'keep'), false);
    assert.equal(can('complete', 'keep'), true);
    assert.equal(can('kept', 'answer'), true);
    assert.equal(can('replaced', 'answer'), false);
  });
});

describe('A draft of an older version', () => {
  const newer = { ...asked, version: 2 };

  it('goes on where every answer in it is still offered', () => {
    assert.deepEqual(draftFor(newer, draft), { ...draft, version: 2 });
    assert.deepEqual(draftFor(asked, draft), draft);
  });

  it('is not taken over where an answer is not offered any more, nor for another instrument', () => {
    assert.equal(draftFor({ ...newer, questions: [{ area: 'food', levels: 2 }] }, draft), undefined);
    assert.equal(draftFor({ ...newer, shares: ['none'] }, { ...draft, answers: [helped] }), undefined);
    assert.equal(draftFor({ ...asked, instrument: 'other' }, draft), undefined);
    assert.equal(draftFor(asked, undefined), undefined);
  });
});

describe('Another view', () => {
  const view = { area: 'food', level: 1, why: 'She cooked when I came.', by: 'Joan Ellis', at };

  it('stands beside the person’s answer', () => {
    assert.deepEqual(viewBeside(asked, [food], view), { done: view });
  });

  it('is refused with a reason of more than 2,000 letters', () => {
    assert.deepEqual(viewBeside(asked, [food], { ...view, why: 'x'.repeat(2001) }), {
      refused: { because: 'reason-too-long' },
    });
    assert.ok('done' in viewBeside(asked, [food], { ...view, why: 'x'.repeat(2000) }));
  });

  it('is refused without a reason, or when it says the same', () => {
    assert.deepEqual(viewBeside(asked, [food], { ...view, why: '  ' }), {
      refused: { because: 'reason-missing' },
    });
    assert.deepEqual(viewBeside(asked, [food], { ...view, level: 2 }), {
      refused: { because: 'same-as-the-answer' },
    });
  });
});

describe('Unpaid help', () => {
  const account = id<'account'>('00000000-0000-7000-8000-000000000003');
  const agreement = { area: 'food', share: 'half', helper: 'Bea', account, agreedAt: at };

  it('is agreed only by the helper’s own record for this area and this share', () => {
    assert.equal(isAgreed(helped, []), false);
    assert.equal(isAgreed(helped, [agreement]), true);
    assert.equal(isAgreed(helped, [{ ...agreement, share: 'all' }]), false);
    assert.equal(isAgreed(helped, [{ ...agreement, area: 'home' }]), false);
  });

  it('is not agreed any more once the helper has ended it', () => {
    assert.equal(isAgreed(helped, [{ ...agreement, endedAt: at }]), false);
  });
});
