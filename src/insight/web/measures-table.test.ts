import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import example from '../example-release.json' with { type: 'json' };
import { Release } from '../release.ts';
import { measuresTable } from './measures-table.ts';

const reader = { language: 'en' } as const;
const released = Release.parse(example);

describe('The figures beside the sentences about fairness', () => {
  it('are those of the release, each with what is even and what it is called', () => {
    const text = measuresTable(reader, released).toString();
    const { parity, slope, lottery } = released;
    assert.ok(parity !== undefined && slope !== undefined && lottery !== undefined);
    const says = [
      `${parity.ratio.toFixed(2)} (${parity.low.toFixed(2)} to ${parity.high.toFixed(2)})`,
      slope.toFixed(3),
      `${(lottery.places * 100).toFixed(1)}%`,
      'Mantel–Haenszel',
      'Concentration index',
      'Theil index, same need',
    ];
    for (const said of says) assert.ok(text.includes(said), said);
    assert.match(text, /<th[^>]*scope="row"/);
  });

  it('leave out what could not be worked out, and say nothing where nothing could', () => {
    const { parity: _parity, slope: _slope, lottery: _lottery, spread: _spread, ...rest } = released;
    assert.equal(measuresTable(reader, rest).toString(), '');
    const { slope: _none, ...others } = released;
    assert.ok(!measuresTable(reader, others).toString().includes('Concentration'));
  });
});
