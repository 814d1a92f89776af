import { z } from 'zod';
import { addDays, calendarDate, done, type Outcome, pence, readCalendarDate, refused } from '#basics';
import { bacsText } from '../bacs-text.ts';
import { type Payment, type PaymentFile, paidIn, totalPaid } from '../payment-file.ts';

const day = z
  .string('a day such as 2026-04-06')
  .refine((text) => readCalendarDate(text) !== undefined, 'a day on the calendar, such as 2026-04-06')
  .transform((text) => calendarDate(text));
const words = (most: number): z.ZodString => z.string('text').max(most, `text of at most ${most} signs`);
const account = {
  sc: z.string('a sort code: six figures').regex(/^\d{6}$/, 'a sort code: six figures'),
  ac: z.string('an account number: eight figures').regex(/^\d{8}$/, 'an account number: eight figures'),
};
// No bank carries a payment of more than eleven figures of pence, and sums of such can always be counted.
const amount = z
  .int('whole pence, as a number')
  .positive('at least 1 penny')
  .max(99_999_999_999, 'less than a thousand million pounds')
  .transform((whole) => pence(whole));

const PaymentJson = z.object({
  ...account,
  pence: amount,
  ref: words(140),
  payee: words(140).min(1, 'the name of whoever is paid'),
  code: z
    .enum(['99', 'Z4', 'Z5', '01', '17', '18', '19'], '99, Z4 or Z5; 01, 17, 18 or 19 for a direct debit')
    .optional(),
  processing: day.optional(),
  payer: words(140).optional(),
  rti: z
    .string()
    .regex(/^\/[A-Z0-9.&/ -]{3}$/, '/ and three signs')
    .optional(),
});
type PaymentJson = z.output<typeof PaymentJson>;

const PaymentsJson = z.object({
  serial: z
    .string('six letters or figures')
    .regex(/^(?!000000)[A-Z0-9]{6}$/, 'six capital letters or figures, not all noughts'),
  sun: z.string('six figures').regex(/^\d{6}$/, 'the six figures that Bacs gave'),
  bureau: z
    .string()
    .regex(/^B\d{5}$/, 'B and five figures')
    .optional(),
  created: day,
  processing: day,
  expires: day.optional(),
  fileNo: z.int('a whole number').min(0, 'from 0 to 999').max(999, 'from 0 to 999').default(1),
  ...account,
  name: words(140).min(1, 'the name of whoever pays'),
  narrative: words(140).default(''),
  credits: z.array(z.unknown(), 'a list of payments'),
  debits: z.array(z.unknown(), 'a list of direct debits').default([]),
  total_pence: z.int('whole pence').optional(),
});

/** Why a file of payments can't be read: no JSON from a place on, a field by its path, or a total that is another. */
export type PaymentsRefusal =
  | { readonly because: 'not-json'; readonly line?: number; readonly column?: number }
  | { readonly because: 'bad-field'; readonly field: string; readonly wants: string }
  | { readonly because: 'wrong-total'; readonly says: number; readonly is: number };

/** A payment that was given back: the path of its field, what stood there, and what has to. */
export type PaymentLeftOut = { readonly field: string; readonly found: string; readonly wants: string };

/** Payments that were read, where each stood, and those that were given back. */
export type PaymentsRead = {
  readonly file: PaymentFile;
  readonly rows: readonly string[];
  readonly leftOut: readonly PaymentLeftOut[];
};

/**
 * Reads payments as JSON: who pays, and under `credits` who is paid. `expires` is the day after processing unless it is given. A
 * payment that is wrong is given back and the others are read; a total is held against all whose pence can be read.
 */
export function readPayments(text: string): Outcome<PaymentsRead, PaymentsRefusal> {
  const json = parseJson(text);
  if ('refused' in json) return json;
  const parsed = PaymentsJson.safeParse(json.done);
  if (!parsed.success) return { refused: firstIssue(parsed.error) };
  const { serial, sun, bureau, created, processing, expires, fileNo, sc, ac, name, narrative } = parsed.data;
  const credits = parsed.data.credits.map((credit, index) => rowOf(credit, `credits[${index}]`, '99'));
  const debits = parsed.data.debits.map((debit, index) => rowOf(debit, `debits[${index}]`, '17'));
  const all = [...credits, ...debits];
  const good = all.flatMap((row) => ('payment' in row ? [row] : []));
  const file: PaymentFile = {
    serial,
    userNumber: sun,
    ...(bureau !== undefined && { bureauNumber: bureau }),
    created,
    processing,
    expires: expires ?? addDays(processing, 1),
    fileNumber: fileNo,
    from: { sortCode: sc, accountNumber: ac, name },
    narrative,
    payments: good.map(({ payment }) => payment),
  };
  const says = parsed.data.total_pence;
  const is = totalOfRows(file, parsed.data.credits, credits);
  if (says !== undefined && says !== is) return refused('wrong-total', { says, is });
  const leftOut = all.flatMap((row) => ('leftOut' in row ? [row.leftOut] : []));
  return done({ file, rows: good.map(({ path }) => path), leftOut });
}

type Row = { readonly path: string; readonly payment: Payment } | { readonly leftOut: PaymentLeftOut };

function rowOf(json: unknown, path: string, code: '99' | '17'): Row {
  const parsed = PaymentJson.safeParse(json);
  if (parsed.success) return { path, payment: paymentOf(parsed.data, code) };
  const { field, wants } = firstIssue(parsed.error);
  const found = JSON.stringify(isObject(json) ? json[field] : json);
  return { leftOut: { field: field === 'the whole' ? path : `${path}.${field}`, found: found ?? '', wants } };
}

/** What goes out, with the payments that were given back as far as their pence can be read. */
function totalOfRows(file: PaymentFile, json: readonly unknown[], rows: readonly Row[]): number {
  const back = json.filter((_, index) => 'leftOut' in (rows[index] ?? {}));
  const pences = back.map((row) => (isObject(row) ? row['pence'] : undefined));
  return pences.reduce<number>(
    (sum, each) => sum + (typeof each === 'number' && Number.isSafeInteger(each) && each > 0 ? each : 0),
    totalPaid(file),
  );
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null;
}

/** A file of payments as the same JSON: `total_pence` is what goes out. */
export function paymentsJson(file: PaymentFile): object {
  const credits = paidIn(file);
  const debits = file.payments.filter((payment) => !credits.includes(payment));
  return {
    serial: file.serial,
    sun: file.userNumber,
    ...(file.bureauNumber !== undefined && { bureau: file.bureauNumber }),
    created: file.created,
    processing: file.processing,
    expires: file.expires,
    fileNo: file.fileNumber,
    sc: file.from.sortCode,
    ac: file.from.accountNumber,
    name: file.from.name,
    narrative: file.narrative,
    credits: credits.map((payment) => paymentJson(payment, '99')),
    ...(debits.length > 0 && { debits: debits.map((payment) => paymentJson(payment, '17')) }),
    total_pence: totalPaid(file),
  };
}

/** A text of a file that Bacs can't carry as it is written, and what stands there instead. */
export type Reworded = { readonly field: string; readonly written: string; readonly becomes: string };

/** Every name and reference that becomes another than in capitals, for whoever sends the file to look at. */
export function rewordedForBacs(file: PaymentFile): readonly Reworded[] {
  const texts = [
    ['name', file.from.name],
    ['narrative', file.narrative],
    ...file.payments.flatMap(({ reference, to }, index) => [
      [`credits[${index}].ref`, reference],
      [`credits[${index}].payee`, to.name],
    ]),
  ] as const;
  return texts.flatMap(([field = '', written = '']) => {
    const becomes = bacsText(written);
    return becomes === written.toUpperCase() ? [] : [{ field, written, becomes }];
  });
}

function paymentOf(json: PaymentJson, usualCode: '99' | '17'): Payment {
  return {
    to: { sortCode: json.sc, accountNumber: json.ac, name: json.payee },
    amount: json.pence,
    reference: json.ref,
    code: json.code ?? usualCode,
    ...(json.processing !== undefined && { processing: json.processing }),
    ...(json.payer !== undefined && { payer: json.payer }),
    ...(json.rti !== undefined && { taxOfficeMark: json.rti }),
  };
}

function paymentJson(payment: Payment, usualCode: '99' | '17'): z.input<typeof PaymentJson> {
  return {
    sc: payment.to.sortCode,
    ac: payment.to.accountNumber,
    pence: payment.amount,
    ref: payment.reference,
    payee: payment.to.name,
    ...(payment.code !== usualCode && { code: payment.code }),
    ...(payment.processing !== undefined && { processing: payment.processing }),
    ...(payment.payer !== undefined && { payer: payment.payer }),
    ...(payment.taxOfficeMark !== undefined && { rti: payment.taxOfficeMark }),
  };
}

function parseJson(text: string): Outcome<unknown, PaymentsRefusal> {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return done(json);
  } catch (fault) {
    return {
      refused: { because: 'not-json', ...placeOf(text, fault instanceof Error ? fault.message : '') },
    };
  }
}

/** Where JSON breaks off, as far as the engine says it: not for every fault. */
function placeOf(text: string, message: string): { readonly line?: number; readonly column?: number } {
  const said = /position (\d+)/.exec(message)?.[1];
  const at = message.includes('end of JSON') ? text.length : said;
  if (at === undefined) return {};
  const before = text.slice(0, Number(at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function firstIssue(error: z.ZodError): Extract<PaymentsRefusal, { because: 'bad-field' }> {
  const issue = error.issues[0];
  const field = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : `${path}${path === '' ? '' : '.'}${String(part)}`,
    '',
  );
  return { because: 'bad-field', field: field === '' ? 'the whole' : field, wants: issue?.message ?? '' };
}
