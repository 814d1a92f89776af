import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assert as always, constantFrom, integer, property, record, subarray } from 'fast-check';
import { type AccountId, expectDone, id, isDone, pence } from '#basics';
import { type Answers, decide, type DecisionAbout, type GivenDecision, secondLook } from './decision.ts';
import { questionOf, questions, reasons, reasonsOf, verdicts } from './seven-questions.ts';

const priya = id<'account'>('00000000-0000-7000-8000-00000000000a');
const joan = id<'account'>('00000000-0000-7000-8000-00000000000b');
const tunde = id<'account'>('00000000-0000-7000-8000-00000000000c');
const nobody: ReadonlySet<AccountId> = new Set();

const about: DecisionAbout = {
  planWeekly: pence(34_880),
  starting: pence(40_842),
  limit: pence(50_000),
  decider: priya,
  involved: new Set([tunde]),
};
const met = { verdict: 'met', comment: '' } as const;
const allMet: Answers = {
  important: met,
  change: met,
  support: met,
  money: met,
  managed: met,
  control: met,
  happen: met,
};
const agreed: GivenDecision = {
  answers: allMet,
  reasons: [],
  wouldHelp: '',
  otherReason: '',
  weekly: pence(34_880),
  whyDifferent:
    'The plan costs less than the starting figure; Ola agrees; the difference of £59.62 a week stays available if needs change before the first review.',
};
const unclear: GivenDecision = {
  ...agreed,
  answers: { ...allMet, money: { verdict: 'not-yet', comment: 'I cannot see what the minibus costs.' } },
  reasons: ['costs-not-worked-out'],
  wouldHelp: 'The price of a seat on the minibus.',
};

describe('agreeing a plan', () => {
  it('takes one person up to their limit', () => {
    assert.deepEqual(decide(about, agreed), { done: { kind: 'agreed', alone: true } });
    const atLimit = { ...agreed, weekly: pence(50_000) };
    assert.deepEqual(decide(about, atLimit), { done: { kind: 'agreed', alone: true } });
  });

  it('takes two a penny above the limit, and where there is no limit', () => {
    const above = { ...agreed, weekly: pence(50_001) };
    assert.deepEqual(decide(about, above), { done: { kind: 'agreed', alone: false } });
    const { limit: _none, ...withoutLimit } = about;
    assert.deepEqual(decide(withoutLimit, agreed), { done: { kind: 'agreed', alone: false } });
  });

  it('is refused, by how much, when it is a penny less than the plan costs', () => {
    assert.deepEqual(decide(about, { ...agreed, weekly: pence(34_879) }), {
      refused: { because: 'below-the-plan', needed: 34_880, short: 1 },
    });
  });

  it('needs a reason where it is not the starting figure, and none where it is', () => {
    const silent = { ...agreed, whyDifferent: '' };
    assert.deepEqual(decide(about, silent), {
      refused: { because: 'why-different-missing', starting: 40_842 },
    });
    assert.ok(isDone(decide(about, { ...silent, weekly: pence(40_842) })));
  });

  it('is not for somebody who helped to plan', () => {
    assert.deepEqual(decide({ ...about, decider: tunde }, agreed), {
      refused: { because: 'you-are-involved' },
    });
  });

  it('needs a word on a question that is not needed', () => {
    const answers: Answers = { ...allMet, managed: { verdict: 'not-needed', comment: '' } };
    assert.deepEqual(decide(about, { ...agreed, answers }), {
      refused: { because: 'comment-missing', questions: ['managed'] },
    });
  });
});

describe('sending a plan back', () => {
  it('names the reason and what would help', () => {
    assert.deepEqual(decide(about, unclear), { done: { kind: 'sent-back', alone: true } });
  });

  it('is refused without a reason under the question', () => {
    assert.deepEqual(decide(about, { ...unclear, reasons: [] }), {
      refused: { because: 'reason-missing', questions: ['money'] },
    });
  });

  it('is refused with a reason under a question that was met', () => {
    assert.deepEqual(decide(about, { ...unclear, reasons: [...unclear.reasons, 'no-steps'] }), {
      refused: { because: 'reason-without-question', reasons: ['no-steps'] },
    });
  });

  it('is refused without what would make it agreeable', () => {
    assert.deepEqual(decide(about, { ...unclear, wouldHelp: '' }), {
      refused: { because: 'would-help-missing' },
    });
  });

  it('for another reason needs that reason in words and a second person', () => {
    const other: GivenDecision = { ...agreed, reasons: ['other'], wouldHelp: 'A lawful way to do it.' };
    assert.deepEqual(decide(about, other), { refused: { because: 'other-reason-missing' } });
    assert.deepEqual(decide(about, { ...other, otherReason: 'It is against the law.' }), {
      done: { kind: 'sent-back', alone: false },
    });
  });
});

describe('the table of decisions', () => {
  const answer = record({ verdict: constantFrom(...verdicts), comment: constantFrom('', 'Because.') });
  const given = record({
    answers: record({
      important: answer,
      change: answer,
      support: answer,
      money: answer,
      managed: answer,
      control: answer,
      happen: answer,
    }),
    reasons: subarray([...reasons]),
    wouldHelp: constantFrom('', 'This.'),
    otherReason: constantFrom('', 'That.'),
    weekly: integer({ min: 34_000, max: 60_000 }).map(pence),
    whyDifferent: constantFrom('', 'They agree.'),
  });

  it('never agrees with a question open, below the plan, or above the limit alone', () => {
    always(
      property(given, (one) => {
        const outcome = decide(about, one);
        if (!isDone(outcome) || outcome.done.kind !== 'agreed') return;
        assert.ok(questions.every((question) => one.answers[question].verdict !== 'not-yet'));
        assert.ok(one.weekly >= about.planWeekly);
        assert.equal(outcome.done.alone, one.weekly <= 50_000);
      }),
    );
  });

  it('never sends back without a reason under each open question and what would help', () => {
    always(
      property(given, (one) => {
        const outcome = decide(about, one);
        if (!isDone(outcome) || outcome.done.kind !== 'sent-back') return;
        const open = questions.filter((question) => one.answers[question].verdict === 'not-yet');
        const named = new Set(one.reasons.map(questionOf));
        assert.ok(open.every((question) => named.has(question)));
        assert.ok(one.wouldHelp !== '' && one.reasons.length > 0);
        assert.equal(outcome.done.alone, !one.reasons.includes('other'));
      }),
    );
  });

  it('has a reason under every question and none about money being short', () => {
    assert.ok(questions.every((question) => reasonsOf(question).length > 0));
    assert.ok(!reasons.some((reason) => /afford|budget|expensive/.test(reason)));
  });
});

describe('the second look', () => {
  it('is somebody else', () => {
    assert.deepEqual(secondLook(priya, priya, nobody), { refused: { because: 'same-person' } });
    assert.equal(expectDone(secondLook(priya, joan, nobody)), joan);
  });

  it('is nobody who helped to plan or gives support in it', () => {
    assert.deepEqual(secondLook(priya, tunde, new Set([tunde])), {
      refused: { because: 'you-are-involved' },
    });
  });
});
