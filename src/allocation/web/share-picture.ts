import { type Pence, pounds } from '#basics';
import { type Html, html, type Reader } from '#ui';
import type { Sum } from '../sum.ts';
import { sayFigure } from './say-figure.ts';

const [wide, bar_high, step] = [400, 14, 46];

/**
 * Each line of a sum as a bar, drawn on the server, where the one before ended: together they reach the figure. Where prices are lower
 * than the table's, the last bar goes back, and its words say minus.
 */
export function sharePicture(reader: Reader, sum: Sum, titleFor: (area: string) => string): Html | undefined {
  if (sum.annual === 0) return undefined;
  const say = sayFigure(reader);
  const lines: readonly (readonly [title: string, money: Pence])[] = [
    ...(sum.floor === 0 ? [] : [[say.floor, sum.floor] as const]),
    ...sum.lines
      .filter(({ yearly }) => yearly > 0)
      .map(({ area, yearly }) => [titleFor(area), yearly] as const),
    ...(sum.priceLine === 0 ? [] : [[say.price, sum.priceLine] as const]),
  ];
  const ends = lines.map((_, place) => lines.slice(0, place + 1).reduce((all, [, money]) => all + money, 0));
  const most = Math.max(...ends);
  const across = (money: number): string => ((money / most) * wide).toFixed(1);
  return html`<svg class="plot" viewBox="0 0 ${wide} ${lines.length * step}" role="img" aria-label="${say.sharePicture}" focusable="false">
    ${lines.map(
      (
        [title, money],
        place,
      ) => html`<text class="plot__mark" x="0" y="${place * step + 16}">${title}: ${pounds(money)}</text>
      <rect class="${money < 0 ? 'plot__less' : 'plot__share'}" x="${across(Math.min(ends[place - 1] ?? 0, ends[place] ?? 0))}" y="${place * step + 22}" width="${across(Math.abs(money))}" height="${bar_high}" rx="3"/>`,
    )}
  </svg>`;
}
