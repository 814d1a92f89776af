import type { Visit } from '#platform';
import { type Html, html, scrollingTable } from '#ui';
import type { Release } from '../release.ts';
import { figures, nameOfPlace, nameOfWay } from './figures.ts';
import { sayFairness } from './say-fairness.ts';

/** How many people by place and way, with dashes for what is not shown; or why there is no such table. */
export function countsTable(visit: Visit, { counts, places, ways }: Release): Html {
  const say = sayFairness(visit);
  if (counts === undefined) return html`<h2>${say.countsTitle}</h2><p>${say.noCounts}</p>`;
  const hidden = html`<span aria-hidden="true">${say.hidden}</span><span class="govuk-visually-hidden">${say.hiddenAloud}</span>`;
  return html`<h2>${say.countsTitle}</h2>
    <p>${say.countsText}</p>
    ${scrollingTable({
      label: say.countsTitle,
      firstCellIsHeader: true,
      head: [
        say.head.place,
        ...ways.map((way) => ({ text: nameOfWay(visit, way.of), format: 'numeric' as const })),
      ],
      rows: counts.map((row, at) => [
        nameOfPlace(visit, places[at]?.of ?? []),
        ...row.map((people) => ({
          text: people === null ? hidden : figures(people),
          format: 'numeric' as const,
        })),
      ]),
    })}`;
}
