import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balances, doubts, json, leftOut, rows, three } from '../../testing/bank-statements.ts';
import { told_max } from './read-statement.ts';

describe('A table of a bank', () => {
  it('may have the newest line first, an account in every row, and paid out and paid in apart', async () => {
    const read = await json(
      'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n',
      "02/06/2026,FPO,'99-00-01,12345670,ZOË O’NEILL,12.00,,553.20\n02/06/2026,DEB,'99-00-01,12345670,MINIBUS,3.50,,565.20\n",
      "01/06/2026,BACS,'99-00-01,12345670,HARBOUR SERVICE,,568.70,568.70\n",
    );
    assert.deepEqual(rows(read), three);
    assert.deepEqual(balances(read), [56870, 56520, 55320]);
    assert.deepEqual(read.account, {
      sort_code: '99-00-01',
      account_number: '12345670',
      name: null,
      currency: 'GBP',
    });
    assert.deepEqual(
      [read.opening_balance_pence, read.closing_balance_pence, read.from, read.to],
      [0, 55320, '2026-06-01', '2026-06-02'],
    );
    assert.equal(read.left_out, undefined);
    assert.equal(read.doubts, undefined);
  });

  it('may begin with a few lines of its own, in Windows-1252, with pound signs', async () => {
    const table =
      '"Account Name:","OLA MARSH"\r\n"Account Balance:","£553.20"\r\n\r\n"Date","Transaction type","Description","Paid out","Paid in","Balance"\r\n' +
      '"01 Jun 2026","BACS","HARBOUR SERVICE","","£568.70","£568.70"\r\n"02 Jun 2026","DEB","MINIBUS","£3.50","","£565.20"\r\n';
    const read = await json(Uint8Array.from(Buffer.from(table, 'latin1')));
    assert.deepEqual(rows(read), three.slice(0, 2));
    assert.equal(read.account?.['name'], 'OLA MARSH');
  });

  it('may have an empty line first, blanks in its names, apostrophes before texts and a comma too many', async () => {
    const read = await json(
      '\r\nDate, Type, Description, Value, Balance, Account Name, Account Number\r\n\r\n',
      '02/06/2026,DEB,"\'MINIBUS",-3.50,565.20,"\'OLA MARSH","\'990001-12345670",\r\n',
      '01/06/2026,BACS,"\'HARBOUR SERVICE",568.70,568.70,"\'OLA MARSH","\'990001-12345670",\r\n',
    );
    assert.deepEqual(rows(read), three.slice(0, 2));
    assert.deepEqual(read.account, {
      sort_code: '99-00-01',
      account_number: '12345670',
      name: 'OLA MARSH',
      currency: 'GBP',
    });
  });

  it('may have no names of columns', async () => {
    const read = await json(
      '02/06/2026,"MINIBUS                           DEB",-3.50\n01/06/2026,"HARBOUR SERVICE                   BACS","1,568.70"\n',
    );
    assert.deepEqual(rows(read), ['2026-06-01 156870 HARBOUR SERVICE', '2026-06-02 -350 MINIBUS']);
    assert.deepEqual(
      read.transactions.map((each) => each.type),
      ['BACS', 'DEB'],
    );
    assert.deepEqual(balances(read), [null, null]);
    assert.deepEqual(
      rows(await json('01/06/2026,HARBOUR SERVICE,568.70,568.70\n02/06/2026,MINIBUS,-3.50,565.20\n')),
      three.slice(0, 2),
    );
  });

  it('may keep who and why apart, and name each line', async () => {
    const read = await json(
      '\uFEFFTransaction ID,Date,Type,Name,Amount,Currency,Notes and #tags,Description\n',
      'tx_1,01/06/2026,Bacs,Harbour,568.70,GBP,,HARBOUR SERVICE\ntx_2,02/06/2026,Card,Minibus 🚌,-3.50,GBP,,MINIBUS 12\n',
    );
    assert.deepEqual(rows(read), [
      '2026-06-01 56870 HARBOUR SERVICE',
      '2026-06-02 -350 Minibus 🚌 MINIBUS 12',
    ]);
    assert.deepEqual(
      read.transactions.map((each) => each.bank_id),
      ['tx_1', 'tx_2'],
    );
  });

  it('may say out and in by a word beside an amount without a sign', async () => {
    const read = await json(
      'Date;Details;Amount;Debit/Credit\n01/06/2026;HARBOUR SERVICE;568.70;Credit\n02/06/2026;MINIBUS;3.50;Debit\n',
    );
    assert.deepEqual(rows(read), three.slice(0, 2));
  });

  it('keeps lines that are alike, because they may be real', async () => {
    const read = await json('Date,Description,Amount\n02/06/2026,MINIBUS,-3.50\n02/06/2026,MINIBUS,-3.50\n');
    assert.deepEqual(rows(read), ['2026-06-02 -350 MINIBUS', '2026-06-02 -350 MINIBUS']);
  });

  it('of a single day is put in the order its balances have', async () => {
    const read = await json(
      'Date,Description,Amount,Balance\n02/06/2026,TAXI,-5.00,91.50\n02/06/2026,MINIBUS,-3.50,96.50\n',
    );
    assert.deepEqual(rows(read), ['2026-06-02 -350 MINIBUS', '2026-06-02 -500 TAXI']);
    assert.equal(read.opening_balance_pence, 10000);
  });

  it('that is out of order is put in order', async () => {
    const read = await json(
      'Date,Description,Amount\n02/06/2026,B,2\n01/06/2026,A,1\n03/06/2026,C,3\n03/06/2026,D,4\n',
    );
    assert.deepEqual(rows(read), [
      '2026-06-01 100 A',
      '2026-06-02 200 B',
      '2026-06-03 300 C',
      '2026-06-03 400 D',
    ]);
  });

  it('gives back each row that is wrong, with field, reason and what stood there, and reads the others', async () => {
    const read = await json(
      'Date,Description,Paid out,Paid in,Balance\n',
      '31/06/2026,A,1.00,,\n29/02/2026,B,1.00,,\nsoon,C,1.00,,\n01/06/2026,D,,,\n01/06/2026,E,1.00,2.00,\n',
      '01/06/2026,F,"1,50",,\n01/06/2026,G,1.505,,\n01/06/2026,H,ten,,\n01/06/2026,I,,1.00,x\n01/06/2026,J\n29/02/2024,K,,1.00,\n',
    );
    assert.deepEqual(rows(read), ['2024-02-29 100 K']);
    assert.deepEqual(leftOut(read), [
      '2 date “31/06/2026” no-such-day',
      '3 date “29/02/2026” no-such-day',
      '4 date “soon” not-a-day',
      '5 amount “” no-amount',
      '6 amount “1.00 / 2.00” two-amounts',
      '7 paid out “1,50” decimal-comma',
      '8 paid out “1.505” part-of-a-penny',
      '9 paid out “ten” not-an-amount',
      '10 balance “x” not-an-amount',
      '11 row “01/06/2026,J” row-too-short',
    ]);
  });

  it('gives back rows of another account and in other money', async () => {
    const read = await json(
      'Date,Account,Description,Amount,Currency\n01/06/2026,99-00-01 12345670,A,1.00,GBP\n',
      '01/06/2026,99-00-01 76543210,B,1.00,GBP\n01/06/2026,99-00-01 12345670,C,1.00,EUR\n',
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 A']);
    assert.deepEqual(leftOut(read), [
      '3 account “99-00-01 76543210” other-account',
      '4 currency “EUR” other-currency',
    ]);
  });

  it('says what to look at: a minus the wrong way round, no movement, a formula, a lost letter', async () => {
    const read = await json(
      'Date,Description,Paid out,Paid in\n01/06/2026,A,-5.00,\n01/06/2026,B,,-5.00\n01/06/2026,C,0.00,\n',
      '01/06/2026,"=HYPERLINK(""http://x"")",1.00,\n01/06/2026,ZO\uFFFD,1.00,\n',
    );
    assert.deepEqual(rows(read), [
      '2026-06-01 500 A',
      '2026-06-01 -500 B',
      '2026-06-01 0 C',
      '2026-06-01 -100 =HYPERLINK("http://x")',
      '2026-06-01 -100 ZO\uFFFD',
    ]);
    assert.deepEqual(doubts(read), [
      '2 minus-in-paid-out',
      '3 minus-in-paid-in',
      '4 moves-nothing',
      '5 begins-like-a-formula',
      '6 letters-lost',
    ]);
  });

  it('says where a balance does not follow: a line is missing', async () => {
    const table =
      'Date,Description,Amount,Balance\n01/06/2026,A,1.00,1.00\n02/06/2026,C,1.00,3.00\n03/06/2026,D,1.00,4.00\n';
    assert.deepEqual(doubts(await json(table)), ['3 balance-does-not-follow']);
    const turned =
      'Date,Description,Amount,Balance\n03/06/2026,D,1.00,4.00\n02/06/2026,C,1.00,3.00\n01/06/2026,A,1.00,1.00\n';
    assert.deepEqual(doubts(await json(turned)), ['4 balance-does-not-follow']);
  });

  it('that breaks off gives all rows before, and says so', async () => {
    const read = await json(
      'Date,Description,Amount\n01/06/2026,A,1.00\n02/06/2026,"B,1.00\n03/06/2026,C,1.00\n',
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 A']);
    assert.deepEqual(leftOut(read), ['3 row “” quote-not-closed']);
  });

  it('tells a thousand rows that are wrong one by one, and counts the rest', async () => {
    const read = await json(`Date,Description,Amount\n${'01/06/2026,A,x\n'.repeat(told_max + 5)}`);
    assert.equal(read.left_out?.length, told_max);
    assert.equal(read.left_out_more, 5);
  });
});
