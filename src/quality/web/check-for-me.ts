import { address, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, buttonGroup, hiddenField, type Html, html } from '#ui';
import type { SeenCheck } from '../actions/index.ts';
import { personMay, type QualityCheck } from '../quality-check.ts';
import { isPublic } from '../report.ts';
import type { OwnFinding } from '../standards.ts';
import { paths } from './addresses.ts';
import { onceForm, onDay } from './parts.ts';
import { findingPart, lookBackLines } from './report-parts.ts';
import { sayMine } from './say-mine.ts';

/** What the person reads of a check and can say about it: strike out, let out, stop. */
export function forThePerson(visit: Visit, seen: SeenCheck): Html {
  const { check, findings } = seen;
  const words = sayMine(visit);
  const reads = check.lookedOverAt !== undefined && findings.length > 0;
  return html`${reads && html`<h2>${words.written}</h2>`}
    ${reads && personMay(check, 'strike-out') && html`<p>${words.strikeLead}</p>`}
    ${reads && findings.map((each) => findingPart(visit, each, striking(visit, check, each)))}
    ${personMay(check, 'let-out') && lettingOut(visit, check)}${wentOut(visit, seen)}${lookBacks(visit, seen)}
    ${personMay(check, 'stop') && stopping(visit, check)}`;
}

function keepForm(visit: Visit, check: QualityCheck, children: Html): Html {
  const action = address(paths.keep, { person: check.personId, check: check.checkId });
  return onceForm(visit, action, children);
}

function striking(visit: Visit, check: QualityCheck, { standard, struckOut }: OwnFinding): Html | undefined {
  const words = sayMine(visit);
  const says = struckOut && html`<p><strong>${words.struck}</strong></p>`;
  if (!personMay(check, 'strike-out')) return html`${says}`;
  const text = struckOut ? words.putBack : words.strike;
  const press = button({
    text,
    name: 'do',
    value: struckOut ? 'put-back' : 'strike-out',
    kind: 'secondary',
    preventDoubleClick: true,
  });
  return html`${says}${keepForm(visit, check, html`${hiddenField('standard', standard)}${press}`)}`;
}

function lettingOut(visit: Visit, check: QualityCheck): Html {
  const words = sayMine(visit);
  const days = valueOn(getPolicyPack(visit.settings.policy), 'check-reply', visit.clock.today());
  const press = button({ text: words.out, name: 'do', value: 'let-out', preventDoubleClick: true });
  return html`<h2>${words.outTitle}</h2><p>${words.outMeans(check.provider.name, days.toString())}</p>
    ${keepForm(visit, check, press)}`;
}

function wentOut(visit: Visit, { report }: SeenCheck): Html | undefined {
  if (report === undefined) return undefined;
  const words = sayMine(visit);
  const href = address(paths.report, { report: report.reportId });
  return isPublic(report, visit.clock.today())
    ? html`<p><a href="${href}">${words.report}</a></p>`
    : html`<p>${words.reportFrom(onDay(visit, report.answerBy))}</p>`;
}

function lookBacks(visit: Visit, { check, lookBacks: all }: SeenCheck): Html {
  const words = sayMine(visit);
  return html`${all.map((look) => {
    const says = look.state === 'out' ? words.lookBackWentOut : words.lookBackKept;
    const choose = buttonGroup([
      button({ text: words.lookBackOut, name: 'do', value: 'back-out', preventDoubleClick: true }),
      button({
        text: words.lookBackKeep,
        name: 'do',
        value: 'back-keep',
        kind: 'secondary',
        preventDoubleClick: true,
      }),
    ]);
    const asks = look.state === 'with-the-person' && personMay(check, 'settle-look-back');
    return html`<h2>${words.lookBack(onDay(visit, look.writtenOn))}</h2>${lookBackLines(visit, look.lines)}
      ${asks ? keepForm(visit, check, html`${hiddenField('look', look.lookId)}${choose}`) : html`<p>${says}</p>`}`;
  })}`;
}

function stopping(visit: Visit, check: QualityCheck): Html {
  const words = sayMine(visit);
  const press = button({
    text: words.stop,
    name: 'do',
    value: 'stop',
    kind: 'secondary',
    preventDoubleClick: true,
  });
  return html`<h2>${words.stopTitle}</h2>
    <p>${check.wentOutAt === undefined ? words.stopMeans : words.stopOutMeans}</p>${keepForm(visit, check, press)}`;
}
