import { type CalendarDate, type Pence, pounds, shortDate } from '#basics';
import { type Content, type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { type KitWords, kitWords } from '../words.ts';

export type StatementLine = {
  readonly on: CalendarDate;
  readonly what: Content;
  /** Smaller, under it: from where, show me the sum, a tag. */
  readonly more?: Content | undefined;
  /** One of the two: what came in, or what went out, both above nought. */
  readonly moneyIn?: Pence | undefined;
  readonly moneyOut?: Pence | undefined;
  /** What was held after this line. */
  readonly balance?: Pence | undefined;
};

export type StatementOptions = {
  readonly caption: Content;
  readonly lines: readonly StatementLine[];
  /** Shows the caption only to those who hear the page. */
  readonly captionHidden?: boolean | undefined;
};

/** What came in and went out, line by line, with the balance where it is given. A list on a phone. */
export function statement(options: StatementOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const withBalance = options.lines.some((line) => line.balance !== undefined);
  const names = [say.moneyIn, say.moneyOut, ...(withBalance ? [say.balance] : [])];
  const hidden = options.captionHidden === true ? ' govuk-visually-hidden' : '';
  return html`<table class="govuk-table statement">
    <caption class="govuk-table__caption govuk-table__caption--m${hidden}">${options.caption}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      <th scope="col" class="govuk-table__header">${say.when}</th>
      <th scope="col" class="govuk-table__header">${say.what}</th>
      ${names.map((name) => html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${name}</th>`)}
    </tr></thead>
    <tbody class="govuk-table__body">${options.lines.map((line) => row(line, { say, withBalance, reader }))}</tbody>
  </table>`;
}

type Around = { readonly say: KitWords; readonly withBalance: boolean; readonly reader: Reader };

function row(line: StatementLine, around: Around): Html {
  const { say, withBalance, reader } = around;
  const language = reader.language === 'cy' ? 'cy-GB' : 'en-GB';
  return html`<tr class="govuk-table__row">
    <td class="govuk-table__cell statement__when"><time datetime="${line.on}">${shortDate(line.on, language)}</time></td>
    <td class="govuk-table__cell statement__what">${line.what}${line.more !== undefined && html`<span class="statement__more">${line.more}</span>`}</td>
    ${figure(say.moneyIn, line.moneyIn)}
    ${figure(say.moneyOut, line.moneyOut)}
    ${withBalance && figure(say.balance, line.balance)}
  </tr>`;
}

// Two plain templates: there are six hundred of these on a long statement.
function figure(name: string, money: Pence | undefined): Html {
  if (money === undefined) return noFigure;
  return html`<td class="govuk-table__cell govuk-table__cell--numeric" data-name="${name}">${pounds(money)}</td>`;
}

const noFigure = html`<td class="govuk-table__cell govuk-table__cell--numeric"></td>`;
