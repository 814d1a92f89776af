import { type OrganisationId, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { details, type Html, html } from '#ui';
import { type ReturnLine, seeReturn } from '../actions/index.ts';
import { returnCsv } from '../return-csv.ts';
import { paths } from './addresses.ts';
import { onDay, streamName } from './parts.ts';
import { sayStreams } from './say.ts';

/** What a funder is told of its own money. */
export async function returnPage(visit: Visit): Promise<Answer> {
  return onReturn(visit, (organisation, lines) => {
    const say = sayStreams(visit);
    const none = lines.length === 0;
    return {
      page: {
        title: say.returnTitle,
        lead: say.returnLead,
        body: html`${none ? html`<p>${say.returnNone}</p>` : html`<p class="muted">${say.returnNight}</p>`}
          ${lines.map((line) => onePart(visit, line))}
          ${!none && html`<p><a href="${address(paths.returnFile, { organisation })}">${say.returnFile}</a></p>`}
          <p><a href="${paths.streams}">${say.rulesWay}</a></p>`,
      },
    };
  });
}

/** The same as a file for a table program. */
export async function returnFile(visit: Visit): Promise<Answer> {
  return onReturn(visit, (_organisation, lines) => ({
    file: {
      name: `return-${visit.clock.today()}.csv`,
      type: 'text/csv; charset=utf-8',
      body: returnCsv(lines),
    },
  }));
}

async function onReturn(
  visit: Visit,
  show: (organisation: OrganisationId, lines: readonly ReturnLine[]) => Answer,
): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const seen = await seeReturn(visit, organisation);
  return 'refused' in seen ? { refusal: 'not-allowed' } : show(organisation, seen.done);
}

function onePart(visit: Visit, { part, used, left, over, taken }: ReturnLine): Html {
  const say = sayStreams(visit);
  const limits = part.onlyFor === undefined ? say.partForAll : say.partFor(part.onlyFor.join(', '));
  return html`<h2>${part.reference}</h2>
    <p>${streamName(part)}. ${say.partDays(pounds(part.amount), onDay(visit, part.from), onDay(visit, part.until))} ${limits}
      <strong>${say.partUsed(pounds(used), pounds(left))}</strong> ${over && left > 0 && say.goesBack}</p>
    ${
      taken.length > 0 &&
      details({
        summary: say.more(taken.length),
        text: html`<ul>${taken.map((each) => html`<li>${say.usedOn(pounds(each.amount), onDay(visit, each.on))}${each.line !== undefined && html`: ${each.line}`}</li>`)}</ul>`,
      })
    }`;
}
