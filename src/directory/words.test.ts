import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendarDate, pence } from '#basics';
import * as fc from 'fast-check';
import { howYouCanPay, unitPrice } from './cost.ts';
import { neededWords, plainWords, sameWord, wantedWords } from './find-words.ts';
import { freshness } from './freshness.ts';
import { readPoint } from './place.ts';
import { reasonsFor, together } from './reasons.ts';
import { readClockTime, readWeekday } from './schedule.ts';
import { type SearchParts } from './search-parts.ts';
import { lessOneLetter, likelyMeant, mistakesBetween } from './spelling.ts';

const today = calendarDate('2026-04-06');

describe('the price of an hour or a session', () => {
  const hour = { amount: pence(2100), per: 'hour' } as const;

  test('is the lowest by the hour, before any by the session', () => {
    const options = [
      { amount: pence(500), per: 'session' },
      { amount: pence(2300), per: 'hour' },
      hour,
    ] as const;
    assert.deepEqual(unitPrice({ is: 'priced', options: [...options] }, today), hour);
  });

  test('is one that holds on the day asked', () => {
    const old = { ...hour, valid: { from: calendarDate('2025-04-06'), until: calendarDate('2026-04-05') } };
    assert.equal(unitPrice({ is: 'priced', options: [old] }, today), undefined);
    assert.deepEqual(unitPrice({ is: 'priced', options: [old] }, calendarDate('2026-04-05')), hour);
  });

  test('is nothing where it is free, and unknown where nobody said', () => {
    assert.deepEqual(unitPrice({ is: 'free' }, today), { amount: 0, per: 'session' });
    assert.equal(unitPrice({ is: 'not-said' }, today), undefined);
    assert.equal(
      unitPrice({ is: 'priced', options: [{ amount: pence(900), per: 'week' }] }, today),
      undefined,
    );
  });

  test('what is free needs no other way to pay', () => {
    assert.deepEqual(howYouCanPay({ is: 'free' }, ['direct-payment']), ['free']);
  });
});

test('information is old two years after it was checked, not before', () => {
  assert.equal(freshness(calendarDate('2024-04-06'), today), 'checked');
  assert.equal(freshness(calendarDate('2024-04-05'), today), 'checked-long-ago');
  assert.equal(freshness(calendarDate('2022-12-31'), calendarDate('2025-01-01')), 'checked-long-ago');
  assert.equal(freshness(undefined, today), 'never-checked');
});

test('a time of day, a weekday and a point are read, or not at all', () => {
  assert.deepEqual(
    [readClockTime('9:30'), readClockTime('18:00:00'), readClockTime('24:00'), readClockTime('nine')],
    ['09:30', '18:00', undefined, undefined],
  );
  assert.deepEqual(
    [readClockTime('6pm'), readClockTime('9.15 am'), readClockTime('14pm')],
    ['18:00', '09:15', undefined],
  );
  assert.deepEqual([readWeekday('TH'), readWeekday('1su'), readWeekday('XX')], [4, 7, undefined]);
  assert.deepEqual(
    [readPoint(51.4, -2.6), readPoint(0, 0), readPoint(100, 101)],
    [{ latitude: 51.4, longitude: -2.6 }, undefined, undefined],
  );
});

describe('what a person types', () => {
  test('is the words that matter, once each', () => {
    const typed = 'Someone to go SWIMMING with, on Thursdays near the market. Swimming!';
    assert.deepEqual(
      wantedWords(typed).map((word) => word.typed),
      ['swimming', 'thursdays', 'market'],
    );
  });

  test('finds what people call it otherwise', () => {
    assert.deepEqual(wantedWords('PA')[0]?.also, ['personal assistant']);
  });

  test('holds words that need not be there, unless they are all there is', () => {
    const needed = (typed: string) => neededWords(wantedWords(typed)).map((word) => word.typed);
    assert.deepEqual(needed('support groups for blind people'), ['blind']);
    assert.deepEqual(needed('support group'), ['support', 'group']);
  });

  test('may be nothing at all', () => {
    assert.deepEqual(wantedWords(' - the ! '), []);
  });

  test('is plain letters', () => {
    assert.deepEqual(plainWords("Café men's Shed"), ['cafe', 'mens', 'shed']);
  });

  test('is the same word with another ending', () => {
    assert.equal(
      ['swims', 'swimming', 'swimmers'].every((word) => sameWord('swim', word)),
      true,
    );
    assert.equal(sameWord('classes', 'class'), true);
    assert.equal(sameWord('party', 'parties'), true);
    assert.equal(sameWord('thursday', 'thursdays'), true);
    assert.equal(sameWord('part', 'party'), false);
    assert.equal(sameWord('art', 'arthritis'), false);
  });
});

describe('why something was found', () => {
  const parts: SearchParts = {
    name: 'Clay on Thursdays',
    terms: 'Arts',
    provider: 'Tideway Arts',
    pay: 'direct payment',
    when: 'Thursday',
    where: 'Old Market, Harbour',
    description:
      'A long morning with clay.\nWe make pots, bowls and friends, and afterwards we sit together by the harbour wall and talk about them.',
  };

  test('is the most telling field, with the words around it', () => {
    const reasons = reasonsFor(wantedWords('pottery bowl market'), parts);
    assert.deepEqual(reasons, [
      { typed: 'pottery', field: 'name', found: 'Clay', around: 'Clay on Thursdays' },
      {
        typed: 'bowl',
        field: 'description',
        found: 'bowls',
        around: 'We make pots, bowls and friends, and afterwards we sit …',
      },
      { typed: 'market', field: 'where', found: 'Market', around: 'Old Market, Harbour' },
    ]);
  });

  test('is told once of days and of ways to pay, however far apart their words stand', () => {
    const pay =
      'direct payment, individual service fund, own money or whatever else we can agree on for payment';
    const all = together(reasonsFor(wantedWords('direct payments'), { ...parts, pay }));
    assert.deepEqual(
      all.map(({ field, found }) => [field, found]),
      [['pay', ['direct', 'payment']]],
    );
  });

  test('always holds the word it names, in a text it belongs to', () => {
    fc.assert(
      fc.property(fc.string(), fc.lorem(), (typed, description) => {
        const reasons = reasonsFor(wantedWords(`${typed} ${description}`), { ...parts, description });
        assert.equal(
          reasons.every((reason) => reason.around.includes(reason.found)),
          true,
        );
      }),
    );
  });
});

describe('a misspelt word', () => {
  test('is as far away as the mistakes in it', () => {
    assert.deepEqual(
      [
        mistakesBetween('pottery', 'potery'),
        mistakesBetween('swmiming', 'swimming'),
        mistakesBetween('', 'abc'),
      ],
      [1, 1, 3],
    );
  });

  test('means the nearest words, and a short one nothing', () => {
    assert.deepEqual(likelyMeant('gardning', ['gardening', 'guarding', 'garden']), ['gardening']);
    assert.deepEqual(likelyMeant('pot', ['pit', 'put']), []);
    assert.deepEqual(likelyMeant('swiming', ['swimming']), ['swimming']);
  });

  test('shares a shorter word with the word meant', () => {
    assert.deepEqual(lessOneLetter('art'), ['art', 'rt', 'at', 'ar']);
    assert.equal(
      lessOneLetter('potery').some((each) => lessOneLetter('pottery').includes(each)),
      true,
    );
  });

  test('is the same distance either way round', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) =>
        assert.equal(mistakesBetween(one, other), mistakesBetween(other, one)),
      ),
    );
  });
});
