import { dayOf, type OrganisationId, pounds, readId } from '#basics';
import { mayActFor } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, details, form, type Html, html } from '#ui';
import { type Moved, type Return, type ReturnLine, seeReturn } from '../actions/index.ts';
import { type MovedLine, returnCsv } from '../return-csv.ts';
import { paths } from './addresses.ts';
import { onDay, streamName } from './parts.ts';
import { sayStreams } from './say.ts';

/** What a funder is told of its own money. */
export async function returnPage(visit: Visit): Promise<Answer> {
  return onReturn(visit, (organisation, { lines, waiting }, mayWrite) => {
    const say = sayStreams(visit);
    const none = lines.length === 0;
    const on = { organisation, mayWrite };
    return {
      page: {
        title: say.returnTitle,
        lead: say.returnLead,
        body: html`${waiting.length > 0 && theWaiting(visit, waiting, on)}
          ${none ? html`<p>${say.returnNone}</p>` : html`<p class="muted">${say.returnNight}</p>`}
          ${lines.map((line) => onePart(visit, line, on))}
          ${!none && html`<p><a href="${address(paths.returnFile, { organisation })}">${say.returnFile}</a></p>`}
          <p><a href="${paths.streams}">${say.rulesWay}</a></p>`,
      },
    };
  });
}

/** The same as a file for a table program. */
export async function returnFile(visit: Visit): Promise<Answer> {
  return onReturn(visit, (_organisation, { lines }) => ({
    file: {
      name: `return-${visit.clock.today()}.csv`,
      type: 'text/csv; charset=utf-8',
      body: returnCsv(lines.map((line) => ({ ...line, moved: movedLines(line) }))),
    },
  }));
}

/** What moved between funders once both had signed. */
function movedLines({ handedOn, cameFrom }: ReturnLine): readonly MovedLine[] {
  const line = ({ place, handedOn: { amount }, other }: Moved, sign: 1 | -1): readonly MovedLine[] =>
    place.written === undefined ? [] : [{ on: dayOf(place.written.at), amount: sign * amount, other }];
  return [
    ...(cameFrom === undefined ? [] : line(cameFrom, 1)),
    ...handedOn.flatMap((each) => line(each, -1)),
  ];
}

async function onReturn(
  visit: Visit,
  show: (organisation: OrganisationId, told: Return, mayWrite: boolean) => Answer,
): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const [seen, mayWrite] = await Promise.all([
    seeReturn(visit, organisation),
    mayActFor(visit, { may: 'write-own-part', organisation }),
  ]);
  return 'refused' in seen ? { refusal: 'not-allowed' } : show(organisation, seen.done, mayWrite);
}

type On = { readonly organisation: OrganisationId; readonly mayWrite: boolean };

/** What waits for this funder to write, by its own reference or by who hands it on. */
function theWaiting(visit: Visit, waiting: Return['waiting'], { organisation, mayWrite }: On): Html {
  const say = sayStreams(visit);
  const words = ({ place, from }: Return['waiting'][number]): string =>
    place.handedOn === undefined
      ? `${place.reference ?? ''}: ${place.onlyFor?.join(', ') ?? say.partForAll}`
      : say.handedToUs(pounds(place.handedOn.amount), from ?? '', place.opened.name);
  return html`<h2>${say.waitsForUs}</h2>
    <ul>${waiting.map((each) => {
      const href = address(paths.ownPart, { organisation, place: each.place.placeId });
      return html`<li>${words(each)} ${mayWrite && html`<a href="${href}">${say.ownWay}</a>`}</li>`;
    })}</ul>`;
}

/** What went to other funders and what came from one, each with both names. */
function moved(visit: Visit, { handedOn, cameFrom }: ReturnLine, { organisation, mayWrite }: On): Html {
  const say = sayStreams(visit);
  const item = (each: Moved, isTo: boolean): Html => {
    const { place, handedOn: of, other } = each;
    const sum = pounds(of.amount);
    if (place.written === undefined) {
      const takeBack = form({
        action: address(paths.takeBack, { organisation, place: place.placeId }),
        csrf: visit.csrf,
        children: button({ text: say.takeOfferBack, kind: 'secondary' }),
      });
      return html`<li>${say.handOffered(sum, other, place.opened.name)}${mayWrite && takeBack}</li>`;
    }
    const day = onDay(visit, dayOf(place.written.at));
    const names = `${place.opened.name} and ${place.written.name}`;
    return html`<li>${isTo ? say.handDone(sum, other, day, names) : say.handCame(sum, other, day, names)} ${of.because}</li>`;
  };
  const all = [
    ...(cameFrom === undefined ? [] : [item(cameFrom, false)]),
    ...handedOn.map((each) => item(each, true)),
  ];
  return all.length === 0 ? html`` : html`<ul>${all}</ul>`;
}

function onePart(visit: Visit, line: ReturnLine, on: On): Html {
  const { part, used, left, over, taken } = line;
  const say = sayStreams(visit);
  const limits = part.onlyFor === undefined ? say.partForAll : say.partFor(part.onlyFor.join(', '));
  return html`<h2>${part.reference}</h2>
    <p>${streamName(part)}. ${say.partDays(pounds(part.amount), onDay(visit, part.from), onDay(visit, part.until))} ${limits}
      <strong>${say.partUsed(pounds(used), pounds(left))}</strong> ${over && left > 0 && say.goesBack}</p>
    ${moved(visit, line, on)}
    ${on.mayWrite && left > 0 && !over && html`<p><a href="${address(paths.handOn, { organisation: on.organisation, part: part.partId })}">${say.handWay}<span class="govuk-visually-hidden"> ${part.reference}</span></a></p>`}
    ${
      taken.length > 0 &&
      details({
        summary: say.more(taken.length),
        text: html`<ul>${taken.map((each) => html`<li>${say.usedOn(pounds(each.amount), onDay(visit, each.on))}${each.line !== undefined && html`: ${each.line}`}</li>`)}</ul>`,
      })
    }`;
}
