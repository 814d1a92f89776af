import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import type { Found } from '../wish.ts';
import { drawOn, type Spot } from '../map-sheet.ts';
import { serviceAt } from './addresses.ts';
import { say } from './say.ts';

/** How far apart two marks must be to be read, on the sheet. */
const apart = 26;

/** The results of one page on a map of our own, with the same numbers in a list; nothing where none of them is on the map. */
export function resultsMap(visit: Visit, found: Found): Html | undefined {
  const { map } = say(visit);
  const spots = found.services.flatMap(({ service }) => {
    const point = service.places.find((place) => place.point !== undefined)?.point;
    return point === undefined ? [] : [{ point, name: service.name, href: serviceAt(service.id) }];
  });
  if (spots.length === 0) return undefined;
  const left = found.services.length - spots.length;
  return html`<section class="mapped__map" aria-labelledby="map">
    <h2 id="map">${map.title}</h2>
    <p>${map.lead}</p>
    ${drawing(visit, spots)}
    <ol>
      ${spots.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}
    </ol>
    ${left > 0 && html`<p>${map.left(left)}</p>`}
  </section>`;
}

/** Spots too near each other to be told apart share one mark with all their numbers. */
function together(spots: readonly Spot[]): readonly (Spot & { readonly numbers: readonly number[] })[] {
  const marks: (Spot & { readonly numbers: readonly number[] })[] = [];
  for (const [index, spot] of spots.entries()) {
    const near = marks.findIndex((mark) => Math.hypot(mark.x - spot.x, mark.y - spot.y) < apart);
    const before = marks[near];
    if (before === undefined) marks.push({ ...spot, numbers: [index + 1] });
    else marks[near] = { ...before, numbers: [...before.numbers, index + 1] };
  }
  return marks;
}

type Named = { readonly point: Spot['point']; readonly name: string; readonly href: string };

function drawing(visit: Visit, spots: readonly Named[]): Html {
  const { map } = say(visit);
  const sheet = drawOn(spots.map(({ point }) => point));
  const { bar, height, width } = sheet;
  const view = `0 0 ${width} ${height}`;
  return html`<svg class="map" viewBox="${view}" width="${width}" height="${height}" role="img" aria-label="${map.alt(spots.length)}">
    <rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="none" stroke="currentColor"></rect>
    ${together(sheet.spots).map(
      ({
        numbers,
        x,
        y,
      }) => html`<circle cx="${x}" cy="${y}" r="${12 + 5 * numbers.length}" fill="currentColor"></circle
        ><text class="map__number" x="${x}" y="${y + 5}" text-anchor="middle" font-size="17">${numbers.join(' ')}</text>`,
    )}
    <path d="M16 ${height - 16}h${bar.width}" stroke="currentColor" stroke-width="3"></path>
    <text x="16" y="${height - 24}" font-size="17" fill="currentColor">${map.bar(bar.miles)}</text>
    <text x="${width - 16}" y="24" text-anchor="end" font-size="17" fill="currentColor">${map.north}</text>
  </svg>`;
}
