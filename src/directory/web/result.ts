import { longDate } from '#basics';
import type { Visit } from '#platform';
import { card, type Html, html, type Link, tag } from '#ui';
import { beginningOf } from '../blocks.ts';
import { freshness } from '../freshness.ts';
import { type Reason, type ReasonTogether, shownAlone, together } from '../reasons.ts';
import type { Service } from '../service.ts';
import type { FoundService } from '../wish.ts';
import { serviceAt } from './addresses.ts';
import { costLine } from './cost-words.ts';
import { distanceLine, type Fitting, fitsLines } from './fits.ts';
import { say } from './say.ts';

const summary_letters = 180;

/** One listing among the results: what it is, what it costs, how far it is, and why it is here. */
export function result(visit: Visit, found: FoundService, fitting: Fitting, links: readonly Link[]): Html {
  const words = say(visit);
  const { reasons, service } = found;
  const lines = [
    ...distanceLine(visit, found, fitting),
    costLine(visit, service),
    ...payLine(visit, service),
  ];
  const fits = fitsLines(visit, service, fitting);
  const { description, provider, status } = service;
  const tags = [
    ...(service.kind === 'service' ? [] : [tag({ text: words.kind[service.kind], colour: 'grey' })]),
    ...(status === 'active' ? [] : [tag({ text: words.status[status], colour: 'orange' })]),
  ];
  return card({
    title: service.name,
    href: serviceAt(service.id),
    ...(provider !== undefined && { text: provider.name }),
    ...(tags.length > 0 && { tags }),
    links,
    body: html`${description !== undefined && html`<p>${beginningOf(description, summary_letters)}</p>`}
      <p>${lines.join(' ')}</p>
      ${longAgo(visit, service)}
      ${reasons.length > 0 && why(visit, reasons)}${fits.length > 0 && fitsList(visit, fits)}`,
  });
}

/** Said of what was checked long ago only; its page says of each when it was checked. */
function longAgo(visit: Visit, { origin: { assuredOn } }: Service): Html | undefined {
  if (assuredOn === undefined || freshness(assuredOn, visit.clock.today()) !== 'checked-long-ago')
    return undefined;
  return html`<p class="quiet">${say(visit).service.fresh['checked-long-ago'](longDate(assuredOn))}</p>`;
}

function payLine(visit: Visit, service: Service): readonly string[] {
  const words = say(visit);
  if (service.cost.is === 'free' || service.waysToPay.length === 0) return [];
  return [words.youCanPay(service.waysToPay.map((way) => words.payShort[way]))];
}

function why(visit: Visit, reasons: readonly Reason[]): Html {
  const words = say(visit).reasons;
  return html`<p class="quiet">${words.title}</p>
    <ul class="quiet">
      ${together(reasons).map((reason) => html`<li>${words.field[reason.field]} ${inItsPlace(reason)}</li>`)}
    </ul>`;
}

function fitsList(visit: Visit, fits: readonly string[]): Html {
  return html`<p class="quiet">${say(visit).filters.fits.title}</p>
    <ul class="quiet">
      ${fits.map((each) => html`<li>${each}</li>`)}
    </ul>`;
}

/** The words found, strong among their neighbours; of days and ways to pay only the words themselves. */
function inItsPlace({ around, field, found }: ReasonTogether): Html {
  if (shownAlone.has(field)) return html`${found.join(' ')}`;
  const strong = new Set(found.flatMap((words) => words.split(' ')));
  const pieces = around.split(/([\p{L}\p{N}'’]+)/u);
  return html`${pieces.map((piece) => (strong.has(piece) ? html`<strong>${piece}</strong>` : piece))}`;
}
