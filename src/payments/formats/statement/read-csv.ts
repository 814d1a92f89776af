import { done, type Outcome, refused } from '#basics';
import { readAmount } from '../../amount-text.ts';
import { readDay } from '../../day-text.ts';
import type { StatementAccount, StatementLine } from '../../statement.ts';
import type { DoubtReason } from '../../statement-faults.ts';
import { csvRows } from '../csv-rows.ts';
import { amountOf, balanceOf, type Cell, type WrongCell } from './csv-money.ts';
import { type Columns, columnsIn, columnsWithoutNames } from './csv-columns.ts';
import { accountIn, doubt, entryParts, joinTexts, leftOut, type StatementPart } from './part.ts';

type Row = { readonly line: number; readonly cells: readonly string[] };

const rows_before_names_max = 30;

/**
 * Reads a bank's table whatever its columns are called and in whatever order they stand: rows before the names of columns are
 * left aside, money may be in one column with a sign or in two without. A table without names has day, text, amount.
 */
export async function* readCsvStatement(text: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  const before: Row[] = [];
  let table: Table | undefined;
  for await (const row of csvRows(text)) {
    if (row.is === 'broken') {
      yield table === undefined
        ? { is: 'refused', refused: { because: 'no-columns' } }
        : leftOut(row.line, 'row', '', 'quote-not-closed');
      return;
    }
    if (isBlank(row.cells)) continue;
    if (table !== undefined) {
      yield* rowParts(table, row);
      continue;
    }
    const columns = columnsIn(row.cells);
    if (columns === undefined) {
      before.push(row);
      if (before.length < rows_before_names_max) continue;
      table = tableWithoutNames(before);
      if (table === undefined) break;
      yield* tableParts(table, before);
    } else {
      table = { columns, account: {} };
      yield* namesBefore(before);
    }
  }
  if (table !== undefined) return;
  table = before.length === 0 ? undefined : tableWithoutNames(before);
  if (table === undefined) yield { is: 'refused', refused: { because: 'no-columns' } };
  else yield* tableParts(table, before);
}

/** A table at work: its columns, and the account as the rows so far say it. */
type Table = { readonly columns: Columns; account: Partial<StatementAccount> };

function tableWithoutNames(rows: readonly Row[]): Table | undefined {
  const looks = {
    likeDay: (cell: string) => 'done' in readDay(cell),
    likeAmount: (cell: string) => 'done' in readAmount(cell),
  };
  const columns = rows.map((row) => columnsWithoutNames(row.cells, looks)).find((each) => each !== undefined);
  if (columns === undefined) return undefined;
  const typeAfter = rows
    .map(({ cells }) => typedText.exec(cells[1] ?? '')?.[1]?.length)
    .find((each) => each !== undefined);
  return { columns: { ...columns, typeAfter }, account: {} };
}

function* tableParts(table: Table, rows: readonly Row[]): Generator<StatementPart> {
  for (const row of rows) yield* rowParts(table, row);
}

/** What stands above the names of columns, as one bank has it: the name of the account. */
function* namesBefore(rows: readonly Row[]): Generator<StatementPart> {
  for (const { cells } of rows) {
    const [label = '', value = ''] = cells;
    if (/^account name:?\s*$/i.test(label)) yield { is: 'account', account: { name: value.trim() } };
  }
}

function* rowParts(table: Table, row: Row): Generator<StatementPart> {
  const cell: Cell = (place) => (place === undefined ? '' : (row.cells[place] ?? ''));
  const read = readRow(table, row, cell);
  if ('refused' in read) {
    const { field, found, because } = read.refused;
    return yield leftOut(row.line, field, found, because);
  }
  yield* accountParts(table, cell);
  const { entry, turned } = read.done;
  if (turned !== undefined) yield doubt(row.line, turned);
  yield* entryParts(entry);
}

function readRow(
  table: Table,
  { line, cells }: Row,
  cell: Cell,
): Outcome<{ readonly entry: StatementLine; readonly turned?: DoubtReason }, WrongCell> {
  const { columns } = table;
  if (cells.length < columns.width) return refused('row-too-short', { field: 'row', found: cells.join(',') });
  const day = readDay(unquoted(cell(columns.day)));
  if ('refused' in day) return refused(day.refused.because, { field: 'date', found: cell(columns.day) });
  const other = otherAccount(table, cell);
  if (other !== undefined) return { refused: other };
  const money = amountOf(columns, cell);
  if ('refused' in money) return money;
  const balance = balanceOf(columns, cell);
  if ('refused' in balance) return balance;
  const bankId = cell(columns.bankId).trim();
  const entry = {
    day: day.done,
    ...textAndType(columns, cell),
    amount: money.done.amount,
    ...(balance.done !== undefined && { balance: balance.done }),
    ...(bankId !== '' && { bankId }),
    line,
  };
  return done({ entry, ...(money.done.turned !== undefined && { turned: money.done.turned }) });
}

/** A row of another account, or of another currency, than the rows before it. */
function otherAccount(
  { columns, account }: Table,
  cell: Cell,
):
  | { readonly field: string; readonly found: string; readonly because: 'other-account' | 'other-currency' }
  | undefined {
  const currency = cell(columns.currency).trim().toUpperCase();
  if (currency !== '' && currency !== (account.currency ?? 'GBP'))
    return { field: 'currency', found: currency, because: 'other-currency' };
  const said = accountOf(columns, cell);
  const isOther =
    said.accountNumber !== undefined && (account.accountNumber ?? said.accountNumber) !== said.accountNumber;
  return isOther ? { field: 'account', found: cell(columns.account), because: 'other-account' } : undefined;
}

/** The first row that says its account says it for the whole statement. */
function* accountParts(table: Table, cell: Cell): Generator<StatementPart> {
  if (table.account.accountNumber !== undefined) return;
  const said = accountOf(table.columns, cell);
  if (said.accountNumber === undefined && said.name === undefined) return;
  table.account = said;
  yield { is: 'account', account: said };
}

function accountOf(columns: Columns, cell: Cell): Partial<StatementAccount> {
  if (columns.account === undefined && columns.accountName === undefined) return {};
  const number = unquoted(cell(columns.account));
  const sortCode = unquoted(cell(columns.sortCode)).replace(/\D/g, '');
  const name = unquoted(cell(columns.accountName)).trim();
  const both = accountIn(number) ?? {
    ...(/^\d{6}$/.test(sortCode) && { sortCode }),
    ...(/^\d{6,8}$/.test(number.trim()) && { accountNumber: number.trim().padStart(8, '0') }),
  };
  return { ...both, ...(name !== '' && { name }) };
}

/** Text, blanks up to a place that is the same in every row, and a type. */
const typedText = /^(.*\s{2,})([A-Z]{2,4})$/;

/** One bank has no column for the type and puts it at the end of its text, after blanks; none are left where the text is as long. */
function textAndType(columns: Columns, cell: Cell): { readonly text: string; readonly type: string } {
  const written = columns.texts.map((place) => unquoted(cell(place)));
  const [first = '', ...more] = written;
  const [, text, type] =
    (columns.type === undefined && typedText.exec(first)) || typedAfter(first, columns.typeAfter);
  if (text !== undefined && type !== undefined) return { text: joinTexts([text, ...more]), type };
  return { text: joinTexts(written), type: cell(columns.type).trim() };
}

function typedAfter(text: string, place: number | undefined): readonly string[] {
  const type = place === undefined ? '' : text.slice(place);
  return /^[A-Z]{2,4}$/.test(type) ? [text, text.slice(0, place), type] : [];
}

/** Without the apostrophe that keeps spreadsheets from making a number or a formula of a cell. */
function unquoted(cell: string): string {
  return cell.replace(/^\s*'/, '');
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
