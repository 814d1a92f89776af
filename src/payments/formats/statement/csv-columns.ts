import { columnNamed } from '../add-columns.ts';

type Place = number | undefined;

/** Where a bank's table has what: places of columns, from 0. Text may be in several; money in one column, or in two. */
export type Columns = {
  readonly day: number;
  readonly texts: readonly number[];
  readonly amount: Place;
  readonly paidOut: Place;
  readonly paidIn: Place;
  /** A column that says credit or debit for amounts without a sign. */
  readonly side: Place;
  readonly balance: Place;
  readonly type: Place;
  /** Where in its text one bank, which has no column for it, puts the type: after so many places. */
  readonly typeAfter: Place;
  readonly sortCode: Place;
  readonly account: Place;
  readonly accountName: Place;
  readonly currency: Place;
  readonly bankId: Place;
  /** How many cells a whole row has at least. */
  readonly width: number;
};

const names = {
  day: ['transactiondate', 'completeddate', 'bookingdate', 'posteddate', 'dateposted', 'datetime', 'date'],
  amount: ['amount', 'amountgbp', 'value', 'transactionamount', 'billingamount'],
  paidOut: ['debitamount', 'paidout', 'moneyout', 'withdrawals', 'withdrawal', 'debit', 'out'],
  paidIn: ['creditamount', 'paidin', 'moneyin', 'deposits', 'deposit', 'credit', 'in'],
  side: ['creditdebit', 'debitcredit', 'drcr', 'crdr', 'creditdebitindicator'],
  balance: ['balance', 'balancegbp', 'runningbalance', 'accountbalance'],
  type: ['transactiontype', 'type', 'subcategory', 'transactioncode', 'code'],
  sortCode: ['sortcode'],
  account: ['accountnumber', 'accountno', 'account'],
  accountName: ['accountname'],
  currency: ['currency', 'accountcurrency'],
  bankId: ['transactionid', 'bankreference', 'fitid'],
  // What the bank writes for people comes first, then what stands beside it.
  text: [
    'transactiondescription',
    'counterparty',
    'name',
    'merchantname',
    'payee',
    'description',
    'narrative',
    'memo',
  ],
  moreText: ['reference', 'description', 'memo', 'details', 'transactiondetails', 'notes'],
} as const;

/** The columns that a row of names says: it needs one for the day and one for money, else it is no such row. */
export function columnsIn(row: readonly string[]): Columns | undefined {
  const place = (role: keyof typeof names): Place => columnNamed(row, names[role]);
  const [day, amount, paidOut, paidIn] = [place('day'), place('amount'), place('paidOut'), place('paidIn')];
  if (day === undefined || (amount ?? paidOut ?? paidIn) === undefined) return undefined;
  return {
    day,
    amount,
    paidOut,
    paidIn,
    side: place('side'),
    texts: [...new Set([place('text'), place('moreText')])].filter((at) => at !== undefined),
    balance: place('balance'),
    type: place('type'),
    typeAfter: undefined,
    sortCode: place('sortCode'),
    account: place('account'),
    accountName: place('accountName'),
    currency: place('currency'),
    bankId: place('bankId'),
    width: row.findLastIndex((name) => name.trim() !== '') + 1,
  };
}

/** Columns of a table without names: day, text, amount, and perhaps the balance; undefined where a row is none such. */
export function columnsWithoutNames(
  row: readonly string[],
  looks: { readonly likeDay: (cell: string) => boolean; readonly likeAmount: (cell: string) => boolean },
): Columns | undefined {
  const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
  const [day = '', , third = '', fourth = ''] = row;
  if (width < 3 || width > 4 || !looks.likeDay(day) || !looks.likeAmount(third)) return undefined;
  if (width === 4 && !looks.likeAmount(fourth)) return undefined;
  const none = undefined;
  return {
    day: 0,
    texts: [1],
    amount: 2,
    balance: width === 4 ? 3 : none,
    paidOut: none,
    paidIn: none,
    side: none,
    type: none,
    typeAfter: none,
    sortCode: none,
    account: none,
    accountName: none,
    currency: none,
    bankId: none,
    width,
  };
}
