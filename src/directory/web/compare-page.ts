import { type Answer, address, type Visit } from '#platform';
import { html, printWay, scrollingTable } from '#ui';
import { findService } from '../actions/index.ts';
import type { Service } from '../service.ts';
import { paths, serviceAt } from './addresses.ts';
import { readCompared } from './compared.ts';
import { say } from './say.ts';
import { sendLink } from './send-link.ts';
import { serviceRows } from './service-rows.ts';

/** Some listings side by side, what is known of each in the same order. For anyone. */
export async function comparePage(visit: Visit): Promise<Answer> {
  const asked = visit.query['compare'] ?? '';
  const services = (await Promise.all(readCompared(asked).map((id) => findService(visit, id)))).flatMap(
    (service) => service ?? [],
  );
  if (services.length === 0) return { goTo: paths.search };
  const words = say(visit).compare;
  const at = address(paths.compare, {}, { compare: asked });
  const body = html`${table(visit, services)}
    <p>${sendLink(visit, { subject: words.title, path: at })}</p>
    ${printWay(visit)}`;
  const back = { href: address(paths.search, {}, { compare: asked }), text: words.back };
  return { page: { title: words.title, lead: words.lead, back, body, wide: true } };
}

function table(visit: Visit, services: readonly Service[]) {
  const words = say(visit).compare;
  const columns = services.map(
    (service) => new Map(serviceRows(visit, service).map((row) => [row.key, row.value])),
  );
  const keys = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return scrollingTable({
    label: words.title,
    caption: words.title,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      words.what,
      ...services.map((service) => html`<a href="${serviceAt(service.id)}">${service.name}</a>`),
    ],
    rows: keys.map((key) => [key, ...columns.map((column) => column.get(key) ?? words.notSaid)]),
  });
}
