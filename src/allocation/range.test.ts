import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pence } from '#basics';
import { mainstayStart } from './instruments.ts';
import { rangeOf } from './range.ts';

const range = [
  { from: 0, people: 332, low: 512_345, high: 1_650_001 },
  { from: 500, people: 333, low: 700_000, high: 1_400_000 },
];
const rests = { ...mainstayStart, evidence: { ...mainstayStart.evidence, range } };
const sum = (parts: number, annual: number) => ({
  points: { parts, of: 10 },
  annual: pence(annual),
  floor: pence(0),
  lines: [],
  table: pence(annual),
  priceLine: pence(0),
  weekly: pence(0),
});

describe('the range beside a figure', () => {
  it('is that of people with like points, to the penny, with how many they were', () => {
    assert.deepEqual(rangeOf(rests, sum(499, 10_001)), { low: 5124, high: 16_502, people: 332 });
    assert.deepEqual(rangeOf(rests, sum(500, 10_001)), { low: 7001, high: 14_001, people: 333 });
  });

  it('is not known where a version rests on nobody’s costs, nor for a figure of nothing', () => {
    assert.equal(rangeOf(mainstayStart, sum(500, 10_000)), undefined);
    assert.equal(rangeOf(rests, sum(0, 0)), undefined);
  });
});
