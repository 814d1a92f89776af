import { expectDone } from '#basics';
import { readStatement } from '../formats/statement/read-statement.ts';
import { statementJson } from '../formats/statement/statement-json.ts';

/** A file as it comes over the wire, in pieces. */
export const bytes = async function* (
  ...pieces: readonly (string | Uint8Array)[]
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
};

/** What a statement says, as a program is given it. */
export type Json = {
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

/** What is read from a file. */
export const json = async (...pieces: readonly (string | Uint8Array)[]): Promise<Json> => {
  const read = expectDone(await readStatement(bytes(...pieces)));
  const text = [...statementJson(read)].join('');
  read.close();
  return JSON.parse(text);
};

/** Why a file is refused. */
export const refusal = async (...pieces: readonly (string | Uint8Array)[]): Promise<string> => {
  const outcome = await readStatement(bytes(...pieces));
  return 'refused' in outcome ? outcome.refused.because : 'read';
};

/** Lines as day, amount and text. */
export const rows = ({ transactions }: Json): readonly string[] =>
  transactions.map((each) => `${each.date} ${each.amount_pence} ${each.description}`);

/** What was there after each line. */
export const balances = ({ transactions }: Json): readonly (number | null)[] =>
  transactions.map((each) => each.balance_pence);

/** What was given back: line, field, what stood there and why. */
export const leftOut = ({ left_out = [] }: Json): readonly string[] =>
  left_out.map(({ line, field, found, because }) => `${line} ${field} “${found}” ${because}`);

/** What was read and is to be looked at. */
export const doubts = ({ doubts: all = [] }: Json): readonly string[] =>
  all.map(({ line, because }) => `${line} ${because}`);

/** Ola's three lines, as each kind of bank writes them. */
export const three = [
  '2026-06-01 56870 HARBOUR SERVICE',
  '2026-06-02 -350 MINIBUS',
  '2026-06-02 -1200 ZOË O’NEILL',
];

/** Two of them as MT940. */
export const mt940 =
  ':20:OLA\r\n:25:990001/12345670\r\n:28C:1/1\r\n:60F:C260601GBP0,\r\n:61:2606010601C568,70NTRFNONREF//A1\r\n:86:HARBOUR SERVICE\r\n' +
  ':61:2606020602D3,5NTRFNONREF//A2\r\nDEB\r\n:86:MINI\r\nBUS\r\n:62F:C260602GBP565,20\r\n-\r\n';

/** Lines in a file of OFX. */
export const ofx = (lines: string, end = '</OFX>'): string =>
  'OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP\n' +
  `<BANKACCTFROM><BANKID>990001<ACCTID>12345670</BANKACCTFROM><BANKTRANLIST><DTSTART>20260601<DTEND>20260630\n${lines}` +
  `</BANKTRANLIST><LEDGERBAL><BALAMT>565.20<DTASOF>20260630</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1>${end}`;

/** Lines in a file of camt.053, from 3.50 below nothing to 565.20. */
export const camt = (entries: string, end = '</Stmt></BkToCstmrStmt></Document>'): string =>
  '<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>\n' +
  '<Acct><Id><Othr><Id>99000112345670</Id></Othr></Id><Ccy>GBP</Ccy><Nm>OLA MARSH</Nm></Acct>\n' +
  '<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">3.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>\n' +
  `<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">565.20</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\n${entries}${end}`;

/** One line of it. */
export const entry = (inside: string, amount = '568.70', day = '2026-06-01'): string =>
  `<Ntry><Amt Ccy="GBP">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt>${inside}</Ntry>\n`;
