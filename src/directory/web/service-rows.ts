import { longDate } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, type SummaryRow } from '#ui';
import { howYouCanPay } from '../cost.ts';
import type { Place } from '../place.ts';
import type { Ages, Contact, Service } from '../service.ts';
import { costLine, costOf } from './cost-words.ts';
import { lines, prose, shortProse } from './prose.ts';
import { say } from './say.ts';
import { whenLine } from './when-words.ts';

/** The facts of a service, one a row. A row of which nothing is known is left out, but for those that people ask first. */
export function serviceRows(visit: Visit, service: Service): readonly SummaryRow[] {
  const words = say(visit).service;
  const when = service.schedules.map((schedule) => whenLine(visit, schedule));
  return [
    { key: words.cost, value: cost(visit, service) },
    ...pay(visit, service),
    { key: words.when, value: lines(when.length === 0 ? [words.whenNotSaid] : when) },
    ...row(words.where, service.places.map(placeLine)),
    ...row(
      words.access,
      service.places.flatMap((place) => place.access),
    ),
    ...row(words.forWhom, [...ages(visit, service.ages), ...labels(service, 'for-whom')]),
    ...row(
      words.serves,
      (service.serves ?? []).map(({ name }) => name),
    ),
    ...row(words.room, room(visit, service)),
    ...(service.joining === undefined ? [] : [{ key: words.joining, value: shortProse(service.joining) }]),
    { key: words.contact, value: contact(visit, service) },
    ...row(words.runBy, runBy(visit, service)),
    ...row(words.also, labels(service, 'what')),
  ];
}

function cost(visit: Visit, service: Service): Html {
  if (service.cost.is === 'described') return shortProse(service.cost.words);
  if (service.cost.is !== 'priced') return lines([costLine(visit, service)]);
  const { options, words } = service.cost;
  return html`${lines(options.map((option) => costOf(visit, option)))}${words !== undefined && prose(words)}`;
}

function pay(visit: Visit, service: Service): readonly SummaryRow[] {
  const words = say(visit);
  if (service.cost.is === 'free') return [];
  const ways = howYouCanPay(service.cost, service.waysToPay).map((choice) => words.payChoice[choice]);
  return [{ key: words.service.pay, value: lines(ways.length === 0 ? [words.service.payNotSaid] : ways) }];
}

function room(visit: Visit, { capacity }: Service): readonly string[] {
  if (capacity === undefined) return [];
  const words = say(visit);
  return [words.taking[capacity.taking](capacity.places), words.saidOn(longDate(capacity.saidOn))];
}

function ages(visit: Visit, of: Ages | undefined): readonly string[] {
  if (of === undefined) return [];
  return [say(visit).service.ages('from' in of ? of.from : undefined, of.to)];
}

function labels(service: Service, says: 'what' | 'for-whom'): readonly string[] {
  return service.terms.filter((term) => term.says === says).map((term) => term.label);
}

function runBy(visit: Visit, { provider, runner }: Service): readonly string[] {
  return [
    ...(provider === undefined ? [] : [provider.name]),
    ...(runner === undefined ? [] : [say(visit).runner[runner]]),
  ];
}

function placeLine(place: Place): string {
  const parts = [place.name, ...place.lines, place.town, place.postcode];
  return parts.filter((part) => part !== undefined).join(', ');
}

function contact(visit: Visit, service: Service): Html {
  const words = say(visit).service;
  const { url, email } = service;
  const ways = [
    ...(email === undefined ? [] : [mail(visit, email)]),
    ...service.contacts.flatMap((each) => contactWays(visit, each)),
    ...(url === undefined ? [] : [html`<a href="${url}" rel="noreferrer">${words.website}</a>`]),
  ];
  return lines(ways.length === 0 ? [words.contactNotSaid] : ways);
}

function contactWays(visit: Visit, from: Contact): readonly (string | Html)[] {
  const who = [from.name, from.role].filter((part) => part !== undefined).join(', ');
  return [
    ...(who === '' ? [] : [who]),
    ...(from.email === undefined ? [] : [mail(visit, from.email)]),
    ...from.phones.map((phone) => call(visit, phone.number, phone.words)),
  ];
}

function mail(visit: Visit, email: string): Html {
  return html`<a href="mailto:${email}">${say(visit).service.email(email)}</a>`;
}

function call(visit: Visit, number: string, words = ''): Html {
  const dialled = number.replace(/[^\d+]/g, '');
  return html`<a href="tel:${dialled}">${say(visit).service.phone(number, words)}</a>`;
}

function row(key: string, values: readonly string[]): readonly SummaryRow[] {
  return values.length === 0 ? [] : [{ key, value: lines(values) }];
}
