import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { mainstayStart } from '../instruments.ts';
import { workOut } from '../working-out.ts';
import { sharePicture } from './share-picture.ts';

const reader = { language: 'en' } as const;
const answers = Object.fromEntries(mainstayStart.areas.map(({ id }) => [id, { level: 2 }]));
const barsAt = (index: number) => {
  const prices = { id: 'Here', index, source: 'An example', from: '2026-04-01' };
  const { figure } = expectDone(workOut(mainstayStart, { answers, prices }));
  const drawn = sharePicture(reader, figure, (area) => area)?.toString() ?? '';
  const bars = [...drawn.matchAll(/class="(plot__\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)];
  return {
    figure,
    drawn,
    bars: bars.map(([, kind, x, width]) => ({ kind, from: Number(x), to: Number(x) + Number(width) })),
  };
};

describe('The picture of a sum', () => {
  it('ends at the figure where prices of the place are higher', () => {
    const { bars } = barsAt(10_731);
    assert.ok(bars.every(({ kind }) => kind === 'plot__share'));
    assert.ok(Math.abs((bars.at(-1)?.to ?? 0) - 400) < 0.2);
  });

  it('goes back to the figure where they are lower, in another colour and with a minus in its words', () => {
    const { bars, figure, drawn } = barsAt(9_500);
    const [before, last] = bars.slice(-2);
    assert.equal(last?.kind, 'plot__less');
    assert.ok(Math.abs(last.to - (before?.to ?? 0)) < 0.2);
    const need = figure.annual - figure.priceLine;
    assert.ok(Math.abs(last.from - (400 * figure.annual) / need) < 0.2);
    assert.match(drawn, /Prices where I live: [−-]£/);
  });
});
