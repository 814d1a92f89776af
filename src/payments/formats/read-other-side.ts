import { done, nothing, type Outcome, refused } from '#basics';
import { readAmount } from '../amount-text.ts';
import { readBankAccount } from '../bank-account.ts';
import type { OtherPayment } from '../shadow-run.ts';
import { columnNamed } from './add-columns.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';

/** A row of another agent's payments that was given back: where, what stood there, and why. */
export type OtherLeftOut = {
  readonly line: number;
  readonly field: 'account' | 'amount' | 'currency' | 'row';
  readonly found: string;
  readonly because:
    | 'not-a-sort-code'
    | 'not-an-account-number'
    | 'not-an-amount'
    | 'decimal-comma'
    | 'not-more-than-nothing'
    | 'not-pounds'
    | 'row-breaks-off';
};

export type NotPayments = { readonly because: 'no-columns' | 'empty' };

type Columns = Readonly<Record<'name' | 'sortCode' | 'accountNumber' | 'amount', number>> & {
  readonly currency: number | undefined;
};

/** Reads what another agent would pay: a table with a name, an account and an amount a row. Good rows are read, wrong ones given back. */
export async function readOtherSide(
  bytes: AsyncIterable<Uint8Array>,
): Promise<
  Outcome<
    { readonly payments: readonly OtherPayment[]; readonly leftOut: readonly OtherLeftOut[] },
    NotPayments
  >
> {
  const payments: OtherPayment[] = [];
  const leftOut: OtherLeftOut[] = [];
  let columns: Columns | undefined;
  for await (const row of csvRows(decodeText(bytes))) {
    if (row.is === 'broken') {
      leftOut.push({ line: row.line, field: 'row', found: '', because: 'row-breaks-off' });
      break;
    }
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (columns === undefined) {
      columns = columnsOf(row.cells);
      if (columns === undefined) return refused('no-columns');
      continue;
    }
    const read = readRow(row.line, row.cells, columns);
    if ('because' in read) leftOut.push(read);
    else payments.push(read);
  }
  return columns === undefined ? refused('empty') : done({ payments, leftOut });
}

function columnsOf(header: readonly string[]): Columns | undefined {
  const name = columnNamed(header, ['name', 'pay', 'payee', 'accountname', 'beneficiary']);
  const sortCode = columnNamed(header, ['sortcode', 'sort']);
  const accountNumber = columnNamed(header, ['accountnumber', 'account', 'accountno']);
  const amount = columnNamed(header, ['amount', 'sum', 'payment', 'netpay']);
  if (name === undefined || sortCode === undefined || accountNumber === undefined || amount === undefined)
    return undefined;
  return { name, sortCode, accountNumber, amount, currency: columnNamed(header, ['currency', 'ccy']) };
}

function readRow(line: number, cells: readonly string[], columns: Columns): OtherPayment | OtherLeftOut {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
  const currency = cell(columns.currency);
  if (currency !== '' && currency.toUpperCase() !== 'GBP')
    return { line, field: 'currency', found: currency, because: 'not-pounds' };
  const account = readBankAccount(cell(columns.sortCode), cell(columns.accountNumber));
  if ('refused' in account)
    return {
      line,
      field: 'account',
      found: `${cell(columns.sortCode)} ${cell(columns.accountNumber)}`,
      because: account.refused.because,
    };
  const written = cell(columns.amount);
  const amount = readAmount(written);
  if ('refused' in amount) {
    const because = amount.refused.because === 'decimal-comma' ? 'decimal-comma' : 'not-an-amount';
    return { line, field: 'amount', found: written, because };
  }
  if (amount.done <= nothing)
    return { line, field: 'amount', found: written, because: 'not-more-than-nothing' };
  // An apostrophe in front keeps a spreadsheet from taking a name for a formula.
  return { ...account.done, name: cell(columns.name).replace(/^'/, ''), amount: amount.done };
}
