import { address, type Answer, fieldList, type Visit } from '#platform';
import { button, card, cards, checkboxes, errorFor, type FieldError, type Html, html, printWay } from '#ui';
import {
  isInMyList,
  keepInMyList,
  myShortList,
  sendMyList,
  takeOutOfMyList,
  whomToSend,
} from '../actions/index.ts';
import type { Service } from '../service.ts';
import { listPaths, paths, serviceAt, serviceIn } from './addresses.ts';
import { compared_max } from './compared.ts';
import { costLine } from './cost-words.ts';
import { onceForm, onceOf } from './once-form.ts';
import { sayShortList } from './say-short-list.ts';

/** What whoever is signed in keeps: to compare, to print, to send to their own people. */
export function shortListPage(visit: Visit): Promise<Answer> {
  return show(visit, []);
}

async function show(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const words = sayShortList(visit);
  const all = await myShortList(visit);
  const body =
    all.length === 0
      ? html`<p>${words.none}</p>`
      : html`${cards(
          all.map((service) => one(visit, service)),
          { stacked: true },
        )}${sideBySide(visit, all)}
          ${printWay(visit)}${await sending(visit, errors)}`;
  const back = { href: paths.search, text: words.search };
  const page = { title: words.title, lead: words.lead, back, body, errors };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function one(visit: Visit, service: Service): Html {
  const words = sayShortList(visit);
  const out = button({ text: words.takeOutOf(service.name), kind: 'secondary' });
  return card({
    title: service.name,
    href: serviceAt(service.id),
    headingLevel: 2,
    ...(service.provider !== undefined && { text: service.provider.name }),
    body: html`<p>${costLine(visit, service)}</p>
      ${onceForm(visit, address(listPaths.takeOut, { service: service.id }), out)}`,
  });
}

function sideBySide(visit: Visit, all: readonly Service[]): Html {
  const first = all.slice(0, compared_max);
  const href = address(paths.compare, {}, { compare: first.map(({ id }) => id).join('.') });
  return html`<p><a href="${href}">${sayShortList(visit).compare(first.length)}</a></p>`;
}

async function sending(visit: Visit, errors: readonly FieldError[]): Promise<Html> {
  const words = sayShortList(visit);
  const people = await whomToSend(visit);
  if (people.length === 0) return html`<p class="quiet">${words.nobody}</p>`;
  const boxes = checkboxes({
    name: 'to',
    fieldset: { legend: { text: words.sendTitle } },
    hint: words.sendHint,
    items: people.map(({ accountId, name }) => ({ value: accountId, text: name })),
    errorMessage: errorFor(errors, 'to'),
    reader: visit,
  });
  return onceForm(
    visit,
    listPaths.send,
    html`${boxes}${button({ text: words.send, preventDoubleClick: true })}`,
  );
}

/** On a listing's page: keeping it, or taking it out again; only for whoever is signed in. */
export async function keepWay(visit: Visit, service: Service): Promise<Html | undefined> {
  if (visit.account === undefined) return undefined;
  const words = sayShortList(visit);
  const isIn = await isInMyList(visit, service.id);
  const action = address(isIn ? listPaths.takeOut : listPaths.keep, { service: service.id });
  const press = button({ text: isIn ? words.takeOut : words.keep, kind: 'secondary' });
  return html`${onceForm(visit, action, press)}
    <p><a href="${listPaths.mine}">${words.see}</a></p>`;
}

/** Keeps a listing. */
export async function keepOne(visit: Visit): Promise<Answer> {
  const service = serviceIn(visit);
  if (service === undefined) return { refusal: 'not-found' };
  const words = sayShortList(visit);
  const outcome = await keepInMyList(visit, service);
  if ('done' in outcome) return { goTo: serviceAt(service), notice: words.kept };
  if (outcome.refused.because === 'list-full')
    return { goTo: listPaths.mine, notice: words.full(outcome.refused.most) };
  return { refusal: outcome.refused.because === 'no-such-service' ? 'not-found' : 'not-allowed' };
}

export async function takeOne(visit: Visit): Promise<Answer> {
  const service = serviceIn(visit);
  if (service === undefined) return { refusal: 'not-found' };
  await takeOutOfMyList(visit, service);
  return { goTo: listPaths.mine, notice: sayShortList(visit).gone };
}

/** Sends the list to those who are ticked. */
export async function sendList(visit: Visit): Promise<Answer> {
  const words = sayShortList(visit);
  const ticked = fieldList(visit.form, 'to');
  const to = (await whomToSend(visit))
    .map(({ accountId }) => accountId)
    .filter((each) => ticked.includes(each));
  const outcome = await sendMyList(visit, { to, ...onceOf(visit) });
  if ('done' in outcome) return { goTo: listPaths.mine, notice: words.sent(outcome.done) };
  if (outcome.refused.because === 'already-done') return { goTo: listPaths.mine, notice: words.sentBefore };
  return show(visit, [{ field: 'to', text: words.noOne }]);
}
