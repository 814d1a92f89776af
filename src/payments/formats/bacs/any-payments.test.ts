import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { bankHolidays } from '#policy';
import { isBacsDay } from '../../bacs-calendar.ts';
import { bacsText } from '../../bacs-text.ts';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import { changed, days, faultOf, good, written } from '../../testing/bacs-files.ts';
import { paymentsJson, readPayments } from '../payments-json.ts';
import { readBacs } from './read-bacs.ts';
import { bacsGivesBack } from './write-bacs.ts';

const plainObject = { noNullPrototype: true } as const;
/** What people call themselves and their payments, with all that Bacs lacks, and more than it has places for. */
const someText = (least: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(
        'Zoë O’Neill†',
        '†',
        '††Ola Marsh',
        '=SUM(A1:A9)',
        '-2+3',
        '@home, "quoted"; 5 %',
        'CONTRA',
        'Contract work',
        'Contra (again)',
        'A very long name of a very small society',
        '山田 & Łuk',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'ABCXYZ0189.&/- '.split('')), maxLength: 18 }),
    )
    .filter((each) => each.length >= least);
const figures = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789'.split('')), { minLength: count, maxLength: count })
    .map((each) => each.join(''));
const account = fc.record(
  { sortCode: figures(6), accountNumber: figures(8), name: someText(1) },
  plainObject,
);
// The 29th of February, which Bacs works on in 2024 and in 2028, and the last days of years of both lengths.
const bacsDay = fc
  .oneof(fc.constantFrom(58, 1519, 364, 730), fc.integer({ min: 0, max: 1800 }))
  .map((count) => addDays(calendarDate('2024-01-02'), count))
  .filter((day) => isBacsDay(day, bankHolidays));

const anyFile = fc
  .record(
    {
      serial: figures(6).filter((each) => each !== '000000'),
      userNumber: figures(6),
      processing: bacsDay,
      fileNumber: fc.integer({ min: 0, max: 999 }),
      from: account,
      narrative: someText(0),
      several: fc.boolean(),
      payments: fc.array(
        fc.record(
          {
            to: account,
            amount: fc
              .oneof(fc.constantFrom(1, 2_000_000_000), fc.integer({ min: 1, max: 2_000_000_000 }))
              .map(pence),
            reference: someText(0),
            code: fc.constantFrom('99', 'Z4', '01', '17', '18'),
          },
          plainObject,
        ),
        { minLength: 1, maxLength: 20 },
      ),
    },
    plainObject,
  )
  .map(({ several, payments, ...file }): PaymentFile => ({
    ...file,
    created: addDays(file.processing, -1),
    expires: addDays(file.processing, 30),
    payments: payments.map((each) => (several ? { ...each, processing: file.processing } : each)),
  }));

/** The file as Bacs carries it: without payments that it can't carry, texts in its signs and cut to their places. */
const carried = (file: PaymentFile): PaymentFile => {
  const back = new Set(bacsGivesBack(file, days).map((each) => each.payment));
  const short = ({ name, ...rest }: Payment['to']): Payment['to'] => ({ ...rest, name: bacsText(name) });
  return {
    ...file,
    from: short(file.from),
    narrative: bacsText(file.narrative),
    payments: file.payments
      .filter((_, at) => !back.has(at))
      .map((each) => ({ ...each, to: short(each.to), reference: bacsText(each.reference) })),
  };
};

describe('Any file of payments', () => {
  it('is the same after it was written for Bacs and read, as far as Bacs carries names', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const going = carried(file);
        fc.pre(going.payments.length > 0 && going.from.name !== '');
        const back = new Set(bacsGivesBack(file, days).map((each) => each.payment));
        const text = written({ ...file, payments: file.payments.filter((_, at) => !back.has(at)) });
        assert.deepEqual(expectDone(readBacs(text, bankHolidays)), going);
      }),
    );
  });

  it('is the same after it was written as JSON and read, in the order of what goes out and what comes in', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { file: read } = expectDone(readPayments(JSON.stringify(paymentsJson(file))));
        assert.deepEqual(paymentsJson(read), paymentsJson(file));
        assert.equal(read.payments.length, file.payments.length);
      }),
    );
  });

  it('is refused when one figure of an amount, an account it comes from or a total is another', () => {
    const watched = [
      [5, 18, 31],
      [5, 36, 46],
      [7, 1, 46],
      [10, 5, 44],
    ] as const;
    const place = fc
      .constantFrom(...watched)
      .chain(([line, from, to]) => fc.tuple(fc.constant(line), fc.integer({ min: from, max: to })));
    fc.assert(
      fc.property(place, fc.constantFrom(...'0123456789'.split('')), ([line, column], figure) => {
        const text = changed(line, column, figure);
        assert.ok(text === good || faultOf(text) !== 'none');
      }),
    );
  });

  it('never makes reading throw, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length }), fc.string(), (at, put) => {
        assert.equal(typeof faultOf(good.slice(0, at) + put + good.slice(at + put.length)), 'string');
      }),
    );
  });
});
