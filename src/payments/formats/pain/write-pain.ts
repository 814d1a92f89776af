import XMLBuilder from 'fast-xml-builder';
import { add, type CalendarDate, done, nothing, type Outcome, type Pence } from '#basics';
import type { BankAccount } from '../../bank-account.ts';
import { paidIn, type Payment, type PaymentFile } from '../../payment-file.ts';

/** The versions of the message that can be written. */
export const painVersions = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type PainVersion = (typeof painVersions)[number];

/** Why payments can't be written as this message; `payment` counts from 0. */
export type PainRefusal =
  | { readonly because: 'no-payments' }
  | { readonly because: 'collects-money' | 'no-amount' | 'name-missing'; readonly payment: number };

/**
 * Writes payments as an ISO 20022 order to a bank: pounds, accounts by sort code and number, one group for each processing day.
 * Names keep their letters; only signs that XML can't hold become blanks. Direct debits are refused: another message collects.
 */
export function writePain(file: PaymentFile, version: PainVersion): Outcome<string, PainRefusal> {
  const why = refusalOf(file);
  if (why !== undefined) return { refused: why };
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    format: true,
    indentBy: ' ',
  });
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': `urn:iso:std:iso:20022:tech:xsd:${version}`,
      CstmrCdtTrfInitn: { GrpHdr: headerOf(file), PmtInf: groupsOf(file, version) },
    },
  };
  return done(builder.build(document));
}

function refusalOf(file: PaymentFile): PainRefusal | undefined {
  if (file.payments.length === 0) return { because: 'no-payments' };
  return painGivesBack(file)[0];
}

/** Every payment of a file that this message can't carry; the others could go without them. */
export function painGivesBack(
  file: PaymentFile,
): readonly Extract<PainRefusal, { readonly payment: number }>[] {
  const paid = new Set(paidIn(file));
  return file.payments.flatMap((payment, index) => {
    const because = paid.has(payment) ? notInPain(payment) : 'collects-money';
    return because === undefined ? [] : [{ because, payment: index }];
  });
}

/** Why this message can't carry a payment, whatever else is in it. */
export function notInPain({ amount, to }: Pick<Payment, 'amount' | 'to'>) {
  if (amount < 1) return 'no-amount';
  return text(to.name, 140) === '' ? 'name-missing' : undefined;
}

function headerOf(file: PaymentFile): object {
  return {
    MsgId: `${file.userNumber}-${file.created.replaceAll('-', '')}-${file.serial}`,
    CreDtTm: `${file.created}T00:00:00`,
    NbOfTxs: file.payments.length.toString(),
    CtrlSum: poundsOf(sumOf(file.payments)),
    InitgPty: { Nm: text(file.from.name, 140) },
  };
}

function groupsOf(file: PaymentFile, version: PainVersion): readonly object[] {
  const days = [...new Set(file.payments.map((payment) => payment.processing ?? file.processing))];
  return days.map((day, index) => {
    const payments = file.payments.filter((payment) => (payment.processing ?? file.processing) === day);
    return {
      PmtInfId: `${file.serial}-${index + 1}`,
      PmtMtd: 'TRF',
      BtchBookg: true,
      NbOfTxs: payments.length.toString(),
      CtrlSum: poundsOf(sumOf(payments)),
      // Not urgent is how a bank is told to send it by Bacs.
      PmtTpInf: { SvcLvl: { Cd: 'NURG' } },
      ReqdExctnDt: dayOf(day, version),
      Dbtr: { Nm: text(file.from.name, 140) },
      DbtrAcct: accountOf(file.from),
      DbtrAgt: bankOf(file.from),
      CdtTrfTxInf: payments.map(transferOf),
    };
  });
}

function transferOf(payment: Payment): object {
  const reference = text(payment.reference, 35);
  return {
    PmtId: { EndToEndId: reference === '' ? 'NOTPROVIDED' : reference },
    Amt: { InstdAmt: { '@Ccy': 'GBP', '#text': poundsOf(payment.amount) } },
    ...(payment.payer !== undefined && { UltmtDbtr: { Nm: text(payment.payer, 140) } }),
    CdtrAgt: bankOf(payment.to),
    Cdtr: { Nm: text(payment.to.name, 140) },
    CdtrAcct: accountOf(payment.to),
    ...(reference !== '' && { RmtInf: { Ustrd: text(payment.reference, 140) } }),
  };
}

function dayOf(day: CalendarDate, version: PainVersion): object | string {
  return version === 'pain.001.001.09' ? { Dt: day } : day;
}

function accountOf({ accountNumber }: BankAccount): object {
  return { Id: { Othr: { Id: accountNumber } }, Ccy: 'GBP' };
}

function bankOf({ sortCode }: BankAccount): object {
  return { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: 'GBDSC' }, MmbId: sortCode } } };
}

function sumOf(payments: readonly Payment[]): Pence {
  return add(nothing, ...payments.map((payment) => payment.amount));
}

function poundsOf(amount: Pence): string {
  return `${Math.floor(amount / 100).toString()}.${(amount % 100).toString().padStart(2, '0')}`;
}

/** Text with what XML can't hold as blanks, cut to so many letters. */
function text(written: string, most: number): string {
  const held = written.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ').trim();
  return Array.from(held).slice(0, most).join('').trim();
}
