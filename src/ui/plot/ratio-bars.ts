import { type Html, html } from '../html.ts';

/** A group with its ratio to what is the same for all. */
export type RatioBar = { readonly name: string; readonly ratio: number; readonly shown: string };

export type RatioBarsOptions = {
  /** The one message, as a sentence; the table beside says the rest. */
  readonly title: string;
  /** What the line at 1 means. */
  readonly even: string;
  readonly bars: readonly RatioBar[];
};

const [wide, row, middle] = [380, 52, 190];

/** How far groups are above or below 1: a bar to the right of the line is more, to the left is less; the figure stands at its end. */
export function ratioBars({ title, even, bars }: RatioBarsOptions): Html {
  const reach = Math.max(0.05, ...bars.map(({ ratio }) => Math.abs(ratio - 1)));
  const high = 30 + bars.length * row;
  return html`<svg class="plot" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${title}" focusable="false">
    <text class="plot__word" x="${middle}" y="16" text-anchor="middle">${even}</text>
    <line class="plot__even" x1="${middle}" x2="${middle}" y1="24" y2="${high}"/>
    ${bars.map((bar, place) => oneBar(bar, 30 + place * row, (Math.abs(bar.ratio - 1) / reach) * 120))}
  </svg>`;
}

function oneBar({ name, ratio, shown }: RatioBar, top: number, length: number): Html {
  const long = Math.round(Math.max(2, length) * 10) / 10;
  const more = ratio >= 1;
  const end = more ? middle + long + 6 : middle - long - 6;
  return html`<text class="plot__name" x="0" y="${top + 14}">${name}</text>
    <rect class="${more ? 'plot__more' : 'plot__less'}" x="${more ? middle : middle - long}" y="${top + 21}" width="${long}" height="18"/>
    <text class="plot__name" x="${end}" y="${top + 35}" text-anchor="${more ? 'start' : 'end'}">${shown}</text>`;
}
