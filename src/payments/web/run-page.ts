import { pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  type FieldError,
  type Html,
  hiddenField,
  html,
  type Page,
  pages,
  readPage,
  scrollingTable,
  summaryList,
  type SummaryRow,
} from '#ui';
import { type RunSeen, seeRun } from '../actions/index.ts';
import { givenBack } from '../given-back-says.ts';
import { type Run, runName, type RunLine, totalOf } from '../payment-run.ts';
import { mayGo } from '../shadow-run.ts';
import { accountText, onDay, onDayOf, runOf, runsHref, sendForm } from './parts.ts';
import { paths } from './paths.ts';
import { filesPart, holdPart, resultsPart, sendPart, withdrawPart } from './run-parts.ts';
import { say } from './say.ts';
import { saySide } from './say-side.ts';
import { besidePart } from './side-by-side.ts';
import { warningsPart } from './run-warnings.ts';

const lines_a_page = 100;

/** A run: who is paid what and why, what waits, what to look at, and what comes next. */
export async function runPage(visit: Visit): Promise<Answer> {
  return showRun(visit, []);
}

/** The same page with what is wrong. */
export async function showRun(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const asked = runOf(visit);
  if (asked === undefined) return { refusal: 'not-found' };
  const seen = await seeRun(visit, asked);
  if ('refused' in seen)
    return { refusal: seen.refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
  const page = pageOf(visit, seen.done, errors);
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function pageOf(visit: Visit, seen: RunSeen, errors: readonly FieldError[]): Page {
  const words = say(visit);
  const { run, lines } = seen;
  const going = lines.filter((line) => line.state !== 'held' && line.state !== 'left-out');
  const body = html`${summaryList({ rows: facts(visit, seen) })}
    ${(run.state === 'prepared' || run.state === 'approved') && warningsPart(visit, seen.warnings)}
    ${run.state === 'prepared' && heldPart(visit, seen)}
    ${givenBackPart(visit, seen)}
    ${nextPart(visit, seen, errors)}
    <h2>${words.linesTitle}</h2>
    ${linesTable(visit, seen)}
    ${run.state === 'prepared' && holdPart(visit, run, errors)}
    ${(run.state === 'prepared' || run.state === 'approved') && withdrawPart(visit, run, errors)}`;
  return {
    title: words.runTitle(runName(run.number)),
    lead: words.runLead(going.length, pounds(totalOf(going))),
    back: { href: runsHref(run.organisationId), text: words.back },
    body,
    errors,
    wide: true,
  };
}

function facts(visit: Visit, { run, cycle }: RunSeen): readonly SummaryRow[] {
  const words = say(visit);
  const by = (done: { readonly name: string; readonly at: Parameters<typeof onDayOf>[1] }): string =>
    words.byOn(done.name, onDayOf(visit, done.at));
  return [
    { key: words.preparedBy, value: by(run.prepared) },
    ...(run.approved === undefined ? [] : [{ key: words.approvedBy, value: by(run.approved) }]),
    ...(run.sent === undefined ? [] : [{ key: words.sentBy, value: by(run.sent) }]),
    ...(run.withdrawn === undefined
      ? [
          ...(run.sent === undefined
            ? [{ key: words.submission, value: onDay(visit, cycle.submission) }]
            : []),
          { key: words.entry, value: onDay(visit, cycle.entry) },
        ]
      : [
          {
            key: words.withdrawnBy,
            value: `${by(run.withdrawn)}. ${words.because(run.withdrawn.why)}`,
          },
        ]),
  ];
}

/** What comes next in this state: a second person, the file, or what the bank sent back. */
function nextPart(visit: Visit, seen: RunSeen, errors: readonly FieldError[]): Html {
  switch (seen.run.state) {
    case 'prepared':
      return html`${besidePart(visit, seen, errors)}${approvePart(visit, seen)}`;
    case 'approved':
      return html`${besidePart(visit, seen, errors)}${sendPart(visit, seen.run, errors)}`;
    case 'sent':
      return html`${filesPart(visit, seen, errors)}${resultsPart(visit, seen.run, errors)}`;
    case 'withdrawn':
      return html``;
  }
}

function approvePart(visit: Visit, { run, lines, mark, beside }: RunSeen): Html {
  const words = say(visit);
  const parts = { organisation: run.organisationId, run: run.runId };
  const again = sendForm(
    visit,
    address(paths.runs, { organisation: run.organisationId }),
    html`${dayFields(run.dueOn)}<p>${words.prepareAgainHint}</p>${button({ text: words.prepareAgain, kind: 'secondary', preventDoubleClick: true })}`,
  );
  if (!lines.some((line) => line.state === 'ready')) return again;
  if (beside !== undefined && !mayGo(beside)) return html`<p>${saySide(visit).waits}</p>${again}`;
  if (run.prepared.by === visit.account?.accountId) return html`<p>${words.approveNotYou}</p>${again}`;
  return html`<h2>${words.approve}</h2><p>${words.approveLead}</p>
    ${sendForm(visit, address(paths.approve, parts), html`${hiddenField('seen', mark)}${button({ text: words.approve, preventDoubleClick: true })}`)}${again}`;
}

function dayFields(day: string): Html {
  const [year = '', month = '', date = ''] = day.split('-');
  return html`<input type="hidden" name="day-year" value="${year}"><input type="hidden" name="day-month" value="${month}"><input type="hidden" name="day-day" value="${date}">`;
}

function heldPart(visit: Visit, { run, lines }: RunSeen): Html | undefined {
  const words = say(visit);
  const held = lines.filter((line) => line.state === 'held');
  if (held.length === 0) return undefined;
  const list = held.slice(0, lines_a_page).map((line) => heldCard(visit, run, line));
  return html`<h2>${words.heldTitle}</h2><p>${words.heldLead}</p>${cards(list)}`;
}

/** The payments that a run went without, each with its field, what is wrong and a way to mend it. */
function givenBackPart(visit: Visit, seen: RunSeen): Html | undefined {
  const words = say(visit);
  const list = givenBack(seen).slice(0, lines_a_page);
  if (list.length === 0) return undefined;
  const shown = list.map((line) => heldCard(visit, seen.run, line));
  return html`<h2>${words.givenBackTitle}</h2><p>${words.givenBackLead}</p>${cards(shown)}`;
}

function heldCard(visit: Visit, run: Run, line: RunLine): Html {
  const words = say(visit);
  return card({
    title: `${line.personName}: ${pounds(line.amount)}`,
    text: `${words.kinds[line.holdingKind]}. ${line.hold === undefined ? '' : words.holds[line.hold]}`,
    body:
      line.hold === 'asked'
        ? html`<p>${words.because(line.heldWhy ?? '')}</p>${sendForm(visit, address(paths.hold, { organisation: run.organisationId, run: run.runId }), html`<input type="hidden" name="line" value="${line.lineNo.toString()}"><input type="hidden" name="go" value="yes">${button({ text: words.letGo, kind: 'secondary' })}`)}`
        : undefined,
    links:
      line.hold === 'asked'
        ? []
        : [
            {
              href: address(paths.account, { person: line.personId, holding: line.holdingId }),
              text: html`${words.giveAccount}<span class="govuk-visually-hidden"> ${line.personName}</span>`,
            },
          ],
  });
}

function linesTable(visit: Visit, { run, lines }: RunSeen): Html {
  const words = say(visit);
  const shown = lines.filter((line) => run.state !== 'prepared' || line.state !== 'held');
  if (shown.length === 0) return html`<p>${words.nothingToPay}</p>`;
  const page = readPage(visit.query['page']);
  const all = Math.max(1, Math.ceil(shown.length / lines_a_page));
  const part = shown.slice((page - 1) * lines_a_page, page * lines_a_page);
  const href = (to: number): string =>
    address(paths.run, { organisation: run.organisationId, run: run.runId }, { page: String(to) });
  const head = [
    words.number,
    words.who,
    words.what,
    words.where,
    { text: words.sum, format: 'numeric' as const },
  ];
  return html`${scrollingTable({ label: words.linesTitle, head, rows: part.map((line) => row(visit, line)) })}
    ${pages({ page, pages: all, href, reader: visit })}`;
}

function row(visit: Visit, line: RunLine): Parameters<typeof scrollingTable>[0]['rows'][number] {
  const words = say(visit);
  const { payee, holdingKind, from, until, again, returned } = line;
  const days = words.forDays(onDay(visit, from), onDay(visit, until));
  const where = payee === undefined ? words.kept : html`${payee.name}<br>${accountText(payee)}`;
  const state = [words.lineStates[line.state], again === undefined ? '' : words.again]
    .filter((each) => each !== '')
    .join(', ');
  return [
    line.lineNo.toString(),
    html`${line.personName}${state === '' ? '' : html`<br><strong>${state}</strong>`}${returned === undefined ? '' : html`<br>${words.returnedWhy(returned.why)}`}`,
    html`${words.kinds[holdingKind]}<br>${days}`,
    where,
    { text: pounds(line.amount), format: 'numeric' },
  ];
}
