import { type CalendarDate, dayOf, longDate } from '#basics';
import { mayFor } from '#people';
import { myPlaces } from '#people/actions';
import { type Answer, address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, insetText, printWay, summaryList, warningText } from '#ui';
import { findService, ownList } from '../actions/index.ts';
import { freshness } from '../freshness.ts';
import type { Service } from '../service.ts';
import { keeperPaths, paths, planAt, serviceAt, serviceIn } from './addresses.ts';
import { togetherPart } from './own-together.ts';
import { prose } from './prose.ts';
import { say } from './say.ts';
import { sendLink } from './send-link.ts';
import { keepWay } from './short-list-page.ts';
import { serviceRows } from './service-rows.ts';

/** What another room has to say of a service, for anyone: how it was checked, such as. */
export type MoreOnService = (visit: Visit, service: Service) => Promise<Html | undefined>;

const nothingMore: MoreOnService = () => Promise.resolve(undefined);

/** One service in plain form, for anyone. */
export async function servicePage(visit: Visit, more: MoreOnService = nothingMore): Promise<Answer> {
  const id = serviceIn(visit);
  const service = id === undefined ? undefined : await findService(visit, id);
  if (service === undefined) return { refusal: 'not-found' };
  const words = say(visit).service;
  if (service.takenDownOn !== undefined) return downPage(visit, service, service.takenDownOn);
  const { alert, description, provider, status } = service;
  return {
    page: {
      title: service.name,
      ...(provider !== undefined && { lead: provider.name }),
      back: { href: paths.search, text: words.backToSearch },
      body: html`${status !== 'active' && warningText({ text: words.notRunning[status], reader: visit })}
        ${alert !== undefined && insetText({ text: html`<h2>${words.alert}</h2>${prose(alert)}` })}
        ${description !== undefined && prose(description)}
        ${summaryList({ rows: serviceRows(visit, service) })}${waysOn(visit, service)}${await keepWay(visit, service)}${await more(visit, service)}
        <p>${sendLink(visit, { subject: service.name, path: serviceAt(service.id) })}</p>
        ${printWay(visit)}${about(visit, service)}${service.origin.source === ownList && (await togetherPart(visit, service.id))}${origin(visit, service)}${await takeDownWay(visit, service)}`,
    },
  };
}

function downPage(visit: Visit, service: Service, on: CalendarDate): Answer {
  const words = say(visit).service;
  const body = html`${warningText({ text: words.takenDown(longDate(on)), reader: visit })}
    <p>${words.takenDownNext}</p>
    ${buttonGroup([button({ text: words.wrong, href: address(paths.mistake, { service: service.id }), kind: 'secondary' })])}`;
  return { page: { title: service.name, back: { href: paths.search, text: words.backToSearch }, body } };
}

/** The way to take it down, for workers of the local service. */
async function takeDownWay(visit: Visit, service: Service): Promise<Html> {
  const { workplaces } = await myPlaces(visit);
  const ways = workplaces.filter(({ roles }) => mayFor(roles, 'keep-directory'));
  return html`${ways.map(({ organisationId: organisation }) => {
    const href = address(keeperPaths.down, { organisation, service: service.id });
    return html`<p class="quiet"><a href="${href}">${say(visit).service.takeDown}</a></p>`;
  })}`;
}

function waysOn(visit: Visit, service: Service): Html {
  const words = say(visit).service;
  const plan = button({ text: words.plan, href: planAt(service.id) });
  const wrong = button({
    text: words.wrong,
    href: address(paths.mistake, { service: service.id }),
    kind: 'secondary',
  });
  return buttonGroup(service.status === 'defunct' ? [wrong] : [plan, wrong]);
}

function about(visit: Visit, service: Service): Html | undefined {
  const { provider } = service;
  if (provider?.description === undefined || provider.description === service.description) return undefined;
  return html`<h2>${say(visit).service.about(provider.name)}</h2>
    ${prose(provider.description)}`;
}

function origin(visit: Visit, service: Service): Html {
  const words = say(visit).service;
  const { assuredOn, broughtInAt, source } = service.origin;
  const how = freshness(assuredOn, visit.clock.today());
  return html`<h2>${words.origin}</h2>
    <p>${words.fresh[how](assuredOn === undefined ? '' : longDate(assuredOn))}</p>
    <p class="quiet">${words.listed(source, longDate(dayOf(broughtInAt)))}</p>`;
}
