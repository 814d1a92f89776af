import type { Outcome } from '#basics';
import { bankHolidays } from '#policy';
import type { BacsFault } from '../bacs-fault.ts';
import { readBacs } from '../formats/bacs/read-bacs.ts';
import { decodeText } from '../formats/decode-text.ts';
import { readPain } from '../formats/pain/read-pain.ts';
import { type PaymentsRead, type PaymentsRefusal, readPayments } from '../formats/payments-json.ts';
import type { PaymentFile } from '../payment-file.ts';
import type { NotAnOrder, PaymentOrder } from '../payment-order.ts';

/** Reads a whole Bacs Standard 18 file; nothing is kept. */
export async function readBacsFile(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<PaymentFile, BacsFault>> {
  return readBacs(await wholeText(bytes), bankHolidays);
}

/** Reads payments written as JSON, those that are wrong given back; nothing is kept. */
export async function readPaymentsFile(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<PaymentsRead, PaymentsRefusal>> {
  return readPayments(await wholeText(bytes));
}

/** Reads an ISO 20022 order to a bank, wrong payments given back; nothing is kept. */
export async function readPainFile(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<PaymentOrder, NotAnOrder>> {
  return readPain(decodeText(bytes));
}

async function wholeText(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of decodeText(bytes)) text += piece;
  return text;
}
