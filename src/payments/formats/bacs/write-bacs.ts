import { add, type CalendarDate, done, nothing, type Outcome, type Pence, refused } from '#basics';
import { isBacsDay } from '../../bacs-calendar.ts';
import { bacs_text_length, bacsText } from '../../bacs-text.ts';
import { isSameBankAccount } from '../../bank-account.ts';
import {
  bacs_record_pence_max,
  bacsCodes,
  hasSeveralDays,
  type Payment,
  type PaymentFile,
  processingDaysFor,
} from '../../payment-file.ts';
import { yearDay } from './fields.ts';
import { workCodes } from './labels.ts';
import { contraWord } from './records.ts';

/** Why a file can't be written for Bacs; `payment` counts from 0 and is missing where it is about the file as a whole. */
export type BacsRefusal = {
  readonly because:
    | 'no-payments'
    | 'not-a-bacs-day'
    | 'day-not-known'
    | 'too-far-ahead'
    | 'expires-too-soon'
    | 'amount-out-of-range'
    | 'name-has-no-letters'
    | 'own-account'
    | 'reads-as-contra'
    | 'day-missing';
  readonly payment?: number;
};

// A contra has eleven places for its pence.
const total_pence_max = 99_999_999_999;

/** What Bacs rests on, and the last day for which that is known. */
export type DaysKnown = { readonly holidays: ReadonlySet<string>; readonly until: CalendarDate };

/** Writes a Bacs Standard 18 file, lines ended as the standard wants. Names and references are made of the signs that Bacs knows. */
export function writeBacs(file: PaymentFile, days: DaysKnown): Outcome<string, BacsRefusal> {
  const why = refusalOf(file, days);
  if (why !== undefined) return { refused: why };
  const records = [...file.payments.map((payment) => recordOf(file, payment)), ...contrasOf(file)];
  const lines = [...headerOf(file), ...records, ...endOf(file)];
  return done(lines.map((line) => `${line}\r\n`).join(''));
}

function refusalOf(file: PaymentFile, days: DaysKnown): BacsRefusal | undefined {
  if (file.payments.length === 0) return refused('no-payments').refused;
  const wrongDay = refusalOfDay(file, file.processing, days);
  if (wrongDay !== undefined) return { because: wrongDay };
  if (file.expires <= file.processing) return { because: 'expires-too-soon' };
  if (bacsText(file.from.name) === '') return { because: 'name-has-no-letters' };
  if (sumOf(file.payments) > total_pence_max) return { because: 'amount-out-of-range' };
  return bacsGivesBack(file, days)[0];
}

/** Every payment of a file that Bacs can't carry; the others could go without them. */
export function bacsGivesBack(
  file: PaymentFile,
  days: DaysKnown,
): readonly (BacsRefusal & { readonly payment: number })[] {
  const severalDays = hasSeveralDays(file);
  return file.payments.flatMap((payment, index) => {
    const because = refusalOfPayment(file, payment, severalDays, days);
    return because === undefined ? [] : [{ because, payment: index }];
  });
}

/** Why Bacs can't carry a payment, whatever else is in its file. */
export function notInBacs({ amount, to }: Pick<Payment, 'amount' | 'to'>) {
  if (amount < 1 || amount > bacs_record_pence_max) return 'amount-out-of-range';
  return bacsText(to.name) === '' ? 'name-has-no-letters' : undefined;
}

function refusalOfPayment(
  file: PaymentFile,
  payment: Payment,
  severalDays: boolean,
  days: DaysKnown,
): BacsRefusal['because'] | undefined {
  const why = notInBacs(payment) ?? takenForAContra(file, payment);
  if (why !== undefined || !severalDays) return why;
  return payment.processing === undefined ? 'day-missing' : refusalOfDay(file, payment.processing, days);
}

/** A record to the payer's own account, or called a contra, would be taken for one; then the whole file does not balance. */
function takenForAContra({ from }: PaymentFile, { to, reference, payer }: Payment) {
  if (isSameBankAccount(from, to)) return 'own-account';
  if (contraWord.test(bacsText(reference))) return 'reads-as-contra';
  return payer !== undefined && bacsText(payer) === '' ? 'name-has-no-letters' : undefined;
}

function refusalOfDay(
  file: PaymentFile,
  day: CalendarDate,
  { holidays, until }: DaysKnown,
): BacsRefusal['because'] | undefined {
  if (day > until) return 'day-not-known';
  if (!isBacsDay(day, holidays)) return 'not-a-bacs-day';
  const allowed = processingDaysFor(file.created);
  return day < allowed.from || day > allowed.until || day < file.processing ? 'too-far-ahead' : undefined;
}

function headerOf(file: PaymentFile): readonly string[] {
  const sender = file.bureauNumber ?? file.userNumber;
  const work = workCodes[hasSeveralDays(file) ? 106 : 100];
  return [
    `VOL1${file.serial}${' '.repeat(31)}${sender}${' '.repeat(32)}1`,
    ...labelsOf(file, 'HDR'),
    `UHL1${yearDay(file.processing)}999999    00000000${work}${zeros(file.fileNumber, 3)}`.padEnd(80),
  ];
}

function labelsOf(file: PaymentFile, label: 'HDR' | 'EOF'): readonly string[] {
  const { userNumber, serial, created, expires } = file;
  const sizes = hasSeveralDays(file) ? '0212000106' : '0200000100';
  const days = `${yearDay(created)}${yearDay(expires)}`;
  return [
    `${label}1A${userNumber}S  1${userNumber}${serial}00010001      ${days} 000000`.padEnd(80),
    `${label}2F${sizes}${' '.repeat(35)}00`.padEnd(80),
  ];
}

function recordOf(file: PaymentFile, payment: Payment): string {
  const { from } = file;
  return [
    `${payment.to.sortCode}${payment.to.accountNumber}0${payment.code}${from.sortCode}${from.accountNumber}`,
    (payment.taxOfficeMark ?? '').padEnd(4),
    zeros(payment.amount, 11),
    ...[payment.payer ?? from.name, payment.reference, payment.to.name].map(placed),
    payment.processing === undefined ? '' : yearDay(payment.processing),
  ].join('');
}

/** What goes out and what comes in has to be balanced on the payer's own account, for each day. */
function contrasOf(file: PaymentFile): readonly string[] {
  const days = new Set(file.payments.map((payment) => payment.processing));
  return [...days].flatMap((day) =>
    (['pay', 'collect'] as const).flatMap((side) => {
      const ofDay = file.payments.filter(
        (payment) => payment.processing === day && bacsCodes[payment.code] === side,
      );
      if (ofDay.length === 0) return [];
      const { from, narrative } = file;
      const total = sumOf(ofDay);
      const contra: Payment = {
        to: from,
        amount: total,
        reference: 'CONTRA',
        code: side === 'pay' ? '17' : '99',
        payer: narrative,
        ...(day !== undefined && { processing: day }),
      };
      return [recordOf(file, contra)];
    }),
  );
}

function endOf(file: PaymentFile): readonly string[] {
  const paid = file.payments.filter((payment) => bacsCodes[payment.code] === 'pay');
  const collected = file.payments.filter((payment) => bacsCodes[payment.code] === 'collect');
  const contras = contrasOf(file);
  const contraDebits = contras.filter((record) => record.slice(15, 17) === '17').length;
  const total = zeros(add(sumOf(paid), sumOf(collected)), 13);
  const debits = zeros(collected.length + contraDebits, 7);
  const credits = zeros(paid.length + contras.length - contraDebits, 7);
  return [...labelsOf(file, 'EOF'), `UTL1${total}${total}${debits}${credits}`.padEnd(80)];
}

function sumOf(payments: readonly Payment[]): Pence {
  return add(nothing, ...payments.map((payment) => payment.amount));
}

function placed(text: string): string {
  return bacsText(text).padEnd(bacs_text_length);
}

function zeros(amount: number, places: number): string {
  return amount.toString().padStart(places, '0');
}
