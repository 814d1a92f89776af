import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, expectDone } from '#basics';
import example from './example-release.json' with { type: 'json' };
import { type Fact, makeRelease } from './make-release.ts';
import { endOfLastQuarter, endOfThisQuarter } from './quarter.ts';
import { readRanks } from './ranks.ts';
import { Release } from './release.ts';
import { exampleRelease } from './testing/example-release.ts';

const asOf = calendarDate('2026-03-31');

describe('What may be published', () => {
  it('is the example where its made-up people are worked out', async () => {
    assert.deepEqual(await exampleRelease(), Release.parse(example));
  });

  it('finds what was put into made-up places: less for direct payments, and places that differ', () => {
    const { parity, spread } = Release.parse(example);
    assert.ok(parity !== undefined && parity.low < 0.92 && 0.92 < parity.high && parity.high < 1);
    assert.equal(spread, 0.1);
  });

  it('is nothing about nine people', () => {
    const refusal = { refused: { because: 'too-few-people', least: 10 } };
    assert.deepEqual(makeRelease(some(9, 'harbour'), { asOf }), refusal);
    const nobodyCompared = some(40, 'harbour').map((fact) => ({ ...fact, starting: 0 }));
    assert.deepEqual(makeRelease(nobodyCompared, { asOf }), refusal);
  });

  it('puts a place with three people together with the next smallest', () => {
    const facts = [...some(40, 'harbour'), ...some(3, 'far-end'), ...some(12, 'quay')];
    const { places, people } = expectDone(makeRelease(facts, { asOf }));
    assert.deepEqual(
      places.map((place) => [place.of, place.people]),
      [
        [['harbour'], 40],
        [['far-end', 'quay'], 15],
      ],
    );
    assert.equal(people, 55);
  });

  it('says nothing of parity where fewer than ten hold the money themselves', () => {
    const facts = [...some(30, 'harbour', 'managed-account'), ...some(9, 'harbour', 'direct-payment')];
    assert.equal(expectDone(makeRelease(facts, { asOf })).parity, undefined);
    const enough = [...facts, ...some(9, 'harbour', 'pool')];
    assert.equal(expectDone(makeRelease(enough, { asOf })).parity?.ratio, 1);
  });

  it('says how it slopes only where every place has a rank', () => {
    const facts = [
      ...some(30, 'harbour'),
      ...some(30, 'quay').map((fact) => ({ ...fact, agreed: fact.agreed * 2 })),
    ];
    const slope = (ranks: readonly (readonly [string, number])[]) =>
      expectDone(makeRelease(facts, { asOf, ranks: new Map(ranks) })).slope;
    assert.equal(slope([['harbour', 1]]), undefined);
    assert.ok(
      slope([
        ['harbour', 1],
        ['quay', 2],
      ])! > 0,
    );
    assert.ok(
      slope([
        ['harbour', 2],
        ['quay', 1],
      ])! < 0,
    );
  });

  it('never names a group of fewer than ten, and counts nobody exactly', () => {
    const place = fc.constantFrom('harbour', 'quay', 'far-end', 'mill');
    const way = fc.constantFrom('direct-payment', 'managed-account', 'pool', 'none');
    const fact = fc.record({
      place,
      way,
      agreed: fc.integer({ min: 0, max: 90_000 }),
      starting: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 120 }), (facts) => {
        const made = makeRelease(facts, { asOf });
        if ('refused' in made) return;
        const { places, ways, counts = [] } = Release.parse(made.done);
        const inside = (names: readonly string[], of: 'place' | 'way'): number =>
          facts.filter((each) => names.includes(each[of])).length;
        assert.ok(places.every((line) => inside(line.of, 'place') >= 10 && line.people % 5 === 0));
        assert.ok(ways.every((line) => inside(line.of, 'way') >= 10 && line.people % 5 === 0));
        assert.ok(counts.flat().every((people) => people === null || people >= 10));
        assert.doesNotMatch(JSON.stringify(made.done), /NaN|Infinity/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The quarter that figures are about', () => {
  it('is the last that is over', () => {
    const days = ['2026-04-01', '2026-06-30', '2026-07-01', '2026-01-15', '2026-12-31'].map(calendarDate);
    assert.deepEqual(days.map(endOfLastQuarter), [
      '2026-03-31',
      '2026-03-31',
      '2026-06-30',
      '2025-12-31',
      '2026-09-30',
    ]);
    assert.deepEqual(days.map(endOfThisQuarter), [
      '2026-06-30',
      '2026-06-30',
      '2026-09-30',
      '2026-03-31',
      '2026-12-31',
    ]);
  });
});

describe('Ranks of places', () => {
  it('are a place and a whole number a line', () => {
    assert.deepEqual(
      [...expectDone(readRanks('harbour 2\r\n\nquay, 1'))!],
      [
        ['harbour', 2],
        ['quay', 1],
      ],
    );
    assert.equal(expectDone(readRanks(' \n')), undefined);
  });

  it('are refused, with the line, where one is missing or there twice', () => {
    const wrong = (text: string) => 'refused' in readRanks(text) && readRanks(text);
    assert.deepEqual(wrong('harbour 2\nquay'), {
      refused: { because: 'ranks-unreadable', line: 2, wrong: 'not-a-rank' },
    });
    assert.deepEqual(wrong('harbour 2\nharbour 3'), {
      refused: { because: 'ranks-unreadable', line: 2, wrong: 'twice' },
    });
  });
});

function some(people: number, place: string, way = 'managed-account'): readonly Fact[] {
  return Array.from({ length: people }, (_, at) => ({
    place,
    way,
    agreed: 30_000 + at,
    starting: 30_000 + at,
  }));
}
