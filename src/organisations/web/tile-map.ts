import { address, type Visit } from '#platform';
import { type Html, html } from '#ui';
import type { Covered } from '../coverage.ts';
import { sayMap } from './say-map.ts';

const size = 22;
const gap = 3;
/** How large a map is drawn where there is room. */
const drawn = 1.5;

/** One square of the same size for each area, near where it lies: a dot where somebody works, empty where nobody does. */
export function tileMap(visit: Visit, covered: readonly Covered[], label: string): Html {
  const words = sayMap(visit);
  const columns = Math.max(...covered.map(({ area }) => area.column)) + 1;
  const rows = Math.max(...covered.map(({ area }) => area.row)) + 1;
  const tiles = covered.map(({ area, by }) => {
    const [x, y] = [area.column * size, area.row * size];
    const here = by.length > 0;
    return html`<g><title>${words.tile(area.name, by.length)}</title>
      <rect class="${here ? 'tile tile--here' : 'tile'}" x="${x}" y="${y}" width="${size - gap}" height="${size - gap}" rx="3"/>
      ${here && html`<circle class="tile__mark" cx="${x + (size - gap) / 2}" cy="${y + (size - gap) / 2}" r="5"/>`}</g>`;
  });
  const [width, height] = [columns * size, rows * size];
  return html`<figure class="way"><svg class="way__picture tiles" viewBox="-1 -1 ${width + 1} ${height + 1}" width="${Math.round(width * drawn)}" role="img" aria-label="${label}" focusable="false">${tiles}</svg></figure>`;
}

/** The way to one group's profile. */
export function profileHref(profile: string): string {
  return address('/organisations/:profile', { profile });
}
