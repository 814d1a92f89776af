import { calendarDate, expectDone, pence } from '#basics';
import { bankHolidays, bankHolidaysKnown } from '#policy';
import { readBacs } from '../formats/bacs/read-bacs.ts';
import { writeBacs } from '../formats/bacs/write-bacs.ts';
import type { Payment, PaymentFile } from '../payment-file.ts';

/** What is known of the days that Bacs works on. */
export const days = { holidays: bankHolidays, until: bankHolidaysKnown.until };

export const payment = (over: Partial<Payment> = {}): Payment => ({
  to: { sortCode: '990001', accountNumber: '12345670', name: 'OLA MARSH' },
  amount: pence(56870),
  reference: 'HARBOUR 4 WEEKS',
  code: '99',
  ...over,
});

export const harbour: PaymentFile = {
  serial: '000001',
  userNumber: '400123',
  created: calendarDate('2026-06-01'),
  processing: calendarDate('2026-06-02'),
  expires: calendarDate('2026-06-03'),
  fileNumber: 1,
  from: { sortCode: '990000', accountNumber: '00000010', name: 'HARBOUR SERVICE' },
  narrative: 'FOUR WEEKS',
  payments: [
    payment(),
    payment({
      to: { sortCode: '990002', accountNumber: '76543210', name: 'TIDEWAY ARTS' },
      amount: pence(100),
    }),
  ],
};

export const written = (file: PaymentFile): string => expectDone(writeBacs(file, days));
export const good = written(harbour);

/** The good file with one place changed: line and column from 1. */
export const changed = (line: number, column: number, text: string): string => {
  const lines = good.split('\r\n');
  const was = lines[line - 1] ?? '';
  lines[line - 1] = was.slice(0, column - 1) + text + was.slice(column - 1 + text.length);
  return lines.join('\r\n');
};

export const without = (line: number): string =>
  good
    .split('\r\n')
    .toSpliced(line - 1, 1)
    .join('\r\n');

/** The first fault as line:column field. */
export const faultOf = (text: string): string => {
  const read = readBacs(text, bankHolidays);
  if ('done' in read) return 'none';
  const { line, column, field } = read.refused;
  return `${line}:${column} ${field}`;
};
