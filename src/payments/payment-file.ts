import { add, addDays, type CalendarDate, nothing, type Pence } from '#basics';
import type { BankAccount } from './bank-account.ts';

/** What each code in a Bacs record asks for: money to an account, or money from it by direct debit. */
export const bacsCodes = {
  '99': 'pay',
  Z4: 'pay',
  Z5: 'pay',
  '01': 'collect',
  '17': 'collect',
  '18': 'collect',
  '19': 'collect',
} as const;
export type BacsCode = keyof typeof bacsCodes;

/** One payment of a file. `processing` is there where the file has several days; `from` where another name stands as the payer. */
export type Payment = {
  readonly to: BankAccount & { readonly name: string };
  readonly amount: Pence;
  readonly reference: string;
  readonly code: BacsCode;
  readonly processing?: CalendarDate;
  readonly payer?: string;
  /** Four places that tie a wage to what is sent to the tax office, such as `/A1B`. */
  readonly taxOfficeMark?: string;
};

/** A file of payments from one account. `serial` tells it from all others of the day. */
export type PaymentFile = {
  readonly serial: string;
  /** The number that Bacs gave whoever pays, and that of a bureau where one sends the file. */
  readonly userNumber: string;
  readonly bureauNumber?: string;
  readonly created: CalendarDate;
  /** The day the banks get it; the first, where there are several. */
  readonly processing: CalendarDate;
  readonly expires: CalendarDate;
  readonly fileNumber: number;
  readonly from: BankAccount & { readonly name: string };
  /** What the payer's own statement shows for the whole. */
  readonly narrative: string;
  readonly payments: readonly Payment[];
};

/** The most that one record of Bacs may move: twenty million pounds. */
export const bacs_record_pence_max = 2_000_000_000;
/** A file may go in at most so many days before the banks get it. */
export const days_ahead_max = 30;

/** Whether a payment has a day of its own, so that the file is one of several days. */
export function hasSeveralDays(file: PaymentFile): boolean {
  return file.payments.some((payment) => payment.processing !== undefined);
}

/** What goes out to others, without what is collected. */
export function totalPaid(file: PaymentFile): Pence {
  return add(nothing, ...paidIn(file).map((payment) => payment.amount));
}

/** The payments that go out, in their order. */
export function paidIn(file: PaymentFile): readonly Payment[] {
  return file.payments.filter((payment) => bacsCodes[payment.code] === 'pay');
}

/** The days on which the banks may get a file that was made on a day: from the next one until the thirtieth. */
export function processingDaysFor(created: CalendarDate): {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
} {
  return { from: addDays(created, 1), until: addDays(created, days_ahead_max) };
}
