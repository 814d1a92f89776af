import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id, moment } from '#basics';
import { type Candidate, choosePair } from './pair.ts';
import { checkerMay, type QualityCheck, stateOf } from './quality-check.ts';
import { isPublic, missingIn, nextLookBack, publishedOn, type Report } from './report.ts';
import { mayGoOut, withoutWords } from './standards.ts';

const winnie = { accountId: account(1), name: 'Winnie Ashby' };
const pat = { accountId: account(2), name: 'Pat Ferris' };
const lowri = { accountId: account(3), name: 'Lowri Bevan' };

function account(number: number) {
  return id<'account'>(`01890000-0000-7000-8000-00000000000${number.toString()}`);
}

function candidates(...connected: readonly Candidate['connected'][]): readonly Candidate[] {
  return [winnie, pat, lowri].map((each, at) => ({ ...each, connected: connected[at] ?? [] }));
}

describe('a pair', () => {
  const two = [winnie.accountId, pat.accountId];

  it('is two different people who check here', () => {
    assert.deepEqual(choosePair(candidates(), { two, nobodyClose: true }), [winnie, pat]);
    const one = { two: [winnie.accountId, winnie.accountId], nobodyClose: true };
    assert.deepEqual(choosePair(candidates(), one), { because: 'two-are-needed' });
    const three = { two: [...two, lowri.accountId], nobodyClose: true };
    assert.deepEqual(choosePair(candidates(), three), { because: 'two-are-needed' });
    const stranger = { two: [winnie.accountId, account(9)], nobodyClose: true };
    assert.deepEqual(choosePair(candidates(), stranger), { because: 'not-a-checker' });
  });

  it('is refused where one of them is connected, with who could go', () => {
    const found = choosePair(candidates([], ['works-there']), { two, nobodyClose: true });
    assert.ok('because' in found && found.because === 'connected');
    assert.equal(found.who.name, 'Pat Ferris');
    assert.deepEqual(found.others, [lowri]);
  });

  it('is refused where somebody close to them is', () => {
    const found = choosePair(candidates(), { two, nobodyClose: false });
    assert.deepEqual(found, { because: 'said-close', others: [lowri] });
  });
});

const asked: QualityCheck = {
  checkId: id<'quality-check'>('01890000-0000-7000-8000-0000000000c1'),
  personId: id<'person'>('01890000-0000-7000-8000-0000000000d1'),
  provider: {
    organisationId: id<'organisation'>('01890000-0000-7000-8000-0000000000e1'),
    name: 'Tideway Arts',
  },
  checkers: {
    organisationId: id<'organisation'>('01890000-0000-7000-8000-0000000000e2'),
    name: 'People First',
  },
  asks: '',
  askedAt: moment('2026-04-06T09:00:00Z'),
};
const later = moment('2026-04-20T09:00:00Z');
const paired = { ...asked, pair: [winnie, pat] } as const;
const written = { ...paired, visitedOn: calendarDate('2026-04-13'), writtenAt: later };

describe('a check', () => {
  it('goes from being asked for to being out, and can be stopped on the way', () => {
    const states = [
      asked,
      paired,
      { ...paired, visitedOn: calendarDate('2026-04-13') },
      written,
      { ...written, lookedOverAt: later },
      { ...written, lookedOverAt: later, wentOutAt: later },
      { ...written, endedAt: later },
      { ...written, lookedOverAt: later, wentOutAt: later, endedAt: later },
    ].map(stateOf);
    assert.deepEqual(states, [
      'asked',
      'paired',
      'visited',
      'written',
      'with-the-person',
      'out',
      'stopped',
      'closed',
    ]);
  });

  it('is written by the pair alone, and looked over by somebody else', () => {
    assert.equal(checkerMay(written, 'write', winnie.accountId), true);
    assert.equal(checkerMay(written, 'write', lowri.accountId), false);
    assert.equal(checkerMay(written, 'look-over', winnie.accountId), false);
    assert.equal(checkerMay(written, 'look-over', lowri.accountId), true);
  });
});

describe('what goes out', () => {
  it('is what the person did not strike out, in the order of the standards', () => {
    const findings = mayGoOut([
      { standard: 'friends', found: 'good', words: 'Chess.', struckOut: false },
      { standard: 'my-own-home', found: 'needs-to-change', words: 'No key.', struckOut: true },
      { standard: 'where-i-live', found: 'good', words: '', struckOut: false },
    ]);
    assert.deepEqual(
      findings.map((each) => each.standard),
      ['where-i-live', 'friends'],
    );
  });

  it('says why something is great or has to change', () => {
    const missing = withoutWords([
      { standard: 'friends', found: 'great', words: '' },
      { standard: 'my-own-home', found: 'needs-to-change', words: 'No key.' },
      { standard: 'where-i-live', found: 'good', words: '' },
    ]);
    assert.deepEqual(missing, ['friends']);
  });
});

const report: Report = {
  reportId: id<'quality-report'>('01890000-0000-7000-8000-0000000000f1'),
  provider: asked.provider,
  checkers: asked.checkers,
  visited: '2026-04',
  findings: [
    { standard: 'my-own-home', found: 'needs-to-change', words: 'No key.' },
    { standard: 'friends', found: 'good', words: 'Chess.' },
  ],
  sentOn: calendarDate('2026-04-20'),
  answerBy: calendarDate('2026-05-19'),
  lookBacks: [],
};
const reply = {
  words: 'Thank you.',
  promises: [{ standard: 'my-own-home', does: 'A key for each.', by: '2026-05-01' }],
} as const;

describe('a report', () => {
  it('is public once it is answered, or the day after the days to answer are over', () => {
    assert.equal(isPublic(report, calendarDate('2026-05-19')), false);
    assert.equal(isPublic(report, calendarDate('2026-05-20')), true);
    assert.equal(
      isPublic({ ...report, reply: { ...reply, promises: [...reply.promises] } }, report.sentOn),
      true,
    );
    assert.equal(publishedOn({ ...report, repliedOn: calendarDate('2026-06-30') }), '2026-05-20');
  });

  it('wants an answer to each thing that has to change, by a day that is to come', () => {
    const whole = { ...reply, promises: [...reply.promises] };
    assert.deepEqual(missingIn(whole, report, calendarDate('2026-05-01')), []);
    assert.deepEqual(missingIn(whole, report, calendarDate('2026-05-02')), ['my-own-home']);
    assert.deepEqual(missingIn({ words: 'No.', promises: [] }, report, report.sentOn), ['my-own-home']);
  });

  it('is followed up twice, so many weeks after it was published', () => {
    const answered = { ...report, repliedOn: calendarDate('2026-05-01') };
    assert.equal(nextLookBack(answered, [13, 26]), '2026-07-31');
    const look = {
      lookId: id<'look-back'>('01890000-0000-7000-8000-0000000000a1'),
      on: report.sentOn,
      lines: [],
    };
    assert.equal(nextLookBack({ ...answered, lookBacks: [look] }, [13, 26]), '2026-10-30');
    assert.equal(nextLookBack({ ...answered, lookBacks: [look, look] }, [13, 26]), undefined);
  });
});
