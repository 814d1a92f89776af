import { addDays, type CalendarDate, done, type Outcome, pence, pounds, refused } from '#basics';
import { csvLine } from '../csv-line.ts';
import { sortCodeText } from '../bank-account.ts';
import { type BacsRefusal, type DaysKnown, notInBacs, writeBacs } from '../formats/bacs/write-bacs.ts';
import { notInPain, type PainRefusal, writePain } from '../formats/pain/write-pain.ts';
import type { Payment, PaymentFile } from '../payment-file.ts';
import {
  fileSerial,
  type HoldReason,
  lineReference,
  type Run,
  type RunFormat,
  type RunLine,
  runName,
} from '../payment-run.ts';
import type { PayingAccount } from '../store/accounts.ts';

/** A run can't be written as this file: nobody said from which account, nothing goes through the bank, or a payment is not possible. */
export type FileRefusal =
  | { readonly because: 'no-paying-account' | 'no-bank-payments' }
  | { readonly because: 'format-refuses'; readonly rule: FileRule; readonly line?: number };

/** What a format says against a file, or against one of its payments. */
export type FileRule = BacsRefusal['because'] | PainRefusal['because'];

/** What a run is written from. `lines` are those that go through the bank. */
export type ToWrite = {
  readonly run: Run;
  readonly lines: readonly RunLine[];
  readonly from: PayingAccount | undefined;
  readonly created: CalendarDate;
  readonly processing: CalendarDate;
  readonly days: DaysKnown;
};

/** Writes a run as a file. The same run gives the same bytes. */
export function makeFile(format: RunFormat, written: ToWrite): Outcome<string, FileRefusal> {
  if (format === 'csv') return done(csvOf(written));
  const file = paymentFileOf(written);
  if ('refused' in file) return file;
  const outcome =
    format === 'bacs18' ? writeBacs(file.done, written.days) : writePain(file.done, 'pain.001.001.09');
  return 'done' in outcome ? outcome : formatRefuses(written, outcome.refused);
}

/** Why a format can't carry a payment of a run; undefined where it can. A table carries every one. */
export function notCarried(
  format: RunFormat,
  { route, amount, payee }: Pick<RunLine, 'route' | 'amount' | 'payee'>,
): HoldReason | undefined {
  if (route === 'kept' || payee === undefined || format === 'csv') return undefined;
  const payment = { amount, to: payee };
  const why = format === 'bacs18' ? notInBacs(payment) : notInPain(payment);
  if (why === undefined) return undefined;
  return why === 'amount-out-of-range' || why === 'no-amount' ? 'amount-not-carried' : 'name-not-carried';
}

/** A run as payments of one file; names keep their letters here. */
function paymentFileOf(written: ToWrite): Outcome<PaymentFile, FileRefusal> {
  const { run, lines, from, created, processing } = written;
  if (from === undefined) return refused('no-paying-account');
  if (lines.length === 0) return refused('no-bank-payments');
  return done({
    serial: fileSerial(run.number),
    userNumber: from.userNumber,
    created,
    processing,
    expires: addDays(processing, 1),
    fileNumber: ((run.number - 1) % 999) + 1,
    from: { sortCode: from.sortCode, accountNumber: from.accountNumber, name: from.name },
    narrative: `RUN ${runName(run.number)}`,
    payments: lines.map((line) => paymentOf(run, line)),
  });
}

function paymentOf(run: Run, line: RunLine): Payment {
  const { payee } = line;
  if (payee === undefined)
    throw new Error(`expected an account for ${lineReference(run.number, line.lineNo)}`);
  const { sortCode, accountNumber, name } = payee;
  return {
    to: { sortCode, accountNumber, name },
    amount: line.amount,
    reference: lineReference(run.number, line.lineNo),
    code: '99',
  };
}

function formatRefuses(
  { lines }: ToWrite,
  why: BacsRefusal | PainRefusal,
): { readonly refused: FileRefusal } {
  const at = 'payment' in why && why.payment !== undefined ? lines[why.payment]?.lineNo : undefined;
  return refused('format-refuses', { rule: why.because, ...(at !== undefined && { line: at }) });
}

const columns = [
  'reference',
  'pay',
  'sort_code',
  'account_number',
  'amount',
  'amount_pence',
  'from',
  'until',
  'processing_day',
];

/** The same payments as a table for a bank's own upload. No cell can be taken for a formula. */
function csvOf({ run, lines, processing }: ToWrite): string {
  const rows = lines.map((line) => [
    lineReference(run.number, line.lineNo),
    line.payee?.name ?? '',
    sortCodeText(line.payee?.sortCode ?? ''),
    line.payee?.accountNumber ?? '',
    plainPounds(line.amount),
    line.amount.toString(),
    line.from,
    line.until,
    processing,
  ]);
  return [columns, ...rows].map((cells) => `${csvLine(cells)}\r\n`).join('');
}

function plainPounds(amount: number): string {
  return pounds(pence(amount)).replaceAll(/[£,]/g, '');
}
