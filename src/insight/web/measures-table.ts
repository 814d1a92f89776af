import { type Html, html, type Reader, stackingTable } from '#ui';
import type { Release } from '../release.ts';
import { hundredths } from './figures.ts';
import { sayFairness } from './say-fairness.ts';

/** The figures that the sentences come from, with what those who study fairness call them; none that could not be worked out. */
export function measuresTable(reader: Reader, { spread, lottery, parity, slope }: Release): Html {
  const { measures, measuresTitle, measuresHead, between } = sayFairness(reader);
  const rows = [
    ...(spread === undefined ? [] : [[measures.spread, hundredths(spread)] as const]),
    ...(lottery === undefined
      ? []
      : [
          [measures.need, percentOf(lottery.needs)] as const,
          [measures.lottery, percentOf(lottery.places)] as const,
        ]),
    ...(parity === undefined
      ? []
      : [
          [
            measures.parity,
            `${hundredths(parity.ratio)} (${between(hundredths(parity.low), hundredths(parity.high))})`,
          ] as const,
        ]),
    ...(slope === undefined ? [] : [[measures.slope, slope.toFixed(3)] as const]),
  ];
  if (rows.length === 0) return html``;
  return html`<h3>${measuresTitle}</h3>
    ${stackingTable({
      head: measuresHead,
      firstCellIsHeader: true,
      rows: rows.map(([{ says, called, even }, figure]) => [says, figure, even, called]),
    })}`;
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
