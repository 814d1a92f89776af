/** Why a row of a statement was given back: what is wrong, and a way to mend it. */
export const leftOutSays = {
  'no-such-day': ['The calendar has no such day.', 'Ask the bank for the day, and write it like 06/04/2026.'],
  'not-a-day': ['This is not a day.', 'Write it like 06/04/2026.'],
  'no-amount': ['There is no amount.', 'Put it in, or take the row away.'],
  'two-amounts': ['There is an amount both paid in and paid out.', 'Leave the one that is right.'],
  'not-an-amount': ['This is not an amount.', 'Write pounds with a point, such as 1,234.50.'],
  'decimal-comma': [
    'Nobody can tell whether this comma parts pounds from pence.',
    'Write pounds with a point, such as 12.50.',
  ],
  'part-of-a-penny': ['This is less than a whole penny.', 'Write it with two figures after the point.'],
  'too-large': ['This is more than anybody can count here.', 'Ask the bank for the amount.'],
  'other-currency': [
    'This is in another currency than the account.',
    'Ask the bank for the amount in the currency of the account.',
  ],
  'other-account': [
    'This is of another account than the rows before it.',
    'Put each account in a file of its own.',
  ],
  'row-too-short': ['The row breaks off.', 'Get the file from the bank again.'],
  'quote-not-closed': [
    'A quotation mark begins here and is never closed. Nothing after it was read.',
    'Close it, or get the file from the bank again.',
  ],
  'cut-off': ['The file breaks off here.', 'Get the file from the bank again.'],
  'broken-from-here': [
    'The file is broken here. Nothing after it was read.',
    'Get the file from the bank again.',
  ],
  'not-a-line': ['This is no line of a statement.', 'Get the file from the bank again.'],
  'not-booked': ['The bank has not booked this yet.', 'It comes in a later statement.'],
} as const satisfies Readonly<Record<string, readonly [wrong: string, mend: string]>>;

export type LeftOutReason = keyof typeof leftOutSays;

/** A row that was given back: its line in the file, the field that is wrong and the beginning of what stood there. */
export type LeftOut = {
  readonly line: number;
  readonly field: string;
  readonly found: string;
  readonly because: LeftOutReason;
};

/** A row that was given back in a sentence: where, what stood there, what is wrong and a way to mend it. */
export function leftOutLine({ line, field, found, because }: LeftOut): string {
  const [wrong, mend] = leftOutSays[because];
  return `line ${line}, ${field}${found === '' ? '' : ` “${found}”`}: ${wrong} ${mend}`;
}

/** What somebody should look at although it was read. */
export const doubtSays = {
  'does-not-add-up':
    'The balances and the lines between them do not add up. A line may be missing, or come twice.',
  'balance-does-not-follow':
    'The balance does not follow from the line before it. A line may be missing between them.',
  'balance-not-read': 'A balance is no amount in the currency of the account. It was left out.',
  'statements-do-not-follow':
    'This statement does not begin where the one before it ended. One may be missing.',
  'no-closing-balance': 'The statement has no closing balance. The file may have been cut off.',
  'minus-in-paid-out': 'A minus stands under paid out. It was read as paid in.',
  'minus-in-paid-in': 'A minus stands under paid in. It was read as paid out.',
  'moves-nothing': 'The line moves no money.',
  'begins-like-a-formula':
    'The text begins like a formula. It was kept as text; do not open it in a spreadsheet.',
  'letters-lost': 'Some letters were lost before the file came here.',
} as const;

export type DoubtReason = keyof typeof doubtSays;
export type Doubt = { readonly line: number; readonly because: DoubtReason };

/** Why a file is no statement at all, with what to do. */
export const notAStatementSays = {
  empty: 'The file is empty. Get it from the bank again.',
  pdf: 'This is a PDF, made to be looked at. Ask the bank for CSV, OFX, QIF, MT940 or camt.053.',
  spreadsheet: 'This is a spreadsheet. Save it as CSV.',
  'web-page': 'This is a web page. Ask the bank for CSV, OFX, QIF, MT940 or camt.053.',
  'other-xml': 'This XML is no bank statement. Ask the bank for camt.053.',
  'no-columns':
    'No row names a column for the day and one for the amount. Ask the bank for CSV with names of columns.',
  'no-statement': 'There is no bank statement in the file. Check that it is the right one.',
  unsafe: 'The XML declares things of its own, which statements never do. Get it from the bank again.',
} as const;

export type NotAStatement = { readonly because: keyof typeof notAStatementSays };
