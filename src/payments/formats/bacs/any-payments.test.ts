import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { bankHolidays } from '#policy';
import { isBacsDay } from '../../bacs-calendar.ts';
import type { PaymentFile } from '../../payment-file.ts';
import { changed, faultOf, good, written } from '../../testing/bacs-files.ts';
import { paymentsJson, readPayments } from '../payments-json.ts';
import { readBacs } from './read-bacs.ts';

const plainObject = { noNullPrototype: true } as const;
const signs = fc.constantFrom(...'ABCXYZ0189.&/- '.split(''));
const someText = (least: number): fc.Arbitrary<string> =>
  fc
    .array(signs, { minLength: least, maxLength: 18 })
    .map((each) => each.join('').trim())
    .filter((each) => each.length >= least && !each.startsWith('CONTRA'));
const figures = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789'.split('')), { minLength: count, maxLength: count })
    .map((each) => each.join(''));
const account = fc.record(
  { sortCode: figures(6), accountNumber: figures(8), name: someText(1) },
  plainObject,
);
const bacsDay = fc
  .integer({ min: 0, max: 1500 })
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
            amount: fc.integer({ min: 1, max: 2_000_000_000 }).map(pence),
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
  }))
  .filter(
    (file) =>
      !file.payments.some(
        ({ to }) => to.sortCode === file.from.sortCode && to.accountNumber === file.from.accountNumber,
      ),
  );

describe('Any file of payments', () => {
  it('is the same after it was written for Bacs and read', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        assert.deepEqual(expectDone(readBacs(written(file), bankHolidays)), file);
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
