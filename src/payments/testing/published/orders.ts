import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expectDone } from '#basics';
import { bankHolidays, bankHolidaysKnown } from '#policy';
import { bacsText } from '../../bacs-text.ts';
import type { Layout } from '../../formats/bacs/fields.ts';
import { eof1, eof2, hdr1, hdr2, uhl1, utl1, vol1 } from '../../formats/bacs/labels.ts';
import { readBacs } from '../../formats/bacs/read-bacs.ts';
import { contra, payment, withDay } from '../../formats/bacs/records.ts';
import { writeBacs } from '../../formats/bacs/write-bacs.ts';
import { readPain } from '../../formats/pain/read-pain.ts';
import { type PainVersion, writePain } from '../../formats/pain/write-pain.ts';
import { paymentsJson, readPayments } from '../../formats/payments-json.ts';
import { decodeText } from '../../formats/decode-text.ts';
import { bytesOf, type Proof, textOf } from './folder.ts';
import { ledgerLines, linesOfText } from './statements.ts';

export const bacsExample = 'bacs/valid-daily-4-credits';
const days = { holidays: bankHolidays, until: bankHolidaysKnown.until };

type Example = {
  readonly note: string;
  readonly name: string;
  readonly credits: readonly { readonly payee: string }[];
};

/** The published Bacs file is read as what it was made from, as far as Bacs carries names. */
export function bacsIsRead(): ReturnType<Proof> {
  const { note: _, ...expected }: Example = JSON.parse(textOf(`${bacsExample}.expected.json`));
  const file = expectDone(readBacs(textOf(`${bacsExample}.bacs.txt`), bankHolidays));
  const credits = expected.credits.map((each) => ({ ...each, payee: bacsText(each.payee) }));
  return [paymentsJson(file), { ...expected, name: bacsText(expected.name), credits }];
}

/** What it was made from is written as the published Bacs file, to the last sign. */
export function bacsIsWritten(): ReturnType<Proof> {
  const { file } = expectDone(readPayments(textOf(`${bacsExample}.expected.json`)));
  return [expectDone(writeBacs(file, days)), textOf(`${bacsExample}.bacs.txt`)];
}

const records: Readonly<Record<string, Layout<never>>> = {
  VOL1: vol1,
  HDR1: hdr1,
  HDR2: hdr2,
  UHL1: uhl1,
  DATA: withDay(payment),
  CONTRA: withDay(contra),
  EOF1: eof1,
  EOF2: eof2,
  UTL1: utl1,
};

type LayoutJson = {
  readonly record_order: readonly string[];
  readonly records: Readonly<
    Record<string, { readonly fields?: readonly { readonly start: number; readonly end: number }[] }>
  >;
};

/** Each field of our layouts begins where one of the published layout begins, and ends where one ends. */
export function layoutIsKept(): ReturnType<Proof> {
  const layout: LayoutJson = JSON.parse(textOf('bacs/bacs-standard18-layout.json'));
  const elsewhere = Object.entries(layout.records).flatMap(([name, { fields = [] }]) =>
    (records[name] ?? [])
      .filter(
        ({ from, to }) =>
          !fields.some(({ start }) => start === from) || !fields.some(({ end }) => end === to),
      )
      .filter(() => fields.length > 0)
      .map((field) => `${name} ${field.name}`),
  );
  const order = layout.record_order.map((each) => each.replace(/[*+]$/, ''));
  return [
    { elsewhere, order },
    { elsewhere: [], order: Object.keys(records) },
  ];
}

/** An order of another's making, each payment as day, amount, who, where to and what it is known by; then what looks wrong. */
export function orders(file: string, ...expected: readonly string[]): Proof {
  return async () => {
    const { payments, doubts, leftOut } = expectDone(await readPain(decodeText(bytesOf(file))));
    const lines = payments.map(
      ({ processing, amount, currency, to, reference }) =>
        `${processing} ${amount} ${currency} ${to.name} ${to.iban} ${reference}`,
    );
    const wrong = doubts.map(
      ({ line, because, says, is }) => `line ${line}: ${because}, says ${says}, is ${is}`,
    );
    return [[...lines, ...wrong, ...leftOut], expected];
  };
}

/** Why a schema does not take a text; empty where it does. */
function whyNot(schema: string, text: string): string {
  using xsd = XmlDocument.fromString(textOf(`iso20022/xsd/${schema}.xsd`));
  using validator = XsdValidator.fromDoc(xsd);
  using document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return '';
  } catch (fault) {
    return fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'refused';
  }
}

/** A schema of an order takes what is written of the published payments, which is read back as them. */
export function takesOurs(version: PainVersion): Proof {
  return async () => {
    const { file } = expectDone(readPayments(textOf(`${bacsExample}.expected.json`)));
    const text = expectDone(writePain(file, version));
    const { payments } = expectDone(await readPain(pieces(text)));
    return [
      [whyNot(version, text), ...payments.map(({ amount, to, reference }) => [amount, to, reference])],
      ['', ...file.payments.map(({ amount, to, reference }) => [amount, to, reference])],
    ];
  };
}

/** A schema takes files of others, and so that this would be seen, not the same with another root. */
export function takes(schema: string, ...files: readonly string[]): Proof {
  return () => [
    files.map((file) => [
      whyNot(schema, textOf(file)),
      whyNot(schema, textOf(file).replaceAll('Ntry>', 'Nry>')) !== '',
    ]),
    files.map(() => ['', true]),
  ];
}

/** A schema takes the ledger in its own kind of statement, which is read as the same lines. */
export function takesLedgerAs(schema: string, from: 'camt.053.001.02' | 'camt.053.001.08'): Proof {
  return async () => {
    const text = inKind(
      schema,
      textOf(`bank-statements-one-ledger-many-formats/${from}.xml`).replaceAll(from, schema),
    );
    return [
      [whyNot(schema, text), ...(await linesOfText(text))],
      ['', ...ledgerLines()],
    ];
  };
}

/**
 * The roots by which a statement, a report and a notice differ; a notice has no balances. The fourth version wants the amount said again
 * in the details of a line.
 */
function inKind(schema: string, text: string): string {
  const root = roots[schema.slice(0, 8)];
  const named = text.replaceAll('BkToCstmrStmt>', `${root?.[0]}>`).replaceAll('Stmt>', `${root?.[1]}>`);
  const kind = schema.startsWith('camt.054') ? named.replaceAll(/<Bal>.*?<\/Bal>\s*/gs, '') : named;
  if (!schema.endsWith('.04')) return kind;
  return kind.replaceAll(
    /(<Ntry>.*?)(<Amt.*?<\/CdtDbtInd>)(.*?<TxDtls>)/gs,
    (_, before: string, amount: string, after: string) => `${before}${amount}${after}${amount}`,
  );
}

const roots: Readonly<Record<string, readonly [root: string, each: string]>> = {
  'camt.052': ['BkToCstmrAcctRpt', 'Rpt'],
  'camt.053': ['BkToCstmrStmt', 'Stmt'],
  'camt.054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
};

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
