import type { GivenAnswer } from '#assessment';
import { type Pence, pence, pounds, subtract } from '#basics';
import { address, type Visit } from '#platform';
import { amount, card, cards, details, figure, type Html, html, insetText, sumTable, type SumRow } from '#ui';
import type { StartingInstrument } from '../starting-instrument.ts';
import { nameOf } from '../instruments.ts';
import type { Change } from '../nearest-changes.ts';
import type { CaseReplay } from '../replay.ts';
import { pointsText } from '../points.ts';
import type { AreaLine } from '../sum.ts';
import type { PriceArea, WorkingOut } from '../working-out.ts';
import { rangeOf } from '../range.ts';
import { paths } from './addresses.ts';
import { pricesText } from './prices-text.ts';
import { sayFigure } from './say-figure.ts';
import { sayPrices } from './say-prices.ts';
import { sharePicture } from './share-picture.ts';
import { titleOf, wordsFor } from './words-for.ts';

/** A figure with all it was made from, as pages show it. */
export type ShownFigure = {
  readonly instrument: StartingInstrument;
  readonly out: WorkingOut;
  readonly answers: readonly GivenAnswer[];
  readonly record: CaseReplay;
};

/** The figure itself, and what it is not. */
export function theFigure(visit: Visit, { instrument, out }: ShownFigure): Html {
  const say = sayFigure(visit);
  const { weekly, annual, points } = out.figure;
  return html`${figure({
    figure: amount(weekly),
    unit: say.week,
    text: `${say.aYear(pounds(annual))} ${say.startsHere}`,
  })}
  ${points.parts === 0 && insetText({ text: say.noPoints })}
  ${instrument.evidence.data === 'made-up' && insetText({ text: html`<strong>${say.madeUp}.</strong> ${wordsFor(instrument.status, visit)}` })}`;
}

/** The honest range beside the figure, and how many people it rests on; or that nothing is known. */
export function theRange(visit: Visit, { instrument, out }: ShownFigure): Html {
  const say = sayFigure(visit);
  const range = rangeOf(instrument, out.figure);
  const known =
    range === undefined
      ? html`${say.rangeNone}`
      : html`${say.range(pounds(range.low), pounds(range.high))} ${say.rangePeople(range.people)} ${instrument.evidence.data === 'made-up' && say.rangeMadeUp}`;
  return html`<h2>${say.rangeTitle}</h2><p>${known} ${say.rangeLimit}</p>`;
}

/** Every line of the sum, and what it rests on. */
export function theSum(visit: Visit, shown: ShownFigure): Html {
  const say = sayFigure(visit);
  const { instrument, out, record } = shown;
  const sum = out.figure;
  const counted = sum.lines.filter((line) => line.points.parts > 0);
  const rest = sum.lines.filter((line) => line.points.parts === 0);
  return html`<h2>${say.sumTitle}</h2>
    ${sumTable(
      {
        caption: say.sumCaption,
        columns: { what: say.what, also: say.points, figure: say.year },
        rows: [
          ...(sum.floor === 0 ? [] : [{ what: say.floor, because: say.floorWhy, figure: amount(sum.floor) }]),
          ...counted.map((line) => lineRow(visit, shown, line)),
          ...(out.prices === undefined ? [] : [priceRow(visit, out.prices, sum.priceLine)]),
        ],
        total: { what: say.total, also: pointsText(sum.points), figure: amount(sum.annual) },
        source: html`${say.weekWhy(instrument.weekly.times, instrument.weekly.over)}
          <a href="${address(paths.rule, { name: nameOf(instrument) })}">${say.table(wordsFor(instrument.title, visit))}</a>. ${say.again}`,
      },
      visit,
    )}
    ${sharePicture(visit, sum, (area) => titleOf(visit, instrument, area))}
    ${rest.length > 0 && details({ summary: say.noPointsTitle(rest.length), text: html`<ul>${rest.map((line) => html`<li>${titleOf(visit, instrument, line.area)}: ${answerOf(visit, instrument, line.area, line.level)}</li>`)}</ul>` })}
    <p class="small muted">${say.seal(record.answersHash.slice(0, 12), record.instrument.hash.slice(0, 12))}</p>`;
}

/** True changes: unpaid help with and without, single answers up and down. */
export function whatWouldChangeIt(visit: Visit, shown: ShownFigure): Html {
  const say = sayFigure(visit);
  const { up, down } = shown.out.changes;
  const all = [...up, ...down].map((change) => changeCard(visit, shown.instrument, change));
  return html`<h2>${say.changesTitle}</h2>
    ${cards([helpCard(visit, shown), ...all])}
    <p class="small muted">${say.asItIs}</p>`;
}

/** The prices of the place, apart from need: what they add or take, and where they come from. */
function priceRow(visit: Visit, prices: PriceArea, yearly: Pence): SumRow {
  const because = html`${sayPrices(visit).why} ${pricesText(visit, prices)}`;
  return { what: sayFigure(visit).price, because, figure: amount(yearly) };
}

function lineRow(visit: Visit, { instrument, answers }: ShownFigure, line: AreaLine): SumRow {
  const say = sayFigure(visit);
  const words = answers.find((answer) => answer.area === line.area)?.ownWords ?? '';
  const answer = say.level(answerOf(visit, instrument, line.area, line.level));
  return {
    what: titleOf(visit, instrument, line.area),
    ...(words !== '' && { words }),
    because:
      line.helpCounted === undefined
        ? answer
        : html`${answer} <br>${say.helpCounted(shareOf(visit, instrument, line.helpCounted))}`,
    also: pointsText(line.points),
    figure: amount(line.yearly),
  };
}

function helpCard(visit: Visit, { out }: ShownFigure): Html {
  const say = sayFigure(visit);
  const { figure: now, withoutUnpaidHelp: without, withAllUnpaidHelp: withAll } = out;
  const title = say.helpTitle;
  if (without.weekly === withAll.weekly) return card({ title, text: say.helpNone });
  if (now.weekly === without.weekly) {
    const less = pounds(subtract(now.weekly, withAll.weekly));
    return card({ title, text: say.helpNotAgreed(pounds(withAll.weekly), less) });
  }
  const more = pounds(subtract(without.weekly, now.weekly));
  const further =
    withAll.weekly === now.weekly ? {} : { body: html`<p>${say.helpLess(pounds(withAll.weekly))}</p>` };
  return card({ title, text: say.helpAgreed(pounds(without.weekly), more), ...further });
}

function changeCard(visit: Visit, instrument: StartingInstrument, change: Change): Html {
  const say = sayFigure(visit);
  const text =
    change.what === 'level'
      ? say.ifAnswer(answerOf(visit, instrument, change.area, change.to))
      : say.ifShare(shareOf(visit, instrument, change.to));
  const size = pounds(pence(Math.abs(change.weeklyMore)));
  return card({
    title: titleOf(visit, instrument, change.area),
    text,
    body: html`<p>${change.weeklyMore < 0 ? say.less(size) : say.more(size)}</p>`,
  });
}

function answerOf(visit: Visit, instrument: StartingInstrument, id: string, level: number): string {
  const option = instrument.areas.find((each) => each.id === id)?.options[level];
  return option === undefined ? String(level) : wordsFor(option.says, visit);
}

function shareOf(visit: Visit, instrument: StartingInstrument, id: string): string {
  const share = instrument.unpaidHelp.shares.find((each) => each.id === id);
  return share === undefined ? id : wordsFor(share.says, visit);
}
