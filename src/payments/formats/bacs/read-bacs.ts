import { calendarDate, done, type Outcome, pence } from '#basics';
import type { BacsFault } from '../../bacs-fault.ts';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import { faultIn, faultInField, type Line, notTheRecord } from './check-record.ts';
import { type Layout, readYearDay, valueOf, yearDay } from './fields.ts';
import { eof1, eof2, hdr1, hdr2, type KnownFromLabels, uhl1, utl1, vol1 } from './labels.ts';
import { readRecords, type RecordsRead } from './read-records.ts';

type Read<Done> = Outcome<Done, BacsFault>;

/**
 * Reads a Bacs Standard 18 file, or gives back its first fault. Everything is held against everything: end labels against headers,
 * each contra against the records it balances, the totals against all records, days against the days that Bacs works on.
 */
export function readBacs(text: string, holidays: ReadonlySet<string>): Read<PaymentFile> {
  const lines = linesOf(text);
  const header = readHeader(lines, holidays);
  if ('refused' in header) return header;
  const records = readRecords(lines, header.done);
  if ('refused' in records) return records;
  const end = faultInEnd(lines, header.done, records.done);
  return end === undefined ? done(fileOf(header.done, lines, records.done)) : { refused: end };
}

function readHeader(lines: readonly Line[], holidays: ReadonlySet<string>): Read<KnownFromLabels> {
  const known: KnownFromLabels = { ...nothingKnown, holidays };
  for (const [index, { label, layout, learn }] of header.entries()) {
    const line = lineAt(lines, index);
    const wrong = line.text.startsWith(label)
      ? faultIn(line, layout, known)
      : notTheRecord(line, `the record ${label}`);
    if (wrong !== undefined) return { refused: wrong };
    Object.assign(known, learn(line.text));
  }
  const wrong = faultInExpiry(lineAt(lines, 1), known);
  return wrong === undefined ? done(known) : { refused: wrong };
}

function faultInExpiry(line: Line, known: KnownFromLabels): BacsFault | undefined {
  if (dayIn(line.text, hdr1, 'expiration_date') > known.processing) return undefined;
  return faultInField(
    line,
    hdr1,
    'expiration_date',
    `a day after the processing date${yearDay(known.processing)}`,
  );
}

const header: readonly {
  readonly label: string;
  readonly layout: Layout<KnownFromLabels>;
  readonly learn: (record: string) => Partial<KnownFromLabels>;
}[] = [
  {
    label: 'VOL1',
    layout: vol1,
    learn: (record) => ({
      serial: textIn(record, vol1, 'submission_serial_number'),
      sender: textIn(record, vol1, 'service_user_number'),
    }),
  },
  {
    label: 'HDR1',
    layout: hdr1,
    learn: (record) => ({
      hdr1: record,
      userNumber: textIn(record, hdr1, 'service_user_number'),
      created: dayIn(record, hdr1, 'creation_date'),
    }),
  },
  {
    label: 'HDR2',
    layout: hdr2,
    learn: (record) => ({ hdr2: record, recordLength: Number(textIn(record, hdr2, 'record_length')) }),
  },
  {
    label: 'UHL1',
    layout: uhl1,
    learn: (record) => ({ processing: dayIn(record, uhl1, 'processing_date') }),
  },
];

function faultInEnd(
  lines: readonly Line[],
  known: KnownFromLabels,
  { next, totals }: RecordsRead,
): BacsFault | undefined {
  const ends = [
    { label: 'EOF1', layout: eof1 },
    { label: 'EOF2', layout: eof2 },
    { label: 'UTL1', layout: utl1 },
  ];
  const wrong = ends
    .map(({ label, layout }, index) => {
      const line = lineAt(lines, next + index);
      if (!line.text.startsWith(label)) return notTheRecord(line, `the record ${label}`);
      return faultIn(line, layout, { ...known, totals });
    })
    .find((each) => each !== undefined);
  const after = lines[next + ends.length];
  return (
    wrong ?? (after === undefined ? undefined : notTheRecord(after, 'left out: the file ends with UTL1'))
  );
}

function fileOf(known: KnownFromLabels, lines: readonly Line[], records: RecordsRead): PaymentFile {
  const { serial, sender, userNumber, created, processing } = known;
  const { own, payments } = records;
  const name = payments[0]?.payer ?? '';
  return {
    serial,
    userNumber,
    ...(sender !== userNumber && { bureauNumber: sender }),
    created,
    processing,
    expires: dayIn(known.hdr1, hdr1, 'expiration_date'),
    fileNumber: Number(textIn(lineAt(lines, 3).text, uhl1, 'file_number')),
    from: { sortCode: own.sortCode, accountNumber: own.account, name },
    narrative: records.narrative,
    payments: payments.map((payment) => withoutPayer(payment, name)),
  };
}

function withoutPayer(payment: Payment, name: string): Payment {
  const { payer, ...rest } = payment;
  return payer === name ? rest : payment;
}

const someDay = calendarDate('2000-01-01');
const nothingKnown: KnownFromLabels = {
  holidays: new Set(),
  serial: '',
  sender: '',
  userNumber: '',
  created: someDay,
  processing: someDay,
  recordLength: 100,
  hdr1: '',
  hdr2: '',
  totals: { debitPence: pence(0), creditPence: pence(0), debits: 0, credits: 0 },
};

function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, text: line }));
  const last = lines.findLastIndex((line) => line.text !== '');
  return lines.slice(0, last + 1);
}

/** A line by its place; one that is not there is empty, and says so where a record is wanted. */
function lineAt(lines: readonly Line[], index: number): Line {
  return lines[index] ?? { number: index + 1, text: '' };
}

function textIn(record: string, layout: Layout<KnownFromLabels>, name: string): string {
  const field = layout.find((each) => each.name === name);
  return field === undefined ? '' : valueOf(record, field);
}

function dayIn(record: string, layout: Layout<KnownFromLabels>, name: string): typeof someDay {
  return readYearDay(textIn(record, layout, name)) ?? someDay;
}
