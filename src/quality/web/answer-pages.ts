import { type OrganisationId, readId } from '#basics';
import { findOrganisationHere } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { button, card, cards, errorFor, type FieldError, type Html, html, tag, textarea } from '#ui';
import { answerReport, reportsToAnswer } from '../actions/index.ts';
import { hasToChange, type Reply, type Report } from '../report.ts';
import type { Standard } from '../standards.ts';
import { paths } from './addresses.ts';
import { dayField, inMonth, onceForm, onceOf, onDay, readDay, words_letters_max } from './parts.ts';
import { findingPart, lookBacksPart, replyPart } from './report-parts.ts';
import { say } from './say.ts';
import { sayReports } from './say-reports.ts';

function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}

/** For a provider: how its support was checked, what waits for its answer, and until when. */
export async function toAnswerPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  const all = organisation && (await reportsToAnswer(visit, organisation));
  if (organisation === undefined || all === undefined) return { refusal: 'not-found' };
  if ('refused' in all) return { refusal: 'not-allowed' };
  const words = sayReports(visit);
  const known = await findOrganisationHere(visit, organisation);
  const shown = all.done.map((report) =>
    card({
      title: words.by(report.checkers.name, inMonth(visit, report.visited)),
      href: address(paths.answer, { organisation, report: report.reportId }),
      headingLevel: 2,
      tags: [tag({ text: stands(visit, report), colour: report.reply === undefined ? 'yellow' : 'green' })],
      ...(report.listed !== undefined && { text: report.listed.name }),
    }),
  );
  return {
    page: {
      title: words.answersTitle(known?.name ?? ''),
      lead: words.answersLead,
      back: { href: '/me', text: say(visit).back },
      body: shown.length === 0 ? html`<p>${words.answersNone}</p>` : cards(shown, { stacked: true }),
    },
  };
}

function stands(visit: Visit, report: Report): string {
  const words = sayReports(visit);
  if (report.reply !== undefined) return words.answered;
  const day = onDay(visit, report.answerBy);
  return visit.clock.today() > report.answerBy ? words.answersLate(day) : words.answersBy(day);
}

/** One report with the form to answer it. */
export function answerPage(visit: Visit): Promise<Answer> {
  return withReport(visit, (report) => page(visit, report, []));
}

async function withReport(
  visit: Visit,
  answer: (report: Report) => Answer | Promise<Answer>,
): Promise<Answer> {
  const organisation = organisationOf(visit);
  const all = organisation && (await reportsToAnswer(visit, organisation));
  if (all === undefined) return { refusal: 'not-found' };
  if ('refused' in all) return { refusal: 'not-allowed' };
  const report = all.done.find((each) => each.reportId === visit.params['report']);
  return report === undefined ? { refusal: 'not-found' } : answer(report);
}

function page(visit: Visit, report: Report, errors: readonly FieldError[]): Answer {
  const words = sayReports(visit);
  const { organisation = '' } = visit.params;
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.by(report.checkers.name, inMonth(visit, report.visited)),
      lead: stands(visit, report),
      back: { href: address(paths.toAnswer, { organisation }), text: say(visit).back },
      errors,
      body: html`<h2>${words.found}</h2>${report.findings.map((each) => findingPart(visit, each))}
        ${report.reply === undefined ? form(visit, report, errors) : replyPart(visit, report)}${lookBacksPart(visit, report)}`,
    },
  };
}

function form(visit: Visit, report: Report, errors: readonly FieldError[]): Html {
  const words = sayReports(visit);
  const promise = (standard: Standard): Html => {
    const [does, by] = [`does-${standard}`, `by-${standard}`];
    return html`${textarea({ name: does, label: words.answerDoes(say(visit).standards[standard]), rows: 3, value: field(visit.form, does), errorMessage: errorFor(errors, does) })}
      ${dayField(visit, { name: by, legend: words.answerDay, errors })}`;
  };
  return html`<h2>${words.answerTitle}</h2><p>${words.answerLead(onDay(visit, report.answerBy))}</p>
    ${onceForm(
      visit,
      address(paths.answer, { ...visit.params }),
      html`${textarea({ name: 'words', label: words.answerWords, hint: words.answerWordsHint, rows: 5, value: field(visit.form, 'words'), errorMessage: errorFor(errors, 'words') })}
        ${hasToChange(report).map(promise)}${button({ text: words.answerSend, preventDoubleClick: true })}`,
    )}`;
}

/** Publishes the answer beside the report. */
export function sendAnswer(visit: Visit): Promise<Answer> {
  return withReport(visit, async (report) => {
    const organisation = organisationOf(visit);
    if (organisation === undefined) return { refusal: 'not-found' };
    const errors = wrongIn(visit, report);
    if (errors.length > 0) return page(visit, report, errors);
    const reply = replyIn(visit, report);
    const answering = { organisation, report: report.reportId, reply, ...onceOf(visit) };
    const outcome = await answerReport(visit, answering);
    const words = sayReports(visit);
    const goTo = address(paths.toAnswer, { organisation });
    if ('done' in outcome || outcome.refused.because === 'already-done')
      return { goTo, notice: words.answerSent };
    switch (outcome.refused.because) {
      case 'not-allowed':
        return { refusal: 'not-allowed' };
      case 'no-such-report':
        return { refusal: 'not-found' };
      case 'answered':
        return { goTo, notice: words.answerBefore };
      case 'promise-missing':
        return page(
          visit,
          report,
          outcome.refused.about.map((each) => ({ field: `does-${each}`, text: words.answerMissing })),
        );
    }
  });
}

function replyIn(visit: Visit, report: Report): Reply {
  return {
    words: field(visit.form, 'words'),
    promises: hasToChange(report).flatMap((standard) => {
      const [does, by] = [field(visit.form, `does-${standard}`), readDay(visit, `by-${standard}`)];
      return does === '' || by === undefined ? [] : [{ standard, does, by }];
    }),
  };
}

function wrongIn(visit: Visit, report: Report): readonly FieldError[] {
  const words = sayReports(visit);
  const tooLong = (name: string): readonly FieldError[] =>
    field(visit.form, name).length > words_letters_max
      ? [{ field: name, text: say(visit).tooLong(words_letters_max) }]
      : [];
  const today = visit.clock.today();
  return [
    ...(field(visit.form, 'words') === '' ? [{ field: 'words', text: words.answerWordsMissing }] : []),
    ...tooLong('words'),
    ...hasToChange(report).flatMap((standard): readonly FieldError[] => {
      const [does, by] = [`does-${standard}`, readDay(visit, `by-${standard}`)];
      const isDay = by !== undefined && by >= today;
      return [
        ...(field(visit.form, does) === '' ? [{ field: does, text: words.answerMissing }] : tooLong(does)),
        ...(isDay ? [] : [{ field: `by-${standard}-day`, text: words.answerDayWrong }]),
      ];
    }),
  ];
}
