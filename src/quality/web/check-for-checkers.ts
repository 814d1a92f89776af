import { address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html } from '#ui';
import { comesBackOn, type SeenCheck } from '../actions/index.ts';
import { checkerMay, type CheckersDo, type QualityCheck } from '../quality-check.ts';
import { isPublic } from '../report.ts';
import { paths } from './addresses.ts';
import { dayField, onceForm, onDay } from './parts.ts';
import { findingPart } from './report-parts.ts';
import { sayCheckers } from './say-checkers.ts';

/** What the checkers read of a check and do next. */
export function forCheckers(visit: Visit, seen: SeenCheck): Html {
  const { check } = seen;
  const words = sayCheckers(visit);
  const parts = { person: check.personId, check: check.checkId };
  return html`${may(visit, check, 'choose-pair') && buttonGroup([button({ text: check.pair === undefined ? words.choosePair : words.otherPair, href: address(paths.pair, parts), kind: check.pair === undefined ? 'main' : 'secondary' })])}
    ${may(visit, check, 'note-visit') && noteVisit(visit, parts)}
    ${draft(visit, seen)}${may(visit, check, 'look-back') && comingBack(visit, seen)}${out(visit, seen)}
    ${may(visit, check, 'say-no') && onceForm(visit, address(paths.no, parts), button({ text: words.no, kind: 'secondary', preventDoubleClick: true }))}`;
}

function may({ account }: Visit, check: QualityCheck, does: CheckersDo): boolean {
  return account !== undefined && checkerMay(check, does, account.accountId);
}

function draft(visit: Visit, { check, findings }: SeenCheck): Html {
  const words = sayCheckers(visit);
  const parts = { person: check.personId, check: check.checkId };
  const isDraft = check.writtenAt !== undefined && check.lookedOverAt === undefined;
  const reads = may(visit, check, 'look-over');
  const text = isDraft ? words.writeAgain : words.write;
  return html`${may(visit, check, 'write') && button({ text, href: address(paths.write, parts) })}
    ${isDraft && html`<h2>${words.found}</h2>`}${isDraft && findings.map((each) => findingPart(visit, each))}
    ${reads && html`<p>${words.overMeans}</p>${onceForm(visit, address(paths.over, parts), button({ text: words.over, preventDoubleClick: true }))}`}
    ${isDraft && !reads && html`<p>${words.overOther}</p>`}`;
}

function noteVisit(visit: Visit, parts: { readonly person: string; readonly check: string }): Html {
  const words = sayCheckers(visit);
  const asks = dayField(visit, { name: 'on', legend: words.visitLegend, errors: [] });
  return onceForm(
    visit,
    address(paths.visit, parts),
    html`${asks}${button({ text: words.visitSave, preventDoubleClick: true })}`,
  );
}

function comingBack(visit: Visit, { check, report, lookBacks }: SeenCheck): Html | undefined {
  const words = sayCheckers(visit);
  const due = report && comesBackOn(visit, report);
  if (due === undefined) return undefined;
  if (lookBacks.some((each) => each.state === 'with-the-person')) return html`<p>${words.backWaits}</p>`;
  const parts = { person: check.personId, check: check.checkId };
  return due > visit.clock.today()
    ? html`<p>${words.backFrom(onDay(visit, due))}</p>`
    : button({ text: words.backWay, href: address(paths.back, parts) });
}

function out(visit: Visit, { report }: SeenCheck): Html | undefined {
  if (report === undefined) return undefined;
  const words = sayCheckers(visit);
  return isPublic(report, visit.clock.today())
    ? html`<p><a href="${address(paths.report, { report: report.reportId })}">${words.seeOut}</a></p>`
    : html`<p>${words.answerBy(onDay(visit, report.answerBy))}</p>`;
}
