import { dayOf, nothing, type PersonId, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { streamOn } from '#policy';
import {
  amount,
  button,
  buttonGroup,
  details,
  errorFor,
  type FieldError,
  figure,
  form,
  type Html,
  html,
  stackingTable,
  summaryList,
  textarea,
  whoseOf,
} from '#ui';
import { mayAct } from '#people/actions';
import { type Handed, type PartSeen, type PlaceWaiting, type Pot, seePot } from '../actions/index.ts';
import type { Taken } from '../waterfall.ts';
import { paths } from './addresses.ts';
import { onDay, streamName } from './parts.ts';
import { sayStreams } from './say.ts';

/** Where a person's money comes from: one figure, its parts, and each payment down to the penny. */
export async function potPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const person = readId<'person'>(visit.params['person']);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seePot(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayStreams(visit);
  const pot = seen.done;
  const whose = whoseOf(pot);
  const mayFill = await mayAct(visit, { may: 'fill-pot', person });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: say.title(whose),
      ...(pot.agreed !== undefined && { lead: say.lead }),
      errors,
      back: { href: address('/holdings/:person', { person }), text: say.back },
      body: html`${theFigure(visit, pot)}
        ${pot.parts.length > 0 && theParts(visit, pot, { person, mayFill, errors })}
        ${pot.waiting.length > 0 && theWaiting(visit, pot, { person, mayFill })}
        ${pot.parts.length > 0 && thePayments(visit, pot)}
        ${mayFill && pot.agreed !== undefined && html`<p>${buttonGroup([button({ text: say.addWay, href: address(paths.add, { person }), kind: 'secondary' }), button({ text: say.placeWay, href: address(paths.place, { person }), kind: 'secondary' })])}</p>`}
        <p><a href="${paths.streams}">${say.rulesWay}</a></p>`,
    },
  };
}

function theFigure(visit: Visit, pot: Pot): Html {
  const say = sayStreams(visit);
  const { agreed } = pot;
  if (agreed === undefined) return html`<p>${say.nothingAgreed}</p>`;
  const { weekly, oneOff, serviceName } = agreed;
  return html`${figure({
    figure: amount(weekly),
    unit: say.week,
    text:
      oneOff > nothing
        ? `${say.oneFigure(serviceName)} ${say.oneOff(pounds(oneOff))}`
        : say.oneFigure(serviceName),
  })}
  ${pot.parts.length === 0 && html`<p>${say.onlyOne(serviceName)}</p>`}`;
}

type Filling = {
  readonly person: PersonId;
  readonly mayFill: boolean;
  readonly errors: readonly FieldError[];
};

function theParts(visit: Visit, pot: Pot, filling: Filling): Html {
  const say = sayStreams(visit);
  const service = pot.agreed?.serviceName ?? say.service;
  return html`<h2>${say.partsTitle}</h2>
    ${pot.parts.map((each) => onePart(visit, each, filling))}
    <h3>${say.restTitle(service)}</h3><p>${say.restUsed(pounds(pot.rest))}</p>`;
}

function onePart(visit: Visit, seen: PartSeen, filling: Filling): Html {
  const say = sayStreams(visit);
  const { part, funderName, used, left } = seen;
  const stream = streamOn(part.stream, part.from);
  const title = html`<h3>${say.partTitle(streamName(part), funderName)}</h3>`;
  if (part.withdrawn !== undefined)
    return html`${title}<p class="muted">${say.withdrawn(part.withdrawn.by, part.withdrawn.because)}</p>`;
  const today = visit.clock.today();
  const limits = part.onlyFor === undefined ? say.partForAll : say.partFor(part.onlyFor.join(', '));
  return html`${title}
    <p>${say.partDays(pounds(part.amount), onDay(visit, part.from), onDay(visit, part.until))} ${limits}
      <strong>${say.partUsed(pounds(used), pounds(left))}</strong>
      ${part.until < today && say.partOver} ${part.from > today && say.partComes}</p>
    ${handedWords(visit, seen)}
    ${details({
      summary: say.testMet,
      text: summaryList({
        rows: [
          { key: say.testMet, value: part.testMet },
          { key: say.law, value: stream?.law ?? '' },
          { key: say.left, value: stream?.left ?? '' },
          { key: say.reference, value: part.reference },
        ],
      }),
    })}
    ${filling.mayFill && used === 0 && seen.handedOn.length === 0 && withdrawForm(visit, seen, filling)}`;
}

/** What went to another funder or came from one, in plain words and with both names. */
function handedWords(visit: Visit, { handedOn, cameFrom }: PartSeen): Html {
  const say = sayStreams(visit);
  const told = ({ funderName, amount: sum, because, on, names }: Handed) => ({
    funder: funderName,
    amount: pounds(sum),
    why: because,
    day: onDay(visit, dayOf(on)),
    names: names.join(' and '),
  });
  return html`${cameFrom !== undefined && html`<p>${say.cameFrom(told(cameFrom))}</p>`}
    ${handedOn.map((each) => html`<p>${say.wentTo(told(each))}</p>`)}`;
}

/** Places that wait for a funder to write its part. */
function theWaiting(
  visit: Visit,
  { waiting }: Pot,
  { person, mayFill }: Pick<Filling, 'person' | 'mayFill'>,
): Html {
  const say = sayStreams(visit);
  const close = (place: PlaceWaiting['place']): Html =>
    form({
      action: address(paths.closePlace, { person, place: place.placeId }),
      csrf: visit.csrf,
      children: button({ text: say.placeClose, kind: 'secondary' }),
    });
  return html`<h2>${say.waitingTitle}</h2>
    <ul>${waiting.map(
      ({ place, funderName }) =>
        html`<li>${place.handedOn === undefined ? say.waitsFor(funderName) : say.waitsHanded(funderName, pounds(place.handedOn.amount))}${mayFill && place.handedOn === undefined && close(place)}</li>`,
    )}</ul>`;
}

function withdrawForm(visit: Visit, { part }: PartSeen, { person, errors }: Filling): Html {
  const say = sayStreams(visit);
  const name = `because-${part.partId}`;
  return details({
    summary: say.withdraw,
    open: errorFor(errors, name) !== undefined,
    text: form({
      action: address(paths.withdraw, { person, part: part.partId }),
      csrf: visit.csrf,
      children: html`${textarea({ name, label: say.withdrawWhy, rows: 2, errorMessage: errorFor(errors, name), reader: visit })}
        ${button({ text: say.withdraw, kind: 'warning' })}`,
    }),
  });
}

function thePayments(visit: Visit, pot: Pot): Html {
  const say = sayStreams(visit);
  if (pot.movements.length === 0) return html`<h2>${say.movesTitle}</h2><p>${say.movesNone}</p>`;
  const names = new Map(pot.parts.map(({ part }) => [part.partId, streamName(part)]));
  const nameOf = ({ partId }: Taken): string =>
    partId === undefined ? (pot.agreed?.serviceName ?? say.service) : (names.get(partId) ?? '');
  return html`<h2>${say.movesTitle}</h2><p>${say.movesLead}</p>
    ${stackingTable({
      head: [say.day, say.what, say.comesFrom],
      rows: pot.movements.map((each) => [
        onDay(visit, each.on),
        each.line ?? say.noLine,
        html`<ul>${each.taken.map((one) => html`<li>${amount(one.amount)} ${nameOf(one)}. <span class="muted">${say.because[one.because]}</span></li>`)}</ul>`,
      ]),
    })}`;
}
