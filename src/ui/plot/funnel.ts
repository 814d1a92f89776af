import { attributes, type Html, html } from '../html.ts';

/** A group in a funnel: how many people, its ratio, and between what chance alone would put it. */
export type FunnelPoint = {
  readonly name: string;
  readonly people: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Named beside its mark, and drawn as a square. */
  readonly standsOut: boolean;
};

export type FunnelOptions = {
  /** The one message, as a sentence; the table beside says the rest. */
  readonly title: string;
  readonly across: string;
  readonly up: string;
  /** What the line at 1 means. */
  readonly even: string;
  readonly points: readonly FunnelPoint[];
};

const size = { wide: 380, high: 320, left: 46, right: 14, top: 24, bottom: 46 } as const;

type Scale = (value: number) => number;

/**
 * Ratios of groups by how many people they rest on. Each has a thin line where chance alone would put it, and those lines
 * together make the funnel. Marks differ in shape, words are beside those that stand out, so it needs no colour.
 */
export function funnelPlot({ title, across, up, even, points }: FunnelOptions): Html {
  const x = acrossScale(points.map(({ people }) => people));
  const reach = Math.max(0.1, ...points.flatMap(({ ratio, low }) => [Math.abs(ratio - 1), 1 - low])) * 1.08;
  const y = upScale(reach);
  return html`<svg class="plot" viewBox="0 0 ${size.wide} ${size.high}" role="img" aria-label="${title}" focusable="false">
    <line class="plot__even" x1="${size.left}" x2="${size.wide - size.right}" y1="${y(1)}" y2="${y(1)}"/>
    <line class="plot__even" x1="${size.left}" x2="${size.left + 18}" y1="${size.high - 13}" y2="${size.high - 13}"/>
    <text class="plot__word" x="${size.left + 24}" y="${size.high - 8}">${even}</text>
    ${ticksUp(reach).map((value) => tickUp(value, y(value)))}
    ${ticksAcross(points.map(({ people }) => people)).map((value) => tickAcross(value, x(value)))}
    <text class="plot__axis" x="${size.left}" y="14">${up}</text>
    <text class="plot__axis" x="${size.wide - size.right}" y="${size.high - 8}" text-anchor="end">${across}</text>
    ${points.map(({ people, low, high }) => html`<line class="plot__usual" x1="${x(people)}" x2="${x(people)}" y1="${y(low)}" y2="${y(high)}"/>`)}
    ${points.filter(({ standsOut }) => !standsOut).map(({ people, ratio }) => html`<circle class="plot__mark" cx="${x(people)}" cy="${y(ratio)}" r="4"/>`)}
    ${named(points, x, y)}
  </svg>`;
}

type Label = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
};

const [letter_wide, line_high] = [8, 14];

/** Squares with their names beside them; a name that would stand on another goes a line further down. */
function named(points: readonly FunnelPoint[], x: Scale, y: Scale): readonly Html[] {
  const labels: Label[] = [];
  for (const { name, people, ratio } of points.filter(({ standsOut }) => standsOut)) {
    const [across, up] = [x(people), y(ratio)];
    const long = name.length * letter_wide;
    const after = across + 9 + long < size.wide;
    const [from, to] = after ? [across + 9, across + 9 + long] : [across - 9 - long, across - 9];
    let lower = up + 4;
    while (labels.some((other) => isOn(other, { from, to, y: lower }))) lower += line_high;
    labels.push({ name, x: across, y: lower, from, to });
  }
  const squares = points
    .filter(({ standsOut }) => standsOut)
    .map(
      ({ people, ratio }) =>
        html`<rect class="plot__out" x="${at(x(people) - 5)}" y="${at(y(ratio) - 5)}" width="10" height="10"/>`,
    );
  const words = labels.map((label) => {
    const isAfter = label.from > label.x;
    const place = attributes({
      x: at(isAfter ? label.from : label.to),
      y: at(label.y),
      'text-anchor': isAfter ? 'start' : 'end',
    });
    return html`<text class="plot__name"${place}>${label.name}</text>`;
  });
  return [...squares, ...words];
}

function isOn(one: Label, other: Pick<Label, 'from' | 'to' | 'y'>): boolean {
  return Math.abs(one.y - other.y) < line_high && one.from < other.to && other.from < one.to;
}

// Few and many people in one picture: equal steps are equal factors.
function acrossScale(people: readonly number[]): Scale {
  const [least, most] = [Math.max(1, Math.min(...people)), Math.max(2, ...people)];
  const wide = size.wide - size.left - size.right - 24;
  const span = Math.log(most / least) || 1;
  return (value) => at(size.left + 12 + (Math.log(Math.max(1, value) / least) / span) * wide);
}

function upScale(reach: number): Scale {
  const high = size.high - size.top - size.bottom;
  return (value) => at(size.top + ((1 + reach - value) / (2 * reach)) * high);
}

function ticksUp(reach: number): readonly number[] {
  const step = [0.05, 0.1, 0.2, 0.5, 1].find((each) => reach / each <= 4) ?? 2;
  const count = Math.floor(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, place) => 1 + (place - count) * step);
}

function ticksAcross(people: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...people), Math.max(...people)];
  const round = [10, 20, 50].flatMap((each) => [1, 10, 100, 1_000, 10_000, 100_000].map((by) => each * by));
  const inside = round.filter((value) => value >= least && value <= most).toSorted((a, b) => a - b);
  return inside.length > 1 ? inside.slice(0, 6) : [...new Set([least, most])];
}

function tickUp(value: number, y: number): Html {
  return html`<text class="plot__tick" x="${size.left - 8}" y="${at(y + 4)}" text-anchor="end">${value.toFixed(2)}</text><line class="plot__grid" x1="${size.left}" x2="${size.wide - size.right}" y1="${y}" y2="${y}"/>`;
}

function tickAcross(value: number, x: number): Html {
  return html`<text class="plot__tick" x="${x}" y="${size.high - size.bottom + 18}" text-anchor="middle">${value.toLocaleString('en-GB')}</text>`;
}

/** A place in the picture, to a tenth. */
function at(place: number): number {
  return Math.round(place * 10) / 10;
}
