import { nothing, type Pence, pounds } from '#basics';
import { amount, figure, type Html, html, noHtml, type Reader, showTheSum, type SumRow } from '#ui';
import {
  besideStart,
  type Line,
  oneOffCost,
  type Price,
  quantityText,
  totalsOf,
  weeklyCost,
  weeklyOf,
} from '../line.ts';
import { sayLists } from './say-lists.ts';
import { type MoneyWords, sayMoney } from './say-money.ts';

/** What a plan costs, always in sight while it is written: each week, each year, once, and beside the starting figure. */
export function moneyBeside(lines: readonly Line[], starting: Pence | undefined, reader: Reader): Html {
  const words = sayMoney(reader);
  if (lines.length === 0)
    return html`<section aria-labelledby="plan-money"><h2 id="plan-money">${words.soFar}</h2>
      <p>${words.nothingYet} ${starting === undefined ? besideText(nothing, starting, words) : words.startIs(pounds(starting))}</p></section>`;
  const totals = totalsOf(lines);
  const more = html`<p>${words.yearly(pounds(totals.yearly))}${
    totals.oneOff > 0 && html` ${words.oneOff(pounds(totals.oneOff))}`
  }</p>
  <p>${besideText(totals.weekly, starting, words)}</p>`;
  return html`<section aria-labelledby="plan-money"><h2 id="plan-money">${words.soFar}</h2>
    ${figure({ figure: amount(totals.weekly), unit: words.aWeek, more })}
    ${lines.length > 0 && planSum({ lines }, reader)}</section>`;
}

/** How far a plan is from the starting figure, in a sentence. */
export function besideText(weekly: Pence, starting: Pence | undefined, words: MoneyWords): Html | string {
  if (starting === undefined) return html`${words.noStart} <a href="/budget">${words.findOut}</a>`;
  const { is, by } = besideStart(weekly, starting);
  return is === 'same' ? words.same(pounds(starting)) : words[is](pounds(starting), pounds(by));
}

/** How a plan adds up, line by line; `more` rows and another total where a line is still being written. */
export function planSum(
  sum: { readonly lines: readonly Line[]; readonly more?: readonly SumRow[]; readonly total?: Html },
  reader: Reader,
): Html {
  const words = sayMoney(reader);
  const { lines, more = [], total } = sum;
  return showTheSum(
    {
      caption: words.caption,
      rows: [...lines.map((line) => row(line, reader)), ...more],
      total: { what: words.total, figure: total ?? pounds(totalsOf(lines).weekly) },
      source: words.yearMeans,
    },
    reader,
  );
}

function row(line: Line, reader: Reader): SumRow {
  const words = sayMoney(reader);
  return {
    what: line.what,
    ...(line.kind === 'paid' && { because: priceText(line, reader) }),
    figure: line.kind === 'paid' ? pounds(weeklyCost(line)) : words.free,
  };
}

/** A line's price in words, with what it comes to: £15.05 an hour × 16 = £240.80 a week, and £600.00 once. */
export function priceText(line: Line, reader: Reader): Html {
  if (line.kind !== 'paid') return noHtml;
  const once = oneOffCost(line) > 0 && `${pounds(line.oneOff)} ${sayMoney(reader).once}`;
  const { price } = line;
  if (price === undefined) return html`${once}`;
  return html`${weeklyText(price, reader)}${once !== false && html`, ${once}`}`;
}

function weeklyText(price: Price, reader: Reader): Html {
  const words = sayMoney(reader);
  const { perUnit } = sayLists(reader);
  const aWeek = amount(weeklyOf(price), words.aWeek);
  if (price.unit === 'week' && price.quantity === 100) return aWeek;
  const each = `${pounds(price.unitPrice)} ${perUnit[price.unit]}`;
  return html`${words.sum(each, quantityText(price.quantity))} = <strong>${aWeek}</strong>`;
}
