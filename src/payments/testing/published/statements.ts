import { Readable } from 'node:stream';
import { expectDone } from '#basics';
import { type PlacedLine, readStatement } from '../../formats/statement/read-statement.ts';
import { statementJson } from '../../formats/statement/statement-json.ts';
import { bytesOf, type Proof, textOf } from './folder.ts';

type Line = Pick<PlacedLine, 'day' | 'amount' | 'text'>;

/** A line as everybody has to read it: its day, the amount in the smallest coin, and its text to the last letter. */
function lineText({ day, amount, text }: Line | { day: string; amount: number; text: string }): string {
  return `${day} ${amount} ${text}`;
}

export async function linesOf(bytes: AsyncIterable<Uint8Array>): Promise<readonly PlacedLine[]> {
  const read = expectDone(await readStatement(bytes));
  const lines = [...read.lines()];
  read.close();
  return lines;
}

/** A statement whose lines were written down by hand, in their order. */
export function has(file: string, ...lines: readonly string[]): Proof {
  return async () => [(await linesOf(bytesOf(file))).map(lineText), lines];
}

type Canonical = {
  readonly account: Readonly<Record<string, string>>;
  readonly opening_balance_pence: number;
  readonly closing_balance_pence: number;
  readonly from: string;
  readonly to: string;
  readonly transactions: readonly {
    readonly date: string;
    readonly type: string;
    readonly description: string;
    readonly amount_pence: number;
    readonly balance_pence: number;
  }[];
};

const ledger = 'bank-statements-one-ledger-many-formats';
const canonical = (): Canonical => JSON.parse(textOf(`${ledger}/canonical.json`));

/** What a format says beside day, amount and text; what it does not say is not asked. */
type Says = 'account' | 'name' | 'type' | 'balances' | 'period';

/** One of the twelve formats of the same ledger: the same days, amounts, order and texts, and all else that the format says. */
export function sameLedger(file: string, says: readonly Says[]): Proof {
  return async () => {
    const read = expectDone(await readStatement(bytesOf(`${ledger}/${file}`)));
    const found: Canonical = JSON.parse([...statementJson(read)].join(''));
    read.close();
    return [saidBy(found, says), saidBy(canonical(), says)];
  };
}

function saidBy(said: Canonical, says: readonly Says[]): object {
  const { account, transactions } = said;
  const parts: Readonly<Record<Says, object>> = {
    account: { sort_code: account['sort_code'], account_number: account['account_number'] },
    name: { name: account['name'] },
    type: { types: transactions.map(({ type }) => type) },
    balances: {
      opening: said.opening_balance_pence,
      closing: said.closing_balance_pence,
      balances: transactions.map(({ balance_pence: balance }) => balance),
    },
    period: { from: said.from, to: said.to },
  };
  const lines = transactions.map(({ date, amount_pence: amount, description }) =>
    lineText({ day: date, amount, text: description }),
  );
  return Object.assign({ currency: account['currency'], lines }, ...says.map((each) => parts[each]));
}

/** Lines of the ledger as the canonical file has them. */
export function ledgerLines(): readonly string[] {
  return canonical().transactions.map(({ date, amount_pence: amount, description }) =>
    lineText({ day: date, amount, text: description }),
  );
}

/** Lines of a statement that only this test made. */
export async function linesOfText(text: string): Promise<readonly string[]> {
  return (await linesOf(Readable.from([Buffer.from(text)]))).map(lineText);
}

type CamtEntry = {
  readonly getBookingDate: Readonly<Record<'0', string>>;
  readonly getAmount: { readonly getAmount: string };
  readonly getCreditDebitIndicator: 'CRDT' | 'DBIT';
  readonly getAccountServicerReference: string | null;
  readonly getTransactionDetail: {
    readonly getRelatedParties: readonly {
      readonly getRelatedPartyType: Readonly<Record<'__CLASS__' | 'getName', string>>;
    }[];
    readonly getRemittanceInformation: {
      readonly getMessage: string;
      readonly getStructuredBlock: {
        readonly getCreditorReferenceInformation: string | { readonly getRef: string };
      } | null;
    };
  };
};

/** A camt file as another reader understood it, after lines that it left out. */
export function asAnotherRead(file: string, ...before: readonly string[]): Proof {
  return async () => {
    const { getEntries }: { readonly getEntries: readonly CamtEntry[] } = JSON.parse(
      textOf(file.replace('.xml', '.expected.json')),
    );
    const found = await linesOf(bytesOf(file));
    return [
      found.map((each) => `${lineText(each)} ${each.bankId ?? ''}`.trim()),
      [...before, ...getEntries.map(camtLine)],
    ];
  };
}

function camtLine(entry: CamtEntry): string {
  const details = entry.getTransactionDetail;
  const other = entry.getCreditDebitIndicator === 'DBIT' ? 'Creditor' : 'Debtor';
  const party = details.getRelatedParties.find((each) =>
    each.getRelatedPartyType['__CLASS__'].endsWith(other),
  );
  const { getMessage, getStructuredBlock: block } = details.getRemittanceInformation;
  const reference = block?.getCreditorReferenceInformation;
  const texts = [
    party?.getRelatedPartyType.getName,
    getMessage,
    typeof reference === 'object' ? reference.getRef : undefined,
  ];
  const day = entry.getBookingDate['0'].slice(0, 10);
  const text = [...new Set(texts.filter((each) => each !== undefined))].join(' ');
  const line = lineText({ day, amount: Number(entry.getAmount.getAmount), text });
  return `${line} ${entry.getAccountServicerReference ?? ''}`.trim();
}

type Day = readonly Readonly<Record<'0' | '1' | '2' | '3', number>>[];
type Mt940 = {
  readonly transactions: readonly {
    readonly date: Day;
    /** The day the bank entered it, which is what a statement goes by, where the file says one. */
    readonly guessed_entry_date?: Day;
    readonly amount: { readonly amount: readonly string[] };
    readonly transaction_details?: string;
    readonly applicant_name?: string | null;
    readonly purpose?: string | null;
    readonly customer_reference: string;
    readonly extra_details: string;
  }[];
};

/** How many lines each statement of a file has, and whether the bank wrote the newest first. */
type Statements = readonly { readonly lines: number; readonly newestFirst?: true }[];

/** An MT940 file as another reader understood it: each statement by its days, those of one day in the bank's order. */
export function asMt940Reader(file: string, statements: Statements): Proof {
  return async () => {
    const { transactions }: Mt940 = JSON.parse(textOf(file.replace('.sta', '.expected.json')));
    const found = await linesOf(bytesOf(file));
    let at = 0;
    const expected = statements.flatMap(({ lines, newestFirst }) => {
      const ofOne = transactions.slice(at, (at += lines)).map(mt940Line);
      return (newestFirst ? ofOne.toReversed() : ofOne).toSorted((one, other) =>
        one.day.localeCompare(other.day),
      );
    });
    // How blanks and ends of lines are joined is each reader's own.
    const bare = (text: string): string => text.replaceAll(/\s/g, '');
    const cut = (text: string, index: number): string =>
      bare(text).slice(0, bare(expected[index]?.text ?? '').length);
    return [
      found.map((each, index) => lineText({ ...each, text: cut(each.text, index) })),
      expected.map((each) => lineText({ ...each, text: bare(each.text) })),
    ];
  };
}

function mt940Line(each: Mt940['transactions'][number]): { day: string; amount: number; text: string } {
  return {
    day: dayOf(each.guessed_entry_date ?? each.date),
    amount: Math.round(Number(each.amount.amount[0]) * 100),
    text: mt940Text(each),
  };
}

function mt940Text(each: Mt940['transactions'][number]): string {
  if (typeof each.purpose === 'string') return `${each.applicant_name ?? ''}${each.purpose}`;
  // The other reader took what stands below the closing balance for the last line's.
  if (each.transaction_details !== undefined) return each.transaction_details.replace(/\nD\d{6}C.*$/s, '');
  return `${each.customer_reference}${each.extra_details}`;
}

// Another reader wrote its days as four bytes each: the year in two, the month, the day.
function dayOf([bytes]: Day): string {
  const { 0: high = 0, 1: low = 0, 2: month = 0, 3: day = 0 } = bytes ?? {};
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${high * 256 + low}-${two(month)}-${two(day)}`;
}
