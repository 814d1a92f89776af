import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate } from '#basics';
import { readStreamCode, streamCodes, streamOn, streams } from './streams.ts';

describe('streams of public money', () => {
  it('are six at most, each with its law, its test, its days and what its funder is told', () => {
    assert.equal(streamCodes.length, 6);
    assert.deepEqual(new Set(streams.map(({ code }) => code)), new Set(streamCodes));
    for (const stream of streams)
      for (const said of ['law', 'test', 'mayBuy', 'period', 'left', 'return', 'source'] as const)
        assert.notEqual(stream[said], '', `${stream.title}: ${said}`);
  });

  it('are as they were on a day: one fund closed, another carries its name on', () => {
    const on = (day: string) => streamOn('independent-living-fund', calendarDate(day))?.title;
    assert.equal(on('2015-06-30'), 'Independent Living Fund, United Kingdom');
    assert.equal(on('2015-07-01'), 'Independent Living Fund, Scotland');
    assert.equal(on('1988-06-07'), undefined);
  });

  it('are read by their names alone', () => {
    assert.equal(readStreamCode('access-to-work'), 'access-to-work');
    assert.equal(readStreamCode('lottery'), undefined);
  });
});
