import type { Service } from '#directory';
import { address, type Visit } from '#platform';
import { type Html, html } from '#ui';
import { publicReports } from '../actions/index.ts';
import { paths } from './addresses.ts';
import { inMonth } from './parts.ts';
import { sayReports } from './say-reports.ts';

/** On the page of a listing: the checks of it that are published, and the way to ask for one. Nothing on what nobody arranges. */
export async function checksOnListing(visit: Visit, service: Service): Promise<Html | undefined> {
  if (service.kind !== 'service' || service.status === 'defunct') return undefined;
  const words = sayReports(visit);
  const all = await publicReports(visit, { serviceId: service.id });
  const items = all.map((each) => {
    const href = address(paths.report, { report: each.reportId });
    return html`<li><a href="${href}">${words.listingLine(each.checkers.name, inMonth(visit, each.visited))}</a></li>`;
  });
  return html`<h2>${words.listing}</h2>
    ${items.length === 0 ? html`<p>${words.listingNone}</p>` : html`<ul>${items}</ul>`}
    <p><a href="${address(paths.begin, {}, { service: service.id })}">${words.listingWay}</a></p>`;
}
