import { nothing, type PersonId, pounds, subtract } from '#basics';
import type { HoldingId } from '#holdings';
import { address, field, type Visit } from '#platform';
import {
  button,
  card,
  cards,
  details,
  errorFor,
  type FieldError,
  fileUpload,
  form,
  type Html,
  html,
  input,
  pages,
  scrollingTable,
} from '#ui';
import type { StatementWork } from '../actions/index.ts';
import { onDay, sendForm } from './parts.ts';
import { paths } from './paths.ts';
import { statementSay } from './statement-say.ts';

type Asked = { readonly person: PersonId; readonly holding: HoldingId };
type Open = StatementWork['open'][number];

/** The whole of the page: the file, what is not found, all lines. */
export function statementBody(
  visit: Visit,
  asked: Asked,
  work: StatementWork,
  errors: readonly FieldError[],
): Html {
  const words = statementSay(visit);
  const upload = html`${fileUpload({ name: 'file', label: words.file, hint: words.fileHint, errorMessage: errorFor(errors, 'file') })}
    ${button({ text: words.read, preventDoubleClick: true })}`;
  return html`${form({ action: address(paths.statement, asked), csrf: visit.csrf, enctype: 'multipart/form-data', children: upload })}
    ${work.lines.length > 0 && openPart(visit, asked, work, errors)}
    <h2>${words.linesTitle}</h2>
    ${linesPart(visit, asked, work)}`;
}

function openPart(visit: Visit, asked: Asked, work: StatementWork, errors: readonly FieldError[]): Html {
  const words = statementSay(visit);
  if (work.openTotal === 0) return html`<p>${words.openNone}</p>`;
  const more = work.openTotal - work.open.length;
  const list = work.open.map((line) =>
    openCard(visit, asked, { line, mayWriteDown: work.mayWriteDown }, errors),
  );
  return html`<h2>${words.openTitle}</h2><p>${words.openLead}</p>${cards(list, { stacked: true })}
    ${more > 0 && html`<p>${words.openMore(more)}</p>`}
    ${sendForm(visit, address(paths.lookAgain, asked), button({ text: words.again, kind: 'secondary' }))}`;
}

function openCard(
  visit: Visit,
  asked: Asked,
  { line, mayWriteDown }: { readonly line: Open; readonly mayWriteDown: boolean },
  errors: readonly FieldError[],
): Html {
  const words = statementSay(visit);
  const day = onDay(visit, line.day);
  const out = line.amount < 0;
  const title = out
    ? words.paidOut(pounds(subtract(nothing, line.amount)), day)
    : words.paidIn(pounds(line.amount), day);
  const says = (what: string, inside: Html): Html =>
    sendForm(
      visit,
      address(paths.whatItIs, asked),
      html`<input type="hidden" name="line" value="${line.lineId}"><input type="hidden" name="says" value="${what}">${inside}`,
    );
  const other = says(
    'other',
    html`${typed(visit, line, { name: 'why', label: words.why, hint: words.whyHint }, errors)}${button({ text: words.explain, kind: 'secondary', preventDoubleClick: true })}`,
  );
  const spending = says(
    'spending',
    html`${typed(visit, line, { name: 'toWhom', label: words.toWhom, begin: line.what.slice(0, 200) }, errors)}
      ${typed(visit, line, { name: 'what', label: words.whatFor }, errors)}
      ${button({ text: words.writeDown, kind: 'secondary', preventDoubleClick: true })}`,
  );
  const wrong = (names: readonly string[]): boolean =>
    names.some((name) => errorFor(errors, `${name}-${line.lineId}`) !== undefined);
  return card({
    title,
    text: line.what,
    body: html`${out && mayWriteDown && line.maybe !== undefined && says('promise', button({ text: words.isPromise(line.maybe.what), preventDoubleClick: true }))}
      ${out && mayWriteDown && details({ summary: words.isSpending, text: spending, open: wrong(['toWhom', 'what']) })}
      ${details({ summary: words.isOther, text: other, open: wrong(['why']) })}`,
  });
}

function typed(
  visit: Visit,
  line: Open,
  asked: {
    readonly name: string;
    readonly label: string;
    readonly hint?: string;
    readonly begin?: string;
  },
  errors: readonly FieldError[],
): Html {
  const { name, label, hint, begin = '' } = asked;
  const isThis = field(visit.form, 'line') === line.lineId && name in visit.form;
  const id = `${name}-${line.lineId}`;
  const value = isThis ? field(visit.form, name) : begin;
  return input({ id, name, label, hint, value, errorMessage: errorFor(errors, id) });
}

function linesPart(visit: Visit, asked: Asked, { lines, page, pages: all }: StatementWork): Html {
  const words = statementSay(visit);
  if (lines.length === 0) return html`<p>${words.linesNone}</p>`;
  const head = [
    words.when,
    words.what,
    { text: words.howMuch, format: 'numeric' as const },
    words.whatBecame,
  ];
  const rows = lines.map((line) => {
    const found = line.transferId === undefined ? (line.explained ?? words.open) : words.found;
    const text = line.amount < 0 ? `−${pounds(subtract(nothing, line.amount))}` : pounds(line.amount);
    return [onDay(visit, line.day), line.what, { text, format: 'numeric' as const }, found];
  });
  const href = (to: number): string => address(paths.statement, asked, { page: String(to) });
  return html`${scrollingTable({ label: words.linesTitle, head, rows })}${pages({ page, pages: all, href, reader: visit })}`;
}
