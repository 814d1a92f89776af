import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectDone } from '#basics';
import { readStatement, told_max } from './read-statement.ts';
import { statementJson } from './statement-json.ts';

const bytes = async function* (...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
};

type Json = {
  readonly account: Readonly<Record<string, string | null>> | null;
  readonly opening_balance_pence: number | null;
  readonly closing_balance_pence: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly transactions: readonly {
    readonly n: number;
    readonly date: string;
    readonly type: string;
    readonly description: string;
    readonly amount_pence: number;
    readonly balance_pence: number | null;
    readonly bank_id?: string;
    readonly statement?: number;
  }[];
  readonly statements?: readonly object[];
  readonly left_out?: readonly {
    readonly line: number;
    readonly field: string;
    readonly found: string;
    readonly because: string;
  }[];
  readonly left_out_more?: number;
  readonly doubts?: readonly { readonly line: number; readonly because: string }[];
};

const json = async (...pieces: readonly (string | Uint8Array)[]): Promise<Json> => {
  const read = expectDone(await readStatement(bytes(...pieces)));
  const text = [...statementJson(read)].join('');
  read.close();
  return JSON.parse(text);
};

const refusal = async (...pieces: readonly (string | Uint8Array)[]): Promise<string> => {
  const outcome = await readStatement(bytes(...pieces));
  return 'refused' in outcome ? outcome.refused.because : 'read';
};

/** Lines as day, amount and text. */
const rows = ({ transactions }: Json): readonly string[] =>
  transactions.map((each) => `${each.date} ${each.amount_pence} ${each.description}`);

const balances = ({ transactions }: Json): readonly (number | null)[] =>
  transactions.map((each) => each.balance_pence);

const leftOut = ({ left_out = [] }: Json): readonly string[] =>
  left_out.map(({ line, field, found, because }) => `${line} ${field} “${found}” ${because}`);

const doubts = ({ doubts: all = [] }: Json): readonly string[] =>
  all.map(({ line, because }) => `${line} ${because}`);

// Ola's three lines, as each kind of bank writes them.
const three = ['2026-06-01 56870 HARBOUR SERVICE', '2026-06-02 -350 MINIBUS', '2026-06-02 -1200 ZOË O’NEILL'];

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

describe('A Quicken file', () => {
  it('is read, with the day before the month', async () => {
    const read = await json(
      '!Account\nNOLA MARSH\nTBank\n^\n!Type:Bank\nD01/06/2026\nT568.70\nPHARBOUR SERVICE\n^\r\n',
      "D2/6'26\nU-3.50\nT-3.50\nNDEB\nMMINIBUS\nSTravel\n$-3.50\n^\n",
    );
    assert.deepEqual(rows(read), three.slice(0, 2));
    assert.equal(read.account?.['name'], 'OLA MARSH');
    assert.equal(read.transactions[1]?.type, 'DEB');
  });

  it('may begin with what was there before', async () => {
    const read = await json(
      '!Type:Bank\nD01/06/2026\nT100.00\nPOpening Balance\n^\nD02/06/2026\nT-3.50\nPMINIBUS\n^\n',
    );
    assert.deepEqual([read.opening_balance_pence, read.closing_balance_pence], [10000, 9650]);
    assert.deepEqual(rows(read), ['2026-06-02 -350 MINIBUS']);
  });

  it('gives back what is wrong and what breaks off, and leaves aside other lists', async () => {
    const read = await json(
      '!Type:Cat\nNFood\n^\n!Type:Bank\nD04/13/2026\nT1.00\n^\nD01/06/2026\nPNothing\n^\nD01/06/2026\nT1.00\nPA\n^\nD02/06/2026\nT2.0',
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 A']);
    assert.deepEqual(leftOut(read), [
      '5 date “04/13/2026” no-such-day',
      '8 amount “” no-amount',
      '15 record “02/06/2026 2.0” cut-off',
    ]);
  });
});

const mt940 =
  ':20:OLA\r\n:25:990001/12345670\r\n:28C:1/1\r\n:60F:C260601GBP0,\r\n:61:2606010601C568,70NTRFNONREF//A1\r\n:86:HARBOUR SERVICE\r\n' +
  ':61:2606020602D3,5NTRFNONREF//A2\r\nDEB\r\n:86:MINI\r\nBUS\r\n:62F:C260602GBP565,20\r\n-\r\n';

describe('An MT940 file', () => {
  it('is read with account and both balances', async () => {
    const read = await json(mt940);
    assert.deepEqual(rows(read), ['2026-06-01 56870 HARBOUR SERVICE', '2026-06-02 -350 MINI BUS']);
    assert.deepEqual(
      [
        read.account?.['sort_code'],
        read.opening_balance_pence,
        read.closing_balance_pence,
        read.from,
        read.to,
      ],
      ['99-00-01', 0, 56520, '2026-06-01', '2026-06-02'],
    );
    assert.equal(read.doubts, undefined);
  });

  it('may lie in envelopes, book another day than it values, take money back, and number its texts', async () => {
    const read = await json(
      '{1:F01BANKGB2LXXXX}{2:I940}{4:\n:20:X\n:25:GB33BUKB20201555555555\n:60F:D251231EUR5,\n',
      ':61:2601011231RC2,NTRFABC//B1\n:86:166?00GUTSCHRIFT?20Part one?21and two?32OLA MARSH\n',
      ':61:251231RD1,50NMSCNONREF\n:62F:D251231EUR5,50\n-}\n',
    );
    assert.deepEqual(rows(read), ['2025-12-31 -200 OLA MARSH Part one and two', '2025-12-31 150 ']);
    assert.deepEqual(
      [
        read.account?.['iban'],
        read.account?.['sort_code'],
        read.account?.['currency'],
        read.closing_balance_pence,
      ],
      ['GB33BUKB20201555555555', '20-20-15', 'EUR', -550],
    );
  });

  it('may hold several statements: of one account they are one after the other, of two they stay apart', async () => {
    const next = mt940
      .replace('C260601GBP0,', 'C260602GBP565,20')
      .replaceAll('260601', '260603')
      .replaceAll('0601C', '0603C')
      .replace('2606020602', '2606040604')
      .replace('C260602GBP565,20\r\n-', 'C260604GBP1130,40\r\n-');
    const both = await json(mt940, next);
    assert.deepEqual([both.opening_balance_pence, both.closing_balance_pence], [0, 113040]);
    assert.deepEqual([both.from, both.to, both.doubts], ['2026-06-01', '2026-06-04', undefined]);
    assert.deepEqual(
      both.transactions.map((each) => [each.n, each.statement]),
      [
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
      ],
    );
    assert.deepEqual(doubts(await json(mt940, next.replace('GBP565,20\r\n:61', 'GBP500,00\r\n:61'))), [
      '23 does-not-add-up',
      '1 statements-do-not-follow',
    ]);
    const apart = await json(mt940, next.replace('990001', '990002'));
    assert.equal(apart.account, null);
    assert.equal(apart.statements?.length, 2);
  });

  it('gives back what is wrong, and says when it does not add up or has no end', async () => {
    const read = await json(
      mt940.replace('2606020602D3,5', '2606310631D3,5').replace(':61:2606010601C568,70', ':61:oops'),
    );
    assert.deepEqual(leftOut(read), [
      '5 :61: “oopsNTRFNONREF//A1” not-a-line',
      '7 date “2606310631” no-such-day',
    ]);
    assert.deepEqual(doubts(await json(mt940.replace('565,20', '565,21'))), ['11 does-not-add-up']);
    assert.deepEqual(doubts(await json(mt940.slice(0, mt940.indexOf(':62F')))), ['9 no-closing-balance']);
  });
});

const ofx = (lines: string, end = '</OFX>'): string =>
  'OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP\n' +
  `<BANKACCTFROM><BANKID>990001<ACCTID>12345670</BANKACCTFROM><BANKTRANLIST><DTSTART>20260601<DTEND>20260630\n${lines}` +
  `</BANKTRANLIST><LEDGERBAL><BALAMT>565.20<DTASOF>20260630</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1>${end}`;

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

const camt = (entries: string, end = '</Stmt></BkToCstmrStmt></Document>'): string =>
  '<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>\n' +
  '<Acct><Id><Othr><Id>99000112345670</Id></Othr></Id><Ccy>GBP</Ccy><Nm>OLA MARSH</Nm></Acct>\n' +
  '<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">3.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>\n' +
  `<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">565.20</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\n${entries}${end}`;

const entry = (inside: string, amount = '568.70', day = '2026-06-01'): string =>
  `<Ntry><Amt Ccy="GBP">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>${inside}</Ntry>\n`;

describe('A camt.053 file', () => {
  it('is read with its balances, and whose it is', async () => {
    const read = await json(
      camt(
        entry(
          '<AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>BOOK</SubFmlyCd></Fmly></Domn></BkTxCd>' +
            '<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Harbour</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>4 WEEKS</Ustrd></RmtInf></TxDtls><TxDtls><RmtInf><Ustrd>ANOTHER</Ustrd></RmtInf></TxDtls></NtryDtls>',
        ),
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 56870 Harbour 4 WEEKS']);
    assert.deepEqual(
      [
        read.opening_balance_pence,
        read.closing_balance_pence,
        read.transactions[0]?.type,
        read.transactions[0]?.bank_id,
      ],
      [-350, 56520, 'PMNT-RCDT-BOOK', 'A1'],
    );
    assert.deepEqual([read.account?.['name'], read.doubts], ['OLA MARSH', undefined]);
  });

  it('gives back lines that are not booked, in other money, or of no day', async () => {
    const read = await json(
      camt(
        entry('').replace('BOOK', 'PDNG') +
          entry('').replace('GBP', 'EUR') +
          entry('', '1.00', '2026-06-31') +
          entry('', '1,00') +
          entry('<AddtlNtryInf>KEPT</AddtlNtryInf>'),
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 56870 KEPT']);
    assert.deepEqual(leftOut(read), [
      '6 Sts “PDNG” not-booked',
      '7 Amt “568.70” other-currency',
      '8 BookgDt “2026-06-31” no-such-day',
      '9 Amt “1,00” decimal-comma',
    ]);
  });

  it('that breaks off gives all lines before, and says where', async () => {
    assert.deepEqual(leftOut(await json(camt(entry('') + entry('').slice(0, 60), ''))), [
      '7 XML “” broken-from-here',
    ]);
    assert.deepEqual(leftOut(await json(camt(entry('').replace('</Amt>', '</Amount>')))), [
      '6 XML “” broken-from-here',
    ]);
  });

  it('that declares things of its own is refused', async () => {
    const declares = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>';
    assert.equal(await refusal(camt(entry('')).replace('<?xml version="1.0"?>', declares)), 'unsafe');
  });
});

describe('A file that is no statement', () => {
  it('is refused by what it is', async () => {
    assert.deepEqual(
      await Promise.all([
        refusal(''),
        refusal(' \r\n'),
        refusal('%PDF-1.7\n'),
        refusal('PK\u0003\u0004rest'),
        refusal('<!doctype html><html></html>'),
        refusal('<?xml version="1.0"?><Document><CstmrCdtTrfInitn/></Document>'),
        refusal('<a><b></a>'),
        refusal('Dear Ola,\nhere is nothing to read.\n'),
        refusal('name,colour\nOla,blue\n'),
        refusal('OFXHEADER:100\n<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>'),
        refusal(':940:\n'),
      ]),
      [
        'empty',
        'empty',
        'pdf',
        'spreadsheet',
        'web-page',
        'other-xml',
        'other-xml',
        'no-columns',
        'no-columns',
        'no-statement',
        'no-statement',
      ],
    );
  });

  it('never makes reading throw, whatever it is cut to or filled with', async () => {
    const wholes = [
      mt940,
      ofx('<STMTTRN><DTPOSTED>20260601<TRNAMT>1<NAME>A</STMTTRN>'),
      camt(entry('')),
      'Date,Description,Amount\n01/06/2026,A,1\n',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.nat(900),
        fc.string(),
        fc.boolean(),
        async (whole, at, put, cut) => {
          const text = whole.slice(0, at) + put + (cut ? '' : whole.slice(at));
          const outcome = await readStatement(bytes(text));
          assert.equal(typeof outcome, 'object');
        },
      ),
    );
  });

  it('is the same whole or in pieces', async () => {
    const whole = new TextEncoder().encode(camt(entry('<AddtlNtryInf>Zoë &amp; Ola</AddtlNtryInf>')));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (at) => {
        assert.deepEqual(rows(await json(whole.slice(0, at), whole.slice(at))), [
          '2026-06-01 56870 Zoë & Ola',
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
