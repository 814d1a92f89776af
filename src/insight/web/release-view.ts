import { calendarDate, longDate, pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { funnelPlot, type Html, html, ratioBars, scrollingTable } from '#ui';
import type { Line, Release } from '../release.ts';
import { countsTable } from './counts-table.ts';
import { figures, hundredths, nameOfPlace, nameOfWay } from './figures.ts';
import { measuresTable } from './measures-table.ts';
import { sayFairness } from './say-fairness.ts';

/** A release in words first, then pictures with their tables. */
export function releaseView(visit: Visit, release: Release): Html {
  const say = sayFairness(visit);
  return html`<h2>${say.asOf(longDate(calendarDate(release.asOf)))}</h2>
    ${inShort(visit, release)}
    ${measuresTable(visit, release)}
    ${release.places.length > 1 && placesPart(visit, release.places)}
    ${waysPart(visit, release.ways)}
    ${release.places.length > 1 && countsTable(visit, release)}
    <h2>${say.howTitle}</h2>
    <ul>${say.how.map((line) => html`<li>${line}</li>`)}</ul>
    <p>${say.code}</p>`;
}

/** What it comes to, in sentences. */
function inShort(visit: Visit, { people, yearly, spread, lottery, parity, slope }: Release): Html {
  const say = sayFairness(visit);
  const lines = [
    say.people(figures(people), pounds(pence(yearly))),
    ...(spread === undefined ? [] : [spread === 0 ? say.spread.none : say.spread.some(percent(spread))]),
    ...(lottery === undefined ? [] : [say.lottery(percent(lottery.places), percent(lottery.needs))]),
    ...(parity === undefined ? [] : [paritySentence(visit, parity)]),
    ...(slope === undefined ? [] : [slopeSentence(visit, slope)]),
  ];
  return html`<h3>${say.inShort}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul><p>${say.ask}</p>`;
}

function paritySentence(visit: Visit, { ratio, low, high }: NonNullable<Release['parity']>): string {
  const say = sayFairness(visit);
  const words = high < 1 ? say.parity.less : say.parity.alike;
  return words(aPound(ratio), aPound(low), aPound(high));
}

function slopeSentence(visit: Visit, slope: number): string {
  const say = sayFairness(visit);
  if (Math.abs(slope) < 0.01) return say.slope.flat;
  return slope > 0 ? say.slope.poorLess : say.slope.poorMore;
}

function placesPart(visit: Visit, places: readonly Line[]): Html {
  const say = sayFairness(visit);
  const title = say.placesTitle(places.filter((place) => place.standsOut).length);
  const points = places.map((place) => ({ ...place, name: nameOfPlace(visit, place.of) }));
  return html`<h2>${title}</h2>
    <p>${say.placesText}</p>
    ${funnelPlot({ title, across: say.across, up: say.up, even: say.even, points })}
    ${linesTable(visit, say.head.place, points)}
    <p>${say.drawnInNote}</p>`;
}

function waysPart(visit: Visit, ways: readonly Line[]): Html {
  const say = sayFairness(visit);
  const lines = ways.map((way) => ({ ...way, name: nameOfWay(visit, way.of) }));
  const [least] = lines.toSorted((one, other) => one.ratio - other.ratio);
  const title =
    lines.length > 1 && least !== undefined ? say.waysTitle(lowerFirst(least.name)) : say.waysOnly;
  const bars = lines.map(({ name, ratio }) => ({ name, ratio, shown: aPound(ratio) }));
  return html`<h2>${title}</h2>
    <p>${say.waysText}</p>
    ${ratioBars({ title, even: say.even, bars })}
    ${linesTable(visit, say.head.way, lines)}`;
}

function linesTable(visit: Visit, first: string, lines: readonly (Line & { readonly name: string })[]): Html {
  const say = sayFairness(visit);
  const { people, yearly, expected, ratio, chance, drawnIn, out } = say.head;
  const numeric = [people, yearly, expected, ratio, chance, drawnIn].map((text) => ({
    text,
    format: 'numeric' as const,
  }));
  return scrollingTable({
    label: first,
    head: [first, ...numeric, out],
    firstCellIsHeader: true,
    rows: lines.map((line) => [
      line.name,
      ...[
        figures(line.people),
        pounds(pence(line.yearly)),
        pounds(pence(line.expectedYearly)),
        aPound(line.ratio),
        say.between(hundredths(line.low), hundredths(line.high)),
        hundredths(line.drawnIn),
      ].map((text) => ({ text, format: 'numeric' as const })),
      line.standsOut ? say.yes : say.no,
    ]),
  });
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

/** A ratio as money for each pound. */
function aPound(ratio: number): string {
  return `£${hundredths(ratio)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
