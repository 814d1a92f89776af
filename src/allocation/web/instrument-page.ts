import { pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { button, details, figureTable, type Html, html, insetText, type Page } from '#ui';
import type { Area, StartingInstrument } from '../starting-instrument.ts';
import { paths, stepAt } from './addresses.ts';
import { changesPart } from './reading/changes-part.ts';
import { filesPart } from './reading/files-part.ts';
import type { FoundRule } from './reading/find-rule.ts';
import { madePart } from './reading/made-part.ts';
import { ruleLead } from './reading/rule-lead.ts';
import { tablePicture } from './reading/table-picture.ts';
import { pricesText } from './prices-text.ts';
import { sayPrices } from './say-prices.ts';
import { sayRules } from './say-rules.ts';
import { wordsFor } from './words-for.ts';

/** An instrument in words and tables: all that its file says. */
export function instrumentPage(visit: Visit, rule: FoundRule, instrument: StartingInstrument): Page {
  const say = sayRules(visit);
  return {
    title: wordsFor(instrument.title, visit),
    lead: ruleLead(visit, instrument),
    back: { href: paths.rules, text: say.back },
    body: html`${insetText({ text: wordsFor(instrument.status, visit) })}
      <p>${button({ text: say.tryIt, href: stepAt(paths.start, instrument) })}</p>
      <h2>${say.aboutTitle}</h2>
      <ul>${instrument.basis.map((line) => html`<li>${line}</li>`)}</ul>
      <p>${wordsFor(instrument.evidence.says, visit)}</p>
      <h2>${say.neverTitle}</h2>${neverAsked(visit, instrument)}
      <h2>${say.areasTitle}</h2>${instrument.areas.map((area) => areaTable(visit, area))}
      <h2>${say.helpTitle}</h2><p>${say.help}</p>${helpTable(visit, instrument)}
      <h2 id="table">${say.tableTitle}</h2>${moneyTable(visit, instrument)}
      ${placePrices(visit, instrument)}
      <h2>${say.rangeTitle}</h2>${rangeList(visit, instrument)}
      ${rule.made !== undefined && madePart(visit, rule.made)}
      ${changesPart(visit, rule)}
      ${filesPart(visit, rule)}`,
  };
}

/** What prices of the place are put on top, where from and since when; or that there are none. */
function placePrices(visit: Visit, { prices }: StartingInstrument): Html {
  const say = sayPrices(visit);
  const text = prices === undefined ? say.none : pricesText(visit, prices);
  return html`<h2 id="prices">${say.title}</h2><p>${say.why}</p><p>${text}</p>`;
}

/** The range for eight in ten people in each group by points, with how many people it rests on. */
function rangeList(visit: Visit, { evidence, unpaidHelp }: StartingInstrument): Html {
  const say = sayRules(visit);
  const { range = [] } = evidence;
  if (range.length === 0) return html`<p>${say.rangeNone}</p>`;
  const share = (millionths: number): string => `${(millionths / 10_000).toFixed(1)} %`;
  return html`<ul>${range.map(({ from, low, high, people }) => html`<li>${say.rangeFrom(String(from / unpaidHelp.of))} ${say.range(share(low), share(high), people)}</li>`)}</ul>`;
}

function neverAsked(visit: Visit, { neverAsked: never }: StartingInstrument): Html {
  const words: Readonly<Record<string, string>> = sayRules(visit).never;
  return html`<ul>${never.map((each) => html`<li>${words[each] ?? each}</li>`)}</ul>`;
}

function areaTable(visit: Visit, area: Area): Html {
  const say = sayRules(visit);
  const rows = area.options.map((option) => [wordsFor(option.says, visit), option.points]);
  return details({
    summary: wordsFor(area.title, visit),
    text: html`<p>${wordsFor(area.ask, visit)} ${wordsFor(area.example, visit)}</p>
      ${figureTable({ head: [say.answer, say.points], rows })}
      <p class="small muted">${area.outcomes.join('; ')}</p>`,
  });
}

function helpTable(visit: Visit, { unpaidHelp }: StartingInstrument): Html {
  const say = sayRules(visit);
  const rows = unpaidHelp.shares.map((share) => [
    wordsFor(share.says, visit),
    `${String(share.counts)}/${String(unpaidHelp.of)}`,
  ]);
  return figureTable({ head: [say.share, say.counts], rows });
}

function moneyTable(visit: Visit, instrument: StartingInstrument): Html {
  const say = sayRules(visit);
  const { at, knots, beyond } = instrument.table;
  const place = (knot: number): string =>
    at.unit === 'percent' ? `${String(knot)} %` : String(knot / at.parts);
  const rows = knots.map((knot) => [place(knot.at), pounds(pence(knot.pence))]);
  const first = at.unit === 'percent' ? say.percent(at.most) : say.points;
  return html`<p>${say.table} ${beyond === 'last-slope-goes-on' && say.beyond}</p>
    ${tablePicture(visit, instrument.table)}
    ${figureTable({ head: [first, say.year], rows })}
    <p>${say.week(instrument.weekly.times, instrument.weekly.over)}</p>`;
}
