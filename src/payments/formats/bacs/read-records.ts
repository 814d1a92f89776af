import { done, type Outcome, pence, type Pence } from '#basics';
import type { BacsFault } from '../../bacs-fault.ts';
import { bacsCodes, type Payment } from '../../payment-file.ts';
import { faultIn, faultInField, type Line, notTheRecord } from './check-record.ts';
import { type Layout, readYearDay, valueOf } from './fields.ts';
import type { KnownFromLabels } from './labels.ts';
import { contra, contraWord, isBacsCode, type KnownFromRecords, payment, withDay } from './records.ts';

/** All records of a file, checked and added up. `next` is the place of the line after them; each payment still has its payer. */
export type RecordsRead = {
  readonly own: { readonly sortCode: string; readonly account: string };
  readonly payments: readonly Payment[];
  readonly narrative: string;
  readonly totals: KnownFromLabels['totals'];
  readonly next: number;
};

type Sum = { readonly day: string; readonly side: 'pay' | 'collect'; readonly amount: Pence };

const first_record = 4;

/** How far the records are read: what came, and what the contras still have to balance. */
type Progress = {
  readonly known: KnownFromLabels;
  readonly payments: Payment[];
  readonly open: Map<string, Sum>;
  own?: RecordsRead['own'];
  narrative?: string;
  totals: KnownFromLabels['totals'];
};

/** Reads the records between the header and EOF1, or gives back the first fault. */
export function readRecords(lines: readonly Line[], known: KnownFromLabels): Outcome<RecordsRead, BacsFault> {
  const progress: Progress = { known, payments: [], open: new Map(), totals: known.totals };
  for (const line of lines.slice(first_record)) {
    if (line.text.startsWith('EOF')) return recordsRead(progress, line);
    const wrong = take(progress, line);
    if (wrong !== undefined) return { refused: wrong };
  }
  return recordsRead(progress, { number: lines.length + 1, text: '' });
}

function take(progress: Progress, line: Line): BacsFault | undefined {
  if (/^[A-Z]/.test(line.text) || line.text === '') return notTheRecord(line, 'a payment or the record EOF1');
  return isContra(line.text) ? takeContra(progress, line) : takePayment(progress, line);
}

function takePayment(progress: Progress, line: Line): BacsFault | undefined {
  const wrong = faultIn(line, layoutOf(progress, payment), knownFor(progress, 0));
  if (wrong !== undefined) return wrong;
  const read = paymentOf(line.text);
  const day = part(line.text, 'processing_date');
  const side = bacsCodes[read.code];
  const before = progress.open.get(`${side} ${day}`)?.amount ?? 0;
  progress.open.set(`${side} ${day}`, { side, day, amount: pence(before + read.amount) });
  progress.payments.push(read);
  progress.own ??= {
    sortCode: part(line.text, 'originating_sort_code'),
    account: part(line.text, 'originating_account_number'),
  };
  progress.totals = counted(progress.totals, side, read.amount);
  return undefined;
}

function takeContra(progress: Progress, line: Line): BacsFault | undefined {
  const side = part(line.text, 'transaction_code') === '99' ? 'collect' : 'pay';
  const key = `${side} ${part(line.text, 'processing_date')}`;
  const amount = progress.open.get(key)?.amount ?? pence(0);
  const layout = layoutOf(progress, contra);
  const wrong = faultIn(line, layout, knownFor(progress, amount));
  if (wrong !== undefined) return dayOfContra(progress, line, wrong) ?? wrong;
  progress.open.delete(key);
  progress.narrative ??= part(line.text, 'originator_name').trimEnd();
  progress.totals = counted(progress.totals, side === 'pay' ? 'collect' : 'pay', amount);
  return undefined;
}

/** A contra that has nothing to balance on its day, where another day is left, has the wrong day and not the wrong amount. */
function dayOfContra(progress: Progress, line: Line, wrong: BacsFault): BacsFault | undefined {
  const [left] = progress.open.values();
  const hasDay = [...progress.open.values()].some(({ day }) => day === part(line.text, 'processing_date'));
  if (wrong.field !== 'amount_pence' || left === undefined || hasDay) return undefined;
  const wants = `“${left.day}”, the day of the records above`;
  return faultInField(line, layoutOf(progress, contra), 'processing_date', wants);
}

function recordsRead(progress: Progress, line: Line): Outcome<RecordsRead, BacsFault> {
  const { own, payments, narrative = '', totals } = progress;
  const [left] = progress.open.values();
  if (left !== undefined) {
    const day = left.day === '' ? '' : ` for${left.day}`;
    return { refused: notTheRecord(line, `a contra record of ${left.amount} pence${day}`) };
  }
  if (own === undefined) return { refused: notTheRecord(line, 'a payment: there is none yet') };
  return done({ own, payments, narrative, totals, next: line.number - 1 });
}

function layoutOf(progress: Progress, layout: Layout<KnownFromRecords>): Layout<KnownFromRecords> {
  return progress.known.recordLength === 106 ? withDay(layout) : layout;
}

function knownFor({ known, own }: Progress, toBalance: number): KnownFromRecords {
  const { holidays, processing } = known;
  return { holidays, firstDay: processing, ...(own !== undefined && { own }), toBalance };
}

/** From the payer's account to the payer's account, or called a contra. */
function isContra(record: string): boolean {
  const from = part(record, 'originating_sort_code') + part(record, 'originating_account_number');
  const to = part(record, 'destination_sort_code') + part(record, 'destination_account_number');
  return from === to || contraWord.test(part(record, 'user_reference'));
}

function paymentOf(record: string): Payment {
  const text = (name: string): string => part(record, name);
  const code = text('transaction_code');
  const day = readYearDay(text('processing_date'));
  const mark = text('rti_or_free').trim();
  return {
    to: {
      sortCode: text('destination_sort_code'),
      accountNumber: text('destination_account_number'),
      name: text('destination_account_name').trimEnd(),
    },
    amount: pence(Number(text('amount_pence'))),
    reference: text('user_reference').trimEnd(),
    code: isBacsCode(code) ? code : '99',
    payer: text('originator_name').trimEnd(),
    ...(day !== undefined && { processing: day }),
    ...(mark.startsWith('/') && { taxOfficeMark: mark }),
  };
}

function counted(
  totals: KnownFromLabels['totals'],
  side: 'pay' | 'collect',
  amount: Pence,
): KnownFromLabels['totals'] {
  const { creditPence, credits, debitPence, debits } = totals;
  return side === 'pay'
    ? { ...totals, creditPence: creditPence + amount, credits: credits + 1 }
    : { ...totals, debitPence: debitPence + amount, debits: debits + 1 };
}

const places = new Map(withDay(payment).map((field) => [field.name, field]));

function part(record: string, name: string): string {
  const field = places.get(name);
  return field === undefined ? '' : valueOf(record, field);
}
