import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

const table = (...rows: readonly string[]): string => ['Date,Description,Amount', ...rows, ''].join('\n');
const named = 'Date,Sort code,Account number,Description,Amount\n';
const latin1 = Buffer.from(table('02/03/2026,Zoë’s café £,-1.02').replaceAll('’', "'"), 'latin1');
const utf16 = Buffer.concat([
  Buffer.from([0xff, 0xfe]),
  Buffer.from(table('02/03/2026,Łódź,-1.03'), 'utf16le'),
]);

/** What somebody gives the page, and every answer it has to give: good rows are kept, wrong ones named by field, reason and mending. */
const given: readonly (readonly [what: string, file: string | Buffer, ...says: readonly string[]])[] = [
  ['a good row', table('02/03/2026,Tea,-1.01'), '1 new line, 0 known before.'],
  ['the same again', table('02/03/2026,Tea,-1.01'), '0 new lines, 1 known before.'],
  ['Windows-1252', latin1, '1 new line', "Zoë's café £"],
  ['UTF-16', utf16, '1 new line', 'Łódź'],
  ['nothing', '', 'The file is empty. Get it from the bank again.'],
  ['a PDF', '%PDF-1.7', 'This is a PDF, made to be looked at. Ask the bank for CSV'],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0000'), 'This is a spreadsheet. Save it as CSV.'],
  ['a web page', '<html><body>Sign in</body></html>', 'This is a web page.'],
  ['an order', '<?xml version="1.0"?><Document/>', 'This XML is no bank statement.'],
  ['a letter', 'Dear customer,\nthank you\n', 'No row names a column for the day and one for the amount.'],
  [
    'half a table',
    table('02/03/2026,Half,-1.04', '03/03/2026,Bi').trim(),
    '1 new line',
    'Line 3, row “03/03/2026,Bi”: The row breaks off. Get the file from the bank again.',
  ],
  [
    'a quotation mark left open',
    table('02/03/2026,Open,-1.05', '03/03/2026,"Bi,-2', '04/03/2026,More,-3'),
    '1 new line',
    'Line 3, row: A quotation mark begins here and is never closed. Nothing after it was read.',
  ],
  [
    'totals that do not follow',
    'Date,Description,Amount,Balance\n02/03/2026,Sum,-1.06,98.94\n03/03/2026,Sum,-2.00,90.00\n',
    '2 new lines',
    'Look at line 3: The balance does not follow from the line before it. A line may be missing between them.',
  ],
  [
    'other money in a row',
    'Date,Description,Amount,Currency\n02/03/2026,Euro,-1.00,EUR\n02/03/2026,Pound,-1.07,GBP\n',
    '1 new line',
    'Line 2, currency “EUR”: This is in another currency than the account.',
  ],
  [
    'other money in all',
    'OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><DTPOSTED>20260302<TRNAMT>-1.00</STMTTRN></BANKTRANLIST></STMTRS></OFX>',
    'The file is in EUR. Only pounds can be read in.',
  ],
  [
    'days that never were',
    table('29/02/2026,Never,-1', '31/06/2026,Never,-1', '29/02/2024,Leap,-1.08'),
    '1 new line',
    'Line 2, date “29/02/2026”: The calendar has no such day.',
    'Line 3, date “31/06/2026”: The calendar has no such day. Ask the bank for the day, and write it like 06/04/2026.',
  ],
  [
    'commas',
    table('02/03/2026,Comma,"1,50"', '02/03/2026,Thousands,"-1,234.50"'),
    '1 new line',
    'Line 2, amount “1,50”: Nobody can tell whether this comma parts pounds from pence. Write pounds with a point, such as 12.50.',
  ],
  [
    'a line of nothing and one of a minus too many',
    table('02/03/2026,Nothing,0.00', '02/03/2026,Odd,--5', '02/03/2026,Penny,-0.01'),
    '1 new line',
    'Line 3, amount “--5”: This is not an amount.',
    'Look at line 2: The line moves no money.',
  ],
  ['two alike that are both real', table('05/03/2026,Bus,-2.20', '05/03/2026,Bus,-2.20'), '2 new lines'],
  [
    'the two once more',
    table('05/03/2026,Bus,-2.20', '05/03/2026,Bus,-2.20'),
    '0 new lines, 2 known before.',
  ],
  [
    'a cell that begins a formula',
    table('02/03/2026,"=HYPERLINK(""http://x"")",-1.09'),
    '1 new line',
    'Look at line 2: The text begins like a formula. It was kept as text; do not open it in a spreadsheet.',
  ],
  [
    'another account',
    `${named}02/03/2026,20-00-00,55779911,Tea,-1.10\n`,
    'This is the statement of another account, 20-00-00 …9911. Get the file of the account that this money goes to.',
  ],
  [
    'two accounts in one table',
    `${named}02/03/2026,99-00-01,10000000,Mine,-1.11\n02/03/2026,20-00-00,55779911,Theirs,-1.12\n`,
    '1 new line',
    'Line 3, account “55779911”: This is of another account than the rows before it. Put each account in a file of its own.',
  ],
];

describe('what the bank says, given to the page whatever it is', () => {
  let town: Town;
  let ola: HttpVisitor;
  before(async () => {
    town = await openTown({ lived: true });
    ola = town.visitor('Ola');
    await signsInByLetter(ola, 'ola@harbour.example');
    await ola.follows('My money');
    await ola.follows('See it line by line');
    await ola.follows('What the bank says');
  });
  after(() => town.close());

  test('is read row by row, and what is wrong is said with its place, its field, why, and a way to mend it', async () => {
    const missing: string[] = [];
    for (const [what, text, ...says] of given) {
      await ola.brings('The file from the bank', { name: 'bank.csv', text });
      await ola.presses('Read it in');
      const page = await ola.reads();
      missing.push(...says.filter((each) => !page.includes(each)).map((each) => `${what}: ${each}`));
    }
    assert.deepEqual(missing, []);
  });

  test('asks for a file where none was chosen', async () => {
    await ola.presses('Read it in');
    assert.equal(ola.status(), 422);
    await ola.sees('Choose a file.');
  });

  test('waits to be explained, line by line, and nothing is lost', async () => {
    await ola.sees('£1,234.50 went out on 2 March 2026', '£0.01 went out on 2 March 2026', 'Not found here');
  });
});
