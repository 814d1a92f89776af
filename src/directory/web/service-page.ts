import { dayOf, longDate } from '#basics';
import { type Answer, address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, insetText, printWay, summaryList, warningText } from '#ui';
import { findService } from '../actions/index.ts';
import { freshness } from '../freshness.ts';
import type { Service } from '../service.ts';
import { paths, planAt, serviceAt, serviceIn } from './addresses.ts';
import { prose } from './prose.ts';
import { say } from './say.ts';
import { sendLink } from './send-link.ts';
import { serviceRows } from './service-rows.ts';

/** One service in plain form, for anyone. */
export async function servicePage(visit: Visit): Promise<Answer> {
  const id = serviceIn(visit);
  const service = id === undefined ? undefined : await findService(visit, id);
  if (service === undefined) return { refusal: 'not-found' };
  const words = say(visit).service;
  const { alert, description, provider, status } = service;
  return {
    page: {
      title: service.name,
      ...(provider !== undefined && { lead: provider.name }),
      back: { href: paths.search, text: words.backToSearch },
      body: html`${status !== 'active' && warningText({ text: words.notRunning[status], reader: visit })}
        ${alert !== undefined && insetText({ text: html`<h2>${words.alert}</h2>${prose(alert)}` })}
        ${description !== undefined && prose(description)}
        ${summaryList({ rows: serviceRows(visit, service) })}${waysOn(visit, service)}
        <p>${sendLink(visit, { subject: service.name, path: serviceAt(service.id) })}</p>
        ${printWay(visit)}${about(visit, service)}${origin(visit, service)}`,
    },
  };
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
