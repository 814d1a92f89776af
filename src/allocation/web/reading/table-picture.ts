import { pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import type { StraightLines } from '../../instrument/link.ts';
import { sayRules } from '../say-rules.ts';

const [wide, high] = [460, 300];
const edge = { left: 76, right: 16, top: 16, bottom: 48 };
const marks = 5;

/**
 * The straight lines of a table as a picture, drawn on the server: it shows the shape, and the table beside it has the numbers. Two
 * tables in one picture show what changed.
 */
export function tablePicture(visit: Visit, now: StraightLines, before?: StraightLines): Html {
  const say = sayRules(visit);
  const both = before === undefined ? [now] : [before, now];
  const most = {
    at: Math.max(...both.map((each) => each.knots.at(-1)?.at ?? 1), 1),
    pence: Math.max(...both.map((each) => each.knots.at(-1)?.pence ?? 1), 1),
  };
  const x = (at: number): number => edge.left + (at / most.at) * (wide - edge.left - edge.right);
  const y = (money: number): number =>
    high - edge.bottom - (money / most.pence) * (high - edge.top - edge.bottom);
  const line = ({ knots }: StraightLines): string =>
    knots.map((knot) => `${x(knot.at).toFixed(1)},${y(knot.pence).toFixed(1)}`).join(' ');
  const parts = now.at.unit === 'points' ? now.at.parts : 1;
  return html`<svg class="plot" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${say.pictureOf}" focusable="false">
    ${scale(most, { x, y, parts })}
    ${before !== undefined && html`<polyline class="plot__before" points="${line(before)}"/>`}
    <polyline class="plot__line" points="${line(now)}"/>
    ${now.knots.map((knot) => html`<circle class="plot__knot" cx="${x(knot.at).toFixed(1)}" cy="${y(knot.pence).toFixed(1)}" r="5"/>`)}
    <text class="plot__name" x="${(wide + edge.left) / 2}" y="${high - 6}" text-anchor="middle">${say.points}</text>
  </svg>
  ${before !== undefined && html`<p class="small muted">${say.pictureBefore}</p>`}`;
}

function scale(
  most: { readonly at: number; readonly pence: number },
  {
    x,
    y,
    parts,
  }: {
    readonly x: (at: number) => number;
    readonly y: (money: number) => number;
    readonly parts: number;
  },
): Html {
  const ways = Array.from({ length: marks + 1 }, (_, mark) => mark / marks);
  const bottom = y(0);
  return html`${ways.map((way) => {
    const money = Math.round((most.pence * way) / 100_000) * 100_000;
    const points = Math.round((most.at * way) / parts);
    return html`<line class="plot__grid" x1="${edge.left}" x2="${wide - edge.right}" y1="${y(money).toFixed(1)}" y2="${y(money).toFixed(1)}"/>
      <text class="plot__mark" x="${edge.left - 8}" y="${(y(money) + 5).toFixed(1)}" text-anchor="end">${pounds(pence(money)).replace(/\.00$/, '')}</text>
      <text class="plot__mark" x="${x(points * parts).toFixed(1)}" y="${(bottom + 20).toFixed(1)}" text-anchor="middle">${points}</text>`;
  })}`;
}
