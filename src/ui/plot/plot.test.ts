import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { funnelPlot } from './funnel.ts';
import { ratioBars } from './ratio-bars.ts';

describe('A funnel', () => {
  const usual = { name: 'Harbour', people: 120, ratio: 1.01, low: 0.95, high: 1.05, standsOut: false };
  const out = { name: 'Quay <1>', people: 15, ratio: 1.4, low: 0.8, high: 1.2, standsOut: true };
  const words = { title: 'One place stands out', across: 'people', up: 'for each £1', even: 'the same' };

  it('says its message to whoever cannot see it, and names who stands out beside another mark', () => {
    const drawn = funnelPlot({ ...words, points: [usual, out] }).toString();
    assert.match(drawn, /role="img" aria-label="One place stands out"/);
    assert.match(
      drawn,
      /<rect class="plot__out"[^>]*\/>\s*<text class="plot__name"[^>]*>Quay &lt;1&gt;<\/text>/,
    );
    assert.equal(drawn.match(/<circle/g)?.length, 1);
    assert.doesNotMatch(drawn, /NaN|Infinity|Harbour/);
  });

  it('is drawn also for one group and for groups that are all alike', () => {
    const alike = { ...usual, ratio: 1, low: 1, high: 1 };
    [[usual], [alike, alike]].forEach((points) =>
      assert.doesNotMatch(funnelPlot({ ...words, points }).toString(), /NaN|Infinity/),
    );
  });
});

describe('Bars of ratios', () => {
  it('go right for more, left for less, with the figure at the end', () => {
    const drawn = ratioBars({
      title: 'A direct payment gets least',
      even: 'the same',
      bars: [
        { name: 'A direct payment', ratio: 0.9, shown: '£0.90' },
        { name: 'A managed account', ratio: 1.05, shown: '£1.05' },
      ],
    }).toString();
    assert.match(drawn, /plot__less" x="70" y="51" width="120"/);
    assert.match(drawn, /plot__more" x="190" y="103" width="60"/);
    assert.match(drawn, />£0.90</);
  });
});
