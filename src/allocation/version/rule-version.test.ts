import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id } from '#basics';
import { cannotSign, type RuleVersion, stateOf, versionOn } from './rule-version.ts';

const account = (last: string) => id<'account'>(`019d6205-2e80-7011-b785-00000000000${last}`);
const [maker, joan, malik] = [account('1'), account('2'), account('3')];
const day = calendarDate;

const asked: RuleVersion = {
  versionId: id('019d6205-2e80-7011-b785-000000000010'),
  organisationId: id('019d6205-2e80-7011-b785-000000000020'),
  basedOn: 'mainstay-start@2',
  makerId: maker,
  maker: 'Priya Nair',
  because: 'Prices rose.',
  file: {},
  instrument: 'harbour-start',
  version: 1,
  effect: {},
  fileHash: 'f',
  hash: 'h',
  putForwardOn: day('2026-04-06'),
  asksUntil: day('2026-04-20'),
  beginsOn: day('2026-05-04'),
  signatures: [],
};
const heard: RuleVersion = {
  ...asked,
  hearing: { name: 'Priya Nair', answers: 1, words: 'Nights count.', on: day('2026-04-21') },
};
const name = (accountId: typeof maker, on = '2026-04-22', hash = 'h') => ({
  accountId,
  name: 'Somebody',
  hash,
  on: day(on),
});
const signed: RuleVersion = { ...heard, signatures: [name(joan), name(malik)] };

describe('a version of the rules', () => {
  it('moves by days and names alone', () => {
    const states = [
      stateOf(asked, day('2026-04-20')),
      stateOf(asked, day('2026-04-21')),
      stateOf(heard, day('2026-04-21')),
      stateOf(signed, day('2026-05-03')),
      stateOf(signed, day('2026-05-04')),
      stateOf(heard, day('2026-05-04')),
    ];
    assert.deepEqual(states, ['asking', 'hearing', 'signing', 'agreed', 'in-force', 'lapsed']);
  });

  it('is replaced by a later one on its day, and stays the rule of the days before', () => {
    const next = {
      ...signed,
      versionId: id<'rule-version'>('019d6205-2e80-7011-b785-000000000011'),
      beginsOn: day('2026-06-01'),
    };
    const all = [signed, next];
    assert.equal(stateOf(signed, day('2026-05-31'), all), 'in-force');
    assert.equal(stateOf(signed, day('2026-06-01'), all), 'replaced');
    assert.equal(versionOn(all, day('2026-05-31')), signed);
    assert.equal(versionOn(all, day('2026-06-01')), next);
    assert.equal(versionOn(all, day('2026-05-03')), undefined);
  });

  it('counts no name of its maker, of another seal, or from its day on', () => {
    const wrong = [
      [name(maker), name(joan)],
      [name(joan), name(malik, '2026-04-22', 'another')],
      [name(joan), name(malik, '2026-05-04')],
    ].map((signatures) => stateOf({ ...heard, signatures }, day('2026-05-03')));
    assert.deepEqual(wrong, ['signing', 'signing', 'signing']);
  });

  it('takes a name only after what was heard, of another, once, and where no other begins', () => {
    const on = { today: day('2026-04-22'), all: [heard] };
    assert.equal(cannotSign(heard, joan, on), undefined);
    assert.equal(cannotSign(asked, joan, on), 'not-now');
    assert.equal(cannotSign(heard, maker, on), 'made-it-yourself');
    assert.equal(cannotSign({ ...heard, signatures: [name(joan)] }, joan, on), 'signed-before');
    assert.equal(cannotSign(heard, joan, { ...on, all: [heard, signed] }), 'begins-with-another');
  });
});
