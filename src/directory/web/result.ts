import type { Visit } from '#platform';
import { card, type Html, html, tag } from '#ui';
import { beginningOf } from '../blocks.ts';
import type { Reason } from '../reasons.ts';
import type { Service } from '../service.ts';
import { serviceAt } from './addresses.ts';
import { costLine } from './cost-words.ts';
import { say } from './say.ts';

const summary_letters = 180;

/** One listing among the results: what it is, what it costs, and why it is here. */
export function result(visit: Visit, service: Service, reasons: readonly Reason[]): Html {
  const words = say(visit);
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
    body: html`${description !== undefined && html`<p>${beginningOf(description, summary_letters)}</p>`}
      <p>${[costLine(visit, service), ...payLine(visit, service)].join(' ')}</p>
      ${reasons.length > 0 && why(visit, reasons)}`,
  });
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
      ${reasons.map((reason) => html`<li>${words.field[reason.field]} ${inItsPlace(visit, reason)}</li>`)}
    </ul>`;
}

// How to pay is kept in the words of our list, which are not for reading; its name is shown instead.
function inItsPlace(visit: Visit, reason: Reason): Html {
  const words = say(visit).reasons;
  if (reason.field === 'pay') return html`${words.payHas(reason.typed)}`;
  const at = reason.around.indexOf(reason.found);
  const before = reason.around.slice(0, at);
  const after = reason.around.slice(at + reason.found.length);
  return html`${before}<mark>${reason.found}</mark>${after}`;
}
