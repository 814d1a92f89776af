import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balances, json, leftOut, ofx, rows } from '../../testing/bank-statements.ts';

describe('An OFX file', () => {
  it('is read where values have no closing', async () => {
    const read = await json(
      ofx(
        '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260601120000[0:GMT]<TRNAMT>568.70<FITID>1<NAME>HARBOUR SERVICE<MEMO>HARBOUR SERVICE</STMTTRN>\n' +
          '<STMTTRN>\n<TRNTYPE>DEBIT\n<DTPOSTED>20260602\n<TRNAMT>-3,50\n<FITID>2\n<NAME>A &amp; B < C\n<MEMO>MINIBUS\n</STMTTRN>\n',
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 56870 HARBOUR SERVICE', '2026-06-02 -350 A & B < C MINIBUS']);
    assert.deepEqual(balances(read), [56870, 56520]);
    assert.deepEqual(
      [read.account?.['account_number'], read.opening_balance_pence, read.from, read.to],
      ['12345670', 0, '2026-06-01', '2026-06-30'],
    );
  });

  it('is read as XML, with character data, and the account of the other side left aside', async () => {
    const read = await json(
      '<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><STMTRS><CURDEF>GBP</CURDEF><BANKACCTFROM><BANKID>990001</BANKID><ACCTID>12345670</ACCTID></BANKACCTFROM><BANKTRANLIST>',
      '<STMTTRN><TRNTYPE>XFER</TRNTYPE><DTPOSTED>20260601</DTPOSTED><TRNAMT>1.00</TRNAMT><FITID>1</FITID><NAME><![CDATA[<Bea> & Ola]]></NAME>',
      '<BANKACCTTO><BANKID>1</BANKID><ACCTID>2</ACCTID></BANKACCTTO></STMTTRN></BANKTRANLIST></STMTRS></OFX>',
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 <Bea> & Ola']);
    assert.equal(read.account?.['account_number'], '12345670');
  });

  it('gives back lines without a day or an amount, in other money, and the one it breaks off in', async () => {
    const line = (inside: string): string => `<STMTTRN>${inside}<NAME>A</STMTTRN>\n`;
    const read = await json(
      ofx(
        line('<TRNAMT>1.00') +
          line('<DTPOSTED>20260631<TRNAMT>1.00') +
          line('<DTPOSTED>20260601') +
          line('<DTPOSTED>20260601<TRNAMT>1.00<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY>') +
          line('<DTPOSTED>20260601<TRNAMT>1.00<ORIGCURRENCY><CURRATE>1.1<CURSYM>EUR</ORIGCURRENCY>'),
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 A']);
    assert.deepEqual(leftOut(read), [
      '6 DTPOSTED “” not-a-day',
      '7 DTPOSTED “20260631” no-such-day',
      '8 TRNAMT “” no-amount',
      '9 CURSYM “EUR” other-currency',
    ]);
    const whole = ofx(line('<DTPOSTED>20260601<TRNAMT>565.20'));
    assert.deepEqual(leftOut(await json(whole.slice(0, whole.indexOf('<NAME>')))), [
      '6 STMTTRN “20260601 565.20” cut-off',
    ]);
    assert.deepEqual(leftOut(await json(whole.slice(0, -6))), ['7 OFX “” cut-off']);
  });

  it('says no opening balance where the balance was taken before the last line', async () => {
    const read = await json(ofx('<STMTTRN><DTPOSTED>20260701<TRNAMT>1.00<NAME>A</STMTTRN>'));
    assert.deepEqual([read.opening_balance_pence, balances(read)], [null, [null]]);
  });
});
