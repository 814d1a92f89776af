import { type OrganisationId, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  pages,
  readPage,
  tag,
} from '#ui';
import { answerReturned, prepareRun, type RunsSeen, seeRuns } from '../actions/index.ts';
import { type Run, type RunLine, runName } from '../payment-run.ts';
import {
  accountText,
  dayBoxes,
  onDay,
  organisationOf,
  readTypedDay,
  readWhy,
  runsHref,
  sendForm,
} from './parts.ts';
import { paths } from './paths.ts';
import { say } from './say.ts';
import { saySide } from './say-side.ts';

/** The runs of a service, a way to prepare one, and what the bank sent back. */
export async function runsPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : shown(visit, organisation, []);
}

/** Prepares a run and shows it. */
export async function prepareNow(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const on = readTypedDay(visit.form);
  const wrong = (text: string): Promise<Answer> => shown(visit, organisation, [{ field: 'day-day', text }]);
  if (on === undefined) return wrong(words.notADay);
  const outcome = await prepareRun(visit, { organisation, on });
  if ('done' in outcome) {
    const { run, changed } = outcome.done;
    const name = runName(run.number);
    return {
      goTo: address(paths.run, { organisation, run: run.runId }),
      notice: changed ? words.prepared(name) : words.nothingChanged(name),
    };
  }
  const { refused } = outcome;
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'day-is-over':
      return wrong(words.dayOver);
    case 'too-far-ahead':
      return wrong(words.tooFar(onDay(visit, refused.last)));
    case 'nothing-due':
      return wrong(words.nothingDue);
  }
}

/** Says how a payment that came back was put right. */
export async function answerNow(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  const line = readId<'run-line'>(visit.params['line']);
  if (organisation === undefined || line === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const { why, errors } = readWhy(visit.form, words);
  if (errors.length > 0)
    return shown(
      visit,
      organisation,
      errors.map((each) => ({ ...each, field: `why-${line}` })),
    );
  const outcome = await answerReturned(visit, { organisation, line, why });
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return {
    goTo: runsHref(organisation),
    notice: 'done' in outcome ? words.answered : words.answeredBefore,
  };
}

async function shown(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const seen = await seeRuns(visit, organisation, readPage(visit.query['page']));
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const words = say(visit);
  const { runs, page, pages: all } = seen.done;
  const href = (to: number): string => address(paths.runs, { organisation }, { page: String(to) });
  const list = runs.map((run) => runCard(visit, run));
  const body = html`${accountPart(visit, organisation, seen.done)}
    ${seen.done.returned.length > 0 && returnedPart(visit, organisation, seen.done.returned, errors)}
    <h2>${words.prepareTitle}</h2>
    ${sendForm(
      visit,
      address(paths.runs, { organisation }),
      html`${dayBoxes(visit, { legend: words.prepareDay, hint: words.prepareHint, begin: seen.done.likelyDay, errors })}${button({ text: words.prepare, preventDoubleClick: true })}`,
    )}
    <h2>${words.runsTitle}</h2>
    ${list.length === 0 ? html`<p>${words.none}</p>` : cards(list, { stacked: true })}
    ${pages({ page, pages: all, href, reader: visit })}`;
  const shownPage = { title: words.title, lead: words.lead, body, errors };
  return errors.length === 0 ? { page: shownPage } : { page: shownPage, status: 422 };
}

function accountPart(visit: Visit, organisation: OrganisationId, { from }: RunsSeen): Html {
  const words = say(visit);
  const now =
    from === undefined ? words.accountNone : words.accountNow(from.name, accountText(from), from.setBy);
  return html`<p>${now} <a href="${address(paths.from, { organisation })}">${words.accountChange}</a></p>
    <p><a href="${address(paths.days, { organisation })}">${words.daysLink}</a></p>
    <p><a href="${address(paths.change, { organisation })}">${saySide(visit).link}</a></p>`;
}

function runCard(visit: Visit, run: Run): Html {
  const words = say(visit);
  const colours = { prepared: 'yellow', approved: 'teal', sent: 'green', withdrawn: 'grey' } as const;
  return card({
    title: runName(run.number),
    href: address(paths.run, { organisation: run.organisationId, run: run.runId }),
    text: words.runCard(onDay(visit, run.dueOn)),
    tags: [tag({ text: words.states[run.state], colour: colours[run.state] })],
  });
}

function returnedPart(
  visit: Visit,
  organisation: OrganisationId,
  lines: readonly RunLine[],
  errors: readonly FieldError[],
): Html {
  const words = say(visit);
  const list = lines.map((line) => {
    const field = input({
      id: `why-${line.lineId}`,
      name: 'why',
      label: words.answerWhy,
      errorMessage: errorFor(errors, `why-${line.lineId}`),
    });
    return card({
      title: words.returnedLine(line.personName, pounds(line.amount)),
      text: words.returnedWhy(line.returned?.why ?? ''),
      body: sendForm(
        visit,
        address(paths.returned, { organisation, line: line.lineId }),
        html`${field}${button({ text: words.answer, kind: 'secondary', preventDoubleClick: true })}`,
      ),
      links: [
        {
          href: address(paths.account, { person: line.personId, holding: line.holdingId }),
          text: html`${words.mendAccount}<span class="govuk-visually-hidden"> ${line.personName}</span>`,
        },
      ],
    });
  });
  return html`<h2>${words.returnedTitle}</h2><p>${words.returnedLead}</p>${cards(list, { stacked: true })}`;
}
