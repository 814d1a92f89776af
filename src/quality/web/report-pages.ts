import { readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, card, cards, html, summaryList } from '#ui';
import { comesBackOn, publicReports } from '../actions/index.ts';
import { hasToChange, type Report } from '../report.ts';
import { paths } from './addresses.ts';
import { openCallsPart, wayToCall } from './call-parts.ts';
import { inMonth, onDay } from './parts.ts';
import { findingPart, lookBacksPart, replyPart } from './report-parts.ts';
import { say } from './say.ts';
import { sayReports } from './say-reports.ts';

/** Every check of the place that is published. For anyone. */
export async function reportsPage(visit: Visit): Promise<Answer> {
  const words = sayReports(visit);
  const all = await publicReports(visit);
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'decisions',
      body: html`<p>${words.reach}</p>
        ${
          all.length === 0
            ? html`<p>${words.none}</p>`
            : cards(
                all.map((each) => reportCard(visit, each)),
                { stacked: true },
              )
        }
        ${button({ text: words.way, href: paths.begin })}${await openCallsPart(visit)}
        ${await wayToCall(visit)}`,
    },
  };
}

function reportCard(visit: Visit, report: Report) {
  const words = sayReports(visit);
  const change = hasToChange(report).map((each) => say(visit).standards[each]);
  return card({
    title: words.reportOf(report.listed?.name ?? report.provider.name),
    href: address(paths.report, { report: report.reportId }),
    headingLevel: 2,
    text: words.by(report.checkers.name, inMonth(visit, report.visited)),
    body: html`${change.length > 0 && html`<p>${say(visit).founds['needs-to-change']}: ${change.join(', ')}.</p>`}`,
  });
}

/** One of them: what was found, what the provider says and does, and what had changed since. For anyone. */
export async function reportPage(visit: Visit): Promise<Answer> {
  const reportId = readId<'quality-report'>(visit.params['report']);
  const [report] = reportId === undefined ? [] : await publicReports(visit, { reportId });
  if (report === undefined) return { refusal: 'not-found' };
  const words = sayReports(visit);
  const back = comesBackOn(visit, report);
  return {
    page: {
      title: words.reportOf(report.provider.name),
      lead: words.by(report.checkers.name, inMonth(visit, report.visited)),
      back: { href: paths.list, text: words.back },
      body: html`${
        report.listed !== undefined &&
        summaryList({
          rows: [
            {
              key: words.about,
              value: html`<a href="${address('/directory/:service', { service: report.listed.serviceId })}">${report.listed.name}</a>`,
            },
          ],
        })
      }
        <h2>${words.found}</h2>${report.findings.map((each) => findingPart(visit, each))}
        <p class="muted">${words.leftOut}</p>
        ${replyPart(visit, report)}${lookBacksPart(visit, report)}
        <p class="muted">${back === undefined ? words.cameTwice : words.comesBack(onDay(visit, back))}</p>`,
    },
  };
}
